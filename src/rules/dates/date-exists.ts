import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { rule } from "../rule";
import { unchanged, withFields } from "../example-form";

export default rule({
  id: "date-exists",
  family: "dates",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "日历上没有这一天", en: "No such day" },
  why: {
    zh: "像 2 月 30 日这样的日期不存在，必有一位数字有误。",
    en: "A day such as 30 February does not exist, so one of its digits is wrong.",
  },
  basis: ["arithmetic"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ endDate: "2023-11-31" }), finds: [{ cell: "D5", actual: "2023-11-31" }] },
  ],
  check({ fields: { startDate, endDate } }, context) {
    for (const { cell, label, text, problem } of [startDate, endDate]) {
      if (problem !== "impossible-date") continue;
      context.report({
        cell,
        field: label,
        message: { zh: `“${label}”为“${excerpt(text)}”，日历上没有这一天。`, en: `${label} is “${excerpt(text)}”, which no calendar has.` },
        actual: excerpt(text),
        hint: { zh: "请核对月份和日期。", en: "Check month and day." },
      });
    }
  },
});
