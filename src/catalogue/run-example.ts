import { check } from "../checking/check";
import type { CheckResult } from "../checking/result";
import type { SheetPlan } from "../grid/sheet-plan";
import { formLayouts } from "../official";
import type { FilledForm } from "../official/filled-form";
import type { FormLayoutId } from "../official/layout";
import type { WorkbookReading } from "../reading/facts";
import { readWorkbook } from "../reading/workbook";
import { cleanBudget } from "../rules/example-budget";
import { cleanForms } from "../rules/example-form";
import type { FilledWorkbook, Rule } from "../rules/rule";
import { budgetPlans } from "../templates/budget-sheets";
import { formSheet } from "../templates/form-sheet";
import { gridOfPlan } from "./plan-grid";

export type AnyExample = Rule["examples"][number];

const FILE = "a.xlsx";

/** The workbooks that an example stands for, as filled in: this year's and last year's. */
export function workbooksOf(example: AnyExample): { given: readonly FilledWorkbook[]; previous: readonly FilledWorkbook[] } {
  if ("given" in example) return { given: example.given, previous: example.previous ?? [] };
  if ("layout" in example) {
    const { layout, change } = example;
    return { given: [{ file: FILE, forms: [{ layout, filled: change(cleanForms[layout]) }] }], previous: [] };
  }
  return { given: [{ file: FILE, budget: example.change(cleanBudget) }], previous: [] };
}

/** Lays an example out as official sheets, reads them back and checks them by the rules given. */
export function runExample(example: AnyExample, rules: readonly Rule[]): CheckResult {
  const { given, previous } = workbooksOf(example);
  return check(given.map(readFilled), { id: "examples", version: "1", rules }, previous.map(readFilled));
}

/** A filled workbook as it is read back from its sheets. Throws where one of them is not recognised. */
export function readFilled({ file, forms = [], budget = [] }: FilledWorkbook): WorkbookReading {
  const plans = [...forms.map(({ layout, filled }, index) => planOf(layout, filled, `表${index + 1}`)), ...budgetPlans(budget)];
  const reading = readWorkbook(
    file,
    plans.map((plan) => gridOfPlan(plan)),
  );
  if (reading.unrecognised.length > 0)
    throw new Error(`${file}: ${reading.unrecognised.map(({ sheet }) => sheet).join()} is not recognised`);
  return reading;
}

function planOf(id: FormLayoutId, filled: FilledForm, name: string): SheetPlan {
  return formSheet(
    formLayouts.find((layout) => layout.id === id)!,
    filled,
    name,
  );
}
