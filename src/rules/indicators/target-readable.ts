import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";

export default rule({
  id: "target-readable",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "指标值不完整", en: "Target is incomplete" },
  why: {
    zh: "只有比较符号没有数字，或留着“XX”一类占位符，指标值就没有填完。",
    en: "An operator without a number, or a placeholder such as XX, is a target not filled in to the end.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(1, { target: "不低于95%" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { target: "≥XX%" }), finds: [{ cell: "E14", actual: "≥XX%" }] },
    { layout: "project-2023", change: withIndicator(0, { target: "≥(场)" }), finds: [{ cell: "E13", actual: "≥(场)" }] },
  ],
  check({ layout, indicators }, context) {
    const { word } = layout.indicators;
    for (const { name, target, cells, problem } of indicators) {
      if (problem !== "not-a-target" || target === null) continue;
      context.report({
        cell: cells.target,
        field: name ?? layout.indicators.columns.target.label,
        message: {
          zh: `“${name ?? ""}”的${word}值“${target}”没有填完整。`,
          en: `The target “${target}” of “${name ?? ""}” is not complete.`,
        },
        actual: target,
        hint: { zh: "请补全数字和单位。", en: "Complete the number and its unit." },
      });
    }
  },
});
