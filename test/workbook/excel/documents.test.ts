import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fullAddress } from "../../../src/grid/address";
import { importText } from "../../../src/importing/import-text";
import { budgetPlans } from "../../../src/templates/budget-sheets";
import { formSheets } from "../../../src/templates/form-sheet";
import { loadBook, type Book } from "../../../src/workbench/host";
import { writeFile } from "../../../src/workbook/file/write-file";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage } from "../../support/excel/port-pages";
import { engine } from "../../support/excel/workbook";
import { oursIn, told } from "../../support/excel/whose";
import { describeWithDocument, describeWithOfficialWorkbook } from "../../support/needs";

const page = await portPage();
const SAMPLES = "assets/samples";
const DOCUMENTS = [
  "000_4bf1da8e9f15f5d7.txt",
  "001_41dd50a8ade9c104.txt",
  "002_227948fadcbdf23d.txt",
  "003_04877708290d1af4.txt",
  "004_449165ee9064ed39.txt",
];

let excel: RunningExcel;
beforeAll(async () => void (excel = await openExcel({ runner: "jsdom", flavour: "windows" }, page)), 60_000);
afterAll(() => excel.close());

async function opened(bytes: Uint8Array): Promise<Book> {
  const book = excel.open((await loadBook(bytes, engine)).book);
  await excel.page.run(() => window.jihe.renew());
  return book;
}

/** Corrects the last figure of every sheet of hers, as she would between two checks; tells of how many sheets. */
function edit({ sheets }: Book): number {
  const figures = sheets.flatMap((sheet) => {
    if (sheet.name === "审核结果") return [];
    const numbers = [...sheet.cells.within({ top: 0, left: 0, bottom: 999, right: 99 })].filter(
      ({ cell }) => typeof cell.value === "number" && cell.formula === undefined,
    );
    const last = numbers.sort((a, b) => a.row - b.row || a.column - b.column).at(-1);
    return last ? [{ sheet, ...last }] : [];
  });
  for (const { sheet, row, column, cell } of figures)
    excel.host.user.type(`${fullAddress(sheet.name, sheetCell(row, column))}`, Number(cell.value) + 1);
  return figures.length;
}

const sheetCell = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** A check, an edit of hers, another check and a clear: all that is left of it is her edit. */
async function comesThrough(bytes: Uint8Array, { figures, findings }: { figures: boolean; findings: boolean }): Promise<void> {
  const other = await opened(bytes);
  const edited = edit(other);
  expect(edited > 0).toBe(figures);
  const wanted = await told(other);

  const book = await opened(bytes);
  const first = await excel.page.run(() => window.jihe.check());
  expect(first.findings > 0).toBe(findings);
  expect(edit(book)).toBe(edited);
  await excel.page.run(() => window.jihe.check());
  expect(oursIn(book)).toContain('"report":["审核结果"');
  expect(await excel.page.run(() => window.jihe.clear())).toEqual({
    answered: [],
    keepsReport: false,
    lockedReport: false,
    protectedSheets: [],
    summaries: [],
  });
  expect(await told(book)).toEqual(wanted);
  expect(excel.host.gaps).toEqual([]);
}

test.each(readdirSync(SAMPLES).filter((file) => file.endsWith(".xlsx")))(
  "the sample %s comes through check, edit, check and clear",
  async (file) => {
    await comesThrough(readFileSync(path.join(SAMPLES, file)), { figures: true, findings: true });
  },
);

for (const file of DOCUMENTS) {
  describeWithDocument(`the imported document ${file}`, file, (document) => {
    test("comes through check, edit, check and clear", async () => {
      const { budget, forms } = importText(readFileSync(document, "utf8"));
      const bytes = await writeFile([...budgetPlans(budget), ...formSheets(forms)], { ours: false });
      await comesThrough(bytes, { figures: true, findings: true });
    });
  });
}

describeWithOfficialWorkbook("the official blank workbook", "department_budget_template_2026.xlsx", (workbook) => {
  test("comes through check, edit, check and clear", async () => {
    await comesThrough(readFileSync(workbook), { figures: true, findings: false });
  });
});
