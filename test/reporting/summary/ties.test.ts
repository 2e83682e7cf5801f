import { expect, test } from "@jest/globals";
import { tiesSheet } from "../../../src/reporting/summary/ties";
import { compileEquations } from "../../../src/pack/equations/compile";
import { withAmount } from "../../../src/rules/budget-changes";
import { budgetIn, formsIn, formWith } from "../../../src/rules/collection-examples";
import { rules as shared } from "../../../src/rules";
import { withAmounts } from "../../../src/rules/example-form";
import { relationNames } from "../../../src/text/summary-relations";
import { calculated, rowsOf, shown, sourceOf, untrue } from "../../support/summary-source";

const OPTIONS = { language: "zh", today: "2026-11-22" } as const;
const BOOKS = [{ ...formsIn("a.xlsx", formWith("project-2023")), ...budgetIn("a.xlsx") }];

test("every comparison of forms and budget stands there, and its formulas come to what the check says", () => {
  const source = sourceOf(BOOKS);
  const plan = tiesSheet(source, OPTIONS);
  const { comparisons } = source.result;
  const rows = rowsOf(plan).slice(0, comparisons.length);
  expect(comparisons.length).toBeGreaterThan(150);
  expect(rows.every((row) => row["结果"]!.value !== "不符")).toBe(true);
  expect(new Set(shown(rows, "类别").flat())).toEqual(new Set(["表间", "表内", "文字与表", "项目表"]));
  expect(rows.every((row) => row["结果"]!.formula !== undefined && row["差额（左－右）"]!.formula !== undefined)).toBe(true);
  // Amounts of tables and forms follow their cells; figures of prose are marked as not following.
  const plain = rows.filter((row) => row["左边金额"]!.formula === undefined);
  expect(plain.length).toBeGreaterThan(0);
  expect(new Set(shown(plain, "类别").flat())).toEqual(new Set(["文字与表"]));
  expect(plain.every((row) => row["左边金额"]!.look.numberFormat!.includes("＊"))).toBe(true);
  expect(untrue(plan, calculated(plan, source.grids))).toEqual([]);
  expect(comparisons.map(({ rule }) => rule).filter((rule) => !(rule in relationNames))).toEqual([]);
});

test("a comparison that fails shows both sides, the difference, how grave it is and its cells, and mends itself with the source", () => {
  const source = sourceOf([budgetIn("a.xlsx", withAmount("budget-three-public", "", "机关运行经费预算数", "290.00"))]);
  const plan = tiesSheet(source, OPTIONS);
  const row = rowsOf(plan).find((each) => each["勾稽关系"]?.value === "机关运行经费≤公用经费")!;
  expect(shown([row], "左边金额", "关系", "右边金额", "差额（左－右）", "结果", "级别", "左边格", "出处（左 ↔ 右）")).toEqual([
    [2900000, "≤", 2800000, 100000, "不符", "错误", "G7", "部门“三公”经费和机关运行费预算表!G7 ↔ 部门一般公共预算拨款基本支出明细表!F22"],
  ]);
  expect(row["左边金额"]!.formula).toBe("'部门“三公”经费和机关运行费预算表'!G7*10000");
  const state = `K${row["结果"]!.row + 1}`;
  expect(calculated(plan, source.grids).get(state)).toBe("不符");
  expect(calculated(plan, source.grids, { "部门“三公”经费和机关运行费预算表!G7": 280 }).get(state)).toBe("相符");
});

test("what was not compared has its reason, one row for all sheets of one reason, and each relation its condition", () => {
  const forms = [1, 2].map((at) =>
    formWith("project-2020", withAmounts({ priorYearExecution: "" }), (form) => ({ ...form, year: 2019 + at })),
  );
  const plan = tiesSheet(sourceOf([{ ...formsIn("a.xlsx", ...forms), ...budgetIn("a.xlsx") }]), OPTIONS);
  const rows = rowsOf(plan);
  const start = rows.findIndex((row) => row["序号"]?.value === "未比较的关系和原因");
  const apart = shown(rows.slice(start + 1), "勾稽关系", "左边", "结果", "左边格");
  expect(apart).toContainEqual(["上年预算执行数≤上年预算额", "“同名项目上年预算执行数”未填写，不比较。", "不适用", "表1、表2"]);
  expect(apart).toContainEqual(["支出总表与财政拨款安排的支出", expect.stringContaining("只核对不小于"), "不适用", expect.any(String)]);
  const why = rows.find((row) => row["序号"]?.value === null && row["勾稽关系"]?.value === "支出总表与财政拨款安排的支出")!;
  expect(why["左边"]!.value).toContain("没有事业收入、经营收入和其他收入时，两者相等");
});

test("a comparison with a workbook of last year names it, and leads there", () => {
  const last = formsIn(
    "last.xlsx",
    formWith("project-2020", withAmounts({ currentYearBudget: "820000.00" }), (form) => ({ ...form, year: 2019 })),
  );
  const source = sourceOf([formsIn("a.xlsx", formWith("project-2020"))], [last]);
  const plan = tiesSheet(source, { ...OPTIONS, linkTo: (file) => `../${file}` });
  const row = rowsOf(plan).find((each) => each["勾稽关系"]?.value === "与上年申报表的金额")!;
  expect(shown([row], "左边金额", "右边金额", "结果", "出处（左 ↔ 右）")).toEqual([
    [280000, 820000, "不符", "[a.xlsx]表1!B21 ↔ [last.xlsx]表1!D20"],
  ]);
  expect(row["右边格"]!.link).toEqual({ file: "../last.xlsx", sheet: "表1", cell: "D20" });
  expect(row["右边金额"]!.formula).toBe("'[../last.xlsx]表1'!D20");
});

test("a side that an own equation works out stands as a plain figure, even where a sum of its amounts comes to the same", () => {
  const own = (id: string, equation: string) => ({ id, equation, title: { zh: id, en: id } });
  const { rules, faults } = compileEquations([
    own(
      "difference",
      "[项目支出绩效目标申报表].[年度资金申请总额] - [项目支出绩效目标申报表].[上年结转资金] = [项目支出绩效目标申报表].[当年财政拨款]",
    ),
    own(
      "total",
      "[项目支出绩效目标申报表].[当年财政拨款] + [项目支出绩效目标申报表].[上年结转资金] = [项目支出绩效目标申报表].[年度资金申请总额]",
    ),
  ]);
  expect(faults).toEqual([]);
  const nothingCarried = withAmounts({ annualApplication: "200000.00", priorYearCarryOver: "0.00", annualOther: "" });
  const source = sourceOf([formsIn("a.xlsx", formWith("project-2023", nothingCarried))], [], rules);
  const rows = rowsOf(tiesSheet(source, OPTIONS)).slice(0, 2);
  expect(rows.map((row) => [row["勾稽关系"]!.value, row["左边金额"]!.value, row["左边金额"]!.formula])).toEqual([
    [
      "[项目支出绩效目标申报表].[年度资金申请总额] - [项目支出绩效目标申报表].[上年结转资金] = [项目支出绩效目标申报表].[当年财政拨款]",
      200000,
      undefined,
    ],
    [
      "[项目支出绩效目标申报表].[当年财政拨款] + [项目支出绩效目标申报表].[上年结转资金] = [项目支出绩效目标申报表].[年度资金申请总额]",
      200000,
      "SUM('表1'!E7:E8)",
    ],
  ]);
});

test("counts a single comparison too", () => {
  const source = sourceOf(
    [formsIn("a.xlsx", formWith("project-2023"))],
    [],
    shared.filter(({ id }) => id === "annual-funding-sum"),
  );
  const plan = tiesSheet(source, OPTIONS);
  expect(plan.cells.find(({ row, col }) => row === 3 && col === 0)!.value).toBe("项目表：比较 1 项，相符（含容差内） 1 项，不符 0 项");
  expect(untrue(plan, calculated(plan, source.grids))).toEqual([]);
});

test("what she writes beside a comparison stays with its unit when another unit's workbook comes before", () => {
  const named = (department: string) => budgetIn(`${department}/预算.xlsx`, (sheets) => sheets.map((sheet) => ({ ...sheet, department })));
  const rowsIn = (...departments: string[]): unknown[][] =>
    shown(rowsOf(tiesSheet(sourceOf(departments.map(named)), OPTIONS)), "类别", "数据码", "出处（左 ↔ 右）").filter(
      ([group]) => group === "表内",
    );
  const alone = new Set(rowsIn("乙局").map(([, key]) => key));
  const both = rowsIn("甲局", "乙局");
  const keysOf = (department: string): unknown[] =>
    both.filter(([, , cells]) => String(cells).includes(`[${department}/`)).map(([, key]) => key);
  expect(keysOf("乙局").length).toBeGreaterThan(20);
  expect(keysOf("乙局").filter((key) => !alone.has(key))).toEqual([]);
  expect(keysOf("甲局").filter((key) => alone.has(key))).toEqual([]);
});
