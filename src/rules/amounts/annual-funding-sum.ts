import { projectForms } from "../../official";
import type { Form } from "../../reading/facts";
import { isOfWhich, outlineLevel } from "../../values/numbering";
import { rule } from "../rule";
import { single } from "../comparison";
import { checkReasons } from "../../text/checking";
import { foreignPart, formTolerance, partsOf } from "../funding";
import { unchanged, withAmounts, withSubProjects } from "../example-form";

export default rule({
  id: "annual-funding-sum",
  family: "amounts",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "年度资金各项之和与总额不符", en: "The year's funding parts do not add up" },
  why: {
    zh: "年度资金由表中所列各项构成：2023 年起为当年财政拨款、上年结转资金和其他资金，2019 年为各子项目。各项之和应等于总额；未填写的项按零计。",
    en: "The year's money consists of the parts that the form lists: appropriation, carry-over and other funds as of 2023, sub-projects in 2019. They must add up to it; blank parts count as nothing.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请逐项核对资金来源（或子项目）与总额，改正有误的一处，使各项之和等于总额。",
    en: "Check each source of money (or sub-project) and the total, and mend the wrong one so that the parts add up to the total.",
  },
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
    { layout: "project-2019", change: unchanged, finds: [] },
    { layout: "project-2019", change: withSubProjects(), finds: [] },
    {
      layout: "project-2019",
      change: withSubProjects({ name: "巡展", amount: "300000.00" }, { name: "其中：社区巡展", amount: "180000.00" }),
      finds: [],
    },
    {
      layout: "project-2019",
      change: withSubProjects({ name: "社区巡展", amount: "180000.00" }, { name: "学校巡展", amount: "102000.00" }),
      finds: [{ cell: "D12", expected: "282000.00", actual: "300000.00", difference: "18000.00" }],
    },
  ],
  check(form, context) {
    const { annual, project } = form.layout.funding;
    if (annual.parts.length === 0) return;
    const foreign = foreignPart(form, annual);
    if (foreign) return context.skip(foreign);
    if (annual.parts === "subProjects" && isNested(form)) return context.skip(checkReasons.nestedParts);
    const total = form.amounts[annual.total]!;
    const parts = partsOf(form, annual);
    context.compare({
      left: single(total),
      operator: "=",
      right: parts,
      tolerance: formTolerance(form, [total, ...parts.amounts], context.settings),
      bystanders: [form.amounts[project.total]!, ...partsOf(form, project).amounts],
    });
  },
});

/** 其中, or numbering of two levels: some lines are parts of others, and adding all of them up would count money twice. */
function isNested({ subProjects }: Form): boolean {
  const names = subProjects.map(({ name }) => name.text);
  return names.some(isOfWhich) || new Set(names.map(outlineLevel).filter((level) => level !== null)).size > 1;
}
