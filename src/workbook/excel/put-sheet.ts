import { areaAddress, type Position } from "../../grid/address";
import { sheetName, type SheetPlan } from "../../grid/sheet-plan";
import { locationOf } from "./faults";
import { asFault, type Between } from "./in-excel";
import type { Known } from "./known";
import { isOursByName } from "../known-report";
import { REPORT_NAME } from "../signature";
import { putLooks } from "./looks";
import { askForReport, reportSheet, type FoundReport } from "./overview";
import { ownUp } from "./own-up";
import { setUpPage } from "./page-setup";
import { addTable, askForTables, freeTableName } from "./put-table";
import { giveNameBack, nameOurs } from "./report-name";
import { inRequests, isRequestTooLarge, sendPieces } from "./requests";
import { putLinks, putValues, rowBytes, rowsOf, type PlannedRow } from "./sheet-cells";

/** What the findings sheet is written with. */
interface Writing {
  readonly context: Excel.RequestContext;
  readonly plan: SheetPlan;
  readonly rows: readonly PlannedRow[];
  readonly report: FoundReport;
  /** The sheet that an earlier check left. */
  readonly old: Excel.Worksheet | null;
  /** How far it reaches: the first row and column beyond all that stands on it. */
  readonly end: Position;
  /** What a new sheet is to be called. */
  readonly name: string;
  /** The table of the earlier check, and what a new one is to be called. */
  readonly table: { readonly old: Excel.Table | null; readonly name: string };
}

/**
 * Writes the findings sheet: two round trips, and a few more for several thousand findings. What she wrote into the one of an earlier
 * check stands in the plan too; at no moment is it in neither of them.
 */
export async function putSheet(context: Excel.RequestContext, known: Known, plan: SheetPlan, between: Between): Promise<string> {
  await giveNameBack(context, known);
  const writing = await startWriting(context, plan);
  const { old, rows } = writing;
  if (old?.protection.protected) throw asFault("protected-report", `the sheet ${old.name} is protected`);
  if (!old && writing.report.structure.protected) throw asFault("protected-workbook", "the workbook takes no more sheets");
  try {
    const pieces = inRequests(rows, rowBytes);
    const written = (pieces.length === 1 && (await writeAtOnce(writing))) || (await writeInPieces(writing, pieces, between));
    known.sheets = null;
    known.report = written.id;
    return written.id;
  } catch (error) {
    if (!old && locationOf(error) !== "") await ownUp(context, writing.name, REPORT_NAME);
    throw error;
  }
}

async function startWriting(context: Excel.RequestContext, plan: SheetPlan): Promise<Writing> {
  const report = askForReport(context);
  const { used } = report;
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const tables = askForTables(report.sheet);
  const allTables = context.workbook.tables.load("items/name");
  await context.sync();
  const rows = rowsOf(plan);
  const end = used.isNullObject ? { row: 0, col: 0 } : { row: used.rowIndex + used.rowCount, col: used.columnIndex + used.columnCount };
  const taken = worksheets.items.map(({ name }) => name);
  const old = reportSheet(report);
  const oldTable = old && tables.items.find(({ columns }) => isOursByName([columns.items.map(({ name }) => name)]));
  const others = allTables.items.map(({ name }) => name).filter((name) => name !== oldTable?.name);
  const table = { old: oldTable ?? null, name: freeTableName(plan.table?.name ?? "", others) };
  return { context, plan, rows, report, old, end, name: sheetName(plan.name, taken), table };
}

/** All with one request, in which one call puts all values over the old ones; null where Excel finds it too large. */
async function writeAtOnce(writing: Writing): Promise<Excel.Worksheet | null> {
  const { context, rows } = writing;
  const sheet = begun(writing);
  putValues(sheet, rows);
  putLinks(sheet, rows);
  finish(sheet, writing);
  try {
    await finished(context);
    return sheet;
  } catch (error) {
    if (rows.length > 1 && isRequestTooLarge(error)) return null;
    throw error;
  }
}

/**
 * With several requests, of which each could be the last. Over the sheet of an earlier check all values are first put below what
 * stands there, so that what she wrote is on the sheet while its old place is written over.
 */
async function writeInPieces(writing: Writing, pieces: readonly (readonly PlannedRow[])[], between: Between): Promise<Excel.Worksheet> {
  const { context, rows, old, end } = writing;
  const below = Math.max(end.row, rows.length);
  let sheet: Excel.Worksheet | null = null;
  const of = (old ? 2 : 1) * rows.length;
  if (old) {
    const copy = async (piece: readonly PlannedRow[]): Promise<never[]> => {
      putValues(old, piece, below);
      await context.sync();
      return [];
    };
    await sendPieces(pieces, copy, (done) => between(done, of));
  }
  const write = async (piece: readonly PlannedRow[]): Promise<never[]> => {
    const into = sheet ?? begun(writing);
    putValues(into, piece);
    putLinks(into, piece);
    await context.sync();
    sheet = into;
    return [];
  };
  await sendPieces(pieces, write, (done) => between(of - rows.length + done, of));
  finish(sheet!, { ...writing, end: { ...end, row: below + rows.length } });
  await finished(context);
  return sheet!;
}

/** The sheet to be written: that of an earlier check, without its looks but with all it says, or a new one. */
function begun({ context, old, report, name, table }: Writing): Excel.Worksheet {
  if (!old) return added(context, report, name);
  // Values over the headings of a table would be changed by Excel, since no two of them may be alike.
  table.old?.clearFilters();
  table.old?.convertToRange();
  // A fault may have come right after the name was given.
  if (report.name.visible) report.name.visible = false;
  old.showGridlines = false;
  if (old.autoFilter.enabled) old.autoFilter.remove();
  old.freezePanes.unfreeze();
  const all = old.getRange();
  all.clear(Excel.ClearApplyTo.formats);
  all.clear(Excel.ClearApplyTo.hyperlinks);
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  return old;
}

/** A new sheet at the end. Its hidden name means all of it, so that no row or column taken out of it loses it. */
function added({ workbook }: Excel.RequestContext, { name }: FoundReport, wanted: string): Excel.Worksheet {
  if (!name.isNullObject) name.delete();
  const sheet = workbook.worksheets.add(wanted).load("id");
  nameOurs(sheet);
  sheet.showGridlines = false;
  return sheet;
}

/** What comes once all values stand: nothing of the earlier check besides them, and the looks. */
function finish(sheet: Excel.Worksheet, { plan, rows, end, table }: Writing): void {
  const { width } = rows[0]!;
  if (end.row > rows.length) {
    const left = sheet.getRangeByIndexes(rows.length, 0, end.row - rows.length, Math.max(end.col, width));
    left.clear(Excel.ClearApplyTo.contents);
  }
  if (end.col > width) sheet.getRangeByIndexes(0, width, rows.length, end.col - width).clear(Excel.ClearApplyTo.contents);
  putLooks(sheet, plan);
  if (plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.table) addTable(sheet, plan.table, table.name);
  else if (plan.filter) sheet.autoFilter.apply(sheet.getRange(areaAddress(plan.filter)));
  // Comes last, since it fails where no printer is installed; nothing of the sheet hangs on it.
  setUpPage(sheet, plan);
}

async function finished(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    if (!locationOf(error).startsWith("PageLayout")) throw error;
  }
}
