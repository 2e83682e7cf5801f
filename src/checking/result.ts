import type { Unrecognised } from "../reading/facts";
import type { LayoutId } from "../official/layout";
import type { PackIdentity } from "../pack/rule-pack";
import type { Comparison } from "../rules/comparison";
import type { Place } from "../rules/report";
import type { Family, Rule, Severity } from "../rules/rule";
import type { Words } from "../text/words";
import type { EarlierLine } from "./earlier";

/** A comparison with where it was made. */
export interface PlacedComparison extends Comparison {
  readonly rule: string;
  readonly file: string;
  readonly sheet: string;
}

/** What a rule that was run is about, its organisation's own included. */
export type RuleAbout = Pick<Rule, "id" | "family" | "scope" | "title" | "why" | "relation">;

/** What a rule found, complete with where it stands and how to know it again. Money is a plain decimal in 元. */
export interface Finding {
  /** Stable while rule, form and field stay the same: rows may be inserted and files renamed. */
  readonly id: string;
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly place: Place;
  readonly field: string;
  readonly form: string;
  readonly message: Words;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly related: readonly (Place & { readonly role: string })[];
  readonly basis: readonly string[];
  readonly hint: Words | null;
  readonly fix: { readonly sheet: string; readonly cell: string; readonly old: string; readonly new: string } | null;
  /** Findings of one kind, which may be told together. */
  readonly group: string;
  /** The finding that this one merely follows from, by its id. */
  readonly causedBy: string | null;
  /** True where its rule is on trial: it is shown, and never counts. */
  readonly trial: boolean;
  /** What somebody wrote about it. */
  readonly explanation: PlacedExplanation | null;
}

/**
 * What an explanation does for its finding. `accepted`: settles it. `outdated`: the figures behind it have changed since. `refused`: an error
 * of arithmetic is mended, not explained, unless the pack says otherwise.
 */
export type Standing = "accepted" | "outdated" | "refused";

/** An explanation beside the finding that it speaks of. */
export interface PlacedExplanation {
  readonly text: string;
  readonly by: string | null;
  /** Day on which it was first seen, as 2026-11-22. */
  readonly date: string | null;
  readonly standing: Standing;
  /** What it was given for, so that a later check sees whether that still stands. */
  readonly code?: string;
  /** Id of the finding that it was given for, where that is not this one but its cause. */
  readonly of?: string;
}

/** True of a finding that somebody still has to do something about, or at least to look at. */
export function isOpen({ trial, explanation }: Finding): boolean {
  return !trial && explanation?.standing !== "accepted";
}

/** A rule that could not look at a form, and why. */
export interface SkippedRule {
  readonly rule: string;
  readonly form: string;
  readonly reason: Words;
  /** True where something stood in its way, so that the sheet must not pass as clean; false where there was nothing to look at. */
  readonly hinders: boolean;
}

/** What was done on one sheet. */
export interface SheetResult {
  readonly sheet: string;
  readonly layout: LayoutId;
  readonly year: number | null;
  /** Names of the projects whose forms stand on it. */
  readonly forms: readonly string[];
  /** How many forms, tables and notes stand on it. */
  readonly subjects: number;
  readonly partsExpected: number;
  readonly partsRead: number;
  readonly rulesRun: number;
  readonly comparisons: number;
  readonly rulesSkipped: readonly SkippedRule[];
  /** True where nothing has been filled in yet, so nothing was checked. */
  readonly blank: boolean;
}

export interface FileResult {
  readonly file: string;
  readonly sheets: readonly SheetResult[];
  readonly unrecognised: readonly Unrecognised[];
}

/** What an earlier check found and this one did not, as it was told then. */
export interface GoneFinding {
  /** Number under which it was told; what was told as one shares it. */
  readonly number: string | null;
  /** True of what merely followed from another finding. */
  readonly follows: boolean;
  readonly id: string | null;
  /** Null where it had gone before already. */
  readonly severity: Severity | null;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

/** What became of the findings of an earlier check of a workbook. Those on trial are left aside. */
export interface FileChanges {
  readonly file: string;
  /** Ids of findings that the earlier check did not have. */
  readonly new: readonly string[];
  /** Ids of those that it had: still open, and settled by an explanation. */
  readonly still: readonly string[];
  readonly explained: readonly string[];
  readonly mended: readonly GoneFinding[];
  /** Those of sheets that are gone or blank, and of rules that are switched off or could not look: nobody knows whether they were mended. */
  readonly unchecked: readonly GoneFinding[];
}

/** What somebody wrote into a line of 审核结果 whose finding is gone. */
export interface LeftOver {
  readonly file: string;
  readonly line: EarlierLine;
}

/** The outcome of one check over all files given together. */
export interface CheckResult {
  readonly pack: PackIdentity;
  readonly files: readonly FileResult[];
  readonly comparisons: readonly PlacedComparison[];
  /** Every rule that was run on anything. */
  readonly rules: readonly RuleAbout[];
  readonly findings: readonly Finding[];
  /** One for each workbook that an earlier check is known of. */
  readonly changes?: readonly FileChanges[];
  readonly leftOver?: readonly LeftOver[];
  /** What stands beside findings in columns that somebody added to 审核结果, by the finding's id and the column's heading. */
  readonly notes?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** How many forms, tables and notes were found, blank ones included. */
export function countSubjects(files: readonly FileResult[]): number {
  return files.flatMap(({ sheets }) => sheets).reduce((sum, { subjects }) => sum + subjects, 0);
}

/** Each finding is counted once: what is on trial as such, what is settled as explained, the others by severity. */
export type Counts = Readonly<Record<Severity | "explained" | "trial", number>>;

/** Under which head a finding is counted. */
export function headOf(finding: Finding): keyof Counts {
  if (finding.trial) return "trial";
  return isOpen(finding) ? finding.severity : "explained";
}

export function countFindings(findings: readonly Finding[]): Counts {
  return countHeads(findings.map(headOf));
}

export function countHeads(heads: readonly (keyof Counts)[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, explained: 0, trial: 0 };
  for (const head of heads) counts[head]++;
  return counts;
}
