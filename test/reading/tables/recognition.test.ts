import { describe, expect, test } from "@jest/globals";
import { makeGrid, type Cell, type Grid } from "../../../src/grid/grid";
import { nearestTable, readTables } from "../../../src/reading/tables";
import { readWorkbook } from "../../../src/reading/workbook";
import { budget2021, gridOfTable, type ExpectedTable } from "../../support/budget-tables";
import { expectedFacts, tableFacts } from "../../support/table-facts";

const SPENDING = ["budget-expenditure", "budget-general-public", "budget-government-fund"];
const tableOf = (id: string): ExpectedTable => budget2021.find(({ layout }) => layout === id)!;
const cellsOf = (grid: Grid): Cell[] => grid.rows.flatMap(({ cells }) => [...cells]);
const change = (grid: Grid, edit: (cell: Cell) => Cell | null, sheet = "Sheet1"): Grid =>
  makeGrid(
    sheet,
    cellsOf(grid).flatMap((cell) => edit(cell) ?? []),
  );
const withoutTitle = (table: ExpectedTable, sheet = "Sheet1"): Grid =>
  change(gridOfTable(table), (cell) => (cell.text === table.title ? null : cell), sheet);
const text = (row: number, col: number, words: string): Cell => ({ row, col, kind: "text", value: words, text: words });
const idsOf = (grid: Grid): string[] => readTables("a.xlsx", grid).map(({ layout }) => layout.id);
const stacked = (...grids: Grid[]): Grid => {
  let down = 0;
  const cells = grids.flatMap((grid) => {
    const own = cellsOf(grid).map((cell) => ({ ...cell, row: cell.row + down }));
    down += grid.rows.at(-1)!.row + 3;
    return own;
  });
  return makeGrid("全部", cells);
};

describe("a table without its title", () => {
  test.each(budget2021.map((table) => [table.layout, table] as const))("%s is known by its headings", (id, table) => {
    expect(idsOf(withoutTitle(table))).toEqual([id]);
  });

  test.each(SPENDING)("%s is not guessed without the heading that tells it", (id) => {
    const grid = change(withoutTitle(tableOf(id)), (cell) => (/^(?:支出预算|.*预算支出)$/.test(cell.text) && cell.row === 5 ? null : cell));
    expect(idsOf(grid)).toEqual([]);
    expect(nearestTable(grid)!.missing).toEqual(expect.arrayContaining([expect.stringContaining("表名")]));
  });

  test.each([
    ["部门支出总表", "budget-expenditure"],
    ["3.部门支出预算总表", "budget-expenditure"],
    ["部门一般公共预算拨款表", "budget-general-public"],
    ["部门政府性基金拨款表", "budget-government-fund"],
    ["部门国有资本经营预算拨款表 ", "budget-state-capital"],
  ])("is told by the sheet's name %s", (sheet, id) => {
    const grid = change(withoutTitle(tableOf("budget-expenditure")), (cell) => (cell.text === "支出预算" ? null : cell), sheet);
    expect(idsOf(grid)).toEqual([id]);
  });

  test("is not taken for what the sheet's name says against its heading", () => {
    const grid = change(
      withoutTitle(tableOf("budget-expenditure")),
      (cell) => (cell.text === "科目名称" ? null : cell),
      "部门政府性基金拨款表",
    );
    expect(idsOf(grid)).toEqual(["budget-expenditure"]);
    const lost = change(grid, (cell) => (cell.text === "基本支出" && cell.row === 6 ? null : cell), "部门政府性基金拨款表");
    expect(idsOf(lost)).toEqual([]);
  });
});

describe("headings that speak against each other", () => {
  const spending = tableOf("budget-expenditure");
  const reworded = (words: string, sheet?: string): Grid =>
    change(withoutTitle(spending), (cell) => (cell.text === "支出预算" ? text(cell.row, cell.col, words) : cell), sheet);

  test("of two tables by function are neither's", () => {
    const grid = makeGrid("Sheet1", [...cellsOf(withoutTitle(spending)), text(5, 6, "一般公共预算支出")]);
    expect(idsOf(grid)).toEqual([]);
  });

  test("and against the sheet's name are nobody's", () => {
    expect(idsOf(reworded("支出", "部门支出总表"))).toEqual(["budget-expenditure"]);
    expect(idsOf(reworded("一般公共预算基本支出", "部门支出总表"))).toEqual([]);
  });

  test("a row of nothing but the group belongs to the headings", () => {
    const grid = change(withoutTitle(spending), (cell) => (cell.text === "项目" ? null : cell));
    expect(idsOf(grid)).toEqual(["budget-expenditure"]);
  });
});

describe("a titled table", () => {
  const table = tableOf("budget-expenditure");
  const retitled = (title: string): Grid =>
    change(gridOfTable(table), (cell) => (cell.text === table.title ? text(cell.row, cell.col, title) : cell));

  test.each([
    ["2025年部门支出预算总表", 2025],
    ["上海市某局2022年度部门支出预算总表", 2022],
    ["附件3：2024年部门 支出预算总表（草案）", 2024],
    ["二〇二三年部门支出总表", 2023],
    ["部门支出预算总表", null],
    ["表3 2026年单位支出预算总表", 2026],
  ])("is known as %s", (title, year) => {
    const [read] = readTables("a.xlsx", retitled(title));
    expect([read!.layout.id, read!.year.value]).toEqual(["budget-expenditure", year]);
  });

  test("is known by a title broken over two rows", () => {
    const lower = cellsOf(change(gridOfTable(table), (cell) => (cell.text === table.title ? null : { ...cell, row: cell.row + 1 })));
    const [read] = readTables("a.xlsx", makeGrid("表", [...lower, text(1, 0, "2021年部门支出"), text(2, 0, "预算总表")]));
    expect(read!.title.value).toBe("2021年部门支出预算总表");
  });

  test("lacks a column: the others are read, and the loss is told", () => {
    const [read] = readTables(
      "a.xlsx",
      change(gridOfTable(table), ({ ...cell }) => (cell.col === 5 && cell.row > 5 ? null : cell)),
    );
    expect(read!.rows.map(({ amounts }) => Object.keys(amounts))).toEqual(read!.rows.map(() => ["合计", "项目支出"]));
    expect(read!.parts.unreadable).toEqual([expect.objectContaining({ label: "基本支出", problem: "no-label" })]);
    expect(read!.recognition.score).toBeLessThan(1);
  });

  test("has its columns in another order", () => {
    const swap = new Map([
      [4, 6],
      [6, 4],
    ]);
    const grid = change(gridOfTable(table), (cell) => (cell.row > 5 ? { ...cell, col: swap.get(cell.col) ?? cell.col } : cell));
    expect(readTables("a.xlsx", grid).map(tableFacts)).toEqual([expectedFacts(table)]);
  });

  test("has last year's block beside this year's", () => {
    const moved = cellsOf(gridOfTable(table)).map((cell) => (cell.col >= 4 && cell.row > 4 ? { ...cell, col: cell.col + 3 } : cell));
    const before = [text(5, 4, "2020年预算"), ...["合计", "基本支出", "项目支出"].map((words, at) => text(6, 4 + at, words))];
    const [read] = readTables("a.xlsx", makeGrid("表", [...moved, ...before]));
    expect(tableFacts(read!)).toEqual(expectedFacts(table));
  });

  test("whose headings are another table's is left alone", () => {
    const grid = change(gridOfTable(tableOf("budget-income")), (cell) =>
      cell.text.endsWith("收入预算总表") ? text(cell.row, cell.col, table.title) : cell,
    );
    expect(idsOf(grid)).toEqual([]);
    expect(nearestTable(grid)).toMatchObject({ layout: "budget-expenditure", missing: expect.arrayContaining(["基本支出", "项目支出"]) });
  });
});

describe("several tables on one sheet", () => {
  test("are read from top to bottom", () => {
    const tables = readTables("a.xlsx", stacked(...budget2021.map(gridOfTable)));
    expect(tables.map(tableFacts)).toEqual(budget2021.map(expectedFacts));
    expect(tables.map(({ unit }) => unit)).toEqual(budget2021.map(({ unit }) => unit));
    expect(tables.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  test("may stand under a list of contents", () => {
    const contents = makeGrid(
      "表",
      ["目录", ...budget2021.map(({ title }) => `${title}……………… 3`)].map((words, row) => text(row, 0, words)),
    );
    expect(idsOf(stacked(contents, ...budget2021.map(gridOfTable)))).toEqual(budget2021.map(({ layout }) => layout));
  });

  test("of one layout are two where the first has its total", () => {
    const table = tableOf("budget-expenditure");
    expect(readTables("a.xlsx", stacked(gridOfTable(table), gridOfTable(table))).map(tableFacts)).toEqual([
      expectedFacts(table),
      expectedFacts(table),
    ]);
  });

  test("end at the title of one that cannot be read, and what stands there shows", () => {
    const table = { ...tableOf("budget-expenditure"), rows: tableOf("budget-expenditure").rows.slice(0, 5) };
    const figure = { ...text(1, 4, "7"), kind: "number", value: 7 } as const;
    const broken = makeGrid("表", [text(0, 0, "2021年部门收入预算总表"), text(1, 0, "201"), text(1, 3, "某科目"), figure]);
    const [read, ...others] = readTables("a.xlsx", stacked(gridOfTable(table), broken));
    expect([tableFacts(read!), others]).toEqual([expectedFacts(table), []]);
    expect(read!.unplaced.map((cell) => cell.text)).toEqual(["7"]);
  });

  test("of two departments are two, even without a total", () => {
    const table = { ...tableOf("budget-expenditure"), rows: tableOf("budget-expenditure").rows.slice(0, 5) };
    const other = { ...table, department: "另一部门" };
    const tables = readTables("a.xlsx", stacked(gridOfTable(table), gridOfTable(other)));
    expect(tables.map(({ department }) => department.value)).toEqual([table.department, "另一部门"]);
  });

  test("do not swallow a table that is not known", () => {
    const table = tableOf("budget-expenditure");
    const own = makeGrid("表", [
      text(0, 0, "2021年项目支出明细"),
      text(1, 0, "项目"),
      text(1, 1, "预算数"),
      text(2, 0, "某项目"),
      { ...text(2, 1, "5"), kind: "number", value: 5 },
    ]);
    const [read, ...others] = readTables("a.xlsx", stacked(gridOfTable(table), own));
    expect([tableFacts(read!), others]).toEqual([expectedFacts(table), []]);
  });

  test("go on under a title that says so, and under 续表 alone", () => {
    const table = tableOf("budget-expenditure");
    const [first, rest] = [table.rows.slice(0, 12), table.rows.slice(12)];
    for (const title of [`${table.title}（续表）`, "续表"]) {
      const grid = stacked(gridOfTable({ ...table, rows: first }), gridOfTable({ ...table, rows: rest, title }));
      expect(readTables("a.xlsx", grid).map(tableFacts)).toEqual([expectedFacts(table)]);
    }
  });

  test("go on under the headings of the next page where the total opens the table", () => {
    const table = tableOf("budget-expenditure");
    const total = { ...table, rows: [table.rows.at(-1)!, ...table.rows.slice(0, -1)] };
    const [first, rest] = [total.rows.slice(0, 12), total.rows.slice(12)];
    const grid = stacked(gridOfTable({ ...total, rows: first }), withoutTitle({ ...total, rows: rest }));
    expect(readTables("a.xlsx", grid).map(({ rows }) => rows.map(({ code, name }) => [code, name]))).toEqual([
      total.rows.map(({ code, name }) => [code, name]),
    ]);
  });

  test("leave a signature out where the total opens the table", () => {
    const table = tableOf("budget-expenditure");
    const total = { ...table, rows: [table.rows.at(-1)!, ...table.rows.slice(0, -1)] };
    const grid = gridOfTable(total);
    const signed = makeGrid("表", [
      ...cellsOf(grid),
      text(grid.rows.at(-1)!.row + 2, 0, "填表人：甲"),
      text(grid.rows.at(-1)!.row + 2, 5, "填报日期：2020年12月"),
    ]);
    expect(readTables("a.xlsx", signed)[0]!.rows).toHaveLength(total.rows.length);
  });
});

describe("a page whose headings are damaged", () => {
  const table = tableOf("budget-expenditure");
  const pages = [table.rows.slice(0, 12), table.rows.slice(12)] as const;

  test("leaves its rows unread, and is no other department's table", () => {
    const damaged = change(gridOfTable({ ...table, rows: pages[0] }), (cell) =>
      cell.text === "项目支出" ? { ...cell, text: "某栏", value: "某栏" } : cell,
    );
    const [first, second, ...others] = readTables("a.xlsx", stacked(damaged, withoutTitle({ ...table, rows: pages[1] })));
    expect(others).toEqual([]);
    expect(first!.unplaced.length).toBeGreaterThan(pages[1].length);
    expect([second!.year.value, second!.department.value]).toEqual([first!.year.value, first!.department.value]);
  });
});

describe("columns of another year beside the table's own", () => {
  const table = tableOf("budget-expenditure");
  const beside = (grid: Grid, group: string): Grid =>
    makeGrid("表", [
      ...cellsOf(grid),
      text(5, 7, group),
      ...["合计", "基本支出", "项目支出"].map((words, at) => text(6, 7 + at, words)),
      ...[7, 8, 9].map((col): Cell => ({ row: 8, col, kind: "number", value: 1, text: "1" })),
    ]);

  test.each(["2020年预算数", "比上年增减"])("%s are never read for those whose heading is lost", (group) => {
    expect(tableFacts(readTables("a.xlsx", beside(gridOfTable(table), group))[0]!)).toEqual(expectedFacts(table));
    const lost = change(gridOfTable(table), (cell) => (cell.text === "基本支出" && cell.row === 6 ? null : cell));
    const [read] = readTables("a.xlsx", beside(lost, group));
    expect(read!.columns.map(({ key }) => key)).toEqual(["合计", "项目支出"]);
    expect(read!.parts.unreadable).toContainEqual(expect.objectContaining({ label: "基本支出", problem: "no-label" }));
  });
});

describe("no table", () => {
  test.each([
    ["a list of contents", budget2021.map(({ title }) => `${title}…………1`)],
    [
      "prose",
      ["一、部门支出预算总表的编制说明：本表反映部门各项支出。", "2021年部门收入预算总表见附件，合计、基本支出、项目支出均已公开。"],
    ],
    ["a line that refers to a table", ["见2021年部门支出预算总表", "详见附件"]],
    ["a heading of prose about a table", ["2021年部门支出预算总表编制口径", "口径见附件"]],
    ["a title of prose about tables", ["关于2021年部门支出预算总表的说明", "无"]],
    ["nothing", []],
  ])("is read from %s", (_, lines) => {
    const grid = makeGrid(
      "表",
      lines.map((words, row) => text(row, 0, words)),
    );
    expect(idsOf(grid)).toEqual([]);
    expect(nearestTable(grid)).toBeNull();
  });

  test("is read from a project's form", () => {
    const { tables, unrecognised } = readWorkbook("a.xlsx", [makeGrid("表", [text(0, 0, "项目"), text(0, 1, "合计"), text(1, 0, "甲")])]);
    expect([tables, unrecognised.length]).toEqual([[], 1]);
  });

  test("a sheet with only a title is told to resemble its table", () => {
    const grid = makeGrid("表", [text(0, 0, "2021年部门支出预算总表"), text(2, 0, "见附件")]);
    expect(readWorkbook("a.xlsx", [grid]).unrecognised).toEqual([
      { sheet: "表", empty: false, nearest: { layout: "budget-expenditure", score: 0, title: "支出预算总表", missing: ["表头"] } },
    ]);
  });
});
