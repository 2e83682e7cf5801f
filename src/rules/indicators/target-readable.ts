import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";
import { isUnfinished } from "../unfinished-target";
import { isProperName } from "../vocabulary";

export default rule({
  id: "target-readable",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "指标值不完整或有误", en: "Target is incomplete or impossible" },
  why: {
    zh: "只有比较符号没有数字、符号重复、留着“XX”“待定”一类占位符，或日期在日历上不存在，指标值就无法考核。",
    en: "An operator without a number, a sign that stands twice, a placeholder such as XX, or a day that does not exist cannot be assessed.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(1, { target: "不低于95%" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { target: "≥XX%" }), finds: [{ cell: "E14", actual: "≥XX%" }] },
    { layout: "project-2023", change: withIndicator(1, { target: "≥≥95%" }), finds: [{ cell: "E14", actual: "≥≥95%" }] },
    { layout: "project-2023", change: withIndicator(1, { target: "待定" }), finds: [{ cell: "E14", actual: "待定" }] },
    { layout: "project-2023", change: withIndicator(0, { target: "≥12场（其中社区6场）" }), finds: [] },
    { layout: "project-2023", change: withIndicator(2, { target: "2023年2月30日" }), finds: [{ cell: "E15", actual: "2023年2月30日" }] },
    { layout: "project-2023", change: withIndicator(0, { target: "≥(场)" }), finds: [{ cell: "E13", actual: "≥(场)" }] },
  ],
  check({ layout, indicators }, context) {
    const { word } = layout.indicators;
    for (const indicator of indicators) {
      const { name, target, cells } = indicator;
      if (target === null || !isUnfinished(indicator)) continue;
      if (isProperName(target, context.settings)) continue;
      context.report({
        cell: cells.target,
        field: name ?? layout.indicators.columns.target.label,
        message: {
          zh: `${name === null ? "" : `“${name}”的`}${word}值“${excerpt(target)}”不完整或有误，无法识别。`,
          en: `The target “${excerpt(target)}”${name === null ? "" : ` of “${name}”`} is not complete, or impossible.`,
        },
        actual: excerpt(target),
        hint: {
          zh: "请补全数字和单位；如为日期，请核对是否存在。",
          en: "Complete the number and its unit; if it is a date, check that it exists.",
        },
      });
    }
  },
});
