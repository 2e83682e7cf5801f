import { groupBy } from "../../grid/group";
import { projectForms } from "../../official";
import type { Form } from "../../reading/facts";
import { yearOf } from "../../values/date";
import type { Target } from "../../values/target";
import { futureWords, isPast } from "../../values/tense";
import type { Stretch } from "../../values/sentences";
import { yearsSaid, type YearSaid } from "../../values/years-said";
import { all, unchanged, withFields, withIndicator } from "../example-form";
import { cellOf, prosePassagesOf, type Passage } from "../passages";
import { isDescription, isGoal, planYearsOf, sentencesSaid, type PlanYears } from "../plan-years";
import { rule, type CheckContext } from "../rule";
import { isProper, isProperName } from "../vocabulary";

/** A requirement that others made in that year stands between the year and what is planned. */
const REQUIRED = /要求|明确|部署|规定|规划/;
/** What is done in one year about another: the audit of 2022 is of 2023. */
const ABOUT_EARLIER = /审计|决算|年报|年鉴|年度报告|结转|尾款/;
const CLOSING = /(?:完成|编制|办理|进行)[^，,。；;]{0,12}(?:决算|尾款)/g;
/** What is due within the budget year, however long the project runs: 年度任务完成时间. */
const OF_THE_YEAR = /年度|当年|本年|全年/;
/** A look that rules most texts out. */
const ANY_YEAR = /[2２][0０]/;
/** How far before a year the word may stand that makes it a plan: 拟于2020年. */
const BEFORE = 4;
/** Bases that longer plans are measured from: the ends of five-year plans, and the year before the epidemic. */
const isBaseYear = (year: number): boolean => year % 5 === 0 || year === 2019;

export default rule({
  id: "stale-year",
  family: "dates",
  severity: "warning",
  layouts: [...projectForms, "budget-project-note"],
  scope: "text",
  title: { zh: "计划内容写的是往年", en: "Plans are written for an earlier year" },
  why: {
    zh: "项目概况、目标和计划讲的是预算年度要做的事。其中出现项目开始以前的年份，多半是沿用了往年的文字。对往年情况的回顾、文件名称和文号、“自……年以来”、跨年度项目实施期内的年份不算。指标值中的完成时限不早于项目开始年份；与往年相比的，一般与上一年度相比，五年规划的基年不在此列。",
    en: "Overview, goals and plan tell what is to be done in the budget year; a year before the project begins is mostly left over from an earlier form's text. What looks back, titles and numbers of documents, what is so since some year, and years within the project's own period are no fault. A target's date is not before the project's first year, and a comparison is with the year before, unless the base is that of a five-year plan.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2020", change: withFields({ overview: "自2018年以来每年举办，2019年接待观众3万人次，已成为品牌。" }), finds: [] },
    {
      layout: "project-2020",
      change: withFields({ overview: "2018年，市政府印发《科普规划（2016—2020年）》，提出将建设流动科普馆。" }),
      finds: [],
    },
    {
      layout: "project-2020",
      change: withFields({ overview: "2019年，展览在内容和形式上力求创新，走进更多社区。" }),
      finds: [{ cell: "A8", expected: "2020", actual: "2019" }],
    },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "2022年举办展览12场，2022年12月底前完成总结。" }),
      finds: [{ cell: "D11", expected: "2023", actual: "2022" }],
    },
    {
      layout: "project-2023",
      change: withFields({ startDate: "2022-09-01", annualGoal: "2022年完成设计，2023年完成布展。" }),
      finds: [],
    },
    {
      layout: "project-2023",
      change: withIndicator(2, { target: "2022年12月底" }),
      finds: [{ cell: "E15", expected: "2023", actual: "2022" }],
    },
    // Within the project's period only what is called the year's own is late.
    {
      layout: "project-2023",
      change: all(withFields({ startDate: "2022-03-01" }), withIndicator(2, { name: "设计完成时间", target: "2022年11月底前" })),
      finds: [],
    },
    {
      layout: "project-2023",
      change: all(withFields({ startDate: "2022-03-01" }), withIndicator(2, { name: "年度任务完成时间", target: "2022年11月底前" })),
      finds: [{ cell: "E15", expected: "2023", actual: "2022" }],
    },
    {
      layout: "project-2019",
      change: withFields({ plan: "4月报名，2018年5月20日举行开幕式，11月完成资料汇编和决算。" }),
      finds: [{ cell: "B17", expected: "2019", actual: "2018" }],
    },
    { layout: "project-2023", change: withIndicator(3, { target: "较2022年有所提升" }), finds: [] },
    { layout: "project-2023", change: withIndicator(3, { target: "较2020年提升10%" }), finds: [] },
    {
      layout: "project-2023",
      change: withIndicator(3, { target: "较2021年有所提升" }),
      finds: [{ cell: "E16", expected: "2022", actual: "2021" }],
    },
  ],
  check(subject, context) {
    const years = planYearsOf(subject);
    if (!years) return;
    for (const passage of prosePassagesOf(subject)) {
      if (isGoal(passage.role) || isDescription(passage.role)) sayStalePlans(passage, years, context);
    }
    if (subject.kind === "form") lookAtTargets(subject, years, context);
  },
});

interface Stale {
  readonly year: number;
  readonly place: number;
}

function sayStalePlans(passage: Passage, years: PlanYears, context: CheckContext): void {
  if (!ANY_YEAR.test(passage.text)) return;
  const sentences = sentencesSaid(passage.text).map((sentence) => ({ sentence, said: yearsSaid(sentence.text) }));
  // A text that goes through several years tells what has been done before it comes to this one.
  if (sentences.some(({ said }) => said.some(({ year, manner }) => year >= years.first && manner === "when"))) return;
  const stale = sentences
    .flatMap(({ sentence, said }) => staleIn(sentence, said, passage, years))
    .filter(({ year, place }) => !isProper(passage.text, { from: place, text: String(year) }, context.settings));
  for (const [cell, found] of groupBy(stale, ({ place }) => cellOf(passage, place))) {
    const said = [...new Set(found.map(({ year }) => year))].join("、");
    context.report({
      cell,
      field: passage.field,
      message: {
        zh: `“${passage.field}”按 ${said} 年写计划，本表却是 ${years.year} 年度的${found.length > 1 ? `（共 ${found.length} 处）` : ""}。`,
        en: `${passage.field} plans for ${said}, but the budget year is ${years.year}${found.length > 1 ? ` (${found.length} places)` : ""}.`,
      },
      expected: String(years.year),
      actual: said,
      related: [{ cell: years.cell, role: "预算年度" }],
      hint: {
        zh: "多半是沿用了往年的文字：请按本年度重写，或写明是对往年的回顾。",
        en: "Mostly left over from an earlier text: write it for this year, or say that it looks back.",
      },
    });
  }
}

function staleIn(sentence: Stretch, said: readonly YearSaid[], { role }: Passage, { year, first }: PlanYears): Stale[] {
  if (said.length === 0 || said.some((other) => other.year >= first) || isOver(sentence.text, role)) return [];
  const words = futureWords(sentence.text);
  const isPlan = (found: YearSaid): boolean => {
    if (found.manner !== "when" && found.manner !== "by") return false;
    if (isGoal(role)) return true;
    // In autumn the running year's outcome is still expected: 2020年预计完成12场.
    const certain = words.filter((word) => found.year < year - 1 || !word.text.startsWith("预计"));
    if (found.manner === "by") return certain.length > 0;
    const word = certain.find(({ from }) => from >= found.from - BEFORE);
    return word !== undefined && !REQUIRED.test(sentence.text.slice(found.to, word.from));
  };
  return said.filter(isPlan).map((found) => ({ year: found.year, place: sentence.from + found.from }));
}

/** The accounts that a plan closes with are yet to be drawn up. */
function isOver(sentence: string, role: Passage["role"]): boolean {
  return isPast(role === "plan" ? sentence.replace(CLOSING, "") : sentence);
}

function lookAtTargets({ indicators }: Form, years: PlanYears, context: CheckContext): void {
  for (const { fixed, name, target, parsed, cells } of indicators) {
    if (fixed || target === null || isProperName(target, context.settings)) continue;
    const due = staleDue(name ?? "", parsed, years);
    const field = name ?? target;
    const related = [{ cell: years.cell, role: "预算年度" }];
    if (due !== null) {
      const [zh, en] =
        due < years.first
          ? [`早于项目开始的 ${years.first} 年`, `the project begins in ${years.first}`]
          : [`早于预算年度 ${years.year} 年`, `the budget year ${years.year}`];
      context.report({
        cell: cells.target,
        field,
        kind: "target",
        message: {
          zh: `“${field}”的目标值为“${target}”，${zh}。`,
          en: `The target of ${field}, “${target}”, is before ${en}.`,
        },
        expected: String(years.year),
        actual: String(due),
        related,
        hint: { zh: "请核对年份是否沿用了往年的表。", en: "Check whether the year is an earlier form's." },
      });
    }
    const base = parsed.kind === "date" ? null : wrongBase(target, years);
    if (base === null) continue;
    context.report({
      cell: cells.target,
      field,
      kind: "comparison",
      message: {
        zh: `“${field}”的目标值“${target}”与 ${base} 年相比，${years.year} 年度一般与 ${years.year - 1} 年相比。`,
        en: `The target of ${field}, “${target}”, compares with ${base}; a form for ${years.year} compares with ${years.year - 1}.`,
      },
      expected: String(years.year - 1),
      actual: String(base),
      related,
      hint: { zh: "请核对比较的年份是否沿用了往年的表。", en: "Check whether the year compared with is an earlier form's." },
    });
  }
}

/** The year of a target's date where it is before the project begins, or before the year that its name says it is of. */
function staleDue(name: string, { kind, date }: Target, { year, first }: PlanYears): number | null {
  const due = kind === "date" && date ? yearOf(date) : null;
  return due !== null && due < (OF_THE_YEAR.test(name) ? year : first) && !ABOUT_EARLIER.test(name) && !name.includes(String(due))
    ? due
    : null;
}

const COMPARED = /(?:较|比|与|同|[高低优]于|超过)\s*(20\d{2})\s*年/;

/** The year that a target compares with where it is not the one before; a later one may be right where the project runs on. */
function wrongBase(target: string, { year, first, last }: PlanYears): number | null {
  const base = Number(COMPARED.exec(target)?.[1] ?? year - 1);
  if (base === year - 1 || isBaseYear(base) || base === first - 1) return null;
  return base < year || last === year ? base : null;
}
