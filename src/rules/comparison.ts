import Decimal from "decimal.js";
import type { Fact } from "../reading/facts";

export type CompareOperator = "=" | ">=" | "<=";

/** One side of a comparison: a single amount, or several added up. Blank ones count as nothing. */
export interface Side {
  readonly label: string;
  readonly value: Decimal;
  readonly amounts: readonly Fact<Decimal>[];
}

/** Two sides that must be equal, or the left at least or at most the right. Money in 元. */
export interface CompareRequest {
  readonly left: Side;
  readonly operator: CompareOperator;
  readonly right: Side;
  readonly tolerance?: Decimal;
  /** Other amounts of the form that may explain a difference. */
  readonly bystanders?: readonly Fact<Decimal>[];
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

export function single(amount: Fact<Decimal>): Side {
  return { label: amount.label, value: amount.value ?? new Decimal(0), amounts: [amount] };
}

/** Sum of the amounts that are filled in. */
export function sum(amounts: readonly Fact<Decimal>[]): Side {
  const value = amounts.reduce((total, amount) => total.plus(amount.value ?? 0), new Decimal(0));
  return { label: amounts.map(({ label }) => bareLabel(label)).join("＋"), value, amounts };
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
