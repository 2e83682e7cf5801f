import Decimal from "decimal.js";
import { groupBy } from "../grid/group";
import { oncePerText } from "../grid/once";
import { compact } from "../grid/text";
import type { FieldFact, Form, Indicator } from "../reading/facts";
import { decimalOf, type Target } from "../values/target";
import { isSwapped } from "./number-slips";
import { ENDS_IN_VERB, LEADING, NO_PROMISE, plannedSentences, type Planned } from "./promises";

/** A number that the goals or the plan state of the very thing that an indicator names, in the indicator's own unit. */
export interface Restated {
  readonly indicator: Indicator;
  readonly field: FieldFact;
  readonly thing: string;
  readonly value: Decimal;
  /** The words that state it: 报修响应时间不超过36小时. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** True where the indicator asks for less than this, or allows more. */
  readonly isBroken: boolean;
}

/** Verbs around the thing in names of indicators, and the counting word behind it: 举办展览场次, 专报完成数. */
const AROUND =
  /^(?:举办|举行|开展|组织|召开|完成|开设|报送|编印|发放|制作|新建|引进|培训)+|(?:举办|开展|完成|发放|制作|组织|编印)*(?:总?数量?|[场批]次|次数|人数|人次|[篇条册份期件场台套]数)$/g;
/** Shorter words are part of too many others. */
const LEAST_SIGNS = 4;
const COUNTED = String.raw`(?:总?数量?|[场批]次|次数|人数)?(?:均|应|要|须|力争|确保|预计|计划)*`;
const LIMIT = "不得?(?:超过|高于|大于|多于)|控制在|低于|小于|少于|≤|<=";
const FLOOR = "不得?(?:少于|低于|小于)|大于|超过|至少|达到?|保持在?|为|≥|>=";
const NUMBER = String.raw`(?<number>\d[\d,]*(?:\.\d+)?)\s?`;
const STATED = new RegExp(String.raw`${COUNTED}\s?(?:(?<floor>${FLOOR})|(?<limit>${LIMIT}))?\s?${NUMBER}`, "y");
const ANY_NUMBER = new RegExp(String.raw`(?<![\d.,第—\-~～至约近])${NUMBER}`, "g");
const WITHIN = /^\s?(?:以|之)?(?:内|下)/;
/** What makes it another unit, a range or an approximation: 人次 is not 人. */
const OTHERWISE = /^\s?(?:次|[/／·‰%]|[-~—–～－至到]+\s*\d|左右|上下|[余多来几])/;
const OWN_NUMBER = /\d[^，,。；;、\d]{0,6}、$/;
const LEAST_DIGITS = 3;

/** The name of what an indicator counts: 阅读推广活动 of 阅读推广活动场次. */
export const coreOf = oncePerText((name): string => {
  const plain = compact(name);
  const core = plain.replace(AROUND, "");
  return core.length >= 2 ? core : plain;
});

/** True of a target that may not be exceeded. */
export function isLimit({ operator }: Target): boolean {
  return operator === "<=" || operator === "<";
}

/** =85% may be exceeded by what is promised no more than ≥85% may; a limit is none of this. */
export function asksForLess({ parsed: { operator, number, upTo } }: Indicator, promised: Decimal): boolean {
  const isFloor = operator === null || operator === "=" || operator === ">=";
  return isFloor && decimalOf(upTo ?? number!).lt(promised);
}

/** Where the goals and the plan state indicators' numbers again, each indicator once: one that is stated with several numbers is left out. */
export function restatedTargets(form: Form, indicators: readonly Indicator[]): Restated[] {
  const countable = indicators.filter(({ name, parsed, problem }) => name !== null && problem === null && isCounted(parsed));
  const sentences = countable.length === 0 ? [] : plannedSentences(form);
  if (sentences.length === 0) return [];
  const ofUnit = groupBy(countable, ({ parsed }) => parsed.unit);
  const restated: Restated[] = [];
  for (const [thing, namesakes] of groupBy(countable, ({ name }) => coreOf(name!))) {
    if (namesakes.length > 1) continue;
    const indicator = namesakes[0]!;
    const isAlone = ofUnit.get(indicator.parsed.unit)!.length === 1;
    const first = statedOnce(indicator, thing, sentences, isAlone);
    if (first) restated.push(first);
  }
  return restated;
}

/** The one number that sentences state of an indicator; null where they state none, or several. */
function statedOnce(indicator: Indicator, thing: string, sentences: readonly Planned[], isAlone: boolean): Restated | null {
  const naming = thing.length < LEAST_SIGNS ? [] : sentences.filter(({ text }) => text.includes(thing));
  const named = naming.flatMap((sentence) => statedIn(sentence, indicator, thing) ?? []);
  const found = named.length > 0 || !isAlone ? named : sentences.flatMap((sentence) => inItsUnit(sentence, indicator));
  const [first] = found;
  if (!first || found.some(({ value }) => !value.equals(first.value))) return null;
  return named.length > 0 || isTypedWrong(first) ? first : null;
}

function isCounted({ kind, number, unit }: Target): boolean {
  return kind === "numeric" && number !== null && unit !== null;
}

/** The indicator's own name with a number right behind it. */
function statedIn({ text, from, field }: Planned, indicator: Indicator, thing: string): Restated | null {
  const at = text.indexOf(thing);
  if (!isWholeName(text.slice(0, at))) return null;
  STATED.lastIndex = at + thing.length;
  const match = STATED.exec(text);
  if (!match) return null;
  const end = STATED.lastIndex + indicator.parsed.unit!.length;
  const behind = text.slice(end);
  if (!text.startsWith(indicator.parsed.unit!, STATED.lastIndex) || OTHERWISE.test(behind)) return null;
  const { number, floor, limit } = match.groups!;
  const isUpper = limit !== undefined || WITHIN.test(behind);
  if (isUpper && floor !== undefined) return null;
  const value = new Decimal(number!.replaceAll(",", ""));
  const isBroken = isUpper ? allowsMore(indicator, value) : asksForLess(indicator, value);
  return { indicator, field, thing, value, words: text.slice(at, end), start: from + at, end: from + end, isBroken };
}

function allowsMore({ parsed }: Indicator, promised: Decimal): boolean {
  return isLimit(parsed) && promised.lt(parsed.upTo ?? parsed.number!);
}

/** True where nothing before a name makes it another one: 线上 of 线上宣传活动, or 讲座 of 讲座、宣传活动50场. */
function isWholeName(before: string): boolean {
  const clause = before.split(/[，,。；;：:\s]/).at(-1)!;
  if (NO_PROMISE.test(clause)) return false;
  if (clause.endsWith("、")) return OWN_NUMBER.test(clause);
  const own = clause.split("、").at(-1)!.replace(LEADING, "");
  return own === "" ? !clause.includes("、") || OWN_NUMBER.test(before) : ENDS_IN_VERB.test(own) || own.endsWith("等");
}

/** Numbers in the unit of one indicator alone, of whatever. */
function inItsUnit({ text, from, field }: Planned, indicator: Indicator): Restated[] {
  const unit = indicator.parsed.unit!;
  if (!text.includes(unit)) return [];
  return [...text.matchAll(ANY_NUMBER)].flatMap((match) => {
    const unitStart = match.index + match[0].length;
    const [words, end] = [match[0] + unit, unitStart + unit.length];
    if (!text.startsWith(unit, unitStart) || OTHERWISE.test(text.slice(end))) return [];
    const value = new Decimal(match.groups!["number"]!.replaceAll(",", ""));
    const clause = text
      .slice(0, match.index)
      .split(/[，,：:]/)
      .at(-1)!;
    const isBroken = !NO_PROMISE.test(clause) && asksForLess(indicator, value);
    return [{ indicator, field, thing: unit, value, words, start: from + match.index, end: from + end, isBroken }];
  });
}

/** Two digits that changed places say that the same number was meant. */
function isTypedWrong({ indicator, value }: Restated): boolean {
  const asked = decimalOf(indicator.parsed.number!);
  return value.precision() >= LEAST_DIGITS && isSwapped(value.toFixed(), asked.toFixed());
}
