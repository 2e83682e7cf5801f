import type { SummaryKind } from "../../text/summary";
import { address } from "../../grid/address";
import type { CellPlace, SheetPlace } from "../port";
import { askForSummaries, summarySheet } from "./found-summaries";
import { asFault } from "./in-excel";
import { askForReport, reportSheet } from "./overview";

/**
 * Shows a cell: its sheet first, then the cell, since Excel selects on the sheet that is shown only. Nothing hidden is brought out. Tells
 * the cell that is selected then.
 */
export async function goTo(context: Excel.RequestContext, { sheet: name, cell }: CellPlace): Promise<CellPlace> {
  const sheet = context.workbook.worksheets.getItem(name);
  await activate(context, sheet);
  const range = sheet.getRange(cell).load("rowHidden,columnHidden");
  range.select();
  const active = context.workbook.getActiveCell().load("rowIndex,columnIndex");
  await context.sync();
  // It is selected, so that it is at hand once she shows it.
  if (range.rowHidden || range.columnHidden) throw asFault("hidden-cell", "the row or column is hidden, or filtered out");
  return { sheet: name, cell: address({ row: active.rowIndex, col: active.columnIndex }) };
}

/** The sheet that she has before her. */
export async function activeSheet(context: Excel.RequestContext): Promise<SheetPlace> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
  await context.sync();
  return { id: sheet.id, name: sheet.name };
}

export async function showReport(context: Excel.RequestContext): Promise<void> {
  const report = askForReport(context);
  await context.sync();
  const sheet = reportSheet(report);
  if (!sheet) throw asFault("sheet-gone", "there is no findings sheet");
  await activate(context, sheet);
}

export async function showSummary(context: Excel.RequestContext, kind: SummaryKind): Promise<void> {
  const found = askForSummaries(context).find((each) => each.kind === kind)!;
  await context.sync();
  const sheet = summarySheet(found);
  if (!sheet) throw asFault("sheet-gone", "there is no such summary sheet");
  await activate(context, sheet);
}

/** Hidden sheets stay hidden: somebody has hidden them on purpose. */
async function activate(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.activate();
  try {
    await context.sync();
  } catch (error) {
    sheet.load("visibility");
    await context.sync();
    if (sheet.visibility === Excel.SheetVisibility.visible) throw error;
    throw asFault("hidden-sheet", "the sheet is hidden", error);
  }
}
