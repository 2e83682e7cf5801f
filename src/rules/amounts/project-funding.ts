import { projectForms } from "../../official";
import { rule } from "../rule";
import { single, sum } from "../comparison";
import { foreignPart, roundingTolerance, tiedAmounts } from "../funding";
import { unchanged, withAmounts } from "../example-form";

const twoYears = { projectTotal: "650000.00", projectFiscal: "600000.00", projectOther: "50000.00" };

export default rule({
  id: "project-funding",
  family: "amounts",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "项目资金总额与其构成或年度申请不符", en: "Project total contradicts its parts or the year's application" },
  why: {
    zh: "项目资金总额由财政资金和其他资金构成，且包含本年度的申请，因此不小于年度资金申请总额。一年期项目不填项目资金，则不比较。",
    en: "The project's total consists of fiscal and other funds and includes this year's application. One-year projects leave it blank, and nothing is compared.",
  },
  basis: ["layout", "arithmetic"],
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
  ],
  check(form, context) {
    const { project, annual } = form.layout.funding;
    if (!project || !annual) return;
    const { total, parts } = tiedAmounts(form, project);
    // Systems print zeros where a one-year project leaves the project's funds blank.
    if ([total, ...parts].every(({ value }) => value?.isZero() ?? true) && [total, ...parts].some(({ value }) => value)) return;
    const foreign = foreignPart(form, project);
    if (foreign) return context.skip(foreign);
    const year = form.amounts[annual.total];
    const tolerance = roundingTolerance(form, [total, ...parts]);
    context.compare({ left: single(total), operator: "=", right: sum(parts), tolerance, bystanders: [year] });
    context.compare({ left: single(total), operator: ">=", right: single(year), tolerance });
  },
});
