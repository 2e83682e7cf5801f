import Decimal from "decimal.js";
import type { CompareRequest } from "../../rules/comparison";
import type { Found, FoundAmount } from "./find-amounts";
import { partsOf, referencesIn, type Expression, type Requirement } from "./syntax";
import { workOut } from "./work-out";

/**
 * How far rounding may put the sides of a comparison off, where its author says nothing of that.
 *
 * Amounts count as printed, but for the last place that a table rounds each of a sum to: of one kind of rounding that is told; tables
 * that round otherwise agree as far as they can. That is for what is equal, and for what amounts are at least or at most.
 * What must be more or less, and a limit of the author's own, is meant as it is written.
 */
export function roundingOf({ left, operator, right }: Requirement<Found>): Pick<CompareRequest, "tolerance" | "rounding"> {
  const isApart = operator === "=" && isZero(right);
  const difference = added(linear(isApart ? withoutAbs(left) : left), linear(right), -1);
  const isOwnLimit = difference ? !isPlain(difference) : [left, right].some(hasFigure);
  if (operator !== "=" && (!isWeak(operator) || isOwnLimit)) return {};
  const slacks = [left, right]
    .flatMap(amountsOf)
    .filter(isSomething)
    .map(({ slack }) => slack);
  const isOne = slacks.every((slack) => slack.equals(slacks[0]!));
  if (isOne && difference && isOneToOne(difference)) return {};
  const all = [left, right].reduce((sum, side) => sum.plus(workOut(side)!.slack), NOTHING);
  return isOne && operator === "=" ? { rounding: all } : { tolerance: all };
}

const NOTHING = new Decimal(0);
const ONE = new Decimal(1);

function isWeak(operator: CompareRequest["operator"]): boolean {
  return operator === ">=" || operator === "<=";
}

function isZero(side: Expression<Found>): boolean {
  return side.kind === "number" && Number(side.value) === 0;
}

/** How far apart two are is nothing where they are equal. */
function withoutAbs(side: Expression<Found>): Expression<Found> {
  return side.kind === "call" && side.name === "ABS" ? side.of[0]! : side;
}

function hasFigure(side: Expression<Found>): boolean {
  return side.kind === "number" ? !isZero(side) : partsOf(side).some(hasFigure);
}

function amountsOf(side: Expression<Found>): FoundAmount[] {
  return referencesIn(side).flatMap(({ to }) => [...to.amounts]);
}

function isSomething({ amount: { value } }: FoundAmount): boolean {
  return value !== null && !value.isZero();
}

/** Amounts, each so many times, and a figure of the author's. However a demand is written, this is the same of it. */
interface Linear {
  readonly terms: readonly { readonly times: Decimal; readonly of: FoundAmount }[];
  readonly constant: Decimal;
}

/** Null of what chooses among amounts, or multiplies them with each other. */
function linear(expression: Expression<Found>): Linear | null {
  switch (expression.kind) {
    case "number":
      return { terms: [], constant: new Decimal(expression.value) };
    case "reference":
      return { terms: expression.to.amounts.map((of) => ({ times: ONE, of })), constant: NOTHING };
    case "negative":
      return added(EMPTY, linear(expression.of), -1);
    case "sum":
      return expression.terms.reduce<Linear | null>((sum, { sign, of }) => added(sum, linear(of), sign === "-" ? -1 : 1), EMPTY);
    case "product":
      return expression.factors.reduce<Linear | null>((product, { sign, of }) => multiplied(product, sign, linear(of)), {
        terms: [],
        constant: ONE,
      });
    case "call":
      return expression.name === "SUM" ? expression.of.reduce<Linear | null>((sum, of) => added(sum, linear(of), 1), EMPTY) : null;
  }
}

const EMPTY: Linear = { terms: [], constant: NOTHING };

function added(one: Linear | null, other: Linear | null, sign: 1 | -1): Linear | null {
  if (!one || !other) return null;
  const more = times(other, new Decimal(sign));
  return { terms: [...one.terms, ...more.terms], constant: one.constant.plus(more.constant) };
}

function times({ terms, constant }: Linear, by: Decimal): Linear {
  return { terms: terms.map((term) => ({ ...term, times: term.times.times(by) })), constant: constant.times(by) };
}

function multiplied(one: Linear | null, sign: "*" | "/", other: Linear | null): Linear | null {
  if (!one || !other) return null;
  if (other.terms.length === 0) {
    if (sign === "*") return times(one, other.constant);
    return other.constant.isZero() ? null : times(one, ONE.div(other.constant));
  }
  return sign === "*" && one.terms.length === 0 ? times(other, one.constant) : null;
}

/** Nothing but amounts added up or taken off. */
function isPlain({ terms, constant }: Linear): boolean {
  return constant.isZero() && terms.every((term) => term.times.abs().equals(terms[0]!.times.abs()));
}

/** A single amount, against another or a figure: both are printed as they are. */
function isOneToOne(difference: Linear): boolean {
  const terms = difference.terms.filter(({ of }) => isSomething(of));
  const sides = [terms.filter(({ times: by }) => by.isPositive()), terms.filter(({ times: by }) => by.isNegative())];
  const isScaled = terms.some(({ times: by }) => !by.abs().equals(terms[0]!.times.abs()));
  return sides.every(({ length }) => length < 2) && !isScaled;
}
