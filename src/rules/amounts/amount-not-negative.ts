import { projectForms } from "../../official";
import { allAmounts } from "../all-values";
import { plainMoney, shownMoney } from "../../values/money";
import { rule } from "../rule";
import { unchanged, withAmounts } from "../example-form";

export default rule({
  id: "amount-not-negative",
  family: "amounts",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "金额为负数", en: "Amount is negative" },
  why: { zh: "项目资金的来源和总额不会小于零。", en: "A project's funds and their sources are never below zero." },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withAmounts({ annualCurrentYearAppropriation: "300000.00", priorYearCarryOver: "-40000.00" }),
      finds: [{ cell: "E8", actual: "-40000.00" }],
    },
  ],
  check(form, context) {
    for (const { cell, label, value } of allAmounts(form)) {
      if (!value?.isNegative() || value.isZero()) continue;
      context.report({
        cell,
        field: label,
        message: { zh: `“${label}”为负数 ${shownMoney(value)} 元。`, en: `${label} is negative: ${shownMoney(value)} yuan.` },
        actual: plainMoney(value),
        hint: { zh: "请核对是否多了负号，或应填在其他栏。", en: "Check for a stray minus sign, or whether it belongs in another place." },
      });
    }
  },
});
