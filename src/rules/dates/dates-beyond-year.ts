import { projectForms } from "../../official";
import { yearOf } from "../../values/date";
import { all, unchanged, withFields } from "../example-form";
import { rule } from "../rule";

export default rule({
  id: "dates-beyond-year",
  family: "dates",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "跨年度项目未注明起止年份", en: "Project runs beyond the year without a stated period" },
  why: {
    zh: "跨年度项目在“项目总目标”旁注明起止年份；没有注明而日期超出预算年度，可能是日期有误。",
    en: "A project of several years states its period beside 项目总目标; without it, dates beyond the budget year may be a slip.",
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
  ],
  check({ year, goalPeriod, fields: { startDate, endDate } }, context) {
    if (year.value === null || goalPeriod || !startDate.value || !endDate.value || startDate.value > endDate.value) return;
    const [first, last] = [yearOf(startDate.value), yearOf(endDate.value)];
    if (last < year.value || first > year.value) return;
    for (const { cell, label, value } of [startDate, endDate]) {
      if (yearOf(value!) === year.value) continue;
      context.report({
        cell,
        field: label,
        message: {
          zh: `“${label}”${value} 不在 ${year.value} 年度内，“项目总目标”旁也没有注明起止年份。`,
          en: `${label} ${value} is not in the budget year ${year.value}, and no period is stated beside 项目总目标.`,
        },
        actual: value!,
        related: [{ cell: year.cell, role: "预算年度" }],
        hint: {
          zh: "如为跨年度项目，请补充起止年份和项目总目标；否则请改正日期。",
          en: "State the period and the overall goal if it runs for several years; else mend the date.",
        },
      });
    }
  },
});
