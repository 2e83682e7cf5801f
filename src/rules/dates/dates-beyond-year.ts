import { projectForms } from "../../official";
import { fieldParts } from "../../official/layout";
import type { Form } from "../../reading/facts";
import type { Words } from "../../text/words";
import { daysBetween, yearOf } from "../../values/date";
import { all, unchanged, withAmounts, withFields } from "../example-form";
import { rule } from "../rule";

const LONGEST_YEAR = 366;

export default rule({
  id: "dates-beyond-year",
  family: "dates",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "跨年度项目未注明起止年份", en: "Project runs beyond the year without a stated period" },
  why: {
    zh: "跨年度项目在“项目总目标”旁注明起止年份；没有注明而日期超出预算年度，可能是日期有误。表上不要求注明的，只对实施期超过一年、总额却全部列入当年的项目指出。",
    en: "A project of several years states its period beside 项目总目标; without it, dates beyond the budget year may be a slip. Where the form has no place for a period, dates are doubted only of projects longer than a year whose money is all this year's.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: all(withFields({ endDate: "2024-12-31", overallGoal: "两年内走遍全市社区。" }), (clean) => ({
        ...clean,
        goalPeriod: "2023年 -2024年",
      })),
      finds: [],
    },
    { layout: "project-2023", change: withFields({ endDate: "2024-06-30" }), finds: [{ cell: "D5", actual: "2024-06-30" }] },
    {
      layout: "project-2020",
      change: all(withFields({ endDate: "2021-06-30" }), withAmounts({ totalBudget: "500000.00" })),
      finds: [],
    },
    { layout: "project-2020", change: withFields({ endDate: "2021-06-30" }), finds: [{ cell: "D5", actual: "2021-06-30" }] },
    { layout: "project-2020", change: withFields({ startDate: "2020-07-01", endDate: "2021-06-30" }), finds: [] },
  ],
  check(form, context) {
    const { year, goalPeriod } = form;
    const { startDate, endDate } = form.fields;
    const unstated = unstatedPeriod(form);
    if (!unstated) return;
    if (year.value === null || goalPeriod || !startDate.value || !endDate.value || startDate.value > endDate.value) return;
    const [first, last] = [yearOf(startDate.value), yearOf(endDate.value)];
    if (last < year.value || first > year.value) return;
    for (const { cell, label, value } of [startDate, endDate]) {
      if (yearOf(value!) === year.value) continue;
      context.report({
        cell,
        field: label,
        message: {
          zh: `“${label}”${value} 不在 ${year.value} 年度内，${unstated.message.zh}。`,
          en: `${label} ${value} is not in the budget year ${year.value}, ${unstated.message.en}.`,
        },
        actual: value!,
        related: [{ cell: year.cell, role: "预算年度" }],
        hint: unstated.hint,
      });
    }
  },
});

/** Why dates beyond the year need a word: the form has a place for the period, or all its money is of one year. Else null. */
function unstatedPeriod({ layout, amounts, fields }: Form): { message: Words; hint: Words } | null {
  const place = fieldParts(layout).find(({ period }) => period);
  if (place) {
    return {
      message: { zh: `“${place.label}”旁也没有注明起止年份`, en: `and no period is stated beside ${place.label}` },
      hint: {
        zh: `如为跨年度项目，请补充起止年份和${place.label}；否则请改正日期。`,
        en: "State the period and the overall goal if it runs for several years; else mend the date.",
      },
    };
  }
  const { project, annual } = layout.funding;
  const [total, year] = [amounts[project.total]!, amounts[annual.total]!];
  const { startDate, endDate } = fields;
  // A year from July to June is a year all the same.
  if (startDate.value && endDate.value && daysBetween(startDate.value, endDate.value) <= LONGEST_YEAR) return null;
  if (!total.value || !year.value || !total.value.equals(year.value)) return null;
  return {
    message: { zh: `而“${total.label}”已全部列入“${year.label}”`, en: `though all of ${total.label} is ${year.label}` },
    hint: {
      zh: "请核对日期；如确需跨年度实施，请核对总预算是否包含以后年度。",
      en: "Check the date; if the project does run on, check whether its total includes later years.",
    },
  };
}
