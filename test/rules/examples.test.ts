import { describe, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { check } from "../../src/checking/check";
import { cleanBudget } from "../../src/rules/example-budget";
import { cleanForms } from "../../src/rules/example-form";
import { rules } from "../../src/rules";
import { families } from "../../src/rules/rule";
import { formLayouts } from "../../src/official";
import { formSheet } from "../../src/templates/form-sheet";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { readWorkbook } from "../../src/reading/workbook";
import { gridOfPlan } from "../support/plan-grid";
import type { FilledBudgetSheet } from "../../src/official/filled-budget";
import type { FilledForm } from "../../src/official/filled-form";
import type { FormLayoutId } from "../../src/official/layout";
import type { Rule } from "../../src/rules/rule";

function findingsOf(layoutId: FormLayoutId, filled: FilledForm, rulesInForce: readonly Rule[]) {
  const layout = formLayouts.find(({ id }) => id === layoutId)!;
  const reading = readWorkbook("a.xlsx", [gridOfPlan(formSheet(layout, filled, "表"))]);
  expect(reading.unrecognised).toEqual([]);
  return check([reading], { id: "test", version: "1", rules: rulesInForce }).findings;
}

function budgetFindings(budget: readonly FilledBudgetSheet[], rulesInForce: readonly Rule[]) {
  return checkBudget(budget, rulesInForce).findings;
}

function checkBudget(budget: readonly FilledBudgetSheet[], rulesInForce: readonly Rule[]) {
  const reading = readWorkbook(
    "a.xlsx",
    budgetPlans(budget).map((plan) => gridOfPlan(plan)),
  );
  expect(reading.unrecognised).toEqual([]);
  return check([reading], { id: "test", version: "1", rules: rulesInForce });
}

describe("the examples of each rule for budgets", () => {
  for (const rule of rules) {
    if (rule.scope === "form") continue;
    rule.examples.forEach((example, index) => {
      test(`${rule.id} ${index + 1}: ${example.finds.length === 0 ? "passes" : "finds"}`, () => {
        const findings = budgetFindings(example.change(cleanBudget), [rule]);
        expect(findings.map(({ rule: id, family, place }) => [id, family, place.sheet, place.cell])).toEqual(
          example.finds.map(({ sheet, cell }) => [rule.id, rule.family, sheet, cell]),
        );
        example.finds.forEach(({ sheet, cell, ...figures }, at) => {
          expect(findings[at]).toMatchObject({ severity: rule.severity, place: { sheet, cell }, ...figures });
        });
      });
    });
  }
});

describe("the examples of each rule", () => {
  for (const rule of rules) {
    if (rule.scope !== "form") continue;
    rule.examples.forEach((example, index) => {
      test(`${rule.id} ${index + 1}: ${example.finds.length === 0 ? "passes" : "finds"}`, () => {
        const findings = findingsOf(example.layout, example.change(cleanForms[example.layout]), [rule]);
        expect(findings).toHaveLength(example.finds.length);
        example.finds.forEach((expected, at) => {
          const { cell, ...figures } = expected;
          expect(findings[at]).toMatchObject({ rule: rule.id, family: rule.family, severity: rule.severity, place: { cell }, ...figures });
        });
      });
    });
  }
});

describe("the clean example forms", () => {
  test.each(formLayouts.map(({ id }) => id))("%s draws no finding from any rule", (id) => {
    expect(findingsOf(id, cleanForms[id], rules)).toEqual([]);
  });
});

describe("the clean example budget", () => {
  test("draws no finding from any rule, and no rule is hindered", () => {
    expect(budgetFindings(cleanBudget, rules)).toEqual([]);
    const { files } = checkBudget(cleanBudget, rules);
    expect(files[0]!.sheets.flatMap(({ rulesSkipped }) => rulesSkipped.filter(({ hinders }) => hinders))).toEqual([]);
  });
});

describe("the list of rules", () => {
  test("holds every rule file of every family, each under its own id", () => {
    const files = families.flatMap((family) => {
      const folder = `src/rules/${family}`;
      try {
        return readdirSync(folder).map((file) => `${family}/${file.replace(/\.ts$/, "")}`);
      } catch {
        return [];
      }
    });
    expect(rules.map(({ id, family }) => `${family}/${id}`).sort()).toEqual(files.sort());
  });

  test("gives every rule words in both languages", () => {
    for (const { id, title, why } of rules) {
      for (const words of [title, why]) {
        expect([id, words.zh]).toEqual([id, expect.stringMatching(/[\u4e00-\u9fff]/)]);
        expect([id, words.en]).toEqual([id, expect.stringMatching(/^[^\u4e00-\u9fff]*[a-z]/i)]);
      }
    }
  });
});
