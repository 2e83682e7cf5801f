import { projectForms } from "../../official";
import { rule } from "../rule";
import { single, sum } from "../comparison";
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
  check({ layout, amounts }, context) {
    const tie = layout.funding.annual;
    if (!tie) return;
    const { project } = layout.funding;
    context.compare({
      left: single(amounts[tie.total]),
      operator: "=",
      right: sum(tie.parts.map((key) => amounts[key])),
      bystanders: project ? [project.total, ...project.parts].map((key) => amounts[key]) : [],
    });
  },
});
