import { beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { readXlsx, type Sheet } from "hucre";
import { address, area, type Area } from "../../src/grid/address";
import type { SheetPlan } from "../../src/grid/sheet-plan";
import { compact } from "../../src/grid/text";
import { noteLayouts, projectNoteLayout } from "../../src/official/note-layout";
import { tableLayouts } from "../../src/official/tables";
import { blankTableSheet } from "../../src/templates/table-sheet";
import { describeWithOfficialWorkbook } from "../support/needs";

/** Areas that the official workbook merges though nothing is printed there. */
const STRAY: Readonly<Record<string, readonly string[]>> = { "budget-three-public": ["A17:F17"] };

const a1 = ({ top, left, bottom, right }: Area): string => `${address({ row: top, col: left })}:${address({ row: bottom, col: right })}`;

/** Filled cells of some rows, by address; words made comparable. */
function printed(rows: readonly (readonly unknown[])[], isWanted: (row: number) => boolean): Record<string, string> {
  const filled = rows.flatMap((cells, row) =>
    cells.map((value, col) => [address({ row, col }), compact(String(value ?? "")), row] as const),
  );
  return Object.fromEntries(filled.filter(([, text, row]) => text !== "" && isWanted(row)).map(([at, text]) => [at, text]));
}

function rowsOf({ cells }: SheetPlan): unknown[][] {
  const rows: unknown[][] = [];
  for (const { row, col, value } of cells) (rows[row] ??= [])[col] = value;
  return Array.from(rows, (row) => Array.from(row ?? []));
}

describeWithOfficialWorkbook("blank tables beside the official workbook", "department_budget_template_2026.xlsx", (workbook) => {
  let sheets: readonly Sheet[] = [];
  beforeAll(async () => {
    ({ sheets } = await readXlsx(readFileSync(workbook)));
  });
  const official = (sheetName: string): Sheet => sheets.find(({ name }) => name.trim() === sheetName)!;

  test("stand in its order under its sheet names", () => {
    const wanted = [...tableLayouts, ...noteLayouts, projectNoteLayout].map(({ sheetName }) => sheetName);
    expect(sheets.map(({ name }) => name.trim()).filter((name) => wanted.includes(name))).toHaveLength(wanted.length);
    const tables = sheets.map(({ name }) => name.trim()).filter((name) => tableLayouts.some(({ sheetName }) => sheetName === name));
    expect(tables).toEqual(tableLayouts.map(({ sheetName }) => sheetName));
  });

  test.each(tableLayouts.map((layout) => [layout.id, layout] as const))("%s has its headings, merged areas and totals", (id, layout) => {
    const own = blankTableSheet(layout, 2026);
    const theirs = official(layout.sheetName);
    const merged = (theirs.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
      a1({ top: startRow, left: startCol, bottom: endRow, right: endCol }),
    );
    expect(own.merges.map(a1).sort()).toEqual(merged.filter((each) => !STRAY[id]?.includes(each)).sort());
    const above = (row: number): boolean => row < layout.firstRow - 1;
    expect(printed(rowsOf(own), above)).toEqual(printed(theirs.rows, above));
    const total = (row: number): boolean => row === layout.firstRow - 1 + layout.blankRows;
    expect(printed(rowsOf(own), total)).toEqual(printed(theirs.rows, total));
    expect(own.columnWidths).toHaveLength(area(layout.titleAt).right + 1);
  });

  test.each(tableLayouts.flatMap(({ id, sides, sheetName }) => (sides[0]!.printedRows.length > 0 ? [[id, sheetName] as const] : [])))(
    "%s has its printed rows",
    (id, sheetName) => {
      const layout = tableLayouts.find((candidate) => candidate.id === id)!;
      const inColumnA = (rows: readonly (readonly unknown[])[]): unknown[] =>
        rows.slice(layout.firstRow - 1).flatMap(([first]) => (first ? [compact(String(first))] : []));
      expect(inColumnA(rowsOf(blankTableSheet(layout, 2026)))).toEqual(inColumnA(official(sheetName).rows));
    },
  );
});
