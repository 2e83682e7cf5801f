import { beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { address, area } from "../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";
import { tableLayouts } from "../../src/official/tables";
import { nearestTable, isBlankTable, readTables } from "../../src/reading/tables";
import { readWorkbook } from "../../src/reading/workbook";
import { plainMoney } from "../../src/values/money";
import { readFile } from "../../src/workbook/file/read-file";
import { describeWithOfficialWorkbook } from "../support/needs";

describeWithOfficialWorkbook("a blank official workbook of 2026", "department_budget_template_2026.xlsx", (workbook) => {
  let grids: readonly Grid[];
  beforeAll(async () => {
    grids = (await readFile(readFileSync(workbook))).grids;
  });
  const tables = (): ReturnType<typeof readTables> => grids.flatMap((grid) => readTables("a.xlsx", grid));

  test("holds all nine tables, in official order, each certain", () => {
    expect(tables().map(({ layout }) => layout)).toEqual(tableLayouts);
    expect(tables().map(({ recognition }) => recognition.score)).toEqual(tableLayouts.map(() => 1));
    expect(tables().map(({ year }) => year.value)).toEqual(tableLayouts.map(() => 2026));
    expect(tables().map(({ unit }) => unit)).toEqual(tableLayouts.map(({ unit }) => unit));
  });

  test("holds no amount, nothing unreadable, and so is blank", () => {
    expect(tables().map(isBlankTable)).toEqual(tableLayouts.map(() => true));
    expect(tables().flatMap(({ parts, unplaced, errorCells }) => [...parts.unreadable, ...unplaced, ...errorCells])).toEqual([]);
    expect(tables().map(({ department }) => department.value)).toEqual(tableLayouts.map(() => null));
  });

  test("prints examples of subjects", () => {
    const fund = tables().find(({ layout }) => layout.id === "budget-government-fund")!;
    expect(fund.rows.map(({ code, level, name, isTotal }) => [code, level, name, isTotal])).toEqual([
      ["229", 1, "其他支出", false],
      ["22908", 2, "彩票发行销售机构业务费安排的支出", false],
      ["2290804", 3, "福利彩票销售机构的业务费支出", false],
      [null, null, "合计", true],
    ]);
  });

  test("holds no table on its other sheets, nor anything like one", () => {
    const others = grids.filter((grid) => readTables("a.xlsx", grid).length === 0);
    expect(others.map(({ sheet }) => sheet)).toEqual([
      ...["封面", "目录", "部门主要职能", "部门机构设置", "名词解释", "部门编制说明", "其他相关情况说明", "项目经费情况说明"],
    ]);
    expect(others.map(nearestTable)).toEqual(others.map(() => null));
  });

  test("filled in, reads back every figure from its cell", () => {
    for (const grid of grids) {
      const [blank] = readTables("a.xlsx", grid);
      if (!blank) continue;
      const { cells, figures } = filled(grid, blank.layout.id);
      const [table] = readWorkbook("a.xlsx", [makeGrid(grid.sheet, cells)]).tables;
      const read = table!.rows
        .flatMap(({ amounts }) => Object.values(amounts))
        .map(({ cell, value }) => [cell, value && plainMoney(value)]);
      const factor = table!.unit === "万元" ? 10_000 : 1;
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(figures.map(([cell, value]) => [cell, plainFigure(value * factor)])));
      expect(table!.department.value).toBe("示例局");
      expect(isBlankTable(table!)).toBe(false);
    }
  });
});

const plainFigure = (value: number): string => value.toFixed(2);

/** The sheet with a figure of its own in every cell under its columns, beside every row that has a name. */
function filled(grid: Grid, id: string): { cells: Cell[]; figures: [string, number][] } {
  const layout = tableLayouts.find((own) => own.id === id)!;
  const figures: [string, number][] = [];
  const cells = grid.rows
    .flatMap(({ cells: own }) => [...own])
    .map((cell) => (cell.text === "编制部门：" ? { ...cell, value: "编制部门：示例局", text: "编制部门：示例局" } : cell));
  for (const side of layout.sides) {
    const first = area(side.columns[0]!.at).left;
    const start = side === layout.sides[0] ? 0 : area(side.name!.at).left;
    const rows = side.name
      ? grid.rows.filter(({ row, cells: own }) => row >= layout.firstRow - 1 && own.some(isName(start, first))).map(({ row }) => row)
      : [layout.firstRow - 1];
    for (const row of rows) {
      for (const column of side.columns) {
        const { left } = area(column.at);
        const value = (row + 1) * 1000 + left * 10 + 0.25;
        cells.push({ row, col: left, kind: "number", value, text: String(value) });
        figures.push([address({ row, col: left }), value]);
      }
    }
  }
  return { cells, figures };
}

/** Names, and not what only marks a place for one. */
const isName =
  (from: number, to: number) =>
  ({ col, text }: Cell): boolean =>
    col >= from && col < to && /\p{Script=Han}{2}/u.test(text);
