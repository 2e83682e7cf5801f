import { expect, test } from "@jest/globals";
import { check } from "../../src/checking/check";
import { formLayout } from "../../src/official";
import type { FilledForm } from "../../src/official/filled-form";
import type { FormLayoutId } from "../../src/official/layout";
import { builtInPack } from "../../src/pack/rule-pack";
import { readWorkbook } from "../../src/reading/workbook";
import {
  cleanForms,
  withAmounts,
  withFields,
  withIndicator,
  withLabel,
  withMoreIndicators,
  withoutIndicators,
  withSubProjects,
} from "../../src/rules/example-form";
import { formSheet } from "../../src/templates/form-sheet";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

type Fault = readonly [string, FormLayoutId, (clean: FilledForm) => FilledForm, readonly (readonly [rule: string, cell: string])[]];

/** One fault each in forms of 2019 and 2020, and all that any rule says of it, worked out by hand from the official sheets (of four rows for sub-projects two are used). */
const FAULTS: readonly Fault[] = [
  ["a blank name", "project-2019", withFields({ projectName: "" }), [["required-field", "B4"]]],
  ["nothing ticked", "project-2019", withFields({ fundUse: "" }), [["required-field", "B6"]]],
  ["start after end", "project-2019", withFields({ startDate: "2019-12-31", endDate: "2019-01-01" }), [["date-order", "B7"]]],
  ["a day that does not exist", "project-2020", withFields({ endDate: "2020-11-31" }), [["date-exists", "D5"]]],
  ["another year's dates", "project-2020", withFields({ startDate: "2019-01-01", endDate: "2019-12-31" }), [["dates-outside-year", "B5"]]],
  ["markup in a text", "project-2019", withFields({ overview: "<p>巡回展出。</p>" }), [["html-left", "B8"]]],
  ["markup in a text below its label", "project-2020", withFields({ basis: "科普法&nbsp;第三条" }), [["html-left", "A10"]]],
  ["words for money", "project-2019", withAmounts({ priorYearBudget: "约二十八万" }), [["amount-is-number", "B13"]]],
  ["less than nothing", "project-2020", withAmounts({ priorYearExecution: "-1.00" }), [["amount-not-negative", "D21"]]],
  ["a thousandth of a yuan", "project-2020", withAmounts({ priorYearBudget: "280000.005" }), [["amount-decimals", "B21"]]],
  [
    "words for a sub-project's money",
    "project-2019",
    withSubProjects({ name: "社区巡展", amount: "300000.00" }, { name: "学校巡展", amount: "另定" }),
    [["amount-is-number", "D16"]],
  ],
  [
    "sub-projects that are not the year's budget",
    "project-2019",
    withSubProjects({ name: "社区巡展", amount: "180000.00" }, { name: "学校巡展", amount: "12000.00" }),
    [["annual-funding-sum", "D12"]],
  ],
  ["a total below the year's budget", "project-2020", withAmounts({ totalBudget: "30000.00" }), [["project-funding", "B20"]]],
  ["a target without its name", "project-2020", withIndicator(5, { name: null }), [["indicator-name-missing", "C29"]]],
  ["a name without its target", "project-2019", withIndicator(3, { target: null }), [["target-missing", "D25"]]],
  ["an operator without a number", "project-2020", withIndicator(4, { target: ">=场" }), [["target-readable", "D28"]]],
  ["more than the whole", "project-2019", withIndicator(9, { target: "850%" }), [["percentage-possible", "D31"]]],
  ["satisfaction in words", "project-2019", withIndicator(9, { target: "满意" }), [["satisfaction-number", "D31"]]],
  ["no output", "project-2020", withoutIndicators(4, 5, 6), [["required-class", "A23"]]],
  ["no effect", "project-2019", withIndicator(6, { name: null, target: null }), [["required-class", "B27"]]],
  [
    "an indicator twice",
    "project-2019",
    withMoreIndicators({ level1: null, level2: null, name: "参观者满意度", target: "≥90%" }),
    [["duplicate-indicator", "C32"]],
  ],
  ["a lost label", "project-2019", withLabel("项目当年预算", ""), [["field-label", "D12"]]],
  ["a lost label below others", "project-2020", withLabel("总目标及阶段性目标", ""), [["field-label", "A18"]]],
  ["an error value", "project-2020", withAmounts({ priorYearBudget: "#REF!" }), [["error-value", "B21"]]],
  ["no year", "project-2019", (clean) => ({ ...clean, year: null }), [["form-year", "A2"]]],
];

test.each(FAULTS)("%s in a form of %s is found where it stands, and nothing else is", (_, id, change, expected) => {
  const grid = gridOfPlan(formSheet(formLayout(id), change(cleanForms[id]), "表"));
  const { findings } = check([readWorkbook("a.xlsx", [grid])], builtInPack);
  expect(findings.map(({ rule, place }) => [rule, place.cell])).toEqual(expected);
});
