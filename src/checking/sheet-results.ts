import type { SheetPlace } from "../reading/budget-facts";
import type { SheetSubject, WorkbookReading } from "../reading/facts";
import type { Checked } from "./check";
import type { SheetResult, SkippedRule } from "./result";
import { homeOf, nameOf, sheetSubjects, whyUnfilled } from "./subjects";

/** What was done on one sheet, as it is counted. */
interface Tally {
  readonly subjects: SheetSubject[];
  /** Rules that had something to look at. */
  readonly ran: Set<string>;
  comparisons: number;
  readonly skipped: SkippedRule[];
}

/**
 * What was done on each sheet of a workbook. `checked` may hold more than the workbook. What a rule did across sheets counts on each sheet that
 * it took a figure from.
 */
export function sheetResults(reading: WorkbookReading, checked: readonly Checked[]): SheetResult[] {
  const tallies = new Map<string, Tally>();
  for (const subject of sheetSubjects(reading)) {
    const tally = tallies.get(subject.sheet);
    if (tally) tally.subjects.push(subject);
    else tallies.set(subject.sheet, tallyFor(subject));
  }
  // What was done in other workbooks is counted with them.
  const elsewhere = tallyFor();
  const tallyOf = ({ file, sheet }: SheetPlace): Tally => (file === reading.file && tallies.get(sheet)) || elsewhere;
  for (const each of checked) count(each, tallyOf);
  return [...tallies].map(([sheet, tally]) => resultOf(sheet, tally));
}

function tallyFor(...subjects: SheetSubject[]): Tally {
  return { subjects, ran: new Set(), comparisons: 0, skipped: [] };
}

function count({ subject, outcomes }: Checked, tallyOf: (place: SheetPlace) => Tally): void {
  const name = nameOf(subject);
  const home = homeOf(subject);
  const isAcross = subject.kind === "budget" || subject.kind === "collection";
  const at = ({ file = home.file, sheet = home.sheet }: Partial<SheetPlace>): Tally => tallyOf({ file, sheet });
  const own = at({});
  for (const { rule, reports, comparisons, skipped } of outcomes) {
    // What keeps a rule from its own sheet is said there; otherwise it has looked, whether it found anything or not.
    if (!isAcross && skipped.length === 0) own.ran.add(rule.id);
    for (const report of reports) at(report.on ?? report).ran.add(rule.id);
    for (const { left, right } of comparisons) {
      for (const tally of new Set([...left.amounts, ...right.amounts].map(at))) {
        tally.ran.add(rule.id);
        tally.comparisons++;
      }
    }
    for (const { reason, hinders, place = {} } of skipped) at(place).skipped.push({ rule: rule.id, form: name, reason, hinders });
  }
}

function resultOf(sheet: string, { subjects, ran, comparisons, skipped }: Tally): SheetResult {
  const [first] = subjects;
  return {
    sheet,
    layout: first!.layout.id,
    year: first!.year.value,
    forms: subjects.filter(({ kind }) => kind === "form").map(nameOf),
    subjects: subjects.length,
    partsExpected: total(subjects, "expected"),
    partsRead: total(subjects, "read"),
    rulesRun: ran.size,
    comparisons,
    rulesSkipped: skipped,
    blank: subjects.every((subject) => whyUnfilled(subject) !== null),
  };
}

/** What was there to be read, and what was. Nothing is expected of prose: its figures are what was read. */
function total(subjects: readonly SheetSubject[], count: "expected" | "read"): number {
  const partsOf = (subject: SheetSubject): number =>
    subject.kind === "form" || subject.kind === "table" ? subject.parts[count] : subject.figures.length;
  return subjects.reduce((sum, subject) => sum + partsOf(subject), 0);
}
