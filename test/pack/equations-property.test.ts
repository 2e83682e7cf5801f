import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import fc from "fast-check";
import { compileEquations } from "../../src/pack/equations/compile";
import { parseEquation } from "../../src/pack/equations/parse";
import type { Condition, Equation, Expression, Names, Requirement } from "../../src/pack/equations/syntax";
import { check } from "../../src/checking/check";
import { words } from "../support/arbitrary";
import { anyBudget } from "../support/budgets";
import { readBudget } from "../support/checked-budget";

type Tree = Expression<Names>;

const number: fc.Arbitrary<Tree> = fc
  .tuple(
    fc.nat(99_999_999),
    fc.constantFrom("", ".5", ".00", ".4121"),
    fc.constantFrom<[string, "money" | "rate" | null]>(["", null], ["万元", "money"], ["元", "money"], ["%", "rate"]),
  )
  .map(([whole, fraction, [sign, unit]]) => ({ kind: "number", value: "", text: `${whole}${fraction}${sign}`, unit, at: 0 }));
const reference: fc.Arbitrary<Tree> = fc
  .array(fc.oneof(words(8), fc.constantFrom("“三公”经费(表)", "2012901", "201*", "*")), { minLength: 2, maxLength: 4 })
  .map((to) => ({ kind: "reference", to, at: 0 }));

const { expression } = fc.letrec<{ expression: Tree; chained: Tree }>((tie) => {
  const several = { minLength: 2, maxLength: 3 };
  return {
    expression: fc.oneof({ depthSize: "small", withCrossShrink: true }, reference, number, tie("chained")),
    chained: fc.oneof(
      tie("expression").map((of): Tree => ({ kind: "negative", of })),
      fc
        .array(fc.record({ sign: fc.constantFrom("+" as const, "-" as const), of: tie("expression") }), several)
        .map(([first, ...more]): Tree => ({ kind: "sum", terms: [{ ...first!, sign: "+" }, ...more] })),
      fc
        .array(fc.record({ sign: fc.constantFrom("*" as const, "/" as const), of: tie("expression") }), several)
        .map(([first, ...more]): Tree => ({ kind: "product", factors: [{ ...first!, sign: "*" }, ...more] })),
      fc
        .tuple(fc.constantFrom("SUM", "MAX", "MIN", "ABS"), fc.array(tie("expression"), { maxLength: 3 }))
        .map(([name, of]): Tree => ({ kind: "call", name, of, at: 0 })),
    ),
  };
});

const requirement: fc.Arbitrary<Requirement<Names>> = fc.record({
  kind: fc.constant("comparison" as const),
  left: expression,
  operator: fc.constantFrom("=", ">=", "<=", ">", "<", "<>"),
  right: expression,
});
const condition: fc.Arbitrary<Condition<Names>> = fc.oneof(
  requirement,
  fc
    .tuple(fc.constantFrom("all" as const, "any" as const), fc.array(requirement, { minLength: 2, maxLength: 3 }))
    .map(([kind, of]): Condition<Names> => ({ kind, of })),
  fc
    .array(requirement, { minLength: 3, maxLength: 3 })
    .map(([a, b, c]): Condition<Names> => ({ kind: "any", of: [a!, { kind: "all", of: [b!, c!] }] })),
);
const equation: fc.Arbitrary<Equation<Names>> = fc.record({ condition: fc.option(condition), requirement });

/** How somebody writes: which words for IF, and how full-width signs and white space fall. */
interface Hand {
  readonly excel: boolean;
  readonly wide: readonly boolean[];
  readonly blanks: readonly string[];
}
const hand: fc.Arbitrary<Hand> = fc.record({
  excel: fc.boolean(),
  wide: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  blanks: fc.array(fc.constantFrom("", "", " ", "　", "\n", "  "), { minLength: 11, maxLength: 11 }),
});

function print({ condition: asked, requirement: required }: Equation<Names>, { excel, wide, blanks }: Hand): string {
  const then = printComparison(required);
  const tokens = !asked
    ? then
    : excel
      ? ["IF", "(", ...printCondition(asked), ", ", ...then, ")"]
      : ["如果", ...printCondition(asked), "则", ...then];
  return tokens.map((token, at) => (wide[at % wide.length] ? widened(token) : token) + blanks[at % blanks.length]!).join("");
}

function widened(token: string): string {
  const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", "<>": "≠", "*": "×", "/": "÷" };
  return signs[token] ?? token.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function printComparison({ left, operator, right }: Requirement<Names>): string[] {
  return [...printed(left), operator, ...printed(right)];
}

function printCondition(part: Condition<Names>): string[] {
  if (part.kind === "comparison") return printComparison(part);
  const words = part.kind === "all" ? "且" : "或";
  return part.of.flatMap((own, at) => [...(at > 0 ? [words] : []), ...printCondition(own)]);
}

function printed(tree: Tree): string[] {
  const inner = (part: Tree): string[] =>
    ["negative", "sum", "product"].includes(part.kind) ? ["(", ...printed(part), ")"] : printed(part);
  const links = (all: readonly { readonly sign: string; readonly of: Tree }[]): string[] =>
    all.flatMap(({ sign, of }, at) => [...(at > 0 ? [sign] : []), ...inner(of)]);
  switch (tree.kind) {
    case "number":
      return [tree.text];
    case "reference":
      return tree.to.flatMap((name, at) => [...(at > 0 ? ["."] : []), `[${name}]`]);
    case "negative":
      return ["-", ...inner(tree.of)];
    case "sum":
      return links(tree.terms);
    case "product":
      return links(tree.factors);
    case "call":
      return [tree.name, "(", ...tree.of.flatMap((part, at) => [...(at > 0 ? [", "] : []), ...printed(part)]), ")"];
  }
}

/** Without places in the text, and numbers by what they say. */
function bare(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === "at" || key === "value" ? undefined : value)));
}

const HOLDING = [
  "[支出总表].[合计].[合计] - [支出总表].[合计].[项目支出] = [支出总表].[合计].[基本支出]",
  "SUM([支出总表].[*].[合计]) = SUM([支出总表].[款].[合计])",
  "SUM([收入总表].[类].[合计], 0) = [收支总表].[收入总计]",
  "SUM([收支总表].[支出].[*]) = [收支总表].[支出总计]",
  "SUM([收支总表].[收入].[*]) = [收支总表].[收入总计]",
  "SUM([财政拨款收支总表].[支出].[*].[一般公共预算]) = [一般公共预算拨款表].[合计].[合计]",
  "[支出总表].[合计].[项目支出] / [支出总表].[合计].[合计] <= 100%",
  "MIN([支出总表].[项].[合计]) <= [支出总表].[合计].[合计]",
  "如果 [收入总表].[合计].[其他收入] > 0 则 [收入总表].[合计].[合计] > [收入总表].[合计].[财政拨款收入]",
];

describe("any equation", () => {
  test("is read as it was meant, whatever its white space and signs", () => {
    fc.assert(
      fc.property(equation, hand, (meant, by) => {
        const text = print(meant, by);
        fc.pre(text.length <= 2000);
        expect(bare(parseEquation(text))).toEqual(bare(meant));
      }),
      { numRuns: 300 },
    );
  });

  test("takes a decimal for what it says, whatever its separators, unit and signs", () => {
    const UNITS = { "": 0, 元: 0, 万元: 4, 亿: 8, "%": -2 } as const;
    const decimal = fc.tuple(
      fc.nat(999_999_999),
      fc.stringMatching(/^\d{0,4}$/),
      fc.constantFrom(...Object.keys(UNITS)),
      fc.boolean(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(decimal, ([whole, places, unit, grouped, wide]) => {
        const digits = grouped ? whole.toLocaleString("en-US") : String(whole);
        const text = digits + (places && `.${places}`) + unit;
        const parsed = parseEquation(`[三公表].[合计] > ${wide ? widened(text) : text}`) as Equation<Names>;
        const power = UNITS[unit as keyof typeof UNITS] - places.length;
        const value = new Decimal(`${whole}${places}`).times(new Decimal(10).pow(power)).toFixed();
        expect(parsed.requirement.right).toMatchObject({ kind: "number", value, text });
      }),
      { numRuns: 300 },
    );
  });

  test("that follows from how budgets are built draws no finding from a budget without fault", () => {
    const { rules, faults } = compileEquations(HOLDING.map((text, at) => ({ id: `own-${at}`, equation: text })));
    expect(faults).toEqual([]);
    fc.assert(
      fc.property(anyBudget, (budget) => {
        const { findings, comparisons } = check([readBudget(budget)], { id: "test", version: "1", rules });
        expect(findings.map(({ message }) => message.zh)).toEqual([]);
        expect(comparisons.length).toBeGreaterThanOrEqual(HOLDING.length - 2);
      }),
      { numRuns: 25 },
    );
  });

  const scraps = [
    "[",
    "]",
    "(",
    ")",
    ".",
    ",",
    "，",
    "+",
    "-",
    "*",
    "/",
    "=",
    "≥",
    "<>",
    "IF",
    "THEN",
    "如果",
    "则",
    "且",
    "OR",
    "SUM",
    "1,000",
    "5%",
  ];
  const names = [
    "[支出预算总表]",
    "[合计]",
    "[201*]",
    "[三公表]",
    "[绩效目标申报表]",
    "[项目资金总额]",
    "．",
    "　",
    "\u0000",
    "__proto__",
    "constructor",
  ];
  test("or anything else gives a rule or one fault that can be told, and never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...scraps, ...names), fc.string({ maxLength: 4 })), { maxLength: 40 }), (parts) => {
        const { rules, faults } = compileEquations([{ id: "x", equation: parts.join("") }]);
        expect(rules.length + faults.length).toBe(1);
        for (const { message } of faults) expect([message.zh, message.en].every((text) => /：\S|: \S/.test(text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
