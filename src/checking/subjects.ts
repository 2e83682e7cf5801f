import type { Budget, SheetPlace } from "../reading/budget-facts";
import { budgetsOf } from "../reading/budgets";
import type { Collection } from "../reading/collection";
import { isBlank, type SheetSubject, type WorkbookReading } from "../reading/facts";
import { isBlankTable } from "../reading/tables";
import type { LayoutId } from "../official/layout";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";

/** What rules look at. */
export type Subject = SheetSubject | Budget | Collection;

/** Everything that can be checked in a workbook, sheets first. */
export function subjectsOf(reading: WorkbookReading): Subject[] {
  return [...sheetSubjects(reading), ...budgetsOf(reading)];
}

/** Form by form, table by table. */
export function sheetSubjects({ forms, tables, notes }: WorkbookReading): SheetSubject[] {
  return [...forms, ...tables, ...notes];
}

/** Name for people: the project's, the table's, or the sheet's where the project has none yet. */
export function nameOf(subject: Subject): string {
  switch (subject.kind) {
    case "form":
      return subject.fields.projectName?.value ?? subject.sheet;
    case "table":
      return subject.layout.printedTitle;
    case "note":
      return subject.title.value ?? subject.layout.title;
    case "project-note":
      return subject.name.value ?? subject.sheet;
    case "budget":
      return subject.department ?? subject.file;
    case "collection":
      return "";
  }
}

/** What a subject is, wherever it stands: two subjects with the same answer are told apart by an ordinal. */
export function identityOf(subject: Subject): string {
  if (subject.kind === "collection") return "collection";
  if (subject.kind === "budget") return JSON.stringify(["budget", subject.department, subject.year]);
  const { id } = subject.layout;
  if (subject.kind === "table") return JSON.stringify([id, subject.year.value, subject.department.value]);
  if (subject.kind === "note") return JSON.stringify([id, subject.year.value, subject.about]);
  if (subject.kind === "project-note") return JSON.stringify([id, subject.year.value, subject.name.value]);
  const { implementingUnit, projectName } = subject.fields;
  return JSON.stringify([id, subject.year.value, implementingUnit?.value, projectName?.value]);
}

/** The budget year that a subject is of; null where it says none, or where several are looked at together. */
export function yearOf(subject: Subject): number | null {
  if (subject.kind === "budget") return subject.year;
  if (subject.kind !== "collection") return subject.year.value;
  const [year = null, ...others] = new Set([
    ...subject.forms.map(({ year: own }) => own.value),
    ...subject.budgets.map(({ year: own }) => own),
  ]);
  return others.length === 0 ? year : null;
}

/** Why there is nothing to check, or null where something is filled in. */
export function whyUnfilled(subject: Subject): Words | null {
  switch (subject.kind) {
    case "form":
      return isBlank(subject) ? checkReasons.blankForm : null;
    case "table":
      return isBlankTable(subject) ? checkReasons.blankBudgetSheet : null;
    case "note":
    case "project-note":
      return subject.isBlank ? checkReasons.blankNote : null;
    case "budget":
    case "collection":
      return null;
  }
}

/** Layouts of a subject's sheets. */
export function layoutsOf(subject: Subject): readonly LayoutId[] {
  if (subject.kind === "collection") return layoutsTogether(subject);
  if (subject.kind !== "budget") return [subject.layout.id];
  return [...subject.tables.keys(), ...[...subject.notes, ...subject.projectNotes].map(({ layout }) => layout.id)];
}

function layoutsTogether({ forms, budgets }: Collection): readonly LayoutId[] {
  return [...new Set([...forms.map(({ layout }) => layout.id), ...budgets.flatMap(layoutsOf)])];
}

const NOWHERE: SheetPlace = { file: "", sheet: "" };

/** Where findings stand that do not say so. What is found in several workbooks together always says it. */
export function homeOf(subject: Subject): SheetPlace {
  if (subject.kind === "collection") return NOWHERE;
  if (subject.kind !== "budget") return subject;
  return [...subject.tables.values(), ...subject.notes, ...subject.projectNotes][0] ?? NOWHERE;
}
