import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { writeXlsx, type WriteSheet } from "hucre";
import type { FilledForm } from "../../src/official/filled-form";
import type { Cell, Grid } from "../../src/grid/grid";
import { readWorkbook } from "../../src/reading/workbook";
import { readFile } from "../../src/workbook/file/read-file";
import { readBack } from "../support/forms";

async function gridOf(sheet: Partial<WriteSheet>): Promise<Grid> {
  const { grids } = await readFile(await writeXlsx({ sheets: [{ name: "表", ...sheet }] }));
  return grids[0]!;
}

const cellAt = (grid: Grid, row: number, col: number): Cell | undefined =>
  grid.rows.find((line) => line.row === row)?.cells.find((cell) => cell.col === col);

describe("a workbook file as grids", () => {
  test("shows numbers and percentages as the sheet does", async () => {
    const styled = (value: number, numFmt: string) => ({ value, style: { numFmt } });
    const grid = await gridOf({
      rows: [[0.1 + 0.2, 0.85, 1800000]],
      cells: new Map([
        ["0,1", styled(0.85, "0%")],
        ["0,2", styled(1800000, "#,##0.00")],
      ]),
    });
    expect(grid.rows[0]!.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ["number", "0.3"],
      ["number", "85%"],
      ["number", "1,800,000.00"],
    ]);
  });

  test("knows dates, errors, truth values and formulas without a value", async () => {
    const grid = await gridOf({
      rows: [[new Date(Date.UTC(2023, 11, 31)), "#REF!", true, null]],
      cells: new Map([
        ["0,0", { value: new Date(Date.UTC(2023, 11, 31)), style: { numFmt: "yyyy年m月d日" } }],
        ["0,3", { value: null, formula: "SUM(A1:A2)" }],
      ]),
    });
    expect(grid.rows[0]!.cells.map(({ kind, value, text }) => [kind, value, text])).toEqual([
      ["date", "2023-12-31", "2023年12月31日"],
      ["error", "#REF!", "#REF!"],
      ["boolean", true, "TRUE"],
      ["uncalculated", null, "=SUM(A1:A2)"],
    ]);
  });

  test("holds nothing for blank cells, however far formats and stray blanks reach", async () => {
    const grid = await gridOf({
      rows: [["甲"], [], ["  "]],
      cells: new Map([["900,40", { value: null, style: { font: { bold: true } } }]]),
    });
    expect(grid.rows).toEqual([{ row: 0, cells: [expect.objectContaining({ text: "甲" })] }]);
    expect(cellAt(grid, 900, 40)).toBeUndefined();
  });

  test("is read in part, and says so, where a stray format makes it too large", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "表", rows: [["甲"]], cells: new Map([["1048575,30", { value: null, style: { font: { bold: true } } }]]) }],
    });
    const { grids, bounded } = await readFile(bytes);
    expect([bounded, grids[0]!.rows]).toEqual([true, [{ row: 0, cells: [expect.objectContaining({ text: "甲" })] }]]);
  });

  test("knows hidden sheets, and reads them too", async () => {
    const { grids } = await readFile(
      await writeXlsx({
        sheets: [
          { name: "甲", rows: [[1]] },
          { name: "乙", rows: [[2]], hidden: true },
          { name: "丙", rows: [[3]], veryHidden: true },
        ],
      }),
    );
    expect(grids.map(({ visibility, rows }) => [visibility, rows.length])).toEqual([
      ["visible", 1],
      ["hidden", 1],
      ["veryHidden", 1],
    ]);
  });
});

describe("the sample workbook", () => {
  test("says what its facts say: it was written from them and not changed since", async () => {
    const facts = JSON.parse(readFileSync("assets/samples/project-2023.json", "utf8")) as FilledForm[];
    const { grids } = await readFile(readFileSync("assets/samples/project-2023.xlsx"));
    const { forms } = readWorkbook("a.xlsx", grids);
    const plain = ({ fields, amounts, indicators, year }: (typeof forms)[number]): unknown =>
      JSON.parse(
        JSON.stringify({
          year: year.value,
          fields: Object.entries(fields).map(([key, { value, cell }]) => [key, value, cell]),
          amounts: Object.entries(amounts).map(([key, { value, cell }]) => [key, value, cell]),
          indicators,
        }),
      );
    expect(forms.map(plain)).toEqual(facts.map((filled) => plain(readBack(filled))));
  });
});
