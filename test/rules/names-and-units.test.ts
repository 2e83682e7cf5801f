import { expect, test } from "@jest/globals";
import type { FilledBudgetSheet, FilledRow } from "../../src/official/filled-budget";
import type { TableId } from "../../src/official/table-layout";
import { withName, withWords } from "../../src/rules/budget-changes";
import { cleanBudget } from "../../src/rules/example-budget";
import { faults, readBudget, replaced } from "../support/checked-budget";

type Budget = readonly FilledBudgetSheet[];

function withRows(layout: TableId, change: (rows: readonly FilledRow[]) => readonly FilledRow[]): Budget {
  return cleanBudget.map((sheet) => (sheet.kind === "table" && sheet.layout === layout ? { ...sheet, rows: change(sheet.rows) } : sheet));
}

const found = (budget: Budget): string[] => faults(readBudget(budget));

test("a column of names that has moved is told once", () => {
  const moved = withRows("budget-expenditure", (rows) =>
    rows.map((row, at) => (row.code === null ? row : { ...row, name: rows[at === 0 ? 0 : at - 1]!.name })),
  );
  expect(found(moved).filter((line) => line.startsWith("code-name"))).toHaveLength(1);
});

test("what says of which 款 a 项 is belongs to no name", () => {
  expect(found(withName("budget-expenditure", "2012901", "行政运行（群众团体事务）")(cleanBudget))).toEqual([]);
  expect(found(withName("budget-expenditure", "20607", "科学技术普及（款）")(cleanBudget))).toEqual([]);
});

test("a table in another unit than the others is told by its totals, and not by every line", () => {
  const inWan = withRows("budget-general-public", (rows) =>
    rows.map((row) => ({
      ...row,
      amounts: Object.fromEntries(Object.entries(row.amounts).map(([key, amount]) => [key, (Number(amount) / 1e4).toFixed(2)])),
    })),
  );
  const rules = found(inWan).map((line) => line.split(" ")[0]!);
  expect(rules).toContain("tables-totals-agree");
  expect(rules).not.toContain("tables-lines-agree");
});

test("subjects of the prose that the table has no near name for are no slips", () => {
  const says = (name: string): string[] =>
    found(withWords("“科学技术支出”科目", `“${name}”科目`)(cleanBudget)).filter((line) => line.startsWith("subject-name"));
  expect(says("教育支出")).toEqual([]);
  expect(says("科普活动")).toEqual([]);
  expect(says("科学技朮支出")).toHaveLength(1);
});

test("amounts of 万元 under the unit 元 are far less than the same items of basic spending", () => {
  const reading = readBudget(cleanBudget);
  const table = reading.tables.find(({ layout }) => layout.id === "budget-three-public")!;
  const inYuan = (factor: number): string[] => {
    const rows = table.rows.map((row) => ({
      ...row,
      amounts: Object.fromEntries(
        Object.entries(row.amounts).map(([key, own]) => [key, { ...own, value: own.value?.div(factor) ?? null }]),
      ),
    }));
    return faults(replaced(reading, { ...table, unit: "元", rows })).filter((line) => line.startsWith("three-public-unit"));
  };
  expect(inYuan(1)).toEqual([]);
  expect(inYuan(2)).toEqual([]);
  expect(inYuan(10_000)).toHaveLength(1);
});
