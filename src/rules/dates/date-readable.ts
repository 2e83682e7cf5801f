import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { rule } from "../rule";
import { unchanged, withFields } from "../example-form";

export default rule({
  id: "date-readable",
  family: "dates",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "日期写法无法识别", en: "Date cannot be read" },
  why: {
    zh: "起止日期要精确到日，写成“2023-01-01”“2023年1月1日”等形式，才能核对是否在预算年度内。",
    en: "Start and end are days, such as 2023-01-01 or 2023年1月1日; otherwise nobody can tell whether they lie within the year.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ startDate: "２０２３年１月１日" }), finds: [] },
    { layout: "project-2023", change: withFields({ endDate: "长期" }), finds: [{ cell: "D5", actual: "长期" }] },
  ],
  check({ fields: { startDate, endDate } }, context) {
    for (const { cell, label, text, problem } of [startDate, endDate]) {
      if (problem !== "not-a-date") continue;
      context.report({
        cell,
        field: label,
        message: {
          zh: `“${label}”写作“${excerpt(text)}”，无法识别为具体日期。`,
          en: `${label} reads “${excerpt(text)}”, which is no date.`,
        },
        actual: excerpt(text),
        hint: { zh: "请写明年、月、日。", en: "State year, month and day." },
      });
    }
  },
});
