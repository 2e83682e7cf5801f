import { projectForms } from "../../official";
import { rule } from "../rule";
import { unchanged } from "../example-form";

export default rule({
  id: "form-year",
  family: "fields",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "未注明预算年度", en: "Budget year is not stated" },
  why: {
    zh: "表名下应注明预算年度，日期是否在年度内、与上年是否一致都以它为准。",
    en: "The budget year stands under the title; whether dates lie within the year is judged by it.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: (clean) => ({ ...clean, year: null }), finds: [{ cell: "A2" }] },
  ],
  check({ year }, context) {
    if (year.value !== null) return;
    context.report({
      cell: year.cell,
      field: "预算年度",
      message: { zh: "表名下没有注明预算年度。", en: "The budget year is not stated under the title." },
      hint: { zh: "请在表名下一行填写，例如“（2023年度）”。", en: "State it in the line under the title, such as （2023年度）." },
    });
  },
});
