import { projectForms } from "../../official";
import { yearOf } from "../../values/date";
import { all, unchanged, withFields } from "../example-form";
import { rule } from "../rule";

const twoYears = withFields({ endDate: "2024-12-31", overallGoal: "两年内走遍全市社区。" });

export default rule({
  id: "goal-period",
  family: "dates",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "项目总目标的年份与起止日期不一致", en: "Period of the overall goal differs from the dates" },
  why: {
    zh: "“项目总目标”旁注明的起止年份，应与计划开始、完成日期的年份一致。",
    en: "The years beside 项目总目标 should be those in which the project starts and ends.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: all(twoYears, (clean) => ({ ...clean, goalPeriod: "2023年 -2024年" })), finds: [] },
    {
      layout: "project-2023",
      change: all(twoYears, (clean) => ({ ...clean, goalPeriod: "2023年 -2025年" })),
      finds: [{ cell: "B10", expected: "2023—2024", actual: "2023—2025" }],
    },
  ],
  check({ goalPeriod, fields: { startDate, endDate } }, context) {
    const period = goalPeriod?.value;
    if (!period || !startDate.value || !endDate.value) return;
    const [from, to] = [yearOf(startDate.value), yearOf(endDate.value)];
    if (period.from === from && period.to === to) return;
    context.report({
      cell: goalPeriod.cell,
      field: goalPeriod.label,
      message: {
        zh: `“${goalPeriod.label}”注明 ${period.from} 年至 ${period.to} 年，起止日期却是 ${from} 年至 ${to} 年。`,
        en: `${goalPeriod.label} is stated for ${period.from} to ${period.to}, but the project runs from ${from} to ${to}.`,
      },
      expected: `${from}—${to}`,
      actual: `${period.from}—${period.to}`,
      related: [
        { cell: startDate.cell, role: startDate.label },
        { cell: endDate.cell, role: endDate.label },
      ],
      hint: { zh: "请核对两处年份，改正有误的一处。", en: "Compare the years in both places and mend the wrong one." },
    });
  },
});
