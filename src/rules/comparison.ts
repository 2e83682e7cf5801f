import Decimal from "decimal.js";
import type { SheetPlace } from "../reading/budget-facts";
import type { Fact, SheetSubject } from "../reading/facts";
import type { Words } from "../text/words";
import type { Severity } from "./rule";

export type CompareOperator = "=" | ">=" | "<=";

/** An amount as a comparison takes it. One that does not say where it stands is on the sheet that is looked at. */
export type ComparedAmount = Fact<Decimal> & Partial<SheetPlace>;

/** One side of a comparison: a single amount, or several added up. Blank ones count as nothing. */
export interface Side {
  readonly label: string;
  readonly value: Decimal;
  readonly amounts: readonly ComparedAmount[];
}

/** Two sides that must be equal, or the left at least or at most the right. Money in 元. */
export interface CompareRequest {
  /** Where a rule looks at several forms or tables of several workbooks: the one that it speaks of. */
  readonly on?: SheetSubject;
  readonly left: Side;
  readonly operator: CompareOperator;
  readonly right: Side;
  /** How far the sides may be off without a word, as two roundings of one amount are. */
  readonly tolerance?: Decimal;
  /** How far rounding of each printed amount may put a sum off: up to this a difference is told as `info`. */
  readonly rounding?: Decimal;
  /** Tells two comparisons of one rule on one field apart. Part of the finding's stable id. */
  readonly subject?: string;
  /** Where a failure weighs less than the rule's findings do. */
  readonly severity?: Severity;
  /** What to say of a failure instead of the likeliest cause. */
  readonly hint?: Words;
  /** Other amounts that may explain a difference. */
  readonly bystanders?: readonly ComparedAmount[];
}

/** An amount of a form as rules take it that look at several forms. */
export function amountOn({ file, sheet }: SheetSubject, amount: Fact<Decimal>): ComparedAmount {
  return { ...amount, file, sheet };
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

export function single(amount: ComparedAmount, label = amount.label): Side {
  return { label, value: amount.value ?? new Decimal(0), amounts: [amount] };
}

/** Sum of the amounts that are filled in. */
export function sum(amounts: readonly ComparedAmount[], label = amounts.map((amount) => bareLabel(amount.label)).join("＋")): Side {
  const value = amounts.reduce((total, amount) => total.plus(amount.value ?? 0), new Decimal(0));
  return { label, value, amounts };
}

export function compareSides({ left, operator, right, tolerance = new Decimal(0) }: CompareRequest): Comparison {
  // Money ends at the second decimal; what stands behind it is another rule's business.
  const difference = left.value.minus(right.value).toDecimalPlaces(2);
  const off = operator === "=" ? difference.abs() : operator === ">=" ? difference.negated() : difference;
  return { left, operator, right, tolerance, difference, holds: off.lte(tolerance) };
}

/** 其中：财政资金 is 财政资金 when it is spoken of. */
export function bareLabel(label: string): string {
  return label.replace(/^其中[:：]/, "");
}
