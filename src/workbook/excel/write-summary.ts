import { areaAddress } from "../../grid/address";
import type { PlannedCell, SheetPlan } from "../../grid/sheet-plan";
import { keptBelow } from "../../text/summary-excel";
import { summaryKey, type SummaryKind } from "../../text/summary";
import { offerChoices } from "./add-sheet";
import { locationOf } from "./faults";
import type { Between } from "./in-excel";
import { putCellLooks, putHeights, putWidths } from "./looks";
import { ownUp } from "./own-up";
import { setUpPage } from "./page-setup";
import { putCharts } from "./put-charts";
import { addTable, fitTable } from "./put-table";
import { inRequests, sendPieces } from "./requests";
import type { RowStep } from "./row-steps";
import { putFormulas, putLinks, putValues, rowBytes, type PlannedRow } from "./sheet-cells";
import type { Standing } from "./standing-summary";

/** One summary sheet to be written. */
export interface SummaryJob {
  readonly kind: SummaryKind;
  readonly plan: SheetPlan;
  readonly rows: readonly PlannedRow[];
  readonly hiddenName: string;
  /** What a new sheet is called, or one that stands there. */
  readonly name: string;
  readonly standing: Standing | null;
  /** The hidden name where it leads to no sheet of ours. */
  readonly staleName: Excel.NamedItem | null;
  /** What a new table is called. */
  readonly table: string | null;
}

const LEFT_LOOK = { size: 10, color: "605E5C", vertical: "center" } as const;

/**
 * Writes one sheet, with one request unless it is very large. Rows come to their places first, together with what stands beside them, so that
 * whatever is done of the rest nothing of hers stands beside another row. Tells the sheet's id.
 */
export async function writeSummary(
  context: Excel.RequestContext,
  job: SummaryJob,
  between: (rows: number) => ReturnType<Between>,
): Promise<string> {
  let sheet: Excel.Worksheet | null = null;
  const last = job.rows.at(-1);
  const write = async (piece: readonly PlannedRow[]): Promise<never[]> => {
    const into = sheet ?? begun(context, job);
    putValues(into, piece);
    putLinks(into, piece);
    putFormulas(into, piece);
    if (piece.includes(last!)) finish(into, job);
    await finished(context);
    sheet = into;
    return [];
  };
  try {
    await sendPieces(inRequests(job.rows, rowBytes), write, between);
  } catch (error) {
    if (!job.standing && !sheet && locationOf(error) !== "") await ownUp(context, job.name, job.hiddenName);
    throw error;
  }
  return sheet!.id;
}

function begun({ workbook }: Excel.RequestContext, { plan, hiddenName, name, standing, staleName, rows }: SummaryJob): Excel.Worksheet {
  if (standing) return inPlace(standing, plan, rows);
  staleName?.delete();
  const sheet = workbook.worksheets.add(name).load("id");
  workbook.names.add(hiddenName, sheet.getRange()).visible = false;
  prepare(sheet, plan);
  if (plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
  return sheet;
}

/** What a blank sheet gets before the values: one that has values has her widths. */
function prepare(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.showGridlines = false;
  putWidths(sheet, plan);
}

/** The sheet of an earlier run, its rows where they are to be, and its own columns without their looks. */
function inPlace(standing: Standing, plan: SheetPlan, rows: readonly PlannedRow[]): Excel.Worksheet {
  const { sheet, end, steps, left, headingMoves } = standing;
  const { width } = rows[0]!;
  // A fault may have come right after the sheet was added.
  if (end === 0) prepare(sheet, plan);
  // Rows that a filter hides would neither be deleted nor moved.
  ownTable(standing)?.clearFilters();
  if (sheet.autoFilter.enabled) sheet.autoFilter.remove();
  // Cells that are merged over several rows would not go apart.
  if (end > 0) sheet.getRangeByIndexes(0, 0, end, width).unmerge();
  for (const step of steps) take(sheet, step);
  if (headingMoves) sheet.freezePanes.unfreeze();
  const reach = standing.goesOn ? rows.length : Math.max(end, rows.length) + left.length + 2;
  const own = sheet.getRangeByIndexes(0, 0, reach, width);
  own.clear(Excel.ClearApplyTo.formats);
  own.clear(Excel.ClearApplyTo.hyperlinks);
  return sheet;
}

function take(sheet: Excel.Worksheet, step: RowStep): void {
  const rows = (at: number, count = 1): Excel.Range => sheet.getRange(`${at + 1}:${at + count}`);
  if (step.kind === "move") {
    const from = step.from >= step.to ? step.from + 1 : step.from;
    rows(step.to).insert("Down");
    rows(from).moveTo(rows(step.to));
    rows(from).delete("Up");
  } else if (step.kind === "insert") rows(step.at, step.count).insert("Down");
  else rows(step.at, step.count).delete("Up");
}

/** What comes once all values stand. */
function finish(sheet: Excel.Worksheet, job: SummaryJob): void {
  const { plan, rows, standing } = job;
  if (standing) putBelow(sheet, plan, standing, rows);
  for (const area of plan.merges) sheet.getRange(areaAddress(area)).merge();
  putCellLooks(sheet, plan);
  putHeights(sheet, plan);
  if (standing?.headingMoves && plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
  offerChoices(sheet, plan.choices ?? []);
  putTable(sheet, job);
  if (plan.charts || standing) putCharts(sheet, plan.charts ?? [], standing?.charts.items ?? []);
  // Comes last, since it fails where no printer is installed; nothing of the sheet hangs on it.
  setUpPage(sheet, plan);
}

/** Below the rows of now: what she wrote beside rows that are gone, and nothing of an earlier run. */
function putBelow(sheet: Excel.Worksheet, plan: SheetPlan, standing: Standing, rows: readonly PlannedRow[]): void {
  const more = standing.end - rows.length;
  if (standing.left.length > 0) putLeft(sheet, plan, standing, rows.length);
  else if (more > 0 && plan.keyColumn === undefined && !standing.goesOn)
    sheet.getRangeByIndexes(rows.length, 0, more, rows[0]!.width).clear(Excel.ClearApplyTo.contents);
}

/** Says below what the rows are that stay for what she wrote beside them; what they say does not follow anything any more. */
function putLeft(sheet: Excel.Worksheet, plan: SheetPlan, { left }: Standing, below: number): void {
  const width = plan.keyColumn! + 1;
  const language = plan.cells.some(({ value }) => value === summaryKey.en) ? "en" : "zh";
  const line: PlannedCell = { row: below + 1, col: 0, value: keptBelow[language], look: { size: 10, bold: true } };
  const cells = left.flatMap(({ values, formats }, index) =>
    values.map((value, col): PlannedCell => {
      const isError = typeof value === "string" && value.startsWith("#");
      const look = { ...LEFT_LOOK, ...(typeof value === "number" ? { numberFormat: formats[col]! } : {}) };
      return { row: below + 2 + index, col, value: isError ? "" : typeof value === "boolean" ? String(value) : value, look };
    }),
  );
  const rows: PlannedRow[] = [
    { row: below, width, cells: [] },
    { row: below + 1, width, cells: [line] },
    ...left.map((_, index) => ({ row: below + 2 + index, width, cells: cells.filter(({ row }) => row === below + 2 + index) })),
  ];
  putValues(sheet, rows);
  putCellLooks(sheet, { ...plan, cells: [line, ...cells] });
}

/** The table of the earlier run is told by its headings; others on the sheet are hers. */
function ownTable({ tables, headings }: Standing): Excel.Table | undefined {
  if (headings.length === 0) return undefined;
  return tables.items.find(({ columns }) => headings.every((heading, index) => columns.items[index]?.name === heading));
}

/** Where tables of hers stand on the sheet, none is added. */
function putTable(sheet: Excel.Worksheet, { plan, standing, table }: SummaryJob): void {
  const tables = standing?.tables.items ?? [];
  const own = standing ? ownTable(standing) : undefined;
  if (!plan.table) {
    own?.convertToRange();
    if (plan.filter) sheet.autoFilter.apply(sheet.getRange(areaAddress(plan.filter)));
  } else if (own) fitTable(sheet, own, plan.table, plan.table.area.left + own.columns.items.length - 1);
  else if (tables.length === 0) addTable(sheet, plan.table, table!);
}

async function finished(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    if (!locationOf(error).startsWith("PageLayout")) throw error;
  }
}
