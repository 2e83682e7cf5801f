import type { CheckedWorkbook } from "../commands/check-workbook";
import { countFindings, countSubjects, type Finding, type SheetResult, type SkippedRule } from "../checking/result";
import type { Unrecognised } from "../reading/facts";
import { hindrances, sheetState, type SheetState } from "../reporting/sheet-sign";
import type { Severity } from "../rules/rule";

/** A sheet with what was found on it. */
export interface SheetOutline {
  readonly sheet: SheetResult;
  readonly state: SheetState;
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
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

export type Verdict = "nothing-recognised" | "only-blank" | "found" | "partly-clean" | "clean";

/** The results as the pane shows them: the verdict, what was not covered, the sheets in order. */
export interface Outline {
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: number;
  /** How many forms, tables and notes were recognised. */
  readonly subjects: number;
  readonly uncovered: Uncovered;
  readonly sheets: readonly SheetOutline[];
}

export function outlineOf({ result, bounded }: CheckedWorkbook): Outline {
  const all = result.files.flatMap(({ sheets }) => sheets);
  const sheets = all.map((sheet) => sheetOutline(sheet, result.findings));
  const unrecognised = result.files.flatMap((file) => file.unrecognised);
  const uncovered: Uncovered = {
    bounded,
    unrecognised: unrecognised.filter(({ empty }) => !empty),
    emptySheets: unrecognised.filter(({ empty }) => empty),
    blankForms: all.filter(({ blank }) => blank),
    notJudged: sheets.reduce((sum, { notJudged }) => sum + notJudged.length, 0),
  };
  return {
    verdict: verdictOf(sheets, result.findings.length, uncovered),
    counts: countFindings(result.findings),
    findings: result.findings.length,
    subjects: countSubjects(result.files),
    uncovered,
    sheets,
  };
}

/** Clean only where something was recognised, all of it was judged, and nothing that holds contents was passed over. */
function verdictOf(sheets: readonly SheetOutline[], findings: number, uncovered: Uncovered): Verdict {
  if (findings > 0) return "found";
  if (sheets.length === 0) return "nothing-recognised";
  if (sheets.every(({ state }) => state === "blank")) return "only-blank";
  const { bounded, unrecognised, blankForms, notJudged } = uncovered;
  return bounded || unrecognised.length > 0 || blankForms.length > 0 || notJudged > 0 ? "partly-clean" : "clean";
}

function sheetOutline(sheet: SheetResult, all: readonly Finding[]): SheetOutline {
  const findings = all.filter(({ place }) => place.sheet === sheet.sheet);
  return { sheet, state: sheetState(sheet, findings), findings, counts: countFindings(findings), notJudged: hindrances(sheet) };
}

/** Beyond this, only the first sheet with findings starts open, so that the list can be taken in. */
const MOST_OPEN = 60;

/** Sheets that show their findings before she opens or closes any. */
export function openAtFirst({ sheets, findings }: Outline): ReadonlySet<string> {
  const telling = sheets.filter(({ findings: own, notJudged }) => own.length + notJudged.length > 0);
  return new Set((findings > MOST_OPEN ? telling.slice(0, 1) : telling).map(({ sheet }) => sheet.sheet));
}

/** The first line of a message: what a row shows of it. */
export function firstLine(message: string): string {
  return message.split("\n", 1)[0]!;
}
