import { describe, expect, test } from "@jest/globals";
import { catalogueOf } from "../../src/catalogue/entries";
import { compileEquations } from "../../src/pack/equations/compile";
import { withAmount, withoutSheet } from "../../src/rules/budget-changes";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { checkBudget, checkBy, figures, skipped, type Budget } from "../support/equations";
import { publishedTables } from "../support/published-budget";

/** Equations that hold in the published budget of 2021; a slip; where the finding stands: sheet, cell, left, right, difference. */
const EQUATIONS: readonly (readonly [equation: string, change: (budget: Budget) => Budget, ...found: string[]])[] = [
  [
    "[支出预算总表].[合计].[基本支出] + [支出预算总表].[合计].[项目支出] = [支出预算总表].[合计].[合计]",
    withAmount("budget-expenditure", "合计", "项目支出", "34815742"),
    ...["部门支出总表", "F37", "110654139.00", "110654121.00", "18.00"],
  ],
  [
    "［2021年部门财务收支预算总表］．［收入总计］．［预算数］　＝　【财务收支预算总表】。【支出总计】",
    withAmount("budget-balance", "支出总计", "预算数", "110645121"),
    ...["部门收支总表", "B14", "110654121.00", "110645121.00", "9000.00"],
  ],
  [
    "SUM([支出预算总表].[*].[项目支出]) = [支出预算总表].[合计].[项目支出]",
    withAmount("budget-expenditure", "2060799", "项目支出", "25864146"),
    ...["部门支出总表", "G11", "34815706.00", "34815724.00", "-18.00"],
  ],
  [
    "SUM([支出总表].[类].[合计]) = [收入预算总表].[合计].[合计]",
    withAmount("budget-expenditure", "221", "合计", "6811960"),
    ...["部门支出总表", "E9", "110654085.00", "110654121.00", "-36.00"],
  ],
  [
    "[“三公”经费和机关运行经费预算表].[公务接待费] <= [一般公共预算基本支出部门预算经济分类预算表].[30217].[合计]",
    withAmount("budget-three-public", "", "公务接待费", "9.47"),
    ...["部门“三公”经费和机关运行费预算表", "C7", "94700.00", "74700.00", "20000.00"],
  ],
  [
    "[三公经费表].[公务接待费] / [三公经费表].[合计] ≤ 10%",
    withAmount("budget-three-public", "", "公务接待费", "8.47"),
    ...["部门“三公”经费和机关运行费预算表", "C7", "84700.00", "77070.00", "7630.00"],
  ],
  [
    "如果 [收入预算总表].[合计].[事业收入] > 0，则 [收入预算总表].[合计].[合计] > [收入预算总表].[合计].[财政拨款收入]",
    withAmount("budget-income", "合计", "合计", "99544700"),
    ...["部门收入总表", "E37", "99544700.00", "99544700.00", "0.00"],
  ],
  [
    "IF(AND([经济分类表].[合计].[公用经费] >= 500万元, [经济分类表].[30217].[合计] <> 0), [三公经费表].[机关运行经费预算数] <= [经济分类表].[合计].[公用经费])",
    withAmount("budget-three-public", "", "机关运行经费预算数", "911.55"),
    ...["部门“三公”经费和机关运行费预算表", "G7", "9115500.00", "8291495.00", "824005.00"],
  ],
  [
    "SUM([一般公共预算支出功能分类预算表].[208*].[合计]) = [财政拨款收支预算总表].[支出].[社会保障和就业支出].[合计]",
    withAmount("budget-general-public", "2080505", "合计", "5662825"),
    ...["部门一般公共预算拨款表", "E22", "10579091.00", "10579118.00", "-27.00"],
  ],
  [
    "MAX([支出预算总表].[项].[项目支出]) <= 30% * [支出预算总表].[合计].[合计]",
    withAmount("budget-expenditure", "2060799", "项目支出", "45864164"),
    ...["部门支出总表", "G19", "45864164.00", "33196236.30", "12667927.70"],
  ],
  [
    "1万元 >= ABS([支出预算总表].[合计].[合计] - [budget-income].[合计].[合计])",
    withAmount("budget-income", "合计", "合计", "110674121"),
    ...["部门支出总表", "E37", "20000.00", "10000.00", "10000.00"],
  ],
];

describe("an equation of the organisation's own", () => {
  test.each(EQUATIONS)("%s", (equation, change, ...found) => {
    const held = checkBudget(equation);
    expect(held.findings).toEqual([]);
    expect(held.comparisons.map(({ holds }) => holds)).toEqual([true]);
    const { findings } = checkBudget(equation, change(publishedTables()));
    expect(findings.map(figures)).toEqual([found]);
  });

  test("tells which figures disagree, by the tables' own words", () => {
    const [equation, change] = EQUATIONS[0]!;
    const [finding] = checkBudget(equation, change(publishedTables())).findings;
    expect(finding).toMatchObject({
      rule: "own-own",
      severity: "error",
      family: "tables",
      message: {
        zh: "合计·基本支出（75,838,397.00 元）＋合计·项目支出（34,815,742.00 元）＝110,654,139.00 元与合计（110,654,121.00 元）不符，差额 18.00 元。",
      },
      hint: { zh: `审核公式要求：${equation}。请逐一核对以上各数。` },
      basis: ["本单位审核公式"],
      related: [
        { cell: "G37", role: "合计·项目支出" },
        { cell: "E37", role: "合计" },
      ],
    });
  });

  test("speaks in the pack's own words, at its own severity", () => {
    const own = {
      equation: "[三公经费表].[公务接待费] <= 5万元",
      message: "公务接待费超过限额。",
      severity: "warning",
      basis: "某发〔2021〕1号",
    } as const;
    const [finding] = checkBudget(own).findings;
    expect(finding).toMatchObject({
      severity: "warning",
      basis: ["某发〔2021〕1号"],
      message: { zh: "公务接待费超过限额。", en: "公务接待费超过限额。" },
      hint: { zh: "公务接待费（74,700.00 元）大于5万元，差额 24,700.00 元。审核公式：[三公经费表].[公务接待费] <= 5万元" },
    });
  });

  test("is told under the shared rule's finding where one slip breaks both", () => {
    const slip = withAmount("budget-expenditure", "合计", "项目支出", "34815742")(publishedTables());
    const { findings } = checkBy([{ equation: EQUATIONS[0]![0] }], budgetPlans(slip), true);
    expect(findings.filter(({ causedBy }) => causedBy === null)).toHaveLength(1);
    expect(findings.some(({ rule }) => rule === "own-own")).toBe(true);
  });

  test("takes a blank table of a kind of money that there is none of for nothing, and one that is not there for unknown", () => {
    const equation = "[政府性基金预算表].[合计].[合计] + [一般公共预算支出表].[合计].[合计] = [财政拨款收支总表].[支出总计].[合计]";
    const slip = withAmount("budget-general-public", "合计", "合计", "99544708")(publishedTables());
    expect(checkBudget(equation).comparisons.map(({ holds }) => holds)).toEqual([true]);
    const { findings } = checkBudget(equation, slip);
    expect(findings.map(({ actual, expected, difference, message }) => [actual, expected, difference, message.zh])).toEqual([
      ["99544708.00", "99544700.00", "8.00", expect.stringContaining("》合计（0.00 元）＋")],
    ]);
    const several = equation.replace("[政府性基金预算表].[合计].[合计]", "SUM([政府性基金预算表].[212*].[合计])");
    expect(checkBudget(several, slip).findings).toHaveLength(1);
    const without = checkBudget(equation, withoutSheet("budget-government-fund")(slip));
    expect([without.findings, without.comparisons]).toEqual([[], []]);
    expect(skipped(checkBudget("[政府性基金预算表].[合计].[合计] = 1")).map(({ hinders }) => hinders)).toEqual([false]);
  });

  test("takes differences up to its tolerance", () => {
    const slip = withAmount("budget-expenditure", "合计", "项目支出", "34815742")(publishedTables());
    const [equation] = EQUATIONS[0]!;
    expect(checkBudget({ equation, tolerance: "18" }, slip).findings).toEqual([]);
    expect(checkBudget({ equation, tolerance: "17.99" }, slip).findings).toHaveLength(1);
  });

  test("takes the rounding of 万元 for no error, unless it names a tolerance", () => {
    const rounded = withAmount("budget-basic-economic", "30217", "合计", "74735")(publishedTables());
    const equation = "[三公经费表].[公务接待费] = [经济分类表].[30217].[合计]";
    expect(checkBudget(equation, rounded).findings).toEqual([]);
    expect(checkBudget({ equation, tolerance: "0" }, rounded).findings.map(figures)).toEqual([
      ["部门“三公”经费和机关运行费预算表", "C7", "74700.00", "74735.00", "-35.00"],
    ]);
  });

  /** Sums of whole 元, which rounding may put off; nothing is off here but what the second figure says. */
  const OUT = "[支出总表].[合计].[合计]";
  const BASIC = "[支出总表].[合计].[基本支出]";
  const PROJECT = "[支出总表].[合计].[项目支出]";
  const IN = "[收入总表].[合计].[合计]";
  test.each<[string, readonly string[], string, readonly string[]]>([
    ["what is more is more, by a single yuan too", [`${OUT} > ${IN}`, `${OUT} - ${IN} > 0`, `0 < ${OUT} - ${IN}`], "110654121", ["error"]],
    ["a limit of the author's is as it is written", [`ABS(${OUT} - ${IN}) <= 1元`, `${OUT} - ${IN} >= -1元`], "110654123", ["error"]],
    ["and holds up to it", [`ABS(${OUT} - ${IN}) <= 1元`, `${OUT} - ${IN} >= -1元`], "110654122", []],
    ["one amount equals another exactly", [`${OUT} = ${IN}`, `${OUT} - ${IN} = 0`, `ABS(${OUT} - ${IN}) = 0`], "110654122", ["error"]],
    ["is no less", [`${OUT} >= ${IN}`, `${OUT} - ${IN} >= 0`, `${OUT} / ${IN} >= 100%`], "110654122", ["error"]],
    ["a sum may be rounded", [`${BASIC} + ${PROJECT} = ${IN}`, `${BASIC} + ${PROJECT} - ${IN} = 0`], "110654122", ["info"]],
    ["and be no less for it", [`${BASIC} + ${PROJECT} >= ${IN}`, `${IN} - ${BASIC} <= ${PROJECT}`], "110654122", []],
  ])("however a demand is written: %s", (_, spellings, income, severities) => {
    const budget = withAmount("budget-income", "合计", "合计", income)(publishedTables());
    for (const equation of spellings)
      expect([equation, checkBudget(equation, budget).findings.map(({ severity }) => severity)]).toEqual([equation, severities]);
  });

  test("turns round where what it divides by is negative", () => {
    const negative = withAmount("budget-three-public", "", "合计", "-77.07")(publishedTables());
    expect(checkBudget("[三公经费表].[公务接待费] / [三公经费表].[合计] <= 10%", negative).findings).toEqual([]);
  });

  test("that is off makes no rule, and its faults are told all the same", () => {
    expect(compileEquations([{ id: "a", equation: "[三公表].[合计] > 1", mode: "off" }])).toEqual({ rules: [], faults: [] });
    expect(compileEquations([{ id: "a", equation: "", mode: "off" }]).faults).toHaveLength(1);
  });

  test("stands in the catalogue without examples", () => {
    const [entry] = catalogueOf(compileEquations([{ id: "a", equation: "[三公表].[合计] > 1", basis: "某发〔2021〕1号" }]).rules);
    expect(entry).toMatchObject({ id: "own-a", basis: ["某发〔2021〕1号"], failing: { findings: [] }, passing: { sheets: [] } });
    expect(entry!.why.zh).toBe("这是本单位规则包里的审核公式：[三公表].[合计] > 1");
  });
});
