import { projectForms } from "../../official";
import { allAmounts } from "../all-values";
import { shownMoney } from "../../values/money";
import { rule } from "../rule";
import { unchanged, withAmounts } from "../example-form";

/** 元 has 角 and 分 below it, nothing finer. */
const MOST_DECIMALS = 2;

export default rule({
  id: "amount-decimals",
  family: "amounts",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "金额超过两位小数", en: "Amount has more than two decimals" },
  why: {
    zh: "金额最小到分。更多的小数多半来自公式或单位换算，显示时看不见，汇总时却会差一分。",
    en: "Money ends at the second decimal. More come from formulas or conversions; they do not show, yet make totals differ by a cent.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withAmounts({ annualCurrentYearAppropriation: "200000.004" }),
      finds: [{ cell: "E7", actual: "200000.004" }],
    },
  ],
  check(form, context) {
    for (const { cell, label, value } of allAmounts(form)) {
      if (!value || value.decimalPlaces() <= MOST_DECIMALS) continue;
      context.report({
        cell,
        field: label,
        message: {
          zh: `“${label}”为 ${shownMoney(value)} 元，小数超过两位。`,
          en: `${label} is ${shownMoney(value)} yuan, with more than two decimals.`,
        },
        actual: value.toFixed(),
        hint: { zh: "请四舍五入到分，并复核合计。", en: "Round it to two decimals and check the total again." },
      });
    }
  },
});
