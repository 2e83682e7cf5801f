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
