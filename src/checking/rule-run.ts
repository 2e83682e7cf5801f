import { oncePer } from "../grid/once";
import type { InForce } from "../pack/layers";
import type { SheetPlace } from "../reading/budget-facts";
import { reportOf } from "../rules/comparison-report";
import { compareSides, whyUnusable, type CompareRequest, type Comparison } from "../rules/comparison";
import type { Report } from "../rules/report";
import type { CheckContext, Rule } from "../rules/rule";
import type { Settings } from "../rules/settings";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";
import { layoutsOf, whyUnfilled, type Subject } from "./subjects";

/** Why a rule did not look. `hinders`: something stands in its way; else there was nothing for it to look at. */
export interface Skip {
  readonly reason: Words;
  readonly hinders: boolean;
  /** The sheet concerned; absent where it is the one that was looked at. */
  readonly place?: SheetPlace;
}

/** What one rule made of one subject. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly reports: readonly Report[];
  readonly comparisons: readonly Comparison[];
  readonly skipped: readonly Skip[];
}

/** Runs the rules that apply to a subject. One that nobody has filled in yet is not checked, and says so. */
export function runRules(subject: Subject, { rules, settings }: Pick<InForce, "rules" | "settings">): RuleOutcome[] {
  const applicable = applicableTo(subject, rules);
  const unfilled = whyUnfilled(subject);
  if (!unfilled) return applicable.map((rule) => runRule(rule, subject, settings));
  return applicable.map((rule) => ({ rule, reports: [], comparisons: [], skipped: [{ reason: unfilled, hinders: false }] }));
}

/** Sheets of one kind and layout have the same rules, which are looked for once. */
const knownRules = oncePer((_rules: readonly Rule[]) => new Map<string, readonly Rule[]>());

function applicableTo(subject: Subject, rules: readonly Rule[]): readonly Rule[] {
  const layouts = layoutsOf(subject);
  const scopes = scopesOf(subject);
  const key = [subject.kind, ...layouts].join();
  const known = knownRules(rules);
  const found =
    known.get(key) ?? rules.filter((rule) => scopes.includes(rule.scope) && rule.layouts.some((layout) => layouts.includes(layout)));
  known.set(key, found);
  return found;
}

function scopesOf({ kind }: Subject): readonly Rule["scope"][] {
  if (kind === "form") return ["form", "text"];
  return kind === "note" || kind === "project-note" ? ["note", "text"] : [kind];
}

function runRule(rule: Rule, subject: Subject, settings: Settings): RuleOutcome {
  const run = new RuleRun(rule, settings);
  try {
    // Only the rules that apply to a subject are run on it.
    (rule.check as (subject: Subject, context: CheckContext) => void)(subject, run);
  } catch (error) {
    // A fault in one rule must neither hide what the others find nor let the sheet pass as clean.
    run.skip(checkReasons.ruleFailed(error instanceof Error ? error.message : String(error)));
  }
  return run;
}

/** One rule at work on one subject, and what has come of it. */
class RuleRun implements CheckContext, RuleOutcome {
  readonly reports: Report[] = [];
  readonly comparisons: Comparison[] = [];
  readonly skipped: Skip[] = [];

  constructor(
    readonly rule: Rule,
    readonly settings: Settings,
  ) {}

  compare(request: CompareRequest): void {
    const obstacle = obstacleTo(request);
    if (obstacle) return this.note(obstacle);
    const comparison = compareSides(request);
    this.comparisons.push(comparison);
    if (!comparison.holds) this.reports.push(reportOf(comparison, request));
  }

  report(report: Report): void {
    this.reports.push(report);
  }

  skip(reason: Words, on?: SheetPlace): void {
    this.note({ reason, hinders: true, ...placeOf(on) });
  }

  notApplicable(reason: Words, on?: SheetPlace): void {
    this.note({ reason, hinders: false, ...placeOf(on) });
  }

  /** Once, however often a rule says it of one sheet. */
  private note(skip: Skip): void {
    if (!this.skipped.some((other) => saysSame(skip, other))) this.skipped.push(skip);
  }
}

function placeOf(on: Partial<SheetPlace> | undefined): Pick<Skip, "place"> {
  return on?.file === undefined || on.sheet === undefined ? {} : { place: { file: on.file, sheet: on.sheet } };
}

function saysSame(a: Skip, b: Skip): boolean {
  return a.reason.zh === b.reason.zh && a.place?.file === b.place?.file && a.place?.sheet === b.place?.sheet;
}

/** Why two sides cannot be compared: an amount that cannot be read, or a side with nothing filled in. */
function obstacleTo({ left, right }: CompareRequest): Skip | null {
  for (const amount of [...left.amounts, ...right.amounts]) {
    const reason = whyUnusable(amount);
    if (reason) return { reason, hinders: true, ...placeOf(amount) };
  }
  const blank = [left, right].find(({ amounts, isFixed }) => !isFixed && amounts.every(({ value }) => value === null));
  return blank ? { reason: checkReasons.blankSide(blank.label), hinders: false, ...placeOf(blank.amounts[0]) } : null;
}
