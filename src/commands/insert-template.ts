import { withUniqueNames, type SheetPlan } from "../grid/sheet-plan";
import { formLayouts } from "../official";
import { blankBudgetSheets, budgetSheetIds, wholeBlankBudget, type BudgetSheetId } from "../templates/budget-sheets";
import { blankSheets } from "../templates/form-sheet";
import type { FormLayoutId } from "../official/layout";
import type { Watch, WorkbookPort } from "../workbook/port";

/** Stands for all sheets of a year's department budget. */
export const WHOLE_BUDGET = "budget";

/** What can be asked for, in the order in which it is offered. */
export const templateIds = [...formLayouts.map(({ id }) => id), WHOLE_BUDGET, ...budgetSheetIds] as const;
export type TemplateId = FormLayoutId | typeof WHOLE_BUDGET | BudgetSheetId;

/** Blank official sheets that she has picked. */
export interface TemplateChoice {
  readonly ids: readonly TemplateId[];
  /** Null leaves the year to be filled in. */
  readonly year: number | null;
}

/** Years that official sheets can be of. */
export function isTemplateYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2000 && year <= 2099;
}

/** Takes anything for a choice, for a window may say anything; null for what is none. */
export function templateChoice(said: unknown): TemplateChoice | null {
  if (typeof said !== "object" || said === null) return null;
  const { ids, year } = said as Record<string, unknown>;
  if (!Array.isArray(ids) || ids.length === 0 || new Set(ids).size !== ids.length) return null;
  if (!ids.every((id) => templateIds.some((known) => known === id))) return null;
  if (year !== null && !(typeof year === "number" && isTemplateYear(year))) return null;
  return { ids: ids as TemplateId[], year };
}

/** 插入标准表样: adds blank official sheets at the end of the workbook, all or none. Tells their names. Throws `WorkbookFault`. */
export function insertTemplates(port: WorkbookPort, choice: TemplateChoice, watch?: Watch): Promise<readonly string[]> {
  return port.addSheets(templatePlans(choice), watch);
}

/** The sheets of a choice, in the order in which they are offered. With the whole budget its tables are not added twice. */
export function templatePlans({ ids, year }: TemplateChoice): SheetPlan[] {
  const isWhole = ids.includes(WHOLE_BUDGET);
  return withUniqueNames([
    ...formLayouts.filter(({ id }) => ids.includes(id)).flatMap((layout) => blankSheets([layout], year)),
    ...(isWhole
      ? wholeBlankBudget(year)
      : blankBudgetSheets(
          budgetSheetIds.filter((id) => ids.includes(id)),
          year,
        )),
  ]);
}
