import { single } from "../comparison";
import { unchanged, withAmounts } from "../example-form";
import { formTolerance } from "../funding";
import { rule } from "../rule";

export default rule({
  id: "prior-year-execution",
  family: "amounts",
  severity: "error",
  layouts: ["project-2019", "project-2020"],
  scope: "form",
  title: { zh: "上年预算执行数大于上年预算额", en: "Last year's execution exceeds its budget" },
  why: {
    zh: "预算执行数是在预算额之内用掉的钱，不会大于预算额。年中追加过预算的，预算额应填追加后的数。没有填写的不比较。",
    en: "What was executed was spent within the budget and cannot exceed it. Where the budget was raised during the year, it is the raised one that counts. Nothing is compared where one is blank.",
  },
  basis: ["layout", "arithmetic"],
  examples: [
    { layout: "project-2019", change: unchanged, finds: [] },
    { layout: "project-2020", change: withAmounts({ priorYearBudget: "280000.00", priorYearExecution: "280000.00" }), finds: [] },
    { layout: "project-2020", change: withAmounts({ priorYearBudget: "", priorYearExecution: "" }), finds: [] },
    {
      layout: "project-2019",
      change: withAmounts({ priorYearExecution: "357000.00" }),
      finds: [{ cell: "D13", expected: "280000.00", actual: "357000.00", difference: "77000.00" }],
    },
  ],
  check(form, context) {
    const { priorYearBudget: budget, priorYearExecution: execution } = form.amounts;
    if (!budget || !execution) return;
    context.compare({
      left: single(execution),
      operator: "<=",
      right: single(budget),
      tolerance: formTolerance(form, [execution, budget], context.settings),
      hint: {
        zh: "请核对两数是否填反或录错；年中追加过预算的，上年预算额请填追加后的数。",
        en: "Check whether the two changed places or one was mistyped; if the budget was raised during the year, state the raised one.",
      },
    });
  },
});
