import type { SheetPlace } from "../reading/budget-facts";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";
import { plainMoney, shownMoney } from "../values/money";
import { bareLabel, NOTHING, type CompareOperator, type CompareRequest, type ComparedAmount, type Comparison } from "./comparison";
import { likelyCause, type Bystander } from "./likely-cause";
import type { Related, Report } from "./report";

/** The report of a comparison that fails. It presumes neither side right. */
export function reportOf(
  comparison: Comparison,
  { rounding = NOTHING, bystanders = [], subject, on, severity, message, hint: own }: CompareRequest,
): Report {
  const { left, right, operator, difference } = comparison;
  const place = left.amounts[0]!;
  const rounded = operator === "=" && difference.abs().lte(rounding);
  const hint = rounded ? checkReasons.maybeRounding : (own ?? likelyCause(comparison, bystanders.flatMap(bystander)));
  return {
    ...sheetOf(place),
    ...(on ? { on } : {}),
    cell: place.cell,
    field: bareLabel(place.label),
    subject: subject ?? operator,
    message: message ?? messageOf(comparison),
    expected: plainMoney(right.value),
    actual: plainMoney(left.value),
    difference: plainMoney(difference),
    related: [...left.amounts.slice(1), ...right.amounts].map(related),
    ...(rounded ? { severity: "info" } : severity ? { severity } : {}),
    ...(hint ? { hint } : {}),
  };
}

function sheetOf({ file, sheet }: ComparedAmount): Partial<SheetPlace> {
  return file !== undefined && sheet !== undefined ? { file, sheet } : {};
}

function bystander({ label, value }: ComparedAmount): Bystander[] {
  return value ? [{ label: bareLabel(label), value }] : [];
}

function related(amount: ComparedAmount): Related {
  return { ...sheetOf(amount), cell: amount.cell, role: bareLabel(amount.label) };
}

const AGAINST: Readonly<Record<Exclude<CompareOperator, "=">, readonly [zh: string, en: string]>> = {
  ">=": ["小于", "less than"],
  "<=": ["大于", "more than"],
  ">": ["不大于", "not more than"],
  "<": ["不小于", "not less than"],
  "<>": ["等于", "the same as"],
};

function messageOf({ left, right, operator, difference }: Comparison): Words {
  const figures = { left: shownMoney(left.value), right: shownMoney(right.value), off: shownMoney(difference.abs()) };
  const several = right.amounts.length > 1 && !/之[和差]$/.test(right.label);
  const zhRight = several ? `${right.label}之和` : right.label;
  const enRight = several ? `the sum of ${right.label}` : right.label;
  if (operator === "=") {
    return {
      zh: `${bareLabel(left.label)} ${figures.left} 元与${zhRight} ${figures.right} 元不一致，相差 ${figures.off} 元。`,
      en: `${bareLabel(left.label)} is ${figures.left} yuan, but ${enRight} is ${figures.right} yuan: they differ by ${figures.off} yuan.`,
    };
  }
  const [zh, en] = AGAINST[operator];
  return {
    zh: `${bareLabel(left.label)} ${figures.left} 元${zh}${zhRight} ${figures.right} 元，相差 ${figures.off} 元。`,
    en: `${bareLabel(left.label)} (${figures.left} yuan) is ${en} ${enRight} (${figures.right} yuan), by ${figures.off} yuan.`,
  };
}
