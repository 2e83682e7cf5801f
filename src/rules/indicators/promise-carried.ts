import type Decimal from "decimal.js";
import { compact } from "../../grid/text";
import { projectForms } from "../../official";
import { classesOf } from "../../official/classes";
import type { Form, Indicator } from "../../reading/facts";
import { quantitiesOf } from "../../values/quantities";
import { all, unchanged, withFields, withIndicator } from "../example-form";
import { promisesOf, type Promised } from "../promises";
import { asksForLess, coreOf, isLimit, restatedTargets, type Restated } from "../restated-targets";
import { cellAt } from "../../grid/placed-text";
import { distinctive, pairsOf } from "../shared-words";
import { rule, type CheckContext } from "../rule";

/** Units that count the same: 12场 and 12次 of one thing are the same number of it. */
const FAMILIES: readonly (readonly string[])[] = [
  ["人", "名", "位"],
  ["场", "场次", "次"],
  ["个", "项", "家", "所", "处"],
  ["册", "本"],
  ["条", "则"],
];
const PEOPLE = /^(?:人次|[人名位])$/;
const OF_PEOPLE = /人数|人次|人员|人群|学员|观众|参与|受益/;
const ANYTHING = /^[个项件家所处]$/;
const SATISFACTION = /满意/;
const OF_ALL = /^(?:总体|综合|服务对象|受益对象|对象)?满意(?:度|率)$/;
/** Occasions of any kind: a number of them may count the one that was promised. */
const ANY_OCCASION = /^(?:各[类项]|相关|科普|重点)?(?:活动|项目|工作)?$/;
const MOST_TOLD = 5;
/** A shorter name may count anything. */
const LEAST_CORE = 4;

export default rule({
  id: "promise-carried",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "目标、计划中承诺的数量没有落到指标", en: "A promised number that no indicator carries" },
  why: {
    zh: "目标、实施计划、概况中写明的数量（场次、篇数、人数、满意度）应有对应的指标，且不高于指标值，否则无从考核。历史数据、约数、区间、上限和每期每人的数不在此列。",
    en: "A number promised in the goals, the plan or the overview needs an indicator that asks for no less, or nobody will check it. What was done earlier, approximations, ranges, limits and rates are not meant.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "全年举办展览12场，参观者满意度达到85%。" }), finds: [] },
    // An indicator may ask for more than the prose.
    { layout: "project-2023", change: withFields({ annualGoal: "全年举办展览不少于10场。" }), finds: [] },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "全年举办展览15场。" }),
      finds: [{ cell: "D11", severity: "warning", expected: "15", actual: "12.00" }],
    },
    {
      layout: "project-2023",
      change: all(
        withFields({ annualGoal: "全年举办阅读推广活动45场。" }),
        withIndicator(0, { name: "阅读推广活动场次", target: "≥40场" }),
      ),
      finds: [{ cell: "D11", expected: "45", actual: "40" }],
    },
    {
      layout: "project-2023",
      change: all(
        withFields({ annualGoal: "展品报修响应时间不超过24小时。" }),
        withIndicator(2, { name: "展品报修响应时间", target: "≤48小时" }),
      ),
      finds: [{ cell: "D11", severity: "warning", expected: "24", actual: "48" }],
    },
    // So many together are no promise of one of them.
    { layout: "project-2023", change: withFields({ annualGoal: "全年举办讲座、展览共30场。" }), finds: [] },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "全年举办展览12场，编印科普读物3000册，招募志愿者60名。" }),
      finds: [{ cell: "D11", severity: "info" }],
    },
    {
      layout: "project-2020",
      change: withFields({
        overview: "2018年起已举办展览30场。全市现有社区书院40家。",
        overallGoal: "每场展览接待观众200人次，覆盖16个区，约30所学校。",
      }),
      finds: [],
    },
    {
      layout: "project-2020",
      change: all(
        withFields({ overview: "制作展板不少于40块，推送短视频24条。" }),
        withIndicator(4, { name: "短视频推送", target: ">=24条" }),
      ),
      finds: [],
    },
  ],
  check(form, context) {
    const carriers = form.indicators.filter((indicator) => mayCarry(indicator, form));
    if (carriers.length === 0) return;
    const restated = restatedTargets(form, carriers);
    restated.filter(({ isBroken }) => isBroken).forEach((promised) => reportDiffering(promised, context));
    const promises = promisesOf(form);
    const differing = promises.filter((promised) => {
      if (restated.some(({ field, end }) => field === promised.field && end === promised.end)) return true;
      const indicator = askedForLess(promised, promises, carriers);
      if (indicator) reportDiffering({ ...promised, indicator }, context);
      return indicator !== null;
    });
    const topic = pairsOf(form.fields.projectName.text);
    const missing = promises.filter((promised) => !differing.includes(promised) && !carriers.some((own) => carries(own, promised, topic)));
    for (const field of new Set(missing.map((promised) => promised.field))) {
      reportMissing(
        missing.filter((promised) => promised.field === field),
        form,
        context,
      );
    }
  },
});

/** Means and management carry no output, nor do rows that the form itself prints. */
function mayCarry({ class: found, classCertain, fixed, name, target }: Indicator, { layout }: Form): boolean {
  if (fixed || (name === null && target === null)) return false;
  const known = classesOf(layout.indicators).find(({ label }) => label === found);
  return !(classCertain && known?.measures === "management");
}

/** The indicator of the very same thing that asks for less than the prose promises. */
function askedForLess(promised: Promised, promises: readonly Promised[], carriers: readonly Indicator[]): Indicator | null {
  const same = carriers.filter((indicator) => isSameThing(indicator, promised));
  const { value, unit, thing, words } = promised;
  const isOnlyOne = promises.every((other) => other.thing !== thing || other.unit !== unit || other.value.equals(value));
  const [indicator] = same;
  return indicator && same.length === 1 && isOnlyOne && !isShared(words) && asksForLess(indicator, value) ? indicator : null;
}

/** 讲座、培训50场 are so many together; of 讲座20场、培训50场 each has its own number. */
function isShared(words: string): boolean {
  const before = words.split("、").at(-2);
  return before !== undefined && !/\d/.test(before);
}

function reportDiffering(
  { field, start, thing, value, words, indicator }: Pick<Restated, "field" | "start" | "thing" | "value" | "words" | "indicator">,
  context: CheckContext,
): void {
  const { name, target, parsed, cells } = indicator;
  const [zh, en] = isLimit(parsed) ? ["却放宽到", "allows"] : ["却只要求", "only asks for"];
  context.report({
    cell: cellAt(field, start) || field.cell,
    field: field.label,
    subject: thing,
    kind: "differs",
    message: {
      zh: `“${field.label}”承诺“${words}”，对应的“${name}”${zh}“${target}”。`,
      en: `${field.label} promises “${words}”, but “${name}” ${en} “${target}”.`,
    },
    expected: value.toFixed(),
    actual: parsed.number!,
    related: [{ cell: cells.target, role: name! }],
    hint: { zh: "请核对两处数量，改为一致。", en: "Compare both numbers and make them agree." },
  });
}

function isSameThing({ name, target, parsed, problem }: Indicator, { thing, unit, words }: Promised): boolean {
  if (name === null || target === null || problem !== null || parsed.kind !== "numeric") return false;
  const own = parsed.unit ?? unitNamed(name);
  if (own === null || familyOf(own) !== familyOf(unit)) return false;
  return (
    coreOf(name) === coreOf(thing) || isNarrower(words, coreOf(name)) || (unit === "%" && SATISFACTION.test(name) && OF_ALL.test(thing))
  );
}

/** True of a promise whose words before its number end with what the indicator counts: it is one kind of that, or the same. */
function isNarrower(words: string, core: string): boolean {
  return core.length >= LEAST_CORE && /^[^\d]*/.exec(compact(words))![0].endsWith(core);
}

/** In doubt an indicator carries a promise: by its number, or by words that say more than what the whole project is about. */
function carries(indicator: Indicator, promised: Promised, topic: ReadonlySet<string>): boolean {
  const text = compact(`${indicator.name ?? ""}${indicator.target ?? ""}`);
  if (promised.unit === "%") return carriesRate(`${text}${indicator.class ?? ""}`, promised.thing);
  if (SATISFACTION.test(indicator.name ?? "")) return false;
  return carriesNumber(indicator, promised) || [...distinctive(promised.thing.slice(-4), topic)].some((word) => text.includes(word));
}

function carriesRate(text: string, thing: string): boolean {
  return SATISFACTION.test(thing) ? SATISFACTION.test(text) : text.includes(thing.slice(-3, -1));
}

/** The very number, or a number of people or occasions of any kind, which may take in the ones promised. */
function carriesNumber(indicator: Indicator, { unit, value }: Promised): boolean {
  const name = indicator.name ?? "";
  const own = indicator.parsed.unit ?? unitNamed(name);
  if (PEOPLE.test(unit) && (PEOPLE.test(own ?? "") || OF_PEOPLE.test(name))) return true;
  if (!mayCount(own, unit)) return false;
  return statesNumber(indicator, value) || (familyOf(unit) === "场" && ANY_OCCASION.test(coreOf(name)));
}

function statesNumber({ name, target, parsed }: Indicator, value: Decimal): boolean {
  if (parsed.number !== null) return value.equals(parsed.number) || (parsed.upTo !== undefined && value.equals(parsed.upTo));
  return quantitiesOf(`${name ?? ""}；${target ?? ""}`).some((stated) => stated.value.equals(value));
}

function mayCount(own: string | null, promised: string): boolean {
  if (own === "%") return false;
  if (own === null || PEOPLE.test(own) !== PEOPLE.test(promised)) return own === null;
  return PEOPLE.test(own) || familyOf(own) === familyOf(promised) || ANYTHING.test(own) || ANYTHING.test(promised);
}

function familyOf(unit: string): string {
  return FAMILIES.find((family) => family.includes(unit))?.[0] ?? unit;
}

/** The unit that a name itself says where the target prints none: 参与人数. */
function unitNamed(name: string): string | null {
  const counted = /(人次|场次|[人次篇条册份期件场])数?$/.exec(compact(name))?.[1];
  return counted ?? null;
}

function reportMissing(missing: readonly Promised[], { layout }: Form, context: CheckContext): void {
  const [{ field, start }] = missing as [Promised];
  const { word } = layout.indicators;
  const told = missing.slice(0, MOST_TOLD).map(({ words }) => `“${words}”`);
  const more = missing.length > MOST_TOLD ? "等" : "";
  context.report({
    cell: cellAt(field, start) || field.cell,
    field: field.label,
    kind: "missing",
    severity: "info",
    message: {
      zh: `“${field.label}”承诺的 ${missing.length} 项数量没有对应的${word}：${told.join("、")}${more}。`,
      en: `No indicator carries ${missing.length} of the numbers promised in ${field.label}: ${told.join(", ")}${more && ", …"}.`,
    },
    hint: {
      zh: `请把主要的数量列为${word}，或在文字中删去不考核的数量。`,
      en: "Make the main ones indicators, or drop what will not be checked.",
    },
  });
}
