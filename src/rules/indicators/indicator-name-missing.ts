import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";

export default rule({
  id: "indicator-name-missing",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "指标值没有对应的指标名称", en: "Target without an indicator" },
  why: {
    zh: "指标值旁没有三级指标的名称，看不出衡量的是什么；也可能是名称错行。",
    en: "Beside a target without a name nobody sees what is measured; the name may have slipped to another row.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "" }), finds: [{ cell: "D14" }] },
  ],
  check({ layout, indicators }, context) {
    const { word, columns } = layout.indicators;
    for (const { name, target, level2, cells, problem } of indicators) {
      if (name !== null || problem === "uncalculated" || problem === "error-value") continue;
      context.report({
        cell: cells.name,
        field: columns.name.label,
        subject: level2 ?? "",
        message: {
          zh: `${word}值“${target}”旁没有填写${columns.name.label}的名称。`,
          en: `Beside the target “${target}” no indicator is named.`,
        },
        related: [{ cell: cells.target, role: columns.target.label }],
        hint: { zh: `请补充${word}名称，或核对是否错行。`, en: "Name the indicator, or check whether the rows slipped." },
      });
    }
  },
});
