import type { Grid } from "../../grid/grid";
import type { ReadSheet, WorkbookContents } from "../port";
import { askForSummaries, summaryIds } from "./found-summaries";
import type { Between } from "./in-excel";
import type { Known } from "./known";
import { askForReport, reportSheet } from "./overview";
import { askForUsed, contentsOf, readUsed, visibilityOf, type Used } from "./read-sheets";

/**
 * Reads what became of a workbook since it was read, its summary sheets excepted, which are taken over as they were: two round trips, one
 * less where nothing is to be read, one more where sheets came, and more only where there is more to read than one answer may hold.
 */
export async function readAgain(
  context: Excel.RequestContext,
  known: Known,
  earlier: WorkbookContents,
  changed: ReadonlySet<string>,
  between: Between,
): Promise<WorkbookContents> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load("name");
  worksheets.load("items/id,items/name,items/visibility");
  const report = askForReport(context);
  const summaries = askForSummaries(context);
  // The findings sheet may be new, and then its id is not known yet.
  const likely = [report.sheet, ...[...changed].map((id) => worksheets.getItemOrNullObject(id).load("id"))].map(askForUsed);
  await context.sync();
  const kept = new Map(earlier.sheets.filter(({ id }) => !changed.has(id)).map((sheet) => [sheet.id, sheet]));
  const ofSummaries = summaryIds(summaries);
  const skipped = new Set(ofSummaries.values());
  known.summaries = skipped;
  const standing = worksheets.items.filter(({ id }) => !skipped.has(id));
  const wanted = standing.filter(({ id }) => !kept.has(id));
  const used = await reachOf(context, wanted, likely);
  const read = used.length > 0 ? await readUsed(context, used, between) : [];
  const before = new Map(earlier.sheets.map((sheet) => [sheet.id, sheet]));
  const now = new Map(read.map((sheet) => [sheet.id, withKnownRows(sheet, before.get(sheet.id))]));
  const sheets = standing.map((sheet) => asItIsNow(sheet, kept.get(sheet.id) ?? now.get(sheet.id)!));
  const contents = contentsOf(workbook.name, sheets, reportSheet(report)?.id ?? null, new Map());
  return { ...contents, unmarked: earlier.unmarked, summaries: new Map([...earlier.summaries].filter(([kind]) => ofSummaries.has(kind))) };
}

/** How far sheets reach, where that was not asked for along with their names. */
async function reachOf(context: Excel.RequestContext, wanted: readonly Excel.Worksheet[], asked: readonly Used[]): Promise<Used[]> {
  const known = new Map(asked.filter(({ sheet }) => !sheet.isNullObject).map((used) => [used.sheet.id, used]));
  const used = wanted.map((sheet) => ({ ...(known.get(sheet.id) ?? askForUsed(sheet)), sheet }));
  if (wanted.some(({ id }) => !known.has(id))) await context.sync();
  return used;
}

/** Of a sheet on which all stands as it did, the grid of before: whatever was worked out of that one still holds. */
function withKnownRows(sheet: ReadSheet, before: ReadSheet | undefined): ReadSheet {
  const isSame = before && JSON.stringify(before.grid.rows) === JSON.stringify(sheet.grid.rows);
  return isSame ? { ...sheet, grid: before.grid } : sheet;
}

/** A sheet under the name that it has by now. */
function asItIsNow(sheet: Excel.Worksheet, read: ReadSheet): ReadSheet {
  const { grid } = read;
  const now: Pick<Grid, "sheet" | "visibility"> = { sheet: sheet.name, visibility: visibilityOf(sheet) };
  if (grid.sheet === now.sheet && grid.visibility === now.visibility) return read;
  return { ...read, grid: { ...grid, ...now } };
}
