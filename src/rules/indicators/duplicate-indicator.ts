import { projectForms } from "../../official";
import { groupBy } from "../../grid/group";
import { compact } from "../../grid/text";
import type { Indicator } from "../../reading/facts";
import { unchanged, withIndicator, withMoreIndicators } from "../example-form";
import { rule } from "../rule";

export default rule({
  id: "duplicate-indicator",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "同一指标重复填写", en: "The same indicator stands twice" },
  why: {
    zh: "同一类别下名称相同，或名称和指标值都相同的指标，是重复填写；评价时会重复计分。",
    en: "An indicator with the same name in one class, or with the same name and target, stands twice and would be scored twice.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    // The same words under two classes with other targets measure two things.
    { layout: "project-2023", change: withIndicator(1, { name: "举办展览场次", target: "按方案举办" }), finds: [] },
    {
      layout: "project-2023",
      change: withMoreIndicators({ level1: null, level2: null, name: "参观者满意度", target: "≥90%" }),
      finds: [{ cell: "D18", actual: "≥90%" }],
    },
  ],
  check({ layout, indicators }, context) {
    const { word } = layout.indicators;
    if (new Set(indicators.map(nameOf)).size === indicators.length) return;
    const namesakes = groupBy(indicators, nameOf);
    for (const indicator of indicators) {
      if (indicator.name === null || indicator.fixed) continue;
      const first = namesakes.get(compact(indicator.name))!.find((other) => other === indicator || isSame(other, indicator))!;
      if (first === indicator) continue;
      context.report({
        cell: indicator.cells.name,
        field: indicator.name,
        message: {
          zh: `${word}“${indicator.name}”与 ${first.cells.name} 重复。`,
          en: `The indicator “${indicator.name}” stands in ${first.cells.name} already.`,
        },
        ...(first.target === null ? {} : { expected: first.target }),
        ...(indicator.target === null ? {} : { actual: indicator.target }),
        related: [{ cell: first.cells.name, role: first.name! }],
        hint: { zh: "请删去其中一项，或改写名称使两项有区别。", en: "Leave one of them out, or reword it so that the two differ." },
      });
    }
  },
});

function nameOf({ name }: Indicator): string | null {
  return name && compact(name);
}

/** Of two of one name. */
function isSame(a: Indicator, b: Indicator): boolean {
  const sameTarget = compact(a.target ?? "") === compact(b.target ?? "");
  return sameTarget || (a.class === b.class && a.classCertain && b.classCertain);
}
