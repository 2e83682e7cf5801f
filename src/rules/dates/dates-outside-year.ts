import { projectForms } from "../../official";
import { yearOf } from "../../values/date";
import { rule } from "../rule";
import { unchanged, withFields } from "../example-form";

export default rule({
  id: "dates-outside-year",
  family: "dates",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "项目起止日期与预算年度无关", en: "Project lies outside the budget year" },
  why: {
    zh: "申报某一年度资金的项目，实施期至少有一天在该年度内；全部落在年度之外，多半是沿用了往年的表。",
    en: "A project that applies for a year's funds runs on at least one day of it; dates wholly outside are mostly left over from an earlier form.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withFields({ startDate: "2022-01-01", endDate: "2022-12-31" }),
      finds: [{ cell: "B5", expected: "2023", actual: "2022-01-01—2022-12-31" }],
    },
  ],
  check({ year, fields: { startDate, endDate } }, context) {
    if (year.value === null || !startDate.value || !endDate.value || startDate.value > endDate.value) return;
    if (yearOf(startDate.value) <= year.value && yearOf(endDate.value) >= year.value) return;
    context.report({
      cell: startDate.cell,
      field: startDate.label,
      message: {
        zh: `项目实施期 ${startDate.value} 至 ${endDate.value} 没有一天在 ${year.value} 年度内。`,
        en: `The project runs from ${startDate.value} to ${endDate.value}, with no day in the budget year ${year.value}.`,
      },
      expected: String(year.value),
      actual: `${startDate.value}—${endDate.value}`,
      related: [
        { cell: endDate.cell, role: endDate.label },
        { cell: year.cell, role: "预算年度" },
      ],
      hint: {
        zh: "请核对日期是否沿用了往年的表，或预算年度有误。",
        en: "Check whether the dates are an earlier form's, or the year is wrong.",
      },
    });
  },
});
