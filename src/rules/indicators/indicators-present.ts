import { projectForms } from "../../official";
import { unchanged } from "../example-form";
import { rule } from "../rule";

export default rule({
  id: "indicators-present",
  family: "indicators",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "没有填写任何绩效指标", en: "No indicators at all" },
  why: {
    zh: "设定绩效目标是安排预算的前置条件，没有指标的项目无从衡量。",
    en: "Targets are a precondition of budgeting: a project without indicators cannot be measured.",
  },
  basis: ["layout", "performanceManagement2018"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: (clean) => ({ ...clean, indicators: [] }), finds: [{ cell: "B12" }] },
  ],
  check({ layout, indicators, indicatorsCell }, context) {
    if (indicators.length > 0) return;
    const { word } = layout.indicators;
    context.report({
      cell: indicatorsCell,
      field: `绩效${word}`,
      message: { zh: `表中没有填写任何绩效${word}。`, en: "The form lists no indicators." },
      hint: { zh: `请按类别填写${word}和${word}值。`, en: "Fill in indicators of each class, with their targets." },
    });
  },
});
