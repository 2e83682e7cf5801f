import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";

/** Numbering at the start of a line: 1. 2、 (3) ① */
const NUMBERED = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.．、](?!\d)|^[①-⑳]/;
/** Words that names of indicators end with. */
const NAME_END =
  /(?:数量?|总?量|额|率|度|性|次|比例?|人员|情况|时间|时效|期限|质量|水平|能力|影响力?|程度|成本|费用?|面积|长度|内容|报告|论文|代表|活动|效益|成果|作用|机制|体系|制度|建设|管理|服务|完成|提升|提高)(?:\([^()]*\)|（[^（）]*）)?$/;

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
    // A long name wrapped by hand, and lists whose numbered entries take two lines each.
    {
      layout: "project-2023",
      change: withIndicator(0, { name: "社区和学校流动展\n览场次", target: "社区≥8场\n学校≥4场\n含夜场" }),
      finds: [],
    },
    {
      layout: "project-2023",
      change: withIndicator(0, { name: "1.展览场次\n2.参观人次", target: "1.≥12场\n（含夜场）\n2.≥3000人次" }),
      finds: [],
    },
  ],
  check({ layout, indicators }, context) {
    const { word } = layout.indicators;
    for (const { name, target, cells, problem } of indicators) {
      if (problem !== "unpaired-lines") continue;
      const [names, targets] = [entries(name, NAME_END), entries(target)];
      // A single line beside several is usually one name or target that somebody wrapped by hand.
      if (names < 2 || targets < 2 || names === targets) continue;
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

/**
 * How many things the lines of a cell list: those that are numbered, or else all. One if a line other than the last breaks off
 * in mid-name, as a single long name does that somebody has wrapped by hand.
 */
function entries(text: string | null, end?: RegExp): number {
  const lines = text === null ? [] : text.split("\n");
  const numbered = lines.filter((line) => NUMBERED.test(line)).length;
  if (numbered > 1) return numbered;
  const isWrapped = end !== undefined && lines.slice(0, -1).some((line) => !end.test(line));
  return isWrapped ? 1 : lines.length;
}
