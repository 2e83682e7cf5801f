import type Decimal from "decimal.js";
import { projectForms } from "../../official";
import { rule } from "../rule";
import type { Fact } from "../../reading/facts";
import { single } from "../comparison";
import { foreignPart, formTolerance, partsOf } from "../funding";
import { unchanged, withAmounts } from "../example-form";

const twoYears = { projectTotal: "650000.00", projectFiscal: "600000.00", projectOther: "50000.00" };

export default rule({
  id: "project-funding",
  family: "amounts",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "项目总额与其构成或当年金额不符", en: "Project total contradicts its parts or the year's money" },
  why: {
    zh: "项目总额包含本年度的金额，因此不小于它；2023 年起的表还列出其构成（财政资金和其他资金），构成之和应等于总额。一年期项目不填项目资金的，不比较。",
    en: "The project's total includes this year's money and is at least as much; forms as of 2023 also list its parts, fiscal and other funds. One-year projects may leave it blank, and nothing is compared.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请核对项目总额、它的构成和当年金额，改正有误的一处；一年期项目不填项目资金的，三栏都留空。",
    en: "Check the project's total, its parts and the year's money, and mend the wrong one. A one-year project that states no project funds leaves all of them blank.",
  },
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withAmounts(twoYears), finds: [] },
    { layout: "project-2023", change: withAmounts({ projectTotal: "0.00", projectFiscal: "0.00", projectOther: "0.00" }), finds: [] },
    {
      layout: "project-2023",
      change: withAmounts({ ...twoYears, projectFiscal: "590000.00" }),
      finds: [{ cell: "C6", expected: "640000.00", actual: "650000.00", difference: "10000.00" }],
    },
    {
      layout: "project-2023",
      change: withAmounts({ projectTotal: "250000.00", projectFiscal: "250000.00" }),
      finds: [{ cell: "C6", expected: "300000.00", actual: "250000.00", difference: "-50000.00" }],
    },
    { layout: "project-2020", change: withAmounts({ totalBudget: "500000.00" }), finds: [] },
    {
      layout: "project-2020",
      change: withAmounts({ totalBudget: "30000.00" }),
      finds: [{ cell: "B20", expected: "300000.00", actual: "30000.00", difference: "-270000.00" }],
    },
  ],
  check(form, context) {
    const { project, annual } = form.layout.funding;
    const total = form.amounts[project.total]!;
    const parts = partsOf(form, project);
    const isNothing = ({ value }: Fact<Decimal>): boolean => value?.isZero() ?? true;
    // Systems print zeros where a one-year project leaves the project's funds blank.
    if (!total.part.required && [total, ...parts.amounts].every(isNothing) && [total, ...parts.amounts].some(({ value }) => value)) return;
    const foreign = foreignPart(form, project);
    if (foreign) return context.skip(foreign);
    const year = form.amounts[annual.total]!;
    const tolerance = formTolerance(form, [total, ...parts.amounts], context.settings);
    if (parts.amounts.length > 0) context.compare({ left: single(total), operator: "=", right: parts, tolerance, bystanders: [year] });
    context.compare({ left: single(total), operator: ">=", right: single(year), tolerance });
  },
});
