import { countHeads, type CheckResult, type Counts } from "../../checking/result";
import { nameOf, sheetSubjects, whyUnfilled } from "../../checking/subjects";
import { position } from "../../grid/address";
import { groupBy } from "../../grid/group";
import { compact } from "../../grid/text";
import type { SheetSubject, WorkbookReading } from "../../reading/facts";
import type { Place } from "../../rules/report";
import { entriesOf, headOfEntry } from "../entries";
import { baseName } from "./row-keys";

/** Something that was checked, with whose it is and what was found in it. */
export interface Tallied {
  readonly subject: SheetSubject;
  /** Null where it does not say whose it is, nor, of a table or note, the tables beside it. */
  readonly unit: string | null;
  /** True where nobody has filled it in yet, so that nothing was checked. */
  readonly blank: boolean;
  /** Things people are told of, as 审核结果 counts them: what merely follows from another finding is not counted again. */
  readonly counts: Counts;
}

/** All forms, tables and notes in the order in which they were read. Each thing that is told is counted with exactly one of them. */
export function tallies(readings: readonly WorkbookReading[], result: Pick<CheckResult, "findings">): Tallied[] {
  const unitOf = unitTeller(readings);
  const subjects = readings.flatMap(sheetSubjects);
  const subjectAt = placeTeller(subjects);
  const told = groupBy(entriesOf(result.findings), ({ finding }) => subjectAt(finding));
  return subjects.map((subject) => ({
    subject,
    unit: unitOf(subject),
    blank: whyUnfilled(subject) !== null,
    counts: countHeads((told.get(subject) ?? []).map(headOfEntry)),
  }));
}

/** Counts added up. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = { error: 0, warning: 0, info: 0, explained: 0, trial: 0 };
  for (const counts of all) for (const head of Object.keys(sum) as (keyof Counts)[]) sum[head] += counts[head];
  return sum;
}

/** Tells whose an amount is, and of which year and form, in words that stay when sheets move; without a unit it is its workbook's. */
export function ownerTeller(readings: readonly WorkbookReading[]): (place: Place) => string {
  const unitOf = unitTeller(readings);
  const subjectAt = placeTeller(readings.flatMap(sheetSubjects));
  return (place) => {
    const subject = subjectAt({ place });
    const unit = subject && unitOf(subject);
    const whose = unit ? compact(unit).toLowerCase() : baseName(place.file);
    return JSON.stringify([whose, ...(subject ? [subject.year.value, nameOf(subject)] : [])]);
  };
}

/** Of several on one sheet, the one that the finding names, or that begins last before its cell. */
function placeTeller(
  subjects: readonly SheetSubject[],
): (at: { readonly place: Place; readonly form?: string }) => SheetSubject | undefined {
  const bySheet = groupBy(subjects, ({ file, sheet }) => JSON.stringify([file, sheet]));
  return ({ place: { file, sheet, cell }, form }) => {
    const there = bySheet.get(JSON.stringify([file, sheet])) ?? [];
    const named = there.filter((subject) => nameOf(subject) === form);
    const candidates = named.length > 0 ? named : there;
    const row = position(cell).row;
    return candidates.findLast((subject) => firstRow(subject) <= row) ?? candidates[0];
  };
}

function firstRow(subject: SheetSubject): number {
  return position(subject.kind === "project-note" ? subject.name.cell : subject.title.cell).row;
}

/** Whose each is, in one spelling wherever spaces and widths of brackets differ. Tables and prose are their workbook's department's. */
export function unitTeller(readings: readonly WorkbookReading[]): (subject: SheetSubject) => string | null {
  const departments = new Map(readings.map((reading) => [reading.file, departmentOf(reading)]));
  const spellings = new Map<string, string>();
  return (subject) => {
    const beside = subject.kind === "form" ? null : (departments.get(subject.file) ?? null);
    const printed = printedUnit(subject) ?? beside;
    if (printed === null) return null;
    const key = compact(printed).toLowerCase();
    if (!spellings.has(key)) spellings.set(key, printed);
    return spellings.get(key)!;
  };
}

function departmentOf({ tables }: WorkbookReading): string | null {
  const [only = null, ...others] = new Set(tables.flatMap(({ department: { value } }) => value ?? []));
  return others.length === 0 ? only : null;
}

function printedUnit(subject: SheetSubject): string | null {
  if (subject.kind === "table") return subject.department.value;
  if (subject.kind === "project-note") return subject.implementingUnit.value;
  if (subject.kind === "note") return null;
  const { implementingUnit, declaringUnit } = subject.fields;
  return implementingUnit?.value ?? declaringUnit?.value ?? null;
}
