import { equationFaults } from "../../text/equations";
import type { CompareOperator } from "../../rules/comparison";
import type { Problem } from "./parse";
import {
  functionNames,
  partsOf,
  referencesIn,
  startOf,
  type CallTerm,
  type Expression,
  type FunctionName,
  type NumberTerm,
  type Requirement,
} from "./syntax";

/** How often money goes into what an expression gives: 1 of an amount, 0 of a rate; null of bare numbers, which may be either. */
type Measured = { readonly power: number | null } | Problem;

function isProblem(measured: Measured): measured is Problem {
  return "words" in measured;
}

const POWERS = { money: 1, rate: 0 } as const;

/** Tells money from rates, and finds what cannot be worked out. */
export function measure<R>(expression: Expression<R>): Measured {
  switch (expression.kind) {
    case "number":
      return { power: expression.unit && POWERS[expression.unit] };
    case "reference":
      return { power: 1 };
    case "product":
      return ofProduct(expression.factors);
    case "call": {
      const fault = faultOfCall(expression);
      return fault ? { at: expression.at, words: fault } : ofLike(expression);
    }
    default:
      return ofLike(expression);
  }
}

function faultOfCall<R>({ name, of }: CallTerm<R>): Problem["words"] | null {
  if (!functionNames.includes(name as FunctionName)) return equationFaults.unknownFunction(name);
  if (of.length === 0) return equationFaults.emptyFunction(name);
  const grouped = of.flatMap(numbersIn).find(({ text }) => text.includes(","));
  if (grouped) return equationFaults.groupedInFunction(grouped.text);
  return name === "ABS" && of.length > 1 ? equationFaults.absOfOne : null;
}

function numbersIn<R>(expression: Expression<R>): NumberTerm[] {
  return expression.kind === "number" ? [expression] : partsOf(expression).flatMap(numbersIn);
}

/** What is added up or chosen from must be alike. */
function ofLike<R>(expression: Expression<R>): Measured {
  let power: number | null = null;
  for (const part of partsOf(expression)) {
    const own = measure(part);
    if (isProblem(own)) return own;
    if (own.power === null) continue;
    if (power !== null && power !== own.power) return { at: startOf(part), words: equationFaults.unlike };
    power = own.power;
  }
  return { power };
}

function ofProduct<R>(factors: readonly { readonly sign: "*" | "/"; readonly of: Expression<R> }[]): Measured {
  let power: number | null = null;
  for (const { sign, of } of factors) {
    const own = measure(of);
    if (isProblem(own)) return own;
    if (own.power !== null) power = (power ?? 0) + (sign === "*" ? own.power : -own.power);
  }
  return { power };
}

const MIRRORED: Readonly<Record<CompareOperator, CompareOperator>> = { "=": "=", "<>": "<>", ">": "<", "<": ">", ">=": "<=", "<=": ">=" };

/** A comparison whose left side speaks of amounts; turned round where only the right one does. */
export function facingLeft<R>(comparison: Requirement<R>): Requirement<R> | Problem {
  const { left, operator, right } = comparison;
  if (referencesIn(left).length > 0) return comparison;
  if (referencesIn(right).length === 0) return { at: startOf(left), words: equationFaults.withoutReference };
  return { kind: "comparison", left: right, operator: MIRRORED[operator], right: left };
}

/** What is wrong with the two sides of a comparison; null where they can be compared. */
export function problemOf<R>({ left, right }: Requirement<R>): Problem | null {
  const [one, other] = [measure(left), measure(right)];
  if (isProblem(one)) return one;
  if (isProblem(other)) return other;
  const odd = [one.power, other.power].findIndex((power) => power !== null && power !== 0 && power !== 1);
  if (odd >= 0) return { at: startOf(odd === 0 ? left : right), words: equationFaults.moneyTimesMoney };
  const isUnlike = one.power !== null && other.power !== null && one.power !== other.power;
  return isUnlike ? { at: startOf(right), words: equationFaults.moneyAgainstRate } : null;
}

/** A requirement in money, and what was multiplied out for it: its sign decides which way the sides compare. */
export interface InMoney<R> {
  readonly requirement: Requirement<R>;
  readonly divisor: Expression<R> | null;
}

/** 甲 / 乙 <= 5% as 甲 <= 5% * 乙: a difference of rates would say nothing in 元, and be rounded away. */
export function inMoney<R>({ left, operator, right, kind }: Requirement<R>): InMoney<R> | Problem {
  const measured = measure(left);
  if (isProblem(measured) || measured.power !== 0) return { requirement: { kind, left, operator, right }, divisor: null };
  const below = left.kind === "product" ? left.factors.filter(({ sign }) => sign === "/").map(({ of }) => of) : [];
  const above = left.kind === "product" ? left.factors.filter(({ sign }) => sign === "*") : [];
  const divisor = product(below.map((of) => ({ sign: "*", of })));
  const power = divisor && measure(divisor);
  if (!divisor || !power || isProblem(power) || power.power !== 1 || above.every(({ of }) => referencesIn(of).length === 0))
    return { at: startOf(left), words: equationFaults.rateTooInvolved };
  const scaled = product([{ sign: "*", of: right }, ...below.map((of) => ({ sign: "*" as const, of }))])!;
  return { requirement: { kind, left: product(above)!, operator, right: scaled }, divisor };
}

function product<R>(factors: readonly { readonly sign: "*" | "/"; readonly of: Expression<R> }[]): Expression<R> | null {
  if (factors.length === 0) return null;
  return factors.length === 1 ? factors[0]!.of : { kind: "product", factors };
}

/** Which way round a comparison goes whose sides were multiplied by something below nothing. */
export function mirrored(operator: CompareOperator): CompareOperator {
  return MIRRORED[operator];
}
