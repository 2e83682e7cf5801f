import { projectForms } from "../../official";
import type { AmountKey } from "../../official/layout";
import type { Form } from "../../reading/facts";
import type { Words } from "../../text/words";
import { formsIn, formWith, ofYear } from "../collection-examples";
import { amountOn, bareLabel, single, type CompareOperator } from "../comparison";
import { all, withAmounts, withFields } from "../example-form";
import { roundingTolerance } from "../funding";
import { rule, type CheckContext } from "../rule";
import { nameOf, predecessorOf, type Predecessor } from "../same-project";

const lastYear = (amount: string): ReturnType<typeof formWith> =>
  formWith("project-2020", ofYear(2019), withAmounts({ currentYearBudget: amount }));
const twoYears = all(withAmounts({ projectTotal: "650000.00", projectFiscal: "650000.00" }), (clean) => ({
  ...clean,
  goalPeriod: "2022年-2023年",
}));

export default rule({
  id: "last-year-figures",
  family: "across",
  severity: "error",
  layouts: projectForms,
  scope: "collection",
  title: { zh: "与上年申报表的金额不一致", en: "Differs from last year's form" },
  why: {
    zh: "“同名项目上年预算额”就是上年申报表的当年预算；跨年度项目的总额两年应当一致；上年结转资金不会大于上年的资金总额。单位和名称完全相同、年度相连的才算错误；只有年份或届次不同的（第六届与第七届），作为警告。上年的表一并审核或用 --previous 提供时才比较。",
    en: "What a form gives as 同名项目上年预算额 is last year's form's budget of the year; the total of a project of several years stays the same; what is carried over is at most last year's money. It is an error where unit and name are the same and the years consecutive, a warning where names differ by year or edition. Nothing is compared unless last year's form is checked too or given with --previous.",
  },
  basis: ["layout", "arithmetic"],
  examples: [
    { given: [formsIn("a.xlsx", formWith("project-2020"))], previous: [formsIn("b.xlsx", lastYear("280000.00"))], finds: [] },
    {
      given: [formsIn("a.xlsx", formWith("project-2020"))],
      previous: [formsIn("b.xlsx", lastYear("820000.00"))],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "B21", expected: "820000.00", actual: "280000.00", difference: "-540000.00" }],
    },
    {
      given: [
        formsIn("a.xlsx", formWith("project-2020", withFields({ projectName: "第七届科普展览" }))),
        formsIn("b.xlsx", formWith("project-2020", ofYear(2019), withFields({ projectName: "第六届科普展览" }))),
      ],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "B21", expected: "300000.00", actual: "280000.00", severity: "warning" }],
    },
    {
      given: [formsIn("a.xlsx", formWith("project-2020"))],
      previous: [formsIn("b.xlsx", formWith("project-2020", ofYear(2019), withFields({ declaringUnit: "某市科技馆" })))],
      finds: [],
    },
    {
      given: [formsIn("a.xlsx", formWith("project-2023", twoYears))],
      previous: [formsIn("b.xlsx", formWith("project-2023", ofYear(2022), twoYears, withAmounts({ projectTotal: "560000.00" })))],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "C6", expected: "560000.00", actual: "650000.00", severity: "warning" }],
    },
    {
      given: [formsIn("a.xlsx", formWith("project-2023", withAmounts({ priorYearCarryOver: "360000.00" })))],
      previous: [formsIn("b.xlsx", formWith("project-2023", ofYear(2022)))],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "E8", expected: "300000.00", actual: "360000.00", severity: "warning" }],
    },
  ],
  check(collection, context) {
    for (const form of collection.forms) {
      const last = predecessorOf(form, collection);
      if (!last) continue;
      const lastTotal = last.form.layout.funding.annual.total;
      compareWith(form, "priorYearBudget", "=", last, lastTotal, context);
      compareWith(form, "priorYearCarryOver", "<=", last, lastTotal, context);
      if (samePeriod(form, last.form))
        compareWith(form, form.layout.funding.project.total, "=", last, last.form.layout.funding.project.total, context);
    }
  },
});

function compareWith(
  form: Form,
  key: AmountKey,
  operator: CompareOperator,
  { form: last, exact }: Predecessor,
  lastKey: AmountKey,
  context: CheckContext,
): void {
  const [amount, before] = [form.amounts[key], last.amounts[lastKey]];
  if (!amount?.value || !before?.value) return;
  const isBudget = key === "priorYearBudget";
  context.compare({
    on: form,
    left: single(amountOn(form, amount)),
    operator,
    right: single(amountOn(last, before), `${last.year.value} 年度“${nameOf(last)}”申报表的${bareLabel(before.label)}`),
    tolerance: roundingTolerance(form, [amount]).plus(roundingTolerance(last, [before])),
    subject: key,
    ...(isBudget && exact ? {} : { severity: "warning" }),
    hint: isBudget && exact ? MEND : ASK,
  });
}

const MEND: Words = {
  zh: "请按上年批复的预算核对；年中调整过的，请说明所填的是哪一个数。",
  en: "Check against last year's approved budget; if it was changed during the year, say which figure this is.",
};
const ASK: Words = {
  zh: "请核对两年的数；确有调整的，请说明原因。",
  en: "Check both years' figures; if it was changed, say why.",
};

/** True of a project of several years that both forms say runs through the same ones. */
function samePeriod(form: Form, last: Form): boolean {
  const [own, other] = [form.goalPeriod?.value, last.goalPeriod?.value];
  return own != null && other != null && own.from === other.from && own.to === other.to && own.from < own.to;
}
