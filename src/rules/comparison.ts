import Decimal from "decimal.js";
import type { SheetPlace } from "../reading/budget-facts";
import type { Fact, SheetSubject } from "../reading/facts";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";
import type { Severity } from "./rule";

export type CompareOperator = "=" | ">=" | "<=" | ">" | "<" | "<>";

/** An amount as a comparison takes it. One that does not say where it stands is on the sheet that is looked at. */
export type ComparedAmount = Fact<Decimal> & Partial<SheetPlace>;

/** One side of a comparison: a single amount, or several added up or worked out otherwise. Blank ones count as nothing. */
export interface Side {
  readonly label: string;
  readonly value: Decimal;
  readonly amounts: readonly ComparedAmount[];
  /** True of a figure of the rule's own, which takes no amount and so is never blank. */
  readonly isFixed?: boolean;
  /** True of what is not simply its amounts added up: a difference of two years, say, or what an equation makes of them. */
  readonly isWorkedOut?: boolean;
}

/** Two sides that must be equal or differ, or the left be at least, at most, more or less than the right. Money in 元. */
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
  /** What to say of a failure instead of the two sides' labels and figures. */
  readonly message?: Words;
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

/** What a side comes to that nobody has filled in. */
export const NOTHING = new Decimal(0);

export function single(amount: ComparedAmount, label = amount.label): Side {
  return { label, value: amount.value ?? NOTHING, amounts: [amount] };
}

/** Sum of the amounts that are filled in. */
export function sum(amounts: readonly ComparedAmount[], label = amounts.map((amount) => bareLabel(amount.label)).join("＋")): Side {
  const value = amounts.reduce((total, amount) => (amount.value ? total.plus(amount.value) : total), NOTHING);
  return { label, value, amounts };
}

export function compareSides({ left, operator, right, tolerance = NOTHING }: CompareRequest): Comparison {
  // Money ends at the second decimal; what stands behind it is another rule's business.
  const difference = left.value.minus(right.value).toDecimalPlaces(2);
  return { left, operator, right, tolerance, difference, holds: HOLDS[operator](difference, tolerance) };
}

const HOLDS: Readonly<Record<CompareOperator, (difference: Decimal, tolerance: Decimal) => boolean>> = {
  "=": (difference, tolerance) => difference.abs().lte(tolerance),
  ">=": (difference, tolerance) => difference.negated().lte(tolerance),
  "<=": (difference, tolerance) => difference.lte(tolerance),
  ">": (difference, tolerance) => difference.negated().lt(tolerance),
  "<": (difference, tolerance) => difference.lt(tolerance),
  // What may be equal but for rounding is no more certain to differ.
  "<>": (difference) => !difference.isZero(),
};

/** Why a comparison cannot take an amount: it could not be read, was never calculated, or has no label. Null where it can. */
export function whyUnusable({ label, problem, text }: ComparedAmount): Words | null {
  if (problem === "uncalculated") return checkReasons.uncalculated(label);
  if (problem === "no-label") return text === "" ? null : checkReasons.labelMissing(label);
  return problem === null ? null : checkReasons.unreadable(label);
}

/** 其中：财政资金 is 财政资金 when it is spoken of. */
export function bareLabel(label: string): string {
  return label.replace(/^其中[:：]/, "");
}
