import { position, type Area } from "../../grid/address";
import type { Following, WorkbookChange } from "../port";
import { inExcel, type Wait } from "./in-excel";
import type { Known } from "./known";

type Told = (change: WorkbookChange) => void;

/**
 * Has Excel tell of changes: one round trip. What is written by hand, by other add-ins and by co-authors counts alike. Formulas whose results
 * change raise no change of cells, so that a sheet that was calculated is told too; nor do number formats, by which a figure may become a date,
 * and sorting. Excel does not say whose doing a format is: those of the findings sheet are left aside, since they are ours and mean nothing.
 * Of the other summary sheets nothing is told: no check reads them.
 */
export async function follow(wait: Wait, known: Known, told: Told): Promise<Following> {
  await inExcel(wait, async (context) => {
    register(context.workbook.worksheets, known, (change) => {
      if (!known.summaries.has(change.sheet)) told(change);
    });
    await context.sync();
  });
  return { missesLists: Office.context.platform === Office.PlatformType.OfficeOnline };
}

function register(worksheets: Excel.WorksheetCollection, known: Known, told: Told): void {
  const ofSheet =
    (areas: WorkbookChange["areas"]) =>
    async ({ worksheetId }: { worksheetId: string }): Promise<void> =>
      told({ sheet: worksheetId, areas, ours: null });
  worksheets.onChanged.add(async (event) => told(changeOf(event)));
  worksheets.onFormatChanged.add(async ({ worksheetId, address }) => {
    if (worksheetId !== known.report) told({ sheet: worksheetId, areas: areasIn(address), ours: null });
  });
  worksheets.onRowSorted.add(ofSheet(null));
  worksheets.onColumnSorted.add(ofSheet(null));
  worksheets.onCalculated.add(ofSheet([]));
  worksheets.onAdded.add(ofSheet([]));
  worksheets.onDeleted.add(ofSheet(null));
  if (!tellsOfNames()) return;
  worksheets.onNameChanged.add(ofSheet([]));
  worksheets.onMoved.add(ofSheet([]));
}

/** Excel on the web had these events before they came with a version of the API. */
function tellsOfNames(): boolean {
  const { requirements } = Office.context;
  return requirements.isSetSupported("ExcelApi", "1.17") || requirements.isSetSupported("ExcelApiOnline", "1.1");
}

function changeOf({ worksheetId, address, changeType, triggerSource }: Excel.WorksheetChangedEventArgs): WorkbookChange {
  return {
    sheet: worksheetId,
    areas: changeType === "RangeEdited" ? areasIn(address) : null,
    ours: triggerSource === undefined ? null : triggerSource === "ThisLocalAddin",
  };
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const PART = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/;

/** Areas of "B3", "B3:D5", "2:4", "A:C" or several of them, with or without a sheet before them; null where it reads otherwise. */
export function areasIn(address: string): Area[] | null {
  const areas = address.split(",").map((part) => areaIn(part.slice(part.lastIndexOf("!") + 1).trim()));
  return areas.includes(null) ? null : (areas as Area[]);
}

function areaIn(part: string): Area | null {
  const [whole, left = "", top = "", right = left, bottom = top] = PART.exec(part) ?? [];
  if (!whole || left + top === "" || (left === "") !== (right === "") || (top === "") !== (bottom === "")) return null;
  const rows = top === "" ? { top: 0, bottom: LAST_ROW } : { top: Number(top) - 1, bottom: Number(bottom) - 1 };
  return left === "" ? { ...rows, left: 0, right: LAST_COLUMN } : { ...rows, left: columnOf(left), right: columnOf(right) };
}

function columnOf(letters: string): number {
  return position(`${letters}1`).col;
}
