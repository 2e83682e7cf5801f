import { describe, expect, test } from "@jest/globals";
import { withAmount, withName, withoutSheet } from "../../src/rules/budget-changes";
import { checkBudget, checkForm, figures, skipped, type Budget } from "../support/equations";
import { publishedTables } from "../support/published-budget";

describe("an equation that cannot be checked says why", () => {
  const expenditure = "部门支出总表";
  const three = "部门“三公”经费和机关运行费预算表";
  const economic = "部门一般公共预算拨款基本支出明细表";
  test.each<[string, string, (budget: Budget) => Budget, { reason: string; hinders: boolean; sheet: string }]>([
    [
      "a name that two rows have",
      "[支出预算总表].[行政运行].[合计] > 0",
      (budget) => budget,
      {
        reason:
          "《部门支出预算总表》有 2 行叫“行政运行”（第 11 行2012901、第 14 行2060101），无法确定公式指的是哪一行。请在公式里改用科目编码。",
        hinders: true,
        sheet: expenditure,
      },
    ],
    [
      "a row that is not there",
      "[支出预算总表].[2010101].[合计] > 0",
      (budget) => budget,
      { reason: "《部门支出预算总表》中没有单独列出“2010101”，未与它比较。", hinders: false, sheet: expenditure },
    ],
    [
      "a row whose name the equation misspells",
      "[支出预算总表].[科学技木支出].[合计] > 0",
      (budget) => budget,
      {
        reason: "《部门支出预算总表》中没有“科学技木支出”一行，是不是“科学技术支出”？请核对公式里的行名。",
        hinders: true,
        sheet: expenditure,
      },
    ],
    [
      "a code that stands twice",
      "[支出预算总表].[2060702].[合计] > 0",
      (budget) =>
        budget.map((sheet) =>
          sheet.kind === "table" && sheet.layout === "budget-expenditure"
            ? { ...sheet, rows: sheet.rows.flatMap((row) => (row.code === "2060702" ? [row, row] : [row])) }
            : sheet,
        ),
      { reason: "科目编码 2060702 出现了不止一次，无法判断各行应当怎样相加。", hinders: true, sheet: expenditure },
    ],
    [
      "an amount that cannot be read",
      "[三公经费表].[公务接待费] <= [经济分类表].[30217].[合计]",
      withAmount("budget-basic-economic", "30217", "合计", "见附件"),
      { reason: "“公务接待费（30217）·合计”无法识别为金额。", hinders: true, sheet: economic },
    ],
    [
      "a division by nothing",
      "[三公经费表].[公务接待费] / [三公经费表].[购置费] <= 10%",
      (budget) => budget,
      {
        reason: "公式“[三公经费表].[公务接待费] / [三公经费表].[购置费] <= 10%”的除数为零或未填写，不比较。",
        hinders: false,
        sheet: three,
      },
    ],
    [
      "a condition that is not met",
      "如果 [三公经费表].[购置费] > 0 则 [三公经费表].[公务接待费] = 0",
      (budget) => budget,
      {
        reason: "公式“如果 [三公经费表].[购置费] > 0 则 [三公经费表].[公务接待费] = 0”的条件不成立，不比较。",
        hinders: false,
        sheet: three,
      },
    ],
    [
      "a table that is not there",
      "[三公经费表].[公务接待费] <= [经济分类表].[30217].[合计]",
      withoutSheet("budget-basic-economic"),
      { reason: "工作簿中没有《部门一般公共预算基本支出部门预算经济分类预算表》，不比较。", hinders: false, sheet: "部门收支总表" },
    ],
    [
      "a column that the year does not print",
      "[财政拨款收支预算总表].[支出总计].[国有资本经营预算] = 0",
      (budget) => budget,
      {
        reason: "《部门财政拨款收支预算总表》中没有“国有资本经营预算”一栏，未按公式核对。",
        hinders: false,
        sheet: "部门财政拨款收支总表",
      },
    ],
    [
      "a side that is blank",
      "[三公经费表].[购置费] >= 1万元",
      (budget) => budget,
      { reason: "“购置费”未填写，不比较。", hinders: false, sheet: three },
    ],
  ])("%s", (_, equation, change, reason) => {
    const result = checkBudget(equation, change(publishedTables()));
    expect(result.findings).toEqual([]);
    expect(skipped(result)).toContainEqual(reason);
  });

  test("a condition of several parts holds where one does, or all do", () => {
    const asking = (join: string): string => `如果 [三公表].[购置费] > 0 ${join} [三公表].[运行费] > 0，则 [三公表].[公务接待费] < 1元`;
    expect(checkBudget(asking("或")).findings.map(figures)).toEqual([
      ["部门“三公”经费和机关运行费预算表", "C7", "74700.00", "1.00", "74699.00"],
    ]);
    expect(checkBudget(asking("且")).comparisons).toEqual([]);
  });

  test("a name may lack its last 支出 or stand beside its code", () => {
    const renamed = withName("budget-expenditure", "2060702", "科普活动（新）")(publishedTables());
    for (const row of ["一般公共服务", "201 一般公共服务支出", "科普活动（新）", "科普活动（2060702）"])
      expect(checkBudget(`[支出预算总表].[${row}].[合计] < 1元`, renamed).findings).toHaveLength(1);
  });

  test.each([
    "[收入].[1.一般公共预算资金]",
    "[收入].[1．一般公共预算资金].[预算数]",
    "[收入].[一般公共预算资金]",
    "[一般公共预算]",
    "[收入].[1、一般公共预算]",
  ])("a row is named %s as it is printed, or as it is called in every budget", (row) => {
    expect(checkBudget(`[收支总表].${row} < 1元`).findings.map(figures)).toEqual([
      ["部门收支总表", "B9", "99544700.00", "1.00", "99544699.00"],
    ]);
  });
});

describe("an equation over a project form", () => {
  const parts = "[项目支出绩效目标申报表].[当年财政拨款]＋[申报表].[上年结转资金]＋[申报表].[年度].[其他资金]".replaceAll(
    "[申报表]",
    "[绩效目标申报表]",
  );
  const equation = `[项目支出绩效目标申报表].[年度资金申请总额] = ${parts}`;

  test("finds what does not add up", () => {
    expect(checkForm(equation, "project-2023").findings).toEqual([]);
    const { findings } = checkForm(equation, "project-2023", { annualApplication: "330000.00" });
    expect(findings.map(figures)).toEqual([["表", "E6", "330000.00", "300000.00", "30000.00"]]);
  });

  test("leaves alone the forms that lack a field", () => {
    expect(checkForm(equation, "project-2020").comparisons).toEqual([]);
    expect(checkForm("[project-2023].[项目资金总额] >= 1", "project-2019").comparisons).toEqual([]);
  });

  test("waits for what is still to be filled in", () => {
    const result = checkForm(equation, "project-2023", { annualApplication: "" });
    expect(result.findings).toEqual([]);
    const reason = "年度资金申请总额还没有填写，与它有关的数无法核对。";
    expect(skipped(result)).toEqual([{ reason, hinders: true, sheet: "表" }]);
  });

  test("takes the labels of each year's form", () => {
    const total = "[项目支出绩效目标表].[项目总预算] >= [项目支出绩效目标表].[项目当年预算]";
    expect(checkForm(total, "project-2020").findings).toEqual([]);
    const { findings } = checkForm(total, "project-2020", { totalBudget: "30000.00" });
    expect(findings.map(figures)).toEqual([["表", "B20", "30000.00", "300000.00", "-270000.00"]]);
  });
});
