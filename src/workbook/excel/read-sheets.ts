import { isDateFormat, serialToDate } from "hucre";
import type { Cell, Visibility } from "../../grid/grid";
import { makeGrid } from "../../grid/grid";
import { groupBy } from "../../grid/group";
import { oncePerText } from "../../grid/once";
import type { SummaryKind } from "../../text/summary";
import { BOUNDED_RANGE } from "../bounded-range";
import { unnamedReport } from "../known-report";
import type { ReadSheet, WorkbookContents } from "../port";
import { storedCell } from "../stored-cell";
import type { Between } from "./in-excel";
import type { Known } from "./known";
import { overview, placesOf, reportSheet } from "./overview";
import { readBlocks, type Block, type ReadBlock } from "./read-blocks";

/** Cells of a sheet that are read, blank ones too: twenty times what the largest official table has. Beyond it a sheet is bounded. */
const MOST_CELLS = 2_000_000;

const VISIBILITIES: Readonly<Record<string, Visibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** Reads every sheet: three round trips, unless there is more to read than one answer may hold. */
export async function readSheets(context: Excel.RequestContext, known: Known, between: Between): Promise<WorkbookContents> {
  const { sheets, comments, report, summaries, unmarked } = await overview(context, known);
  known.read = new Map(sheets.map(({ id, name }) => [name, id]));
  let used: Used[] = [];
  known.comments = await placesOf(context, comments, between, () => (used = sheets.map(askForUsed)));
  const read = await readUsed(context, used, between);
  const named = reportSheet(report)?.id ?? null;
  known.report = named;
  const contents = contentsOf(context.workbook.name, read, named, summaries);
  known.unnamed = named === null && contents.reportId !== null ? { id: contents.reportId, name: contents.report!.sheet } : null;
  return { ...contents, unmarked };
}

/** Reads sheets whose name, visibility and reach are known: one round trip, unless there is more to read than one answer may hold. */
export async function readUsed(context: Excel.RequestContext, used: readonly Used[], between: Between): Promise<ReadSheet[]> {
  const blocks = await blocksToRead(context, used);
  const read = await readBlocks(
    context,
    blocks.flatMap(({ block }) => (block ? [block] : [])),
    between,
  );
  const pieces = groupBy(read, ({ sheet }) => sheet);
  return used.map(({ sheet }, index) => ({
    id: sheet.id,
    grid: makeGrid(sheet.name, (pieces.get(sheet) ?? []).flatMap(cellsOf), { visibility: visibilityOf(sheet) }),
    bounded: blocks[index]!.bounded,
  }));
}

export function visibilityOf({ visibility }: Excel.Worksheet): Visibility {
  return VISIBILITIES[visibility] ?? "visible";
}

/**
 * Sheets in order as the contents of a workbook.
 * @param named id of the findings sheet that has the hidden name
 * @param summaries ids of the other summary sheets, by their kinds
 */
export function contentsOf(
  file: string,
  read: readonly ReadSheet[],
  named: string | null,
  summaries: ReadonlyMap<SummaryKind, string>,
): Omit<WorkbookContents, "unmarked"> {
  const kindOf = new Map([...summaries].map(([kind, id]) => [id, kind]));
  const sheets = read.filter(({ id }) => !kindOf.has(id));
  const all = sheets.map(({ grid }) => grid);
  const known = sheets.find(({ id }) => id === named)?.grid;
  const { own, readable: report } = known ? { own: known, readable: known } : unnamedReport(all);
  return {
    file,
    sheets,
    grids: all.filter((grid) => grid !== report),
    report,
    reportId: sheets.find(({ grid }) => grid === own)?.id ?? null,
    summaries: new Map(read.flatMap(({ id, grid }) => (kindOf.has(id) ? [[kindOf.get(id)!, grid] as const] : []))),
    bounded: sheets.some(({ bounded }) => bounded),
  };
}

/** A sheet with the area that its values take. */
export interface Used {
  readonly sheet: Excel.Worksheet;
  readonly area: Excel.Range;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** Asks how far a sheet's values reach. Formatting alone does not count. */
export function askForUsed(sheet: Excel.Worksheet): Used {
  return { sheet, area: sheet.getUsedRangeOrNullObject(true).load(PLACE) };
}

/**
 * What is read of each sheet: all that holds values, or where a stray one lies too far away, what stands where tables can stand. To ask for
 * that takes one round trip more.
 */
export async function blocksToRead(
  context: Excel.RequestContext,
  used: readonly Used[],
): Promise<{ sheet: Excel.Worksheet; block: Block | null; bounded: boolean }[]> {
  const nearer = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange(BOUNDED_RANGE).getUsedRangeOrNullObject(true).load(PLACE);
  const bounded = new Map(used.filter(reachesFar).map(({ sheet }) => [sheet, nearer(sheet)]));
  if (bounded.size > 0) await context.sync();
  return used.map(({ sheet, area }) => ({ sheet, block: blockOf(sheet, bounded.get(sheet) ?? area), bounded: bounded.has(sheet) }));
}

function reachesFar({ area }: Used): boolean {
  return !area.isNullObject && area.rowCount * area.columnCount > MOST_CELLS;
}

function blockOf(sheet: Excel.Worksheet, area: Excel.Range): Block | null {
  if (area.isNullObject) return null;
  return { sheet, row: area.rowIndex, col: area.columnIndex, rows: area.rowCount, cols: area.columnCount, range: area };
}

const isDate = oncePerText(isDateFormat);

/** Excel gives dates as the numbers it counts them by; their format tells them. */
function cellsOf({ row, col, values, formats }: ReadBlock): Cell[] {
  const cells: Cell[] = [];
  values.forEach((line, down) =>
    line.forEach((value, across) => {
      if (value === "") return;
      const format = formats[down]![across]!;
      const stored = typeof value === "number" && isDate(format) ? serialToDate(value) : value;
      cells.push(storedCell(row + down, col + across, stored, format));
    }),
  );
  return cells;
}
