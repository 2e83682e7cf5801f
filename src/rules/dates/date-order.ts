import { projectForms } from "../../official";
import { rule } from "../rule";
import { unchanged, withFields } from "../example-form";

export default rule({
  id: "date-order",
  family: "dates",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "开始日期晚于完成日期", en: "Project starts after it ends" },
  why: { zh: "项目不可能在开始之前完成。", en: "No project is finished before it starts." },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withFields({ startDate: "2023-12-01", endDate: "2023-03-31" }),
      finds: [{ cell: "B5", expected: "2023-03-31", actual: "2023-12-01" }],
    },
  ],
  check({ fields: { startDate, endDate } }, context) {
    if (!startDate.value || !endDate.value || startDate.value <= endDate.value) return;
    context.report({
      cell: startDate.cell,
      field: startDate.label,
      message: {
        zh: `“${startDate.label}”${startDate.value} 晚于“${endDate.label}”${endDate.value}。`,
        en: `${startDate.label} ${startDate.value} is after ${endDate.label} ${endDate.value}.`,
      },
      expected: endDate.value,
      actual: startDate.value,
      related: [{ cell: endDate.cell, role: endDate.label }],
      hint: { zh: "请核对两个日期是否填反，或年份有误。", en: "Check whether the two were exchanged, or a year is wrong." },
    });
  },
});
