import type { Form } from "../reading/facts";
import { isBlank } from "../reading/facts";
import { compareSides, reportOf, type CompareRequest, type Comparison } from "../rules/comparison";
import type { Report, Rule } from "../rules/rule";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";

/** What one rule made of one form. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly reports: readonly Report[];
  readonly comparisons: readonly Comparison[];
  readonly skipped: readonly Words[];
}

/** Runs the rules that apply to a form. A form that nobody has filled in yet is not checked, and says so. */
export function checkForm(form: Form, rules: readonly Rule[]): RuleOutcome[] {
  const applicable = rules.filter(({ layouts }) => layouts.includes(form.layout.id));
  if (isBlank(form)) return applicable.map((rule) => ({ rule, reports: [], comparisons: [], skipped: [checkReasons.blankForm] }));
  return applicable.map((rule) => runRule(rule, form));
}

function runRule(rule: Rule, form: Form): RuleOutcome {
  const reports: Report[] = [];
  const comparisons: Comparison[] = [];
  const skipped: Words[] = [];
  const compare = (request: CompareRequest): void => {
    const obstacle = obstacleTo(request);
    if (obstacle) return void skipped.push(obstacle);
    const comparison = compareSides(request);
    comparisons.push(comparison);
    if (!comparison.holds) reports.push(reportOf(comparison, request.bystanders ?? []));
  };
  try {
    rule.check(form, { compare, report: (report) => void reports.push(report), skip: (reason) => void skipped.push(reason) });
  } catch (error) {
    // A fault in one rule must neither hide what the others find nor let the sheet pass as clean.
    skipped.push(checkReasons.ruleFailed(error instanceof Error ? error.message : String(error)));
  }
  return {
    rule,
    reports,
    comparisons,
    skipped: skipped.filter(({ zh }, index) => skipped.findIndex((other) => other.zh === zh) === index),
  };
}

/** Why two sides cannot be compared: an amount that cannot be read, or a side with nothing filled in. */
function obstacleTo({ left, right }: CompareRequest): Words | null {
  for (const { label, problem, text } of [...left.amounts, ...right.amounts]) {
    if (problem === "uncalculated") return checkReasons.uncalculated(label);
    if (problem === "no-label" && text !== "") return checkReasons.labelMissing(label);
    if (problem !== null && problem !== "no-label") return checkReasons.unreadable(label);
  }
  for (const side of [left, right]) {
    if (side.amounts.every(({ value }) => value === null)) return checkReasons.blankSide(side.label);
  }
  return null;
}
