import { projectForms } from "../../official";
import type { FieldFact, Form } from "../../reading/facts";
import { likeness, shinglesOf, type Shingles } from "../alike";
import { cleanForms, withFields } from "../example-form";
import { goalsOf, wordsOf } from "../goals";
import type { Words } from "../../text/words";
import { rule, type CheckContext, type FilledWorkbook } from "../rule";
import type { Settings } from "../settings";

const NAME_SIGNS = 2;
/** Names so close are of one project that several units or stages apply for. */
const SAME_PROJECT = 0.5;
/** What changes from year to year in a text that is otherwise the same. */
const YEARLY = /20\d{2}年?度?|第?[一二三四五六七八九十\d]{1,4}(?:届|次|期|批|轮)|十[一二三四五]五/g;

const GOAL = "在社区和学校巡回展出原创科普展品，组织志愿者讲解，让远离场馆的居民和学生就近接触科学，提升公众科学素质。";

export default rule({
  id: "goal-copied",
  family: "text",
  severity: "warning",
  layouts: projectForms,
  scope: "collection",
  title: { zh: "绩效目标与另一张表雷同", en: "The goal is another form's" },
  why: {
    zh: "不同项目的目标、概况几乎一字不差，至少一处没有说明自己的项目；目标沿用往年的，提示核对是否仍符合本年度的安排。年份、届次等不同不计；字数不足设定值（默认四十字）的，以及由几个单位分别申报的同一项目，不比较。",
    en: "Where goals or overviews of two projects are nearly the same, one of them does not describe its own. A goal taken over from an earlier year is only mentioned. Years and editions may differ; texts below a set length (40 signs) are passed over, and so is one project that several units apply for.",
  },
  basis: ["layout"],
  examples: [
    {
      given: [
        workbook(
          "a.xlsx",
          2023,
          ["流动科普展览", GOAL],
          ["科技讲座", "邀请专家为市民讲授前沿科技，全年举办讲座不少于二十场，并把讲座录像放到网上供市民随时观看。"],
        ),
      ],
      finds: [],
    },
    {
      given: [workbook("a.xlsx", 2023, ["流动科普展览", GOAL], ["科技讲座", GOAL])],
      finds: [{ file: "a.xlsx", sheet: "表2", cell: "D11" }],
    },
    { given: [workbook("a.xlsx", 2023, ["流动科普展览（东区）", GOAL], ["流动科普展览（西区）", GOAL])], finds: [] },
    {
      given: [workbook("a.xlsx", 2023, ["流动科普展览", `2023年，${GOAL}`])],
      previous: [workbook("b.xlsx", 2022, ["流动科普展览", `2022年，${GOAL}`])],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "D11", severity: "info" }],
    },
  ],
  check({ forms, previous }, context) {
    const texts = [...previous.forms, ...forms]
      .flatMap((form) => textsOf(form, context.settings))
      .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    const current = new Set(forms);
    const byKey = new Map<string, LongText[]>();
    for (const text of texts) {
      if (current.has(text.form)) compareWithEarlier(text, byKey, context);
      for (const key of text.shingles.keys) byKey.set(key, [...(byKey.get(key) ?? []), text]);
    }
  },
});

interface LongText {
  readonly form: Form;
  readonly fact: FieldFact;
  readonly year: number;
  readonly isGoal: boolean;
  readonly name: Shingles;
  readonly shingles: Shingles;
}

function textsOf(form: Form, { thresholds }: Settings): LongText[] {
  const { year, fields } = form;
  if (year.value === null) return [];
  const name = shinglesOf(wordsOf(fields.projectName.text).replace(YEARLY, ""), NAME_SIGNS);
  const goals = goalsOf(form);
  return [...goals, ...(fields.overview ? [fields.overview] : [])].flatMap((fact) => {
    const words = wordsOf(fact.text).replace(YEARLY, "");
    if (words.length < thresholds.copiedLength) return [];
    return [{ form, fact, year: year.value!, isGoal: goals.includes(fact), name, shingles: shinglesOf(words) }];
  });
}

type Kind = "project" | "year";

/** What it would mean if the two were the same; null where that is no wonder. */
function kindOf(text: LongText, other: LongText): Kind | null {
  if (text.form === other.form) return null;
  if (text.year !== other.year) return text.isGoal && other.isGoal ? "year" : null;
  return likeness(text.name, other.name) < SAME_PROJECT ? "project" : null;
}

/** Tells of the first text that this one is like, another project's before an earlier year's. */
function compareWithEarlier(text: LongText, byKey: ReadonlyMap<string, readonly LongText[]>, context: CheckContext): void {
  const near = new Set(text.shingles.keys.flatMap((key) => byKey.get(key) ?? []));
  const others = [...near].flatMap((other) => {
    const kind = kindOf(text, other);
    return kind ? [{ other, kind }] : [];
  });
  const same = context.settings.thresholds.copiedLikeness / 100;
  const isLike = ({ other }: { other: LongText }): boolean => likeness(text.shingles, other.shingles) >= same;
  const found =
    others.filter(({ kind }) => kind === "project").find(isLike) ??
    others
      .filter(({ kind }) => kind === "year")
      .reverse()
      .find(isLike);
  if (found) say(text, found.other, found.kind, context);
}

/** More alike than this, texts are the same word for word but for a slip; an organisation may ask to be told of less. */
const NEARLY_ALL = 0.9;

function howAlike(share: number): Words {
  if (share >= NEARLY_ALL) return { zh: "几乎一字不差", en: "nearly word for word" };
  const percent = Math.floor(share * 100);
  return { zh: `约有 ${percent}% 相同`, en: `about ${percent} % the same as` };
}

function say({ form, fact, shingles }: LongText, other: LongText, kind: Kind, context: CheckContext): void {
  const name = other.form.fields.projectName.text;
  const alike = howAlike(likeness(shingles, other.shingles));
  context.report({
    on: form,
    cell: fact.cell,
    field: fact.label,
    subject: `${name} ${other.year}`,
    kind,
    ...(kind === "year" ? { severity: "info" as const } : {}),
    message: {
      zh: `“${fact.label}”与 ${other.year} 年度“${name}”的“${other.fact.label}”${alike.zh}。`,
      en: `${fact.label} is ${alike.en} that of “${name}” for ${other.year} (${other.fact.label}).`,
    },
    related: [{ file: other.form.file, sheet: other.form.sheet, cell: other.fact.cell, role: `${name}·${other.fact.label}` }],
    hint:
      kind === "year"
        ? {
            zh: "请核对内容是否仍符合本年度的安排，数量和范围有无变化。",
            en: "Check whether it still fits this year, and whether numbers or scope have changed.",
          }
        : { zh: "请按各自项目的内容改写，或合并为一个项目。", en: "Write what each project does, or make them one project." },
  });
}

/** A workbook of forms that have these names and goals. */
function workbook(file: string, year: number, ...projects: readonly (readonly [name: string, goal: string])[]): FilledWorkbook {
  const forms = projects.map(([projectName, annualGoal]) => ({
    layout: "project-2023" as const,
    filled: { ...withFields({ projectName, annualGoal })(cleanForms["project-2023"]), year },
  }));
  return { file, forms };
}
