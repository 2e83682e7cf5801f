import { sheetNames, type SheetPlan } from "../grid/sheet-plan";
import { printsSince } from "../official/blank-table";
import type { FilledBudgetSheet } from "../official/filled-budget";
import { noteLayouts, projectNoteLayout, type NoteId, type NoteKind, type NoteLayout } from "../official/note-layout";
import type { TableId } from "../official/table-layout";
import { tableLayout, tableLayouts } from "../official/tables";
import { blankNoteSheet, blankProjectNoteSheet, noteSheet, projectNoteSheet } from "./note-sheet";
import { blankTableSheet, tableSheet } from "./table-sheet";

export type BudgetSheetId = TableId | NoteId;

/** Ids of all sheets of a department budget, in the order in which budgets print them; prose comes first as a whole. */
export const budgetSheetIds: readonly BudgetSheetId[] = ["budget-notes", ...tableLayouts.map(({ id }) => id), "budget-project-note"];

/** One sheet for each part of a department budget, named as the official workbook names it, or after its project. */
export function budgetPlans(sheets: readonly FilledBudgetSheet[]): SheetPlan[] {
  const names = sheetNames(sheets.map(wantedName));
  return sheets.map((sheet, index) => planOf(sheet, names[index]!));
}

function wantedName(sheet: FilledBudgetSheet): string {
  if (sheet.kind === "table") return tableLayout(sheet.layout).sheetName;
  if (sheet.kind === "note") return noteLayout(sheet.about).sheetName;
  return sheet.name || projectNoteLayout.sheetName;
}

function planOf(sheet: FilledBudgetSheet, name: string): SheetPlan {
  if (sheet.kind === "table") return tableSheet(sheet, name);
  return sheet.kind === "note" ? noteSheet(sheet, name) : projectNoteSheet(sheet, name);
}

/** The official sheets to be filled in, those asked for by id in the order asked for. */
export function blankBudgetSheets(ids: readonly BudgetSheetId[], year: number | null): SheetPlan[] {
  return ids.flatMap((id) => blankSheets(id, year));
}

function blankSheets(id: BudgetSheetId, year: number | null): SheetPlan[] {
  if (id === "budget-notes") return noteLayouts.map((layout) => blankNoteSheet(layout, year));
  if (id === "budget-project-note") return [blankProjectNoteSheet(year)];
  return [blankTableSheet(tableLayout(id), year)];
}

/** Every sheet that a year's department budget has, in the order of its contents: the other matters stand behind the tables. */
export function wholeBlankBudget(year: number | null): SheetPlan[] {
  const otherMatters = noteLayout("other-matters");
  const before = noteLayouts.filter((layout) => layout !== otherMatters);
  const tables = tableLayouts.filter(({ fromYear }) => printsSince(fromYear, year));
  return [
    ...before.map((layout) => blankNoteSheet(layout, year)),
    ...tables.map((layout) => blankTableSheet(layout, year)),
    blankNoteSheet(otherMatters, year),
    blankProjectNoteSheet(year),
  ];
}

function noteLayout(kind: NoteKind): NoteLayout {
  return noteLayouts.find((layout) => layout.kind === kind)!;
}
