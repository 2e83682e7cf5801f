import type { FilledForm } from "../../src/official/filled-form";
import type { FormLayout } from "../../src/official/layout";
import { project2023 } from "../../src/official/project-2023";
import type { Form } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { cleanForms } from "../../src/rules/example-form";
import { formSheet } from "../../src/templates/form-sheet";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

export const clean = cleanForms["project-2023"];

/** Another project, whose application is 30,000 more than its parts. */
export const wrong = {
  ...clean,
  fields: { ...clean.fields, projectName: "科普讲座" },
  amounts: { ...clean.amounts, annualApplication: "330000.00" },
};

/** The form read from the official sheet that a filled form is laid out as. */
export function readBack(filled: FilledForm, layout: FormLayout = project2023): Form {
  const { forms } = readWorkbook("a.xlsx", [gridOfPlan(formSheet(layout, filled, "表"))]);
  if (forms.length !== 1) throw new Error(`expected one form, read ${forms.length}`);
  return forms[0]!;
}
