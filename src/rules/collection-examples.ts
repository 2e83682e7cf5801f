import type { FilledForm } from "../official/filled-form";
import type { FormLayoutId } from "../official/layout";
import { asIs } from "./budget-changes";
import { cleanBudget } from "./example-budget";
import { cleanForms } from "./example-form";
import type { BudgetExample, Example, FilledWorkbook } from "./rule";

/** One form of an example's workbook: the clean one of a layout with a change, or of another year. */
type ExampleForm = { readonly layout: FormLayoutId; readonly filled: FilledForm };

/** The clean form of a layout with something changed. */
export function formWith(layout: FormLayoutId, ...changes: readonly Example["change"][]): ExampleForm {
  return { layout, filled: changes.reduce((form, change) => change(form), cleanForms[layout]) };
}

/** Another budget year on the form. */
export function ofYear(year: number): Example["change"] {
  return (clean) => ({ ...clean, year });
}

/** A workbook of forms, each on a sheet of its own. */
export function formsIn(file: string, ...forms: readonly ExampleForm[]): FilledWorkbook {
  return { file, forms };
}

/** The clean budget in a workbook of its own, with something changed. */
export function budgetIn(file: string, change: BudgetExample["change"] = asIs): FilledWorkbook {
  return { file, budget: change(cleanBudget) };
}
