import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";

export default rule({
  id: "target-missing",
  family: "indicators",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "指标没有指标值", en: "Indicator without a target" },
  why: {
    zh: "只有名称没有指标值，年底无法衡量是否完成。",
    en: "Without a target nobody can tell at the end of the year whether it was met.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(1, { target: "" }), finds: [{ cell: "E14" }] },
  ],
  check({ layout, indicators }, context) {
    const { word } = layout.indicators;
    for (const { name, target, cells } of indicators) {
      if (name === null || target !== null) continue;
      context.report({
        cell: cells.target,
        field: name,
        message: { zh: `“${name}”没有填写${word}值。`, en: `The indicator “${name}” has no target.` },
        related: [{ cell: cells.name, role: name }],
        hint: { zh: `请填写${word}值，例如“≥85%”。`, en: "Fill in a target, such as ≥85%." },
      });
    }
  },
});
