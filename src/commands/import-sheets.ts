import { withUniqueNames, type SheetPlan } from "../grid/sheet-plan";
import { importText, type ImportedText } from "../importing/import-text";
import { budgetPlans } from "../templates/budget-sheets";
import { formSheets } from "../templates/form-sheet";
import type { Watch, WorkbookPort } from "../workbook/port";

/** Signs of a text at most: the budgets of a whole city's departments. */
export const LONGEST_TEXT = 3_000_000;

/** What a text would become, before anything is added. */
export interface ImportPreview {
  readonly plans: readonly SheetPlan[];
  /** What each sheet holds that a person should look at: how many cells. */
  readonly doubts: readonly number[];
  readonly imported: ImportedText;
}

/** Lays the text of published documents out as official sheets, a budget before the forms that belong to it. */
export function previewImport(text: string): ImportPreview {
  const imported = importText(text);
  const plans = withUniqueNames([...budgetPlans(imported.budget), ...formSheets(imported.forms)]);
  return { plans, doubts: plans.map(({ cells }) => cells.filter(({ comment }) => comment !== undefined).length), imported };
}

/** 导入已公开文本: adds the sheets at the end of the workbook, all or none. Tells their names. Throws `WorkbookFault`. */
export async function importSheets(port: WorkbookPort, text: string, watch?: Watch): Promise<readonly string[]> {
  const { plans } = previewImport(text);
  return plans.length === 0 ? [] : port.addSheets(plans, watch);
}

/** Reads a file of text as people save it in China: UTF-8, with or without its mark, UTF-16 with it, or GBK; null for what is none of these. */
export function textIn(bytes: Uint8Array): string | null {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  for (const encoding of marked ? [marked] : ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // Then it is another encoding.
    }
  }
  return null;
}
