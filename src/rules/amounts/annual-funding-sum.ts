import { projectForms } from "../../official";
import { rule } from "../rule";
import { single, sum } from "../comparison";
import { foreignPart, roundingTolerance, tiedAmounts } from "../funding";
import { unchanged, withAmounts } from "../example-form";

export default rule({
  id: "annual-funding-sum",
  family: "amounts",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "年度资金各项之和与申请总额不符", en: "Annual funding parts do not add up" },
  why: {
    zh: "年度资金申请总额由当年财政拨款、上年结转资金和其他资金构成，三项之和应等于总额；未填写的项按零计。",
    en: "The year's application consists of this year's appropriation, carry-over and other funds, which must add up to it; blank parts count as nothing.",
  },
  basis: ["layout", "arithmetic"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withAmounts({ annualCurrentYearAppropriation: "300000.00", priorYearCarryOver: "", annualOther: "" }),
      finds: [],
    },
    {
      layout: "project-2023",
      change: withAmounts({ annualApplication: "330000.00" }),
      finds: [{ cell: "E6", expected: "300000.00", actual: "330000.00", difference: "30000.00" }],
    },
  ],
  check(form, context) {
    const { annual, project } = form.layout.funding;
    if (!annual) return;
    const foreign = foreignPart(form, annual);
    if (foreign) return context.skip(foreign);
    const { total, parts } = tiedAmounts(form, annual);
    context.compare({
      left: single(total),
      operator: "=",
      right: sum(parts),
      tolerance: roundingTolerance(form, [total, ...parts]),
      bystanders: project ? [project.total, ...project.parts].map((key) => form.amounts[key]) : [],
    });
  },
});
