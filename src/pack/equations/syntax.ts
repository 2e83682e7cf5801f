import type { CompareOperator } from "../../rules/comparison";

/** The names in one reference as written, without brackets: table, row, column. */
export type Names = readonly string[];

export const functionNames = ["SUM", "ABS", "MAX", "MIN"] as const;
export type FunctionName = (typeof functionNames)[number];

/** `at`: where it begins in the text, counted from 0. */
interface Leaf {
  readonly at: number;
}

export interface NumberTerm extends Leaf {
  readonly kind: "number";
  /** Plain decimal; money in 元, 5% as 0.05. */
  readonly value: string;
  /** As written. */
  readonly text: string;
  /** `null`: a bare number, which may be either. */
  readonly unit: "money" | "rate" | null;
}

export interface Reference<R> extends Leaf {
  readonly kind: "reference";
  readonly to: R;
}

export interface SumTerm<R> {
  readonly kind: "sum";
  readonly terms: readonly { readonly sign: "+" | "-"; readonly of: Expression<R> }[];
}

export interface ProductTerm<R> {
  readonly kind: "product";
  readonly factors: readonly { readonly sign: "*" | "/"; readonly of: Expression<R> }[];
}

export interface CallTerm<R> extends Leaf {
  readonly kind: "call";
  readonly name: string;
  readonly of: readonly Expression<R>[];
}

/** What amounts are worked out from; `R` is what a reference points at. */
export type Expression<R> =
  NumberTerm | Reference<R> | { readonly kind: "negative"; readonly of: Expression<R> } | SumTerm<R> | ProductTerm<R> | CallTerm<R>;

export interface Requirement<R> {
  readonly kind: "comparison";
  readonly left: Expression<R>;
  readonly operator: CompareOperator;
  readonly right: Expression<R>;
}

export type Condition<R> = Requirement<R> | { readonly kind: "all" | "any"; readonly of: readonly Condition<R>[] };

/** What must hold, where the condition does. */
export interface Equation<R> {
  readonly condition: Condition<R> | null;
  readonly requirement: Requirement<R>;
}

/** What stands within an expression that is no leaf. */
export function partsOf<R>(expression: Expression<R>): readonly Expression<R>[] {
  switch (expression.kind) {
    case "number":
    case "reference":
      return [];
    case "negative":
      return [expression.of];
    case "sum":
      return expression.terms.map(({ of }) => of);
    case "product":
      return expression.factors.map(({ of }) => of);
    case "call":
      return expression.of;
  }
}

/** The references of an expression in the order in which they are written. */
export function referencesIn<R>(expression: Expression<R>): Reference<R>[] {
  return expression.kind === "reference" ? [expression] : partsOf(expression).flatMap(referencesIn);
}

/** The comparisons that a condition consists of. */
export function comparisonsIn<R>(condition: Condition<R>): Requirement<R>[] {
  return condition.kind === "comparison" ? [condition] : condition.of.flatMap(comparisonsIn);
}

/** Where an expression begins. */
export function startOf<R>(expression: Expression<R>): number {
  if ("at" in expression) return expression.at;
  return startOf(partsOf(expression)[0]!);
}

/** The same expression with other things for its references to point at. */
export function mapReferences<A, B>(expression: Expression<A>, change: (reference: Reference<A>) => Reference<B>): Expression<B> {
  const inner = (part: Expression<A>): Expression<B> => mapReferences(part, change);
  switch (expression.kind) {
    case "number":
      return expression;
    case "reference":
      return change(expression);
    case "negative":
      return { ...expression, of: inner(expression.of) };
    case "sum":
      return { ...expression, terms: expression.terms.map(({ sign, of }) => ({ sign, of: inner(of) })) };
    case "product":
      return { ...expression, factors: expression.factors.map(({ sign, of }) => ({ sign, of: inner(of) })) };
    case "call":
      return { ...expression, of: expression.of.map(inner) };
  }
}

export function mapCondition<A, B>(condition: Condition<A>, change: (comparison: Requirement<A>) => Requirement<B>): Condition<B> {
  if (condition.kind === "comparison") return change(condition);
  return { ...condition, of: condition.of.map((part) => mapCondition(part, change)) };
}
