import { projectForms } from "../../official";
import { futureWords, isPast } from "../../values/tense";
import { all, unchanged, withFields } from "../example-form";
import { cellOf, prosePassagesOf, type Passage } from "../passages";
import { isDescription, isGoal, planYearsOf, sentencesSaid, type PlanYears } from "../plan-years";
import { rule, type CheckContext } from "../rule";
import { isProper } from "../vocabulary";

const NUMBERS = "一二三四五";
/** The last year of 十一五; each plan lasts five years. */
const FIRST_END = 2010;
const FIVE_YEAR_PLAN = /(?<![二三四五六七八九第\d])十([一二三四五])五|第十([一二三四五])个五年/g;
/** Behind the plan's number: that it is cited as a plan to follow, or as a span of years. */
const CITED = /^[”"’]?(?!期间|时期)[^，,。；;、期]{0,16}?(?:规划|纲要|计划|方案)/;
/** Words of a plan that is wound up, handed on or looked into: rightly named after its end. */
const WOUND_UP = /基础上|收官|评估|验收|总结|终期|成果|成效|成就|经验|衔接|研究|完成情况|后续|以来|历次|巩固/;

export default rule({
  id: "ended-plan",
  family: "dates",
  severity: "warning",
  layouts: [...projectForms, "budget-project-note"],
  scope: "text",
  title: { zh: "五年规划已经期满", en: "A five-year plan that has ended" },
  why: {
    zh: "“十二五”为2011—2015年，“十三五”为2016—2020年，“十四五”为2021—2025年。目标和计划以已期满的规划为准，多半是沿用了往年的文字；立项依据和概况中引用的，提示核对有无新的规划。书名号内的文件名称、对规划期的回顾和总结不算；同一段同时提到现行规划的也不算。",
    en: "The plans last from 2011 to 2015, 2016 to 2020 and 2021 to 2025. Goals set by one that has ended are mostly left over from an earlier text; where bases and overview cite it, a newer one may be there. Titles of documents, what looks back at the plan, and a text that names the present plan too are no fault.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2020", change: withFields({ basis: "某市科普事业十三五发展规划。" }), finds: [] },
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "在“十三五”工作基础上，继续举办展览。" }), finds: [] },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "力争在“十三五”期间成为有影响的展览。" }),
      finds: [{ cell: "D11", actual: "十三五" }],
    },
    {
      layout: "project-2020",
      change: all(
        (clean) => ({ ...clean, year: 2021 }),
        withFields({ startDate: "2021-01-01", endDate: "2021-12-31", basis: "某市科普事业十三五发展规划。" }),
      ),
      finds: [{ cell: "A10", severity: "info", actual: "十三五" }],
    },
  ],
  check(subject, context) {
    const years = planYearsOf(subject);
    if (!years) return;
    const told = new Set<string>();
    for (const passage of prosePassagesOf(subject)) {
      if (passage.role !== "basis" && !isGoal(passage.role) && !isDescription(passage.role)) continue;
      for (const { plan, place } of endedPlans(passage, years)) {
        if (isProper(passage.text, { from: place, text: plan }, context.settings)) continue;
        const cell = cellOf(passage, place);
        const key = `${cell} ${plan}`;
        if (!told.has(key)) say(passage, cell, plan, years, context);
        told.add(key);
      }
    }
  },
});

interface NamedPlan {
  readonly plan: string;
  readonly end: number;
  readonly place: number;
}

/** Plans that had ended before the project began, and that the text goes by. */
function endedPlans(passage: Passage, { first }: PlanYears): NamedPlan[] {
  if (passage.text.search(FIVE_YEAR_PLAN) < 0) return [];
  const named = sentencesSaid(passage.text).flatMap((sentence) =>
    [...sentence.text.matchAll(FIVE_YEAR_PLAN)].map((match) => {
      const number = NUMBERS.indexOf((match[1] ?? match[2])!);
      const behind = sentence.text.slice(match.index + match[0].length);
      return {
        plan: `十${NUMBERS[number]}五`,
        end: FIRST_END + 5 * number,
        place: sentence.from + match.index,
        isFollowed: isFollowed(sentence.text, behind, isGoal(passage.role)),
      };
    }),
  );
  if (named.some(({ end }) => end >= first)) return [];
  return named.filter(({ isFollowed }) => isFollowed);
}

function isFollowed(sentence: string, behind: string, inGoal: boolean): boolean {
  if (isPast(sentence) || WOUND_UP.test(sentence)) return false;
  return CITED.test(behind) || (inGoal && futureWords(sentence).length > 0);
}

function say({ role, field }: Passage, cell: string, plan: string, { year, cell: yearCell }: PlanYears, context: CheckContext): void {
  const end = FIRST_END + 5 * NUMBERS.indexOf(plan[1]!);
  context.report({
    cell,
    field,
    subject: plan,
    kind: isGoal(role) ? "goal" : "basis",
    ...(isGoal(role) ? {} : { severity: "info" as const }),
    message: {
      zh: `“${field}”以“${plan}”规划为准，该规划 ${end} 年已期满，本表是 ${year} 年度的。`,
      en: `${field} goes by the plan “${plan}”, which ended in ${end}; the budget year is ${year}.`,
    },
    actual: plan,
    related: [{ cell: yearCell, role: "预算年度" }],
    hint: {
      zh: "请改为现行规划；新规划尚未公布的，请写明。",
      en: "Name the plan in force; where the new one is not published yet, say so.",
    },
  });
}
