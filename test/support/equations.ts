import { expect } from "@jest/globals";
import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { check } from "../../src/checking/check";
import type { CheckResult, Finding } from "../../src/checking/result";
import { formLayout } from "../../src/official";
import type { FilledBudgetSheet } from "../../src/official/filled-budget";
import type { FilledForm } from "../../src/official/filled-form";
import type { FormLayoutId } from "../../src/official/layout";
import type { OwnEquation } from "../../src/pack/document";
import { compileEquations } from "../../src/pack/equations/compile";
import { builtInPack } from "../../src/pack/rule-pack";
import { readWorkbook } from "../../src/reading/workbook";
import { cleanForms } from "../../src/rules/example-form";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { formSheet } from "../../src/templates/form-sheet";
import { publishedTables } from "./published-budget";

export type Budget = readonly FilledBudgetSheet[];

export function checkBy(
  equations: readonly Partial<OwnEquation>[],
  plans: ReturnType<typeof budgetPlans>,
  withShared = false,
): CheckResult {
  const { rules, faults } = compileEquations(equations.map((own) => ({ id: "own", equation: "", ...own })));
  expect(faults).toEqual([]);
  const reading = readWorkbook(
    "2021.xlsx",
    plans.map((plan) => gridOfPlan(plan)),
  );
  return check([reading], { ...builtInPack, rules: withShared ? [...builtInPack.rules, ...rules] : rules });
}

export function checkBudget(equation: string | Partial<OwnEquation>, budget: Budget = publishedTables()): CheckResult {
  return checkBy([typeof equation === "string" ? { equation } : equation], budgetPlans(budget));
}

export function checkForm(equation: string, layout: FormLayoutId, amounts: FilledForm["amounts"] = {}): CheckResult {
  const clean = cleanForms[layout];
  return checkBy([{ equation }], [formSheet(formLayout(layout), { ...clean, amounts: { ...clean.amounts, ...amounts } }, "表")]);
}

/** Why the rule did not look, on any sheet. */
export function skipped({ files }: CheckResult): { reason: string; hinders: boolean; sheet: string }[] {
  return files.flatMap(({ sheets }) =>
    sheets.flatMap(({ sheet, rulesSkipped }) => rulesSkipped.map(({ reason, hinders }) => ({ reason: reason.zh, hinders, sheet }))),
  );
}

export function figures({ place, actual, expected, difference }: Finding): (string | null)[] {
  return [place.sheet, place.cell, actual, expected, difference];
}
