import { describe, expect, test } from "@jest/globals";
import { writeFileSync } from "node:fs";
import type { Grid } from "../../src/grid/grid";
import type { SheetPlan } from "../../src/grid/sheet-plan";
import { writeFile } from "../../src/workbook/file/write-file";
import { budget2021, gridOfTable } from "../support/budget-tables";
import { jihe, scratch } from "../support/cli";

const planOf = ({ sheet, rows, merges }: Grid): SheetPlan => ({
  ...{ name: sheet, merges, columnWidths: [], rowHeights: new Map<number, number>(), print: { orientation: "portrait" } },
  cells: rows.flatMap(({ cells }) => cells.map(({ row, col, value }) => ({ row, col, value: value as string | number, look: {} }))),
});

async function writeBudget(): Promise<string> {
  const file = scratch()("部门预算.xlsx");
  writeFileSync(file, await writeFile(budget2021.map(gridOfTable).map(planOf), { ours: false }));
  return file;
}

interface ReadTable {
  readonly layout: string;
  readonly rows: readonly Record<string, unknown>[];
}

describe("jihe read", () => {
  test("prints budget tables as promised, each amount with its cell", async () => {
    const { status, out } = await jihe("read", await writeBudget(), "--json");
    const [read] = (JSON.parse(out) as { files: { forms: unknown[]; tables: ReadTable[]; unrecognised: unknown[] }[] }).files;
    expect(status).toBe(0);
    expect([read!.forms, read!.unrecognised]).toEqual([[], []]);
    expect(read!.tables.map(({ layout }) => layout)).toEqual(budget2021.map(({ layout }) => layout));
    const spending = read!.tables.find(({ layout }) => layout === "budget-expenditure")!;
    expect(spending).toMatchObject({
      sheet: "部门支出总表",
      title: "2021年部门支出预算总表",
      year: 2021,
      unit: "元",
      department: "上海市科学技术协会",
    });
    expect(spending.rows[2]).toEqual({
      row: 11,
      side: null,
      code: "2012901",
      name: "行政运行",
      amounts: {
        合计: { value: "17573692.00", cell: "E11" },
        基本支出: { value: "17473692.00", cell: "F11" },
        项目支出: { value: "100000.00", cell: "G11" },
      },
    });
    expect(spending.rows.at(-1)).toMatchObject({ code: null, name: "合计", amounts: { 合计: { value: "110654121.00", cell: "E37" } } });
    const balance = read!.tables.find(({ layout }) => layout === "budget-balance")!;
    expect(balance.rows.filter(({ side }) => side === "income")).toHaveLength(7);
    expect(balance.rows[2]).toMatchObject({
      row: 10,
      side: "income",
      name: "2.政府性基金",
      amounts: { 预算数: { value: null, cell: "B10" } },
    });
    const three = read!.tables.find(({ layout }) => layout === "budget-three-public")!;
    expect(three).toMatchObject({ unit: "万元", rows: [{ code: null, name: "", amounts: { 合计: { value: "770700.00", cell: "A7" } } }] });
  });

  test("prints them for people, a row in a line", async () => {
    const { out } = await jihe("read", await writeBudget());
    expect(out).toMatch(/部门支出总表 {2}budget-expenditure \(1\) {2}87\/87/);
    expect(out).toMatch(/D11 +2012901 行政运行: 合计 E11 17,573,692\.00, 基本支出 F11 17,473,692\.00, 项目支出 G11 100,000\.00/);
  });
});
