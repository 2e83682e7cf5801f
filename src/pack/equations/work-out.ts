import Decimal from "decimal.js";
import type { CompareOperator } from "../../rules/comparison";
import type { Found } from "./find-amounts";
import type { Condition, Expression } from "./syntax";

/** What an expression comes to, and how far rounding of the amounts may put it off. Money in 元. */
export interface Outcome {
  readonly value: Decimal;
  readonly slack: Decimal;
}

/** What comes to nothing: something is divided by zero. */
export const DIVIDED_BY_ZERO = null;

const NOTHING = new Decimal(0);

/** Works an expression out of the amounts found. Blank ones count as nothing. */
export function workOut(expression: Expression<Found>): Outcome | null {
  switch (expression.kind) {
    case "number":
      return { value: new Decimal(expression.value), slack: NOTHING };
    case "reference":
      return total(amountsOf(expression.to));
    case "negative":
      return scaled(workOut(expression.of), -1);
    case "sum": {
      const terms = expression.terms.map(({ sign, of }) => scaled(workOut(of), sign === "-" ? -1 : 1));
      return terms.includes(null) ? null : total(terms as Outcome[]);
    }
    case "product":
      return product(expression.factors);
    case "call":
      return call(expression.name, expression.of);
  }
}

function amountsOf({ amounts }: Found): Outcome[] {
  return amounts.map(({ amount, slack }) => ({ value: amount.value ?? NOTHING, slack }));
}

function total(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((sum, { value, slack }) => ({ value: sum.value.plus(value), slack: sum.slack.plus(slack) }), {
    value: NOTHING,
    slack: NOTHING,
  });
}

function scaled(outcome: Outcome | null, by: 1 | -1): Outcome | null {
  return outcome && { ...outcome, value: outcome.value.times(by) };
}

function product(factors: readonly { readonly sign: "*" | "/"; readonly of: Expression<Found> }[]): Outcome | null {
  let result: Outcome = { value: new Decimal(1), slack: NOTHING };
  for (const { sign, of } of factors) {
    const factor = workOut(of);
    if (!factor || (sign === "/" && factor.value.isZero())) return DIVIDED_BY_ZERO;
    result = sign === "*" ? times(result, factor) : over(result, factor);
  }
  return result;
}

function times(a: Outcome, b: Outcome): Outcome {
  const slack = a.value.abs().times(b.slack).plus(b.value.abs().times(a.slack)).plus(a.slack.times(b.slack));
  return { value: a.value.times(b.value), slack };
}

function over(a: Outcome, b: Outcome): Outcome {
  const value = a.value.div(b.value);
  return { value, slack: a.slack.plus(value.abs().times(b.slack)).div(b.value.abs()) };
}

/** Each row of a reference that stands for several is an argument of its own, as a range is in a sheet. */
function call(name: string, of: readonly Expression<Found>[]): Outcome | null {
  const outcomes = of.flatMap((part) => (part.kind === "reference" ? amountsOf(part.to) : [workOut(part)]));
  if (outcomes.includes(null)) return null;
  const known = outcomes as Outcome[];
  if (name === "SUM" || known.length === 0) return total(known);
  const values = known.map(({ value }) => value);
  const slack = Decimal.max(...known.map((outcome) => outcome.slack));
  if (name === "ABS") return { value: values[0]!.abs(), slack };
  return { value: name === "MAX" ? Decimal.max(...values) : Decimal.min(...values), slack };
}

/** Whether a condition is met; null where something in it is divided by zero. */
export function isMet(condition: Condition<Found>): boolean | null {
  if (condition.kind === "comparison") {
    const [left, right] = [workOut(condition.left), workOut(condition.right)];
    return left && right && compares(left.value, condition.operator, right.value);
  }
  const met = condition.of.map(isMet);
  if (met.includes(null)) return null;
  return condition.kind === "all" ? !met.includes(false) : met.includes(true);
}

/** Where a quotient ends: beyond, two that are equal may differ. */
const PLACES = 8;

function compares(left: Decimal, operator: CompareOperator, right: Decimal): boolean {
  const sign = left.minus(right).toDecimalPlaces(PLACES).cmp(0);
  const holds: Record<CompareOperator, boolean> = {
    "=": sign === 0,
    "<>": sign !== 0,
    ">=": sign >= 0,
    "<=": sign <= 0,
    ">": sign > 0,
    "<": sign < 0,
  };
  return holds[operator];
}
