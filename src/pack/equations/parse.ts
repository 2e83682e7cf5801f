import Decimal from "decimal.js";
import type { Node, Semantics } from "ohm-js";
import type { CompareOperator } from "../../rules/comparison";
import { equationFaults } from "../../text/equations";
import type { Words } from "../../text/words";
import { diagnose } from "./diagnose";
import { equationGrammar, halfSigns } from "./grammar";
import type { Condition, Equation, Expression, Names, NumberTerm } from "./syntax";

/** What is wrong with an equation, and where in its text, counted from 0; null where it is all of it. */
export interface Problem {
  readonly at: number | null;
  readonly words: Words;
}

export const LONGEST = 2000;
/** Brackets within brackets. The grammar's matcher calls itself for each. */
export const DEEPEST = 50;

/** The equation that a text says, its references by name; or why it says none. */
export function parseEquation(text: string): Equation<Names> | Problem {
  if (text.trim() === "") return { at: null, words: equationFaults.empty };
  if (text.length > LONGEST) return { at: null, words: equationFaults.tooLong(text.length, LONGEST) };
  const plain = halfSigns(text);
  const deep = tooDeepAt(plain);
  if (deep !== null) return { at: deep, words: equationFaults.tooDeep(DEEPEST) };
  const match = equationGrammar().match(plain);
  if (match.failed()) return diagnose(match, text);
  return trees()(match)["equation"]() as Equation<Names>;
}

function tooDeepAt(plain: string): number | null {
  let depth = 0;
  for (const { 0: sign, index } of plain.matchAll(/[()]/g)) {
    depth += sign === "(" ? 1 : -1;
    if (depth > DEEPEST) return index;
  }
  return null;
}

let built: Semantics | null = null;

function trees(): Semantics {
  built ??= equationGrammar()
    .createSemantics()
    .addOperation<Equation<Names>>("equation", {
      Equation_excel: (_if, _open, condition, _comma, requirement, _close) => conditional(condition, requirement),
      Equation_words: (_if, condition, _comma, _then, _comma2, requirement) => conditional(condition, requirement),
      Equation_plain: (requirement) => ({ condition: null, requirement: requirement["condition"]() }),
    })
    .addOperation<Condition<Names>>("condition", {
      Condition: (first, _or, more) => several("any", [first, ...more.children]),
      Both: (first, _and, more) => several("all", [first, ...more.children]),
      Clause_all: (_and, _open, list, _close) => several("all", list.asIteration().children),
      Clause_any: (_or, _open, list, _close) => several("any", list.asIteration().children),
      Clause_nested: (_open, condition, _close) => condition["condition"](),
      Comparison: (left, sign, right) => ({
        kind: "comparison",
        left: left["expression"](),
        operator: operators[sign.sourceString] ?? (sign.sourceString as CompareOperator),
        right: right["expression"](),
      }),
    })
    .addOperation<Expression<Names>>("expression", {
      Sum: (first, signs, more) => chain(first, signs, more, (sign, of) => ({ sign: sign as "+" | "-", of }), "+", "sum"),
      Product: (first, signs, more) => chain(first, signs, more, (sign, of) => ({ sign: sign as "*" | "/", of }), "*", "product"),
      Signed_negative: (_minus, of) => ({ kind: "negative", of: of["expression"]() }),
      Primary_nested: (_open, of, _close) => of["expression"](),
      Primary_call: (name, _open, list, _close) => ({
        kind: "call",
        name: name.sourceString.toUpperCase(),
        of: list.asIteration().children.map((part) => part["expression"]()),
        at: name.source.startIdx,
      }),
      reference: (first, _space, _dot, _space2, more) => ({
        kind: "reference",
        to: [first, ...more.children].map(({ sourceString }) => sourceString.slice(1, -1)),
        at: first.source.startIdx,
      }),
      number: (digits, fraction, _space, unit) =>
        numberTerm(digits.sourceString, fraction.sourceString, unit.sourceString, digits.source.startIdx),
    });
  return built;
}

function conditional(condition: Node, requirement: Node): Equation<Names> {
  return { condition: condition["condition"](), requirement: requirement["condition"]() };
}

function several(kind: "all" | "any", nodes: readonly Node[]): Condition<Names> {
  const of = nodes.map((node): Condition<Names> => node["condition"]());
  return of.length === 1 ? of[0]! : { kind, of };
}

type Link = { readonly sign: string; readonly of: Expression<Names> };

function chain(
  first: Node,
  signs: Node,
  more: Node,
  link: (sign: string, of: Expression<Names>) => Link,
  leading: string,
  kind: "sum" | "product",
): Expression<Names> {
  if (more.children.length === 0) return first["expression"]();
  const links = [
    link(leading, first["expression"]()),
    ...more.children.map((node, index) => link(signs.children[index]!.sourceString, node["expression"]())),
  ];
  return (kind === "sum" ? { kind, terms: links } : { kind, factors: links }) as Expression<Names>;
}

const operators: Readonly<Record<string, CompareOperator>> = {
  "!=": "<>",
  "≥": ">=",
  "≤": "<=",
  "≠": "<>",
  大于等于: ">=",
  小于等于: "<=",
  不大于: "<=",
  不小于: ">=",
  不等于: "<>",
  不超过: "<=",
  不低于: ">=",
  大于: ">",
  小于: "<",
  等于: "=",
};

const FACTORS: Readonly<Record<string, string>> = { "%": "0.01", 元: "1", 万: "1e4", 万元: "1e4", 亿: "1e8", 亿元: "1e8" };

/** @param fraction with its point; empty where there is none */
function numberTerm(digits: string, fraction: string, unit: string, at: number): NumberTerm {
  const value = new Decimal(digits.replaceAll(",", "") + fraction).times(FACTORS[unit] ?? 1);
  const kind = unit === "%" ? "rate" : unit === "" ? null : "money";
  return { kind: "number", value: value.toFixed(), text: digits + fraction + unit, unit: kind, at };
}
