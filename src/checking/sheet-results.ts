import type { SheetPlace } from "../reading/budget-facts";
import type { SheetSubject, WorkbookReading } from "../reading/facts";
import type { Checked } from "./check";
import type { SheetResult } from "./result";
import type { RuleOutcome } from "./rule-run";
import { homeOf, nameOf, sheetSubjects, whyUnfilled, type Subject } from "./subjects";

/** What one rule did, on which sheet and about what. */
interface PlacedOutcome extends RuleOutcome {
  readonly name: string;
  /** True of a rule that had something to look at. */
  readonly looked: boolean;
}

/**
 * What was done on each sheet of a workbook. `checked` may hold more than the workbook. What a rule did across sheets counts on each sheet that
 * it took a figure from.
 */
export function sheetResults(reading: WorkbookReading, checked: readonly Checked[]): SheetResult[] {
  const bySheet = new Map<string, SheetSubject[]>();
  for (const subject of sheetSubjects(reading)) bySheet.set(subject.sheet, [...(bySheet.get(subject.sheet) ?? []), subject]);
  const bySubject = new Map(checked.map((each) => [each.subject, each]));
  const across = checked.filter(({ subject }) => subject.kind === "budget" || subject.kind === "collection");
  return [...bySheet].map(([sheet, own]) => {
    const outcomes = [...own.map((subject) => bySubject.get(subject)!), ...across].flatMap((each) =>
      outcomesOn({ file: reading.file, sheet }, each),
    );
    return sheetResult(sheet, own, outcomes);
  });
}

function outcomesOn(place: SheetPlace, { subject, outcomes }: Checked): PlacedOutcome[] {
  const name = nameOf(subject);
  return outcomes.map((outcome) => {
    const part = partOn(place, outcome, subject);
    const isWhole = subject.kind !== "budget" && subject.kind !== "collection" && part.skipped.length === 0;
    return { ...part, name, looked: isWhole || part.comparisons.length > 0 || part.reports.length > 0 };
  });
}

/** The part of an outcome that belongs to one sheet. */
function partOn({ file, sheet }: SheetPlace, { rule, reports, comparisons, skipped }: RuleOutcome, subject: Subject): RuleOutcome {
  const home = homeOf(subject);
  const isHere = (other: Partial<SheetPlace>): boolean => (other.file ?? home.file) === file && (other.sheet ?? home.sheet) === sheet;
  return {
    rule,
    reports: reports.filter((report) => isHere(report.on ?? report)),
    comparisons: comparisons.filter(({ left, right }) => [...left.amounts, ...right.amounts].some((amount) => isHere(amount))),
    skipped: skipped.filter((skip) => isHere(skip.place ?? {})),
  };
}

function sheetResult(sheet: string, subjects: readonly SheetSubject[], outcomes: readonly PlacedOutcome[]): SheetResult {
  const [first] = subjects;
  const ran = outcomes.filter(({ looked }) => looked);
  return {
    sheet,
    layout: first!.layout.id,
    year: first!.year.value,
    forms: subjects.filter(({ kind }) => kind === "form").map(nameOf),
    subjects: subjects.length,
    partsExpected: total(subjects, "expected"),
    partsRead: total(subjects, "read"),
    rulesRun: new Set(ran.map(({ rule }) => rule.id)).size,
    comparisons: outcomes.reduce((sum, { comparisons }) => sum + comparisons.length, 0),
    rulesSkipped: outcomes.flatMap(({ rule, name, skipped }) =>
      skipped.map(({ reason, hinders }) => ({ rule: rule.id, form: name, reason, hinders })),
    ),
    blank: subjects.every((subject) => whyUnfilled(subject) !== null),
  };
}

/** What was there to be read, and what was. Nothing is expected of prose: its figures are what was read. */
function total(subjects: readonly SheetSubject[], count: "expected" | "read"): number {
  const partsOf = (subject: SheetSubject): number =>
    subject.kind === "form" || subject.kind === "table" ? subject.parts[count] : subject.figures.length;
  return subjects.reduce((sum, subject) => sum + partsOf(subject), 0);
}
