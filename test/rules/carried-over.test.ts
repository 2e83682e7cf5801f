import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import { check } from "../../src/checking/check";
import type { FilledBudgetSheet, FilledRow, FilledTable } from "../../src/official/filled-budget";
import type { Side, TableId } from "../../src/official/table-layout";
import { readWorkbook } from "../../src/reading/workbook";
import { rules } from "../../src/rules";
import { all, withAmount, withoutOtherMoney } from "../../src/rules/budget-changes";
import { cleanBudget } from "../../src/rules/example-budget";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

type Change = (budget: readonly FilledBudgetSheet[]) => readonly FilledBudgetSheet[];

const CARRIED = 300_000;

function findings(budget: readonly FilledBudgetSheet[]): string[] {
  const reading = readWorkbook(
    "a.xlsx",
    budgetPlans(budget).map((plan) => gridOfPlan(plan)),
  );
  const { findings: found } = check([{ ...reading, notes: [] }], { id: "test", version: "1", rules });
  return found.map(({ rule, place }) => `${rule} ${place.sheet} ${place.cell}`);
}

function withRows(id: TableId, change: (rows: readonly FilledRow[]) => readonly FilledRow[]): Change {
  return (budget) =>
    budget.map((sheet) => (sheet.kind === "table" && sheet.layout === id ? { ...sheet, rows: change(sheet.rows) } : sheet));
}

/** Prints a row before the total of one side. */
function withItem(id: TableId, side: Side, name: string, amount: number | null): Change {
  const item: FilledRow = { side, code: null, name, amounts: amount === null ? {} : { 预算数: String(amount) } };
  return withRows(id, (rows) => rows.flatMap((row) => (row.side === side && /总计$/.test(row.name) ? [item, row] : [row])));
}

/** Adds to amounts of a row. */
function plus(id: TableId, keys: readonly string[], columns: readonly string[], more: number): Change {
  const add = (row: FilledRow): FilledRow => ({
    ...row,
    amounts: Object.fromEntries(
      Object.entries(row.amounts).map(([key, amount]) => [key, columns.includes(key) ? new Decimal(amount!).plus(more).toFixed() : amount]),
    ),
  });
  return withRows(id, (rows) => rows.map((row) => (keys.includes(row.code ?? row.name) ? add(row) : row)));
}

const ITEM = ["2060702", "20607", "206", "合计"];
const spendsMore = all(
  plus("budget-expenditure", ITEM, ["合计", "项目支出"], CARRIED),
  plus("budget-balance", ["二、科学技术支出", "支出总计", "收入总计"], ["预算数"], CARRIED),
);

describe("money carried over from earlier years", () => {
  test.each(["五、上年结转", "五、用事业基金弥补收支差额", "五、使用非财政拨款结余"])(
    "%s makes spending exceed this year's income",
    (name) => {
      const carried = withItem("budget-balance", "income", name, CARRIED);
      expect(findings(all(spendsMore, carried)(cleanBudget))).toEqual([]);
      // Without it the same amounts contradict one another.
      expect(findings(spendsMore(cleanBudget))).toContain("tables-totals-agree 部门收入总表 E26");
    },
  );

  test("makes spending no other than its own tables say", () => {
    const carried = withItem("budget-balance", "income", "五、上年结转", CARRIED);
    const wrong = withAmount("budget-balance", "二、科学技术支出", "预算数", "9900000");
    expect(findings(all(spendsMore, carried, wrong)(cleanBudget))).toContain("tables-lines-agree 部门收支总表 D9");
  });

  test("that is blank leaves income and spending equal", () => {
    const carried = withItem("budget-balance", "income", "五、上年结转", null);
    expect(findings(carried(cleanBudget))).toEqual([]);
    const wrong = all(carried, withAmount("budget-income", "合计", "合计", "20520000"));
    expect(findings(wrong(cleanBudget))).toContain("tables-totals-agree 部门支出总表 E26");
  });

  test("for later years is spent in no other table", () => {
    const left = all(
      withItem("budget-balance", "expenditure", "六、结转下年", CARRIED),
      withItem("budget-balance", "income", "五、上年结转", CARRIED),
      plus("budget-balance", ["支出总计", "收入总计"], ["预算数"], CARRIED),
    );
    expect(findings(left(cleanBudget))).toEqual([]);
  });
});

test("a heading that holds what the table prints itself is not added up beside it", () => {
  const names: Readonly<Record<string, string>> = {
    "一、一般公共预算": "（一）一般公共预算拨款",
    "二、政府性基金预算": "（二）政府性基金预算拨款",
    "三、国有资本经营预算": "（三）国有资本经营预算拨款",
  };
  const heading: FilledRow = { side: "income", code: null, name: "一、本年收入", amounts: { 预算数: "19150000" } };
  const nested = withRows("budget-appropriation", (rows) => [
    heading,
    ...rows.map((row) => ({ ...row, name: names[row.name] ?? row.name })),
  ]);
  expect(findings(nested(cleanBudget))).toEqual([]);
});

test("the total of the “三公” may be of amounts that were each rounded", () => {
  const amounts = {
    ...{ 合计: "100.00", "因公出国(境)费": "50.00", 公务接待费: "7.00", 公务用车购置及运行费小计: "43.00", 运行费: "25.00" },
    机关运行经费预算数: "160.05",
  } as const;
  const spent = (Object.keys(amounts) as (keyof typeof amounts)[]).map((key) => withAmount("budget-three-public", "", key, amounts[key]));
  const items = ["30212", "30217", "30231"];
  const off = (more: number): string[] =>
    findings(all(...spent, plus("budget-basic-economic", items, ["合计"], more))(cleanBudget)).filter((line) => line.startsWith("three-"));
  expect(off(40)).toEqual([]);
  expect(off(60)).toHaveLength(3);
  expect(off(100)).toHaveLength(4);
});

test("rows of a fund that stand twice are not left out of what all spending is held against", () => {
  const FUND = 600_000;
  const fund = cleanBudget.find((sheet): sheet is FilledTable => sheet.kind === "table" && sheet.layout === "budget-government-fund")!;
  const subjects = [
    { code: "206", name: "科学技术支出" },
    { code: "20607", name: "科学技术普及" },
    { code: "2060702", name: "科普活动" },
    { code: null, name: "合计" },
  ];
  const sameSubjects = fund.rows.map((row, at) => ({ ...row, ...subjects[at]! }));
  const withFund: Change = (budget) => [...budget, { ...fund, rows: sameSubjects }];
  const all206 = all(
    withoutOtherMoney,
    plus("budget-expenditure", ITEM, ["合计", "项目支出"], FUND),
    plus("budget-income", ITEM, ["合计", "财政拨款收入"], FUND),
  );
  const twice = withRows("budget-government-fund", (rows) => [...rows.slice(0, -1), ...rows]);
  expect(findings(all(all206, withFund)(cleanBudget))).toEqual([]);
  expect(findings(all(all206, withFund, twice)(cleanBudget))).toEqual([]);
  expect(findings(all206(cleanBudget))).toContain("appropriation-within-spending 部门支出总表 E13");
});
