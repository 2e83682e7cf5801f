import type { CheckedWorkbook } from "../commands/check-workbook";
import { countSubjects, headOf, type Counts, type Finding, type RuleAbout, type SheetResult, type SkippedRule } from "../checking/result";
import { groupBy } from "../grid/group";
import type { Unrecognised } from "../reading/facts";
import { countEntries, entriesOf, headOfEntry, shownPlace, type Entry } from "../reporting/entries";
import { hindrances, sheetState, type SheetState } from "../reporting/sheet-sign";
import { severities } from "../rules/rule";
import { markWords } from "../text/reporting";
import type { Words } from "../text/words";

/** A row of a sheet: what is told as one thing. */
export interface Row extends Entry {
  /** The finding on another sheet that this one merely follows from. */
  readonly cause: Finding | null;
  /** Under which head it is counted. */
  readonly head: keyof Counts;
}

/** A sheet with what was found on it. */
export interface SheetOutline {
  readonly sheet: SheetResult;
  readonly state: SheetState;
  readonly rows: readonly Row[];
  readonly counts: Counts;
  readonly notJudged: readonly SkippedRule[];
}

/** What a check did not cover, each with its reason where it is shown. */
export interface Uncovered {
  readonly bounded: boolean;
  readonly unrecognised: readonly Unrecognised[];
  readonly emptySheets: readonly Unrecognised[];
  readonly blankForms: readonly SheetResult[];
  readonly notJudged: number;
}

/** `settled`: whatever was found is explained. */
export type Verdict = "nothing-recognised" | "only-blank" | "found" | "settled" | "partly-clean" | "clean";

/** The results as the pane shows them: the verdict, what was not covered, the sheets in order. */
export interface Outline {
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** How many things are open: neither explained nor on trial. */
  readonly findings: number;
  /** How many forms, tables and notes were recognised. */
  readonly subjects: number;
  readonly uncovered: Uncovered;
  readonly sheets: readonly SheetOutline[];
  /** What the rules that were run are about, by their ids. */
  readonly rules: ReadonlyMap<string, RuleAbout>;
}

export function outlineOf({ result, contents: { bounded } }: CheckedWorkbook): Outline {
  const all = result.files.flatMap(({ sheets }) => sheets);
  const entries = entriesOf(result.findings);
  const sheets = sheetOutlines(all, entries, result.findings);
  const unrecognised = result.files.flatMap((file) => file.unrecognised);
  const uncovered: Uncovered = {
    bounded,
    unrecognised: unrecognised.filter(({ empty }) => !empty),
    emptySheets: unrecognised.filter(({ empty }) => empty),
    blankForms: all.filter(({ blank }) => blank),
    notJudged: sheets.reduce((sum, { notJudged }) => sum + notJudged.length, 0),
  };
  const counts = countEntries(entries);
  const findings = severities.reduce((sum, severity) => sum + counts[severity], 0);
  return {
    verdict: verdictOf(sheets, findings, counts.explained, uncovered),
    counts,
    findings,
    subjects: countSubjects(result.files),
    uncovered,
    sheets,
    rules: new Map(result.rules.map((rule) => [rule.id, rule])),
  };
}

/** Clean only where something was recognised, all of it was judged, and nothing that holds contents was passed over. */
function verdictOf(sheets: readonly SheetOutline[], findings: number, explained: number, uncovered: Uncovered): Verdict {
  if (findings > 0) return "found";
  if (explained > 0) return "settled";
  if (sheets.length === 0) return "nothing-recognised";
  if (sheets.every(({ state }) => state === "blank")) return "only-blank";
  const { bounded, unrecognised, blankForms, notJudged } = uncovered;
  return bounded || unrecognised.length > 0 || blankForms.length > 0 || notJudged > 0 ? "partly-clean" : "clean";
}

function sheetOutlines(sheets: readonly SheetResult[], entries: readonly Entry[], findings: readonly Finding[]): SheetOutline[] {
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const entriesOn = groupBy(entries, ({ finding }) => finding.place.sheet);
  const findingsOn = groupBy(findings, ({ place }) => place.sheet);
  return sheets.map((sheet) => {
    const own = entriesOn.get(sheet.sheet) ?? [];
    const here = findingsOn.get(sheet.sheet) ?? [];
    const echoes = here.flatMap((finding): Row[] => {
      const cause = finding.causedBy === null ? undefined : known.get(finding.causedBy);
      return cause && cause.place.sheet !== sheet.sheet ? [{ finding, alike: [], followers: [], cause, head: headOf(finding) }] : [];
    });
    return {
      sheet,
      state: sheetState(sheet, here),
      rows: [...own.map((entry): Row => ({ ...entry, cause: null, head: headOfEntry(entry) })), ...echoes],
      counts: countEntries(own),
      notJudged: hindrances(sheet),
    };
  });
}

/** Where to look instead of a finding that merely follows. */
export function follows({ place }: Finding): Words {
  return markWords.follows(shownPlace(place, null));
}

/** The first line of a message: what a row shows of it. */
export function firstLine(message: string): string {
  return message.split("\n", 1)[0]!;
}
