import type { CheckResult, Finding, PlacedComparison } from "../../checking/result";
import { plainMoney } from "../../values/money";
import { placeOf } from "./tie-places";

/** Tells which finding a comparison that fails led to. */
export function findingTeller({ findings }: Pick<CheckResult, "findings">): (comparison: PlacedComparison) => Finding | undefined {
  const byFigures = new Map(findings.map((finding) => [figuresOf(finding), finding]));
  return (comparison) => (comparison.holds ? undefined : byFigures.get(figuresOf(asFinding(comparison))));
}

/** By what a finding is known that a comparison led to. */
function figuresOf({
  rule,
  place: { file, sheet, cell },
  expected,
  actual,
}: Pick<Finding, "rule" | "place" | "expected" | "actual">): string {
  return JSON.stringify([rule, file, sheet, cell, expected, actual]);
}

function asFinding(comparison: PlacedComparison): Parameters<typeof figuresOf>[0] {
  const { rule, left, right } = comparison;
  return { rule, place: placeOf(comparison, left.amounts[0]!), expected: plainMoney(right.value), actual: plainMoney(left.value) };
}
