import type { Form } from "../reading/facts";
import type { Budget, Note, ProjectNote, Table } from "../reading/budget-facts";
import { reportOf } from "../rules/comparison-report";
import { compareSides, type CompareRequest, type Comparison } from "../rules/comparison";
import type { Report } from "../rules/report";
import type { CheckContext, Rule } from "../rules/rule";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";
import { layoutsOf, whyUnfilled, type Subject } from "./subjects";

/** Why a rule did not look. `hinders`: something stands in its way; else there was nothing for it to look at. */
export interface Skip {
  readonly reason: Words;
  readonly hinders: boolean;
}

/** What one rule made of one subject. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly reports: readonly Report[];
  readonly comparisons: readonly Comparison[];
  readonly skipped: readonly Skip[];
}

/** Runs the rules that apply to a subject. One that nobody has filled in yet is not checked, and says so. */
export function runRules(subject: Subject, rules: readonly Rule[]): RuleOutcome[] {
  const layouts = layoutsOf(subject);
  const applicable = rules.filter((rule) => scopeOf(subject) === rule.scope && rule.layouts.some((layout) => layouts.includes(layout)));
  const unfilled = whyUnfilled(subject);
  if (!unfilled) return applicable.map((rule) => runRule(rule, subject));
  return applicable.map((rule) => ({ rule, reports: [], comparisons: [], skipped: [{ reason: unfilled, hinders: false }] }));
}

function scopeOf({ kind }: Subject): Rule["scope"] {
  return kind === "project-note" ? "note" : kind;
}

function runRule(rule: Rule, subject: Subject): RuleOutcome {
  const reports: Report[] = [];
  const comparisons: Comparison[] = [];
  const skipped: Skip[] = [];
  const compare = (request: CompareRequest): void => {
    const obstacle = obstacleTo(request);
    if (obstacle) return void skipped.push(obstacle);
    const comparison = compareSides(request);
    comparisons.push(comparison);
    if (!comparison.holds) reports.push(reportOf(comparison, request));
  };
  try {
    look(rule, subject, {
      compare,
      report: (report) => void reports.push(report),
      skip: (reason) => void skipped.push({ reason, hinders: true }),
      notApplicable: (reason) => void skipped.push({ reason, hinders: false }),
    });
  } catch (error) {
    // A fault in one rule must neither hide what the others find nor let the sheet pass as clean.
    skipped.push({ reason: checkReasons.ruleFailed(error instanceof Error ? error.message : String(error)), hinders: true });
  }
  return { rule, reports, comparisons, skipped: withoutRepeats(skipped) };
}

/** Rules are only run on subjects of their own scope. */
function look(rule: Rule, subject: Subject, context: CheckContext): void {
  if (rule.scope === "form") rule.check(subject as Form, context);
  else if (rule.scope === "table") rule.check(subject as Table, context);
  else if (rule.scope === "note") rule.check(subject as Note | ProjectNote, context);
  else rule.check(subject as Budget, context);
}

function withoutRepeats(skipped: readonly Skip[]): Skip[] {
  return skipped.filter(({ reason }, index) => skipped.findIndex((other) => other.reason.zh === reason.zh) === index);
}

/** Why two sides cannot be compared: an amount that cannot be read, or a side with nothing filled in. */
function obstacleTo({ left, right }: CompareRequest): Skip | null {
  for (const { label, problem, text } of [...left.amounts, ...right.amounts]) {
    if (problem === "uncalculated") return { reason: checkReasons.uncalculated(label), hinders: true };
    if (problem === "no-label" && text !== "") return { reason: checkReasons.labelMissing(label), hinders: true };
    if (problem !== null && problem !== "no-label") return { reason: checkReasons.unreadable(label), hinders: true };
  }
  for (const side of [left, right]) {
    if (side.amounts.every(({ value }) => value === null)) return { reason: checkReasons.blankSide(side.label), hinders: false };
  }
  return null;
}
