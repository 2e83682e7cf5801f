import { address, type Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import type { MarkedCells, MarkedWorkbook } from "../port";
import { markStyleIn } from "../signature";
import { areasIn } from "./follow";
import type { Between } from "./in-excel";
import { askForFormats, isOurHighlight } from "./ours";
import { askForReport, reportSheet, type FoundReport } from "./overview";
import { readUsed, visibilityOf } from "./read-sheets";

/** Cells of an area from which on it is no finding of ours any more, but a mark that she copied down a column. */
const MOST_CELLS = 1_000;

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

/**
 * Tells which cells are marked, wherever rows that were inserted have brought them by now: three round trips, and one more for the findings
 * sheet where a visible sheet is protected.
 */
export async function marked(context: Excel.RequestContext, between: Between): Promise<MarkedWorkbook> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const active = workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name");
  const report = askForReport(context);
  await context.sync();
  const asked = worksheets.items.map((sheet): Asked => ({ sheet, formats: askForFormats(sheet) }));
  await context.sync();
  const areas = asked.map(({ formats }) => askForOpen(formats));
  await context.sync();
  const sheets = asked.map(({ sheet }, index): MarkedCells => ({
    sheet: sheet.name,
    isVisible: visibilityOf(sheet) === "visible",
    isProtected: sheet.protection.protected,
    cells: [...new Set(areas[index]!.flatMap(({ address: list }) => cellsOf(list)))],
  }));
  const own = reportSheet(report);
  const isAsked = own !== null && sheets.some(({ isVisible, isProtected }) => isVisible && isProtected);
  const hasMarks = asked.some(({ formats }) => formats.items.some(isOurHighlight));
  return {
    at: { sheet: active.worksheet.name, cell: address({ row: active.rowIndex, col: active.columnIndex }) },
    sheets,
    report: isAsked ? await readReport(context, own, report, between) : null,
    isChecked: own !== null || hasMarks,
  };
}

/** Asks where the marks of open findings stand. */
function askForOpen({ items }: Excel.ConditionalFormatCollection): Excel.RangeAreas[] {
  const open = items.filter((format) => isOurHighlight(format) && markStyleIn(format.customOrNullObject.rule.formula) !== "explained");
  return open.map((format) => format.getRanges().load("address"));
}

/** Names of sheets may hold commas, which part the areas. */
function cellsOf(addresses: string): string[] {
  const bare = addresses.replaceAll(/'(?:[^']|'')*'!|[^',!]+!/g, "");
  return (areasIn(bare) ?? []).flatMap(cellsIn);
}

function cellsIn({ top, left, bottom, right }: Area): string[] {
  const width = right - left + 1;
  const count = (bottom - top + 1) * width;
  const length = count > MOST_CELLS ? 1 : count;
  return Array.from({ length }, (_, at) => address({ row: top + Math.floor(at / width), col: left + (at % width) }));
}

async function readReport(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { used: area }: FoundReport,
  between: Between,
): Promise<Grid | null> {
  if (area.isNullObject) return null;
  const [read] = await readUsed(context, [{ sheet, area }], between);
  return read!.grid;
}
