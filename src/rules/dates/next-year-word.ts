import { projectForms } from "../../official";
import { blanked } from "../../values/sentences";
import { isPast } from "../../values/tense";
import { yearsSaid } from "../../values/years-said";
import { unchanged, withFields } from "../example-form";
import { cellOf, prosePassagesOf, type Passage } from "../passages";
import { isDescription, isGoal, planYearsOf, sentencesSaid, type PlanYears } from "../plan-years";
import { rule } from "../rule";
import { isProper } from "../vocabulary";

/** 明年 at the beginning of a clause that plans; a month or quarter of next year may be after the project. */
const NEXT_YEAR =
  /(?:^|[，,。；;：:、\s（(.．）)]|拟于|将于|计划于|拟在|计划在)((?:明|来)年)度?(?=的?(?:总体|工作|主要|绩效)?(?:目标|计划|任务)\s*[：:]|[，,：:]?[^，,。；;]{0,20}(?:将|拟|计划|预计|力争|争取|继续|举办|开展|完成|实施))(?!的(?!(?:总体|工作|主要|绩效)?(?:目标|计划|任务)\s*[：:])|[上下]半年|[一二三四]季度|\s*\d|初|春)/;
const THIS_YEAR = /今年|本年|当年|本项目年度/;
const QUOTED = /“[^”]{0,200}”/g;

export default rule({
  id: "next-year-word",
  family: "dates",
  severity: "warning",
  layouts: [...projectForms, "budget-project-note"],
  scope: "text",
  title: { zh: "“明年”是编表时的说法", en: "“Next year” is said from the year before" },
  why: {
    zh: "预算在上一年编制，起草时的“明年”就是预算年度；表中仍写“明年”，读来成了下一年度。写明“为明年打基础”、与“今年”并提、引号中的话和跨年度项目不算。",
    en: "A budget is drawn up in the year before it, so the drafter's “next year” is the budget year itself; left in the form it reads as the year after. Preparing for the next year, next year beside this year, quotations, and projects that run on are no fault.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2020", change: unchanged, finds: [] },
    { layout: "project-2020", change: withFields({ overview: "总结巡展经验，为明年巡展打好基础。" }), finds: [] },
    { layout: "project-2020", change: withFields({ overview: "今年完成一期，明年继续举办。", endDate: "2021-06-30" }), finds: [] },
    {
      layout: "project-2020",
      change: withFields({ overview: "展览已走进十个社区。明年，展览将增加互动展品。" }),
      finds: [{ cell: "A8", expected: "2020年", actual: "明年" }],
    },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "展览已走进十个社区。明年目标：观众满意度不低于85%。" }),
      finds: [{ cell: "D11", expected: "2023年", actual: "明年" }],
    },
  ],
  check(subject, context) {
    const years = planYearsOf(subject);
    if (!years || years.last > years.year) return;
    const told = new Set<string>();
    for (const passage of prosePassagesOf(subject)) {
      const place = isGoal(passage.role) || isDescription(passage.role) ? placeOfNextYear(passage, years) : null;
      if (place === null || told.has(cellOf(passage, place.at))) continue;
      if (isProper(passage.text, { from: place.at, text: place.word }, context.settings)) continue;
      const cell = cellOf(passage, place.at);
      told.add(cell);
      context.report({
        cell,
        field: passage.field,
        message: {
          zh: `“${passage.field}”中的“${place.word}”应指预算年度 ${years.year} 年，写成“${place.word}”读来是 ${years.year + 1} 年。`,
          en: `“${place.word}” in ${passage.field} seems to mean the budget year ${years.year}, but reads as ${years.year + 1}.`,
        },
        expected: `${years.year}年`,
        actual: place.word,
        related: [{ cell: years.cell, role: "预算年度" }],
        hint: { zh: `请把“${place.word}”改为“${years.year}年”或“本年度”。`, en: `Write ${years.year}年 or 本年度 instead.` },
      });
    }
  },
});

/** Where a text means the budget year by 明年; null where it does not, or where it also speaks of this year. */
function placeOfNextYear({ text }: Passage, { year }: PlanYears): { at: number; word: string } | null {
  if (!/[明来]年/.test(text) || THIS_YEAR.test(text)) return null;
  const sentences = sentencesSaid(blanked(text, QUOTED));
  if (sentences.some((sentence) => yearsSaid(sentence.text).some((said) => said.year >= year && said.manner === "when"))) return null;
  for (const sentence of sentences) {
    const match = NEXT_YEAR.exec(sentence.text);
    if (match && !isPast(sentence.text)) return { at: sentence.from + match.index + match[0].indexOf(match[1]!), word: match[1]! };
  }
  return null;
}
