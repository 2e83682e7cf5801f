import { builtInPack } from "../../../src/pack/rule-pack";
import { check } from "../../../src/checking/check";
import { importText } from "../../../src/importing/import-text";
import { formLayout } from "../../../src/official";
import { readWorkbook } from "../../../src/reading/workbook";
import { marksOf, type Mark } from "../../../src/reporting/marks";
import { all, cleanForms, withAmounts, withFields, withIndicator } from "../../../src/rules/example-form";
import { cleanBudget } from "../../../src/rules/example-budget";
import { budgetPlans } from "../../../src/templates/budget-sheets";
import { formSheets } from "../../../src/templates/form-sheet";
import { loadBook, saveBook, type Book } from "../../../src/workbench/host";
import { readFile } from "../../../src/workbook/file/read-file";
import { writeFile } from "../../../src/workbook/file/write-file";
import { tableText } from "../budget-text";
import { engine } from "./workbook";

const FAULTS = all(
  withAmounts({ annualApplication: "300001.00", annualOther: "-4.125" }),
  withFields({ startDate: "2023-02-30", implementingUnit: "<br/>某市科普中心" }),
  withIndicator(1, { target: null }),
);

async function opened(bytes: Uint8Array): Promise<Book> {
  return (await loadBook(bytes, engine)).book;
}

/** A workbook of so many forms, each with several faults. */
export async function faultyBook(sheets: number): Promise<Book> {
  const layout = formLayout("project-2023");
  const filled = FAULTS(cleanForms["project-2023"]);
  return opened(await writeFile(formSheets(Array.from({ length: sheets }, () => ({ layout, filled }))), { ours: false }));
}

/** A department budget as the import of a published text lays it out. */
export async function importedBudgetBook(): Promise<Book> {
  const text = cleanBudget.flatMap((sheet) => (sheet.kind === "table" ? [tableText(sheet)] : [])).join("\n\n");
  return opened(await writeFile(budgetPlans(importText(text).budget), { ours: false }));
}

/** The marks that a check of a workbook comes to, without Excel. */
export async function marksOfBook(book: Book): Promise<Mark[]> {
  const { grids } = await readFile((await saveBook(book)).bytes);
  return marksOf(check([readWorkbook(book.name, grids)], builtInPack).findings, "zh");
}
