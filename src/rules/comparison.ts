import Decimal from "decimal.js";
import type { AmountFact } from "../reading/facts";
import type { Words } from "../text/words";
import { plainMoney, shownMoney } from "../values/money";
import { likelyCause, type Bystander } from "./likely-cause";
import type { Related, Report } from "./rule";

export type CompareOperator = "=" | ">=" | "<=";

/** One side of a comparison: a single amount, or several added up. Blank ones count as nothing. */
export interface Side {
  readonly label: string;
  readonly value: Decimal;
  readonly amounts: readonly AmountFact[];
}

/** Two sides that must be equal, or the left at least or at most the right. Money in 元. */
export interface CompareRequest {
  readonly left: Side;
  readonly operator: CompareOperator;
  readonly right: Side;
  readonly tolerance?: Decimal;
  /** Other amounts of the form that may explain a difference. */
  readonly bystanders?: readonly AmountFact[];
}

/** A comparison as recorded, whether it holds or not. */
export interface Comparison {
  readonly left: Side;
  readonly operator: CompareOperator;
  readonly right: Side;
  readonly tolerance: Decimal;
  readonly difference: Decimal;
  readonly holds: boolean;
}

export function single(amount: AmountFact): Side {
  return { label: amount.label, value: amount.value ?? new Decimal(0), amounts: [amount] };
}

/** Sum of the amounts that are filled in. */
export function sum(amounts: readonly AmountFact[]): Side {
  const value = amounts.reduce((total, amount) => total.plus(amount.value ?? 0), new Decimal(0));
  return { label: amounts.map(({ label }) => bare(label)).join("＋"), value, amounts };
}

export function compareSides({ left, operator, right, tolerance = new Decimal(0) }: CompareRequest): Comparison {
  const difference = left.value.minus(right.value);
  const off = operator === "=" ? difference.abs() : operator === ">=" ? difference.negated() : difference;
  return { left, operator, right, tolerance, difference, holds: off.lte(tolerance) };
}

/** The report of a comparison that fails. It presumes neither side right. */
export function reportOf(comparison: Comparison, bystanders: readonly AmountFact[]): Report {
  const { left, right, difference } = comparison;
  const place = left.amounts[0]!;
  const hint = likelyCause(comparison, bystanders.flatMap(bystander));
  return {
    cell: place.cell,
    field: bare(place.label),
    subject: comparison.operator,
    message: messageOf(comparison),
    expected: plainMoney(right.value),
    actual: plainMoney(left.value),
    difference: plainMoney(difference),
    related: [...left.amounts.slice(1), ...right.amounts].map(related),
    ...(hint ? { hint } : {}),
  };
}

function bystander({ label, value }: AmountFact): Bystander[] {
  return value ? [{ label: bare(label), value }] : [];
}

function related({ cell, label }: AmountFact): Related {
  return { cell, role: bare(label) };
}

/** 其中：财政资金 is 财政资金 when it is spoken of. */
function bare(label: string): string {
  return label.replace(/^其中[:：]/, "");
}

function messageOf({ left, right, operator, difference }: Comparison): Words {
  const figures = { left: shownMoney(left.value), right: shownMoney(right.value), off: shownMoney(difference.abs()) };
  const several = right.amounts.length > 1;
  const zhRight = several ? `${right.label}之和` : right.label;
  const enRight = several ? `the sum of ${right.label}` : right.label;
  if (operator === "=") {
    return {
      zh: `${bare(left.label)} ${figures.left} 元与${zhRight} ${figures.right} 元不一致，相差 ${figures.off} 元。`,
      en: `${bare(left.label)} is ${figures.left} yuan, but ${enRight} is ${figures.right} yuan: they differ by ${figures.off} yuan.`,
    };
  }
  const [zh, en] = operator === ">=" ? ["小于", "less than"] : ["大于", "more than"];
  return {
    zh: `${bare(left.label)} ${figures.left} 元${zh}${zhRight} ${figures.right} 元，相差 ${figures.off} 元。`,
    en: `${bare(left.label)} (${figures.left} yuan) is ${en} ${enRight} (${figures.right} yuan), by ${figures.off} yuan.`,
  };
}
