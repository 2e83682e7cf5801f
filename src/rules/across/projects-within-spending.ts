import Decimal from "decimal.js";
import { projectForms } from "../../official";
import { compact } from "../../grid/text";
import type { Budget } from "../../reading/budget-facts";
import type { Form } from "../../reading/facts";
import { withAmount } from "../budget-changes";
import { entryAt, filledTable, labelAcross, labelOf, lastPlace } from "../budget-entries";
import { budgetIn, formsIn, formWith, ofYear } from "../collection-examples";
import { amountOn, bareLabel, single, sum, type ComparedAmount } from "../comparison";
import { withAmounts, withFields } from "../example-form";
import { roundingTolerance } from "../funding";
import { rule } from "../rule";
import { keyOf, nameOf, unitOf } from "../same-project";

const costing = (amount: string): ReturnType<typeof formWith> =>
  formWith(
    "project-2023",
    ofYear(2024),
    withAmounts({ annualApplication: amount, annualCurrentYearAppropriation: amount, priorYearCarryOver: "" }),
  );

export default rule({
  id: "projects-within-spending",
  family: "across",
  severity: "warning",
  layouts: [...projectForms, "budget-expenditure"],
  scope: "collection",
  title: { zh: "各项目申报表的金额之和大于项目支出", en: "The forms' money exceeds project spending" },
  why: {
    zh: "同一部门同一年度各项目的当年资金都列在支出预算总表的项目支出之内，其和不会大于项目支出合计。上年结转资金不一定列入当年预算，不计入；重复提交的申报表只计一次。",
    en: "The year's money of all projects of a department is part of project spending, and their sum is at most the table's total of it. What was carried over may not be in this year's budget and is left out; a form handed in twice counts once.",
  },
  basis: ["layout", "arithmetic"],
  examples: [
    { given: [budgetIn("a.xlsx"), formsIn("b.xlsx", costing("5370000.00"))], finds: [] },
    { given: [budgetIn("a.xlsx"), formsIn("b.xlsx", costing("5370000.00"), costing("5370000.00"))], finds: [] },
    {
      given: [budgetIn("a.xlsx"), formsIn("b.xlsx", formWith("project-2023", withAmounts({ annualApplication: "9000000.00" })))],
      finds: [],
    },
    {
      given: [
        budgetIn("a.xlsx"),
        formsIn(
          "b.xlsx",
          formWith(
            "project-2023",
            ofYear(2024),
            withFields({ implementingUnit: "某县水务局", supervisingDepartment: "某县水务局" }),
            withAmounts({ annualApplication: "9000000.00" }),
          ),
        ),
      ],
      finds: [],
    },
    {
      given: [budgetIn("a.xlsx", withAmount("budget-expenditure", "合计", "项目支出", "537000")), formsIn("b.xlsx", costing("5370000.00"))],
      finds: [{ file: "a.xlsx", sheet: "部门支出总表", cell: "G26", expected: "5370000.00", actual: "537000.00" }],
    },
  ],
  check({ forms, budgets }, context) {
    for (const budget of budgets) {
      const own = formsOf(budget, forms);
      const table = own.length > 0 ? filledTable(budget, "budget-expenditure", context) : null;
      const limit = table && entryAt(table, { side: null, row: "total", column: "项目支出" });
      if (!limit) continue;
      const amounts = own.map(yearsMoney);
      context.compare({
        on: table,
        left: single({ ...limit.amount, label: labelOf(limit) }, labelAcross(limit)),
        operator: ">=",
        right: sum(amounts, `${own.length} 张项目申报表的当年资金之和`),
        tolerance: own.reduce((all, form, at) => all.plus(roundingTolerance(form, [amounts[at]!])), lastPlace(table)),
        hint: {
          zh: "请核对是否有申报表不属于本部门或本年度，或金额单位有误；支出总表漏列的请补上。",
          en: "Check whether a form belongs to another department or year or is in another unit, or whether the table leaves a project out.",
        },
      });
    }
  },
});

/** Forms of the budget's year whose department or unit is the budget's own, or one that it lists. Each project once. */
function formsOf({ year, department, notes }: Budget, forms: readonly Form[]): Form[] {
  if (year === null) return [];
  const listed = notes.flatMap(({ units }) => units?.units.flatMap(({ value }) => value ?? []) ?? []);
  const names = new Set([...(department === null ? [] : [department]), ...listed].map(compact));
  const isOwn = (form: Form): boolean => {
    // A budget that lists no other units may be that of the department's own office alone.
    const above = listed.length > 1 ? form.fields.supervisingDepartment?.value : null;
    return form.year.value === year && (names.has(unitOf(form) ?? "") || (above != null && names.has(compact(above))));
  };
  const seen = new Set<string>();
  return forms.filter(isOwn).filter((form) => {
    const identity = JSON.stringify([unitOf(form), keyOf(form) ?? form.sheet]);
    return !seen.has(identity) && seen.add(identity);
  });
}

/** The year's money but for what was carried over. */
function yearsMoney(form: Form): ComparedAmount {
  const total = form.amounts[form.layout.funding.annual.total]!;
  const carried = form.amounts.priorYearCarryOver?.value ?? new Decimal(0);
  return { ...amountOn(form, total), value: total.value?.minus(carried) ?? null, label: `${nameOf(form)}·${bareLabel(total.label)}` };
}
