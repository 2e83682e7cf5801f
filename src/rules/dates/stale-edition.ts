import { groupBy } from "../../grid/group";
import { projectForms } from "../../official";
import type { ProjectNote } from "../../reading/budget-facts";
import type { Collection } from "../../reading/collection";
import type { Form } from "../../reading/facts";
import { editionsIn, maySayEdition, type Edition } from "../../values/editions";
import { isPast, isPlanned } from "../../values/tense";
import { cleanForms, withFields } from "../example-form";
import { cellOf, passagesOf, type Passage } from "../passages";
import { isDescription, isGoal, planYearsOf, sentencesSaid, type PlanYears } from "../plan-years";
import type { Report } from "../report";
import { rule, type CheckContext, type FilledWorkbook } from "../rule";
import { isProper } from "../vocabulary";

const HELD = /(?:开展|举办|承办|主办|组织|评选|参加|做好|实施|推进)[“"”]?$/;
/** What is prepared for years, as games are that come every fourth. */
const PREPARED = /筹备|备战|备赛|迎接|前期|倒计时/;
const YEARLY = /每年(?:举办|召开|评选|开展|组织)?一[届次]|一年一[届度次]/;
/** The year whose result a survey gives: 调查结果显示，2018年. */
const RESULT = /^[^，,。；;]{0,8}(?:显示|表明)[，,：:]?\s*(20\d{2})年/;

export default rule({
  id: "stale-edition",
  family: "dates",
  severity: "warning",
  layouts: [...projectForms, "budget-project-note"],
  scope: "collection",
  title: { zh: "活动的届次与项目名称或往年不符", en: "An event's number contradicts the project's name or another year" },
  why: {
    zh: "同一活动的届次随年份递增：项目名称写第七届，计划举办的就不会是第六届；两个年度的表都要举办同一届，或同一次调查有两个年份的结果，多半有一处沿用了往年的文字。回顾往届的不算；能确认每年一届的为警告，不能确认的只作提示。",
    en: "An event's number goes up with the years: a project named after the seventh does not plan the sixth. Where forms of two years plan the same one, or one survey has results of two years, a text is mostly left over. What looks back at earlier ones is no fault; unless it is certain that the event is held every year, two years with the same number are only mentioned.",
  },
  basis: ["layout"],
  examples: [
    {
      given: [workbook(2020, "第七届“科普之星”大赛", "第六届“科普之星”大赛已吸引三千人参加，第七届“科普之星”大赛将继续扩大规模。")],
      finds: [],
    },
    {
      given: [workbook(2020, "第七届“科普之星”大赛", "第六届“科普之星”大赛将继续扩大规模。")],
      finds: [{ file: "2020.xlsx", sheet: "表1", cell: "A8", expected: "第七届“科普之星”大赛", actual: "第六届“科普之星”大赛" }],
    },
    {
      given: [
        workbook(2019, "科普评选", "每年评选一次，拟评选第十三届“市民科学奖”。"),
        workbook(2020, "科普活动", "大赛每年举办一届，拟举办第十三届“科普之星”大赛。"),
      ],
      finds: [],
    },
    {
      given: [workbook(2020, "科普活动", "拟举办第十三届“科普之星”大赛。")],
      previous: [workbook(2019, "科普活动", "“科普之星”大赛每年举办一届，拟举办第13届“科普之星”大赛。")],
      finds: [{ file: "2020.xlsx", sheet: "表1", cell: "A8", actual: "第十三届“科普之星”大赛" }],
    },
    {
      given: [
        workbook(2019, "科普活动", "第九次公民科学素质抽样调查结果显示，2015年达标比例为18%。"),
        workbook(2020, "科普展览", "第九次公民科学素质抽样调查结果显示，2018年达标比例为21%。"),
      ],
      finds: [{ file: "2020.xlsx", sheet: "表1", cell: "A8", expected: "2015", actual: "2018" }],
    },
  ],
  check(collection, context) {
    const mentions = [...mentionsOf(collection.previous, true), ...mentionsOf(collection, false)].filter(
      ({ passage, edition, place }) => !isProper(passage.text, { from: place, text: edition.text }, context.settings),
    );
    const own = mentions.filter(({ isPrevious }) => !isPrevious);
    const told = new Set([...groupBy(own, ({ on }) => on).values()].flatMap((some) => sayOthersThanNamed(some, context)));
    const others = mentions.filter((mention) => !told.has(mention));
    for (const [, some] of groupBy(others, ({ edition }) => `${edition.number} ${edition.event.slice(-4)}`)) {
      sayHeldTwice(some, context);
      sayTwoResults(some, context);
    }
  },
});

/** An event as one form or description names it. */
interface Mention {
  readonly on: Form | ProjectNote;
  readonly years: PlanYears;
  readonly isPrevious: boolean;
  readonly passage: Passage;
  readonly edition: Edition;
  readonly place: number;
  /** The project, or a part of it, is called so. */
  readonly isName: boolean;
  /** The text says that it is to be held. */
  readonly isPlanned: boolean;
  readonly resultOf: number | null;
}

function mentionsOf({ forms, budgets }: Pick<Collection, "forms" | "budgets">, isPrevious: boolean): Mention[] {
  return [...forms, ...budgets.flatMap(({ projectNotes }) => projectNotes)].flatMap((on) => {
    const years = planYearsOf(on);
    if (!years) return [];
    const saying = passagesOf(on).filter(({ text }) => maySayEdition(text));
    return saying.flatMap((passage) => mentionsIn(passage).map((found) => ({ on, years, isPrevious, ...found })));
  });
}

function mentionsIn(passage: Passage): Omit<Mention, "on" | "years" | "isPrevious">[] {
  const isName = passage.role === "projectName" || passage.role === "subProject";
  return sentencesSaid(passage.text).flatMap(({ text, from }) =>
    editionsIn(text).map((edition) => {
      const result = RESULT.exec(text.slice(edition.from + edition.text.length))?.[1];
      return {
        passage,
        edition,
        place: from + edition.from,
        isName,
        isPlanned: isName || isToBeHeld(passage, text, edition),
        resultOf: result === undefined ? null : Number(result),
      };
    }),
  );
}

function isToBeHeld({ role }: Passage, sentence: string, { from }: Edition): boolean {
  if (isPast(sentence) || PREPARED.test(sentence)) return false;
  return isGoal(role) || (isDescription(role) && (isPlanned(sentence) || HELD.test(sentence.slice(0, from))));
}

/** Within one form: the project is called after one, and another is to be held. Gives back what has been told. */
function sayOthersThanNamed(mentions: readonly Mention[], context: CheckContext): Mention[] {
  const told = new Map<string, Mention>();
  for (const named of mentions.filter(({ isName }) => isName)) {
    const others = mentions.filter(({ isName, edition }) => !isName && edition.event === named.edition.event);
    const saysNamed = others.some(({ edition }) => edition.number === named.edition.number);
    for (const other of others) {
      const { edition, passage } = other;
      // A later one than the project's may be prepared in it.
      const isOther = edition.number < named.edition.number || (edition.number > named.edition.number && !saysNamed);
      const cell = cellOf(passage, other.place);
      if (!isOther || !other.isPlanned || told.has(cell)) continue;
      told.set(cell, other);
      say(context, other, {
        kind: "name",
        message: {
          zh: `“${passage.field}”计划举办的是${edition.shown}，“${named.passage.field}”写的是${named.edition.shown}。`,
          en: `${passage.field} plans ${edition.shown}, while ${named.passage.field} says ${named.edition.shown}.`,
        },
        expected: named.edition.shown,
        actual: edition.shown,
        related: [{ cell: cellOf(named.passage, named.place), role: named.passage.field }],
      });
    }
  }
  return [...told.values()];
}

/** Across years: the same one is to be held in both. */
function sayHeldTwice(mentions: readonly Mention[], context: CheckContext): void {
  const told = new Set<Mention["on"]>();
  // A census goes on for years under one number.
  const held = mentions.filter(({ isPlanned, edition }) => isPlanned && edition.text.includes("届"));
  for (const later of held.filter((mention) => !mention.isPrevious)) {
    const earlier = held.find((other) => other.years.year < later.years.first && isSameEvent(other, later));
    if (!earlier || told.has(later.on)) continue;
    told.add(later.on);
    const isYearly = [earlier, later].some(({ on, edition }) => passagesOf(on).some(({ text }) => saysYearly(text, edition)));
    say(context, later, {
      kind: "years",
      ...(isYearly ? {} : { severity: "info" as const }),
      message: {
        zh: `${later.edition.shown}在 ${earlier.years.year} 年度“${nameOf(earlier.on)}”中已列入计划，${later.years.year} 年度又列入。`,
        en: `${later.edition.shown} was already planned in “${nameOf(earlier.on)}” for ${earlier.years.year}, and is again for ${later.years.year}.`,
      },
      actual: later.edition.shown,
      related: [relatedTo(earlier)],
    });
  }
}

/** One survey whose result is given for two years: the year, or the survey's number, is another one's. */
function sayTwoResults(mentions: readonly Mention[], context: CheckContext): void {
  const surveys = mentions.filter(({ resultOf }) => resultOf !== null);
  for (const [, same] of groupBy(surveys, ({ edition }) => edition.event)) {
    const byYear = [...groupBy(same, ({ resultOf }) => resultOf!)].sort(([a, some], [b, others]) => others.length - some.length || a - b);
    const [usual, ...others] = byYear;
    for (const odd of others.flatMap(([, some]) => some).filter(({ isPrevious }) => !isPrevious)) {
      say(context, odd, {
        kind: "survey",
        message: {
          zh: `${odd.edition.shown}的结果，此处是 ${odd.resultOf} 年的，“${nameOf(usual![1][0]!.on)}”中是 ${usual![0]} 年的。`,
          en: `The result of ${odd.edition.shown} is of ${odd.resultOf} here, but of ${usual![0]} in “${nameOf(usual![1][0]!.on)}”.`,
        },
        expected: String(usual![0]),
        actual: String(odd.resultOf),
        related: [relatedTo(usual![1][0]!)],
      });
    }
  }
}

const hint = { zh: "请核对届次和年份，改正沿用往年的一处。", en: "Check number and year, and mend the one left over." };

function say(context: CheckContext, { on, passage, place, edition }: Mention, report: Omit<Report, "cell" | "field">): void {
  context.report({
    on,
    cell: cellOf(passage, place),
    field: passage.field,
    subject: `${edition.number} ${edition.event}`,
    hint,
    ...report,
  });
}

function relatedTo({ on, passage, place }: Mention): NonNullable<Report["related"]>[number] {
  return { file: on.file, sheet: on.sheet, cell: cellOf(passage, place), role: `${nameOf(on)}·${passage.field}` };
}

function nameOf(on: Form | ProjectNote): string {
  return (on.kind === "form" ? on.fields.projectName : on.name).text;
}

/** The same name, but for the place that one leaves out: 大众科学奖 of a unit called 上海…. */
function isSameEvent(a: Mention, b: Mention): boolean {
  const [short, long] = [a.edition.event, b.edition.event].sort((one, other) => one.length - other.length) as [string, string];
  if (!long.endsWith(short)) return false;
  const more = long.slice(0, long.length - short.length);
  return more === "" || [a, b].some(({ on }) => unitOf(on).startsWith(more));
}

function unitOf(on: Form | ProjectNote): string {
  if (on.kind === "project-note") return on.implementingUnit.text;
  return (on.fields.declaringUnit ?? on.fields.implementingUnit)?.text ?? "";
}

function saysYearly(text: string, { event }: Edition): boolean {
  return YEARLY.test(text) && text.replace(/[“”\s]/g, "").includes(event.slice(-4));
}

/** A workbook of one form for 2020's layout. */
function workbook(year: number, projectName: string, overview: string): FilledWorkbook {
  const dated = withFields({ projectName, overview, startDate: `${year}-01-01`, endDate: `${year}-12-31` });
  const filled = { ...dated(cleanForms["project-2020"]), year };
  return { file: `${year}.xlsx`, forms: [{ layout: "project-2020", filled }] };
}
