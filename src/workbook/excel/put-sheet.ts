import { address, areaAddress, fullAddress } from "../../grid/address";
import { sheetName, type PlannedCell, type SheetPlan } from "../../grid/sheet-plan";
import { REPORT_NAME } from "../signature";
import { codeOf, locationOf } from "./faults";
import { asFault } from "./in-excel";
import type { Known } from "./known";
import { putLooks } from "./looks";
import { askForReport, reportSheet, type FoundReport } from "./overview";
import { setUpPage } from "./page-setup";
import { inRequests, textBytes } from "./requests";

/** Number format of cells whose text is a text, whatever it looks like. */
const TEXT = "@";
/** What stands around a value, and what a link takes, in a request, in bytes. */
const AROUND_VALUE = 40;
const LINK_BYTES = 1_200;

/** Writes the findings sheet: two round trips, and one more for every few thousand findings. */
export async function putSheet(context: Excel.RequestContext, known: Known, plan: SheetPlan): Promise<void> {
  const report = askForReport(context);
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const old = reportSheet(report);
  if (old?.protection.protected) throw asFault("protected-workbook", `the sheet ${old.name} is protected`);
  const sheet = old ? emptied(old) : added(context, report, plan);
  await writeCells(context, sheet, plan);
  putLooks(sheet, plan);
  if (plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.filter) sheet.autoFilter.apply(sheet.getRange(areaAddress(plan.filter)));
  // Comes last, since it fails where no printer is installed; nothing of the sheet hangs on it.
  setUpPage(sheet, plan);
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === "AccessDenied" && !old) throw asFault("protected-workbook", "the workbook takes no more sheets", error);
    if (!locationOf(error).startsWith("PageLayout")) throw error;
  }
  known.sheets = null;
}

/** The sheet that an earlier check left, emptied: deleting it would empty Excel's undo list. */
function emptied(sheet: Excel.Worksheet): Excel.Worksheet {
  if (sheet.autoFilter.enabled) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  const all = sheet.getRange();
  all.clear(Excel.ClearApplyTo.all);
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  return sheet;
}

/** A new sheet at the end. Its hidden name means all of it, so that no row or column taken out of it loses it. */
function added({ workbook }: Excel.RequestContext, { name }: FoundReport, { name: wanted }: SheetPlan): Excel.Worksheet {
  if (!name.isNullObject) name.delete();
  const taken = workbook.worksheets.items.map((each) => each.name);
  const sheet = workbook.worksheets.add(sheetName(wanted, taken));
  sheet.showGridlines = false;
  workbook.names.add(REPORT_NAME, sheet.getRange()).visible = false;
  return sheet;
}

/** Values, then links, for Excel restyles what it links. Only what fits goes with one request. */
async function writeCells(context: Excel.RequestContext, sheet: Excel.Worksheet, { cells }: SheetPlan): Promise<void> {
  const width = Math.max(...cells.map(({ col }) => col)) + 1;
  const rows: PlannedCell[][] = Array.from({ length: Math.max(...cells.map(({ row }) => row)) + 1 }, () => []);
  for (const cell of cells) rows[cell.row]!.push(cell);
  let top = 0;
  for (const [index, piece] of inRequests(rows, (row) => rowBytes(row, width)).entries()) {
    if (index > 0) await context.sync();
    const block = sheet.getRangeByIndexes(top, 0, piece.length, width);
    block.numberFormat = piece.map((row) => spread(row, width, "General", formatOf));
    block.values = piece.map((row) => spread(row, width, "", ({ value }) => value ?? ""));
    for (const cell of piece.flat()) putLink(sheet, cell);
    top += piece.length;
  }
}

function spread<Value>(row: readonly PlannedCell[], width: number, blank: Value, read: (cell: PlannedCell) => Value): Value[] {
  const line = Array.from({ length: width }, () => blank);
  for (const cell of row) line[cell.col] = read(cell);
  return line;
}

/** A message that begins with "=" is no formula, and an id of digits no number. */
function formatOf({ value, look }: PlannedCell): string {
  return typeof value === "string" ? TEXT : (look.numberFormat ?? "General");
}

function putLink(sheet: Excel.Worksheet, { row, col, value, link }: PlannedCell): void {
  if (!link) return;
  const cell = sheet.getRange(address({ row, col }));
  cell.hyperlink = { documentReference: fullAddress(link.sheet, link.cell), textToDisplay: String(value ?? link.cell) };
}

function rowBytes(row: readonly PlannedCell[], width: number): number {
  const bytes = ({ value, link }: PlannedCell): number => textBytes(String(value ?? "")) + (link ? LINK_BYTES + textBytes(link.sheet) : 0);
  return row.reduce((sum, cell) => sum + bytes(cell), width * AROUND_VALUE);
}
