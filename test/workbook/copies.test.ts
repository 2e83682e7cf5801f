import { describe, expect, test } from "@jest/globals";
import { readXlsx, writeXlsx, type Cell, type WriteSheet } from "hucre";
import { formLayout } from "../../src/official";
import type { Form } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { cleanForms } from "../../src/rules/example-form";
import { formSheet } from "../../src/templates/form-sheet";
import { readFile } from "../../src/workbook/file/read-file";
import { writeFile } from "../../src/workbook/file/write-file";
import { factsOf } from "../support/facts";

/** The clean form of 2019 as a file, changed by what a person may do to it in Excel. */
async function readChanged(change: (sheet: WriteSheet) => WriteSheet): Promise<Form> {
  const file = await writeFile([formSheet(formLayout("project-2019"), cleanForms["project-2019"], "表")], { ours: false });
  const { sheets } = await readXlsx(file, { readStyles: true });
  const { grids } = await readFile(
    await writeXlsx({ sheets: sheets.map(({ name, rows, cells, merges }) => change({ name, rows, cells: cells!, merges: merges! })) }),
  );
  const { forms } = readWorkbook("a.xlsx", grids);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

const withCell = (sheet: WriteSheet, at: string, cell: Partial<Cell>): WriteSheet => ({
  ...sheet,
  cells: new Map(sheet.cells).set(at, { ...sheet.cells!.get(at), ...cell }),
});

describe("a form in a file", () => {
  test("is read whole though rows of it are hidden", async () => {
    const hidden = await readChanged((sheet) => ({
      ...sheet,
      rowDefs: new Map([...Array(30).keys()].filter((row) => row % 2 === 1).map((row) => [row, { hidden: true }])),
    }));
    expect(factsOf(hidden)).toEqual(factsOf(await readChanged((sheet) => sheet)));
  });

  test("is read by what its formulas have come to", async () => {
    const form = await readChanged((sheet) => withCell(sheet, "11,3", { formula: "SUM(D15:D16)", formulaResult: 300000 }));
    expect(factsOf(form)).toEqual(factsOf(await readChanged((sheet) => sheet)));
  });

  test("has no amount where a formula was never calculated, and says so", async () => {
    const form = await readChanged((sheet) => {
      const rows = sheet.rows!.map((row, at) => (at === 11 ? row.map((value, col) => (col === 3 ? null : value)) : row));
      return { ...withCell(sheet, "11,3", { value: null, formula: "SUM(D15:D16)" }), rows };
    });
    expect(form.amounts.currentYearBudget).toMatchObject({ value: null, problem: "uncalculated", cell: "D12" });
    expect(form.parts.unreadable).toMatchObject([{ cell: "D12", problem: "uncalculated" }]);
  });
});
