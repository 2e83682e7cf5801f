import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import type { FilledBudgetSheet, FilledRow, FilledTable } from "../../src/official/filled-budget";
import type { TableId } from "../../src/official/table-layout";
import { tableLayouts } from "../../src/official/tables";
import type { Table, TableAmount } from "../../src/reading/budget-facts";
import type { WorkbookReading } from "../../src/reading/facts";
import { makeGrid, type Cell } from "../../src/grid/grid";
import { readWorkbook } from "../../src/reading/workbook";
import { all, withAmount, withoutRow, withoutSheet } from "../../src/rules/budget-changes";
import { cleanBudget } from "../../src/rules/example-budget";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { checked, faults, hindrances, readBudget, replaced } from "../support/checked-budget";
import { withoutColumn } from "../support/text-grid";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const tables = cleanBudget.filter((sheet): sheet is FilledTable => sheet.kind === "table");
const ids = tableLayouts.map(({ id }) => id);

function withRows(id: TableId, change: (rows: readonly FilledRow[]) => readonly FilledRow[]): readonly FilledBudgetSheet[] {
  return cleanBudget.map((sheet) => (sheet.kind === "table" && sheet.layout === id ? { ...sheet, rows: change(sheet.rows) } : sheet));
}

const blank = (row: FilledRow): FilledRow => ({ ...row, amounts: {} });
const isTotal = ({ code, name }: FilledRow): boolean => code === null && /[合总]计$/.test(name);

describe("a budget that is still being filled in", () => {
  test.each(ids)("%s without its total is no fault, and is not taken for clean", (id) => {
    const reading = readBudget(withRows(id, (rows) => rows.map((row) => (isTotal(row) ? blank(row) : row))));
    expect(faults(reading)).toEqual([]);
    if (id !== "budget-three-public") expect(hindrances(reading)).not.toEqual([]);
  });

  test.each(ids)("%s filled in from the top down to any row is no fault of its sums", (id) => {
    const { rows } = tables.find(({ layout }) => layout === id)!;
    const coded = rows.filter(({ code }) => code !== null);
    for (let filled = 1; filled < coded.length; filled += 5) {
      const reading = readBudget(
        withRows(id, (own) => own.map((row) => (row.code === null || coded.indexOf(row) < filled ? row : blank(row)))),
      );
      expect(faults(reading)).toEqual([]);
      expect(hindrances(reading)).not.toEqual([]);
    }
  });

  test.each(ids)("%s with nothing but its total is no fault", (id) => {
    expect(faults(readBudget(withRows(id, (rows) => rows.map((row) => (isTotal(row) ? row : blank(row))))))).toEqual([]);
  });

  test.each(ids)("%s without the 合计 of its rows is no fault", (id) => {
    const without = (row: FilledRow): FilledRow => ({ ...row, amounts: { ...row.amounts, 合计: "" } });
    expect(faults(readBudget(withRows(id, (rows) => rows.map(without))))).toEqual([]);
  });

  test.each(ids)("all tables but %s are no fault", (id) => {
    expect(faults(readBudget(withoutSheet(id)(cleanBudget)))).toEqual([]);
  });

  test.each(ids)("%s alone is no fault", (id) => {
    const reading = readBudget(cleanBudget.filter((sheet) => sheet.kind === "table" && sheet.layout === id));
    expect(faults(reading)).toEqual([]);
    expect(hindrances(reading)).toEqual([]);
  });

  test.each(ids)("all tables but %s filled in are no fault", (id) => {
    expect(faults(readBudget(withRows(id, (rows) => rows.map(blank))))).toEqual([]);
  });
});

describe("a damaged table", () => {
  test("with something other than an amount hinders what takes it, and is named, and is no fault of the sums", () => {
    const clean = readBudget(cleanBudget);
    for (const table of clean.tables) {
      for (const row of table.rows.filter((_, at) => at % 4 === 1 || table.rows.length < 5)) {
        for (const amount of Object.values(row.amounts).filter(({ value }) => value !== null)) {
          const reading = replaced(clean, withUnreadable(table, amount));
          expect(faults(reading).map((line) => line.split(" ").slice(0, 3))).toEqual([
            ["table-amount-readable", amount.sheet, amount.cell],
          ]);
          expect(hindrances(reading)).not.toEqual([]);
        }
      }
    }
  });

  test("without the heading of a column is no fault", () => {
    for (const { layout } of tables) {
      const reading = readBudget(cleanBudget);
      const table = reading.tables.find((own) => own.layout.id === layout)!;
      for (const { key } of table.columns) {
        const rows = table.rows.map((row) => ({ ...row, amounts: { ...row.amounts, [key]: undefined } })) as unknown as Table["rows"];
        const lost = rows.map((row) => ({
          ...row,
          amounts: Object.fromEntries(Object.entries(row.amounts).filter(([, amount]) => amount)),
        }));
        expect(faults(replaced(reading, { ...table, rows: lost }))).toEqual([]);
      }
    }
  });
});

test("a table whose column of totals was deleted is no fault, and is not taken for clean", () => {
  const [plan] = budgetPlans(tables.filter(({ layout }) => layout === "budget-expenditure"));
  const reading = readWorkbook("a.xlsx", [withoutColumn(gridOfPlan(plan!), 4)]);
  expect(faults(reading)).toEqual([]);
  expect(hindrances(reading)).toContain("找不到“合计”的栏名，无法确定其金额。");
});

describe("a copy with a column of its own", () => {
  const [plan] = budgetPlans(tables.filter(({ layout }) => layout === "budget-income"));
  const { sheet, rows, merges } = gridOfPlan(plan!);

  /** The income table with a column behind its own, and 合计 raised by what stands in it where asked. */
  function copy(heading: string, amount: (row: number) => number, raised: (row: number) => number): WorkbookReading {
    const cells = rows.flatMap(({ cells: own }) =>
      own.map((cell) => (cell.kind === "number" && cell.col === 4 ? plus(cell, raised(cell.row)) : cell)),
    );
    const more = Array.from({ length: 18 }, (_, at) => numberAt(at + 8, 9, amount(at + 8)));
    const own = [
      ...cells,
      { row: 6, col: 9, kind: "text" as const, value: heading, text: heading },
      ...more.filter(({ value }) => value !== 0),
    ];
    return readWorkbook("a.xlsx", [makeGrid(sheet, own, { merges })]);
  }
  const numberAt = (row: number, col: number, value: number): Cell => ({ row, col, kind: "number", value, text: String(value) });
  const plus = (cell: Cell, more: number): Cell => numberAt(cell.row, cell.col, Number(cell.value) + more);
  /** Rows of 206, 20607, 2060701 and the total, counted from 0. */
  const holdsIt = (row: number): number => ([12, 13, 14, 25].includes(row) ? 30000 : 0);

  test("for another source of income is no fault, and is not taken for clean", () => {
    const reading = copy("上级补助收入", holdsIt, holdsIt);
    expect(faults(reading)).toEqual([]);
    expect(hindrances(reading)).toContainEqual(expect.stringContaining("标准表样没有的金额栏"));
  });

  test("for last year's budget hides no fault", () => {
    const reading = copy(
      "上年预算数",
      () => 7000000,
      (row) => (row === 14 ? 1 : 0),
    );
    expect(checked(reading).findings.map(({ rule, place }) => [rule, place.cell])).toEqual([
      ["table-rows-sum", "E14"],
      ["table-columns-sum", "E15"],
    ]);
  });
});

describe("levels that a table does not print", () => {
  const coded = tables.filter(({ rows }) => rows.some(({ code }) => code !== null)).map(({ layout }) => layout);
  const levels: readonly (readonly [string, (code: string) => boolean])[] = [
    ["only 类", (code) => code.length === 3],
    ["no 款", (code) => code.length !== 5],
    ["no 类", (code) => code.length !== 3],
    ["only 款", (code) => code.length === 5],
    ["only 项", (code) => code.length === 7],
    ["a 款 missing", (code) => code !== "20607" && code !== "30101"],
  ];
  test.each(levels)("%s: no fault", (_, prints) => {
    for (const id of coded) {
      // A row of 款 that is missing in the economic table is an amount that is missing.
      if (id === "budget-basic-economic" && !prints("30101") && prints("30102")) continue;
      expect(faults(readBudget(withRows(id, (rows) => rows.filter(({ code }) => code === null || prints(code)))))).toEqual([]);
    }
  });

  test("a wrong 项 is found where no 款 stands between it and its 类", () => {
    const without = withoutRow("budget-expenditure", "20129", "20607", "20805", "22301", "22960");
    const reading = readBudget(all(without, withAmount("budget-expenditure", "2060702", "合计", "2250000"))(cleanBudget));
    const found = checked(reading).findings.filter(({ rule }) => rule === "table-rows-sum");
    expect(found.map(({ place, expected, actual }) => [place.cell, expected, actual])).toEqual([["E12", "8430000.00", "8700000.00"]]);
  });

  test("a code that stands twice is not added up twice", () => {
    const reading = readBudget(
      withRows("budget-expenditure", (rows) => rows.flatMap((row) => (row.code === "2060702" ? [row, row] : [row]))),
    );
    expect(faults(reading)).toEqual([expect.stringMatching(/^code-twice .*2060702/)]);
    expect(hindrances(reading)).toContainEqual(expect.stringContaining("2060702"));
  });
});

describe("several budgets in one workbook", () => {
  const other = cleanBudget.map((sheet): FilledBudgetSheet => {
    if (sheet.kind !== "table") return sheet;
    const twice = (amount: string | undefined): string => (amount ? new Decimal(amount).times(2).toFixed() : "");
    const rows = sheet.rows.map((row) => ({
      ...row,
      amounts: Object.fromEntries(Object.entries(row.amounts).map(([key, amount]) => [key, twice(amount)])),
    }));
    return { ...sheet, department: "某市文学艺术界联合会", rows };
  });
  const onlyTables = (budget: readonly FilledBudgetSheet[]): FilledBudgetSheet[] => budget.filter(({ kind }) => kind === "table");

  test("two departments are each held against their own tables", () => {
    expect(faults(readBudget([...onlyTables(cleanBudget), ...onlyTables(other)]))).toEqual([]);
    const wrong = withAmount("budget-basic-economic", "合计", "合计", "14030000")(cleanBudget);
    const found = checked(readBudget([...onlyTables(wrong), ...onlyTables(other)])).findings.filter(({ family }) => family === "across");
    expect(found.map(({ place, expected, actual }) => [place.sheet, expected, actual])).toEqual([
      ["部门一般公共预算拨款表", "14030000.00", "14300000.00"],
    ]);
  });

  test("a table that stands twice in one budget is held against no other", () => {
    const again = onlyTables(other).filter((sheet) => sheet.kind === "table" && sheet.layout === "budget-expenditure");
    const same = again.map((sheet) => ({ ...(sheet as FilledTable), department: tables[0]!.department }));
    const reading = readBudget([...onlyTables(cleanBudget), ...same]);
    expect(faults(reading)).toEqual([]);
    expect(hindrances(reading)).toContainEqual(expect.stringContaining("不止一张"));
  });
});

function withUnreadable(table: Table, unreadable: TableAmount): Table {
  const damaged: TableAmount = { ...unreadable, value: null, text: "#REF!", problem: "error-value" };
  const rows = table.rows.map((row) => ({
    ...row,
    amounts: Object.fromEntries(Object.entries(row.amounts).map(([key, amount]) => [key, amount === unreadable ? damaged : amount])),
  }));
  return { ...table, rows };
}
