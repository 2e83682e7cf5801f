import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";

export default rule({
  id: "lines-pair",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "一格内多项指标与指标值不能一一对应", en: "Several indicators in one cell do not pair with their targets" },
  why: {
    zh: "一个单元格内分行写了几项指标，旁边的指标值行数不同，就分不清哪个值属于哪项指标。",
    en: "Where one cell lists several indicators and the cell beside it another number of targets, nobody can tell which belongs to which.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "举办展览场次\n参观人次", target: "≥12场\n≥3000人次" }), finds: [] },
    {
      layout: "project-2023",
      change: withIndicator(0, { name: "举办展览场次\n参观人次\n展板数", target: "≥12场\n≥3000人次" }),
      finds: [{ cell: "D13", expected: "3", actual: "2" }],
    },
  ],
  check({ layout, indicators }, context) {
    const { word } = layout.indicators;
    for (const { name, target, cells, problem } of indicators) {
      if (problem !== "unpaired-lines") continue;
      const [names, targets] = [lineCount(name), lineCount(target)];
      // A single line beside several is usually one name or target that somebody wrapped by hand.
      if (names < 2 || targets < 2) continue;
      context.report({
        cell: cells.name,
        field: (name ?? "").split("\n")[0]!,
        message: {
          zh: `此格有 ${names} 项${word}，旁边却有 ${targets} 个${word}值，无法一一对应。`,
          en: `This cell lists ${names} indicators, the one beside it ${targets} targets.`,
        },
        expected: String(names),
        actual: String(targets),
        related: [{ cell: cells.target, role: `${word}值` }],
        hint: { zh: `请每项${word}单独占一行。`, en: "Give each indicator a row of its own." },
      });
    }
  },
});

function lineCount(text: string | null): number {
  return text === null ? 0 : text.split("\n").length;
}
