import { area } from "../../../src/grid/address";
import { importText } from "../../../src/importing/import-text";
import { formLayout } from "../../../src/official";
import { all, cleanForms, withAmounts, withIndicator } from "../../../src/rules/example-form";
import { cleanBudget } from "../../../src/rules/example-budget";
import { budgetPlans } from "../../../src/templates/budget-sheets";
import { formSheets } from "../../../src/templates/form-sheet";
import { loadBook, saveBook, type Book, type Sheet } from "../../../src/workbench/host";
import { addConditionalFormat } from "../../../src/workbench/host/model/conditional-formats";
import { newId } from "../../../src/workbench/host/model/ids";
import { protectionOptions } from "../../../src/workbench/host/model/protection";
import { writeFile } from "../../../src/workbook/file/write-file";
import { tableText } from "../budget-text";
import { engine } from "./workbook";

const SHEETS = 30;
const FORMS = 4;
const FAULTS = all(withAmounts({ annualApplication: "300001.00" }), withIndicator(1, { target: null }));
const WRITTEN = { authorName: "李四", authorEmail: "", creationDate: "2026-01-05T08:00:00.000Z" };

/** Names of the sheets that stand out: what is protected takes no marks, what is hidden does, the last may go or be renamed. */
export interface LargeBook {
  readonly book: Book;
  readonly marked: Sheet;
  readonly spare: Sheet;
}

async function plainBook(): Promise<Book> {
  const text = cleanBudget.flatMap((sheet) => (sheet.kind === "table" ? [tableText(sheet)] : [])).join("\n\n");
  const layout = formLayout("project-2023");
  const filled = FAULTS(cleanForms["project-2023"]);
  const forms = formSheets(Array.from({ length: FORMS }, () => ({ layout, filled })));
  const bytes = await writeFile([...forms, ...budgetPlans(importText(text).budget)], { ours: false });
  return (await loadBook(bytes, engine)).book;
}

/** A workbook of thirty sheets: forms with faults, budget tables, and sheets of hers with all that marks could harm. */
export async function largeBook(): Promise<Uint8Array> {
  const book = await plainBook();
  const [marked, second, locked, hidden] = book.sheets;
  book.setVisibility(hidden!, "Hidden");
  marked!.comments.push({ ...WRITTEN, id: newId(), content: "请核实", row: 5, column: 4, resolved: false, replies: [] });
  second!.notes.push({ row: 5, column: 4, content: "旧批注", authorName: "王五", visible: false, width: 96, height: 56 });
  const look = { fillColor: "#C6EFCE", fontColor: "#006100" };
  Object.assign(addConditionalFormat(marked!, [area("A1:H30")], "Custom"), { rule: { formula: "=$A$1<>0" }, format: look });
  for (let number = book.sheets.length; number < SHEETS; number++) {
    const sheet = book.addSheet(`底稿${number}`);
    sheet.cells.ensure(0, 0).value = `第 ${number} 份底稿`;
    sheet.cells.ensure(1, 0).value = number;
    sheet.comments.push({ ...WRITTEN, id: newId(), content: `底稿 ${number} 待核`, row: 1, column: 0, resolved: false, replies: [] });
    Object.assign(addConditionalFormat(sheet, [area("A2")], "Custom"), { rule: { formula: "=A2>20" }, format: look });
  }
  locked!.protection = { options: protectionOptions({}), password: "" };
  return (await saveBook(book)).bytes;
}

export async function openLargeBook(bytes: Uint8Array): Promise<Book> {
  return (await loadBook(bytes, engine)).book;
}
