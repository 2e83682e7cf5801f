import Decimal from "decimal.js";
import { COUNTERS } from "./counters";

/** A number of things, people or times, or a percentage, that a text states. Places are those of the text. */
export interface Quantity {
  readonly value: Decimal;
  /** 场, 人次, %; of 10万人次 人次. */
  readonly unit: string;
  /** Digits, their 万 and unit as printed: 1,400条, 10万人次. */
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

/** A counter, a lesson or a percentage, at one place. */
const UNIT = new RegExp(`${COUNTERS}|课时|学时|[%％]`, "y");
const RUN = /\d[\d,，]*(?:\.\d+)?/g;
const PLAIN = /^(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?$/;
const FACTOR: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };
const FACTOR_SIGN = /\s?[百千万]/y;
const BLANK = /\s?/y;

/** What before a number makes it none of a quantity: numbering, ordinals, names, other ends of ranges, approximations. */
const NOT_AFTER =
  /(?:[A-Za-z.+＋×*/／第前]|\d\s*[-~—–―～－至到、]+|\d(?:人次|[^\d，,。；;、达]{0,2})[-~—–―～－至到]+|[约近逾超几]|左右|上百)\s*$/;
/** 1、100场: the first number only counts the sentences. */
const ITEM = /(?:^|[。；;\n])\s*\d{1,2}、\s*$/;
/** A colon may stand between a thing and its number, but not between the numbers of a ratio or a time. */
const RATIO = /\d\s*[:：]\s*$/;
/** What behind it does: approximations, the other end of a range, rates, thresholds of who may take part. */
const NOT_BEFORE = /\s*(?:[-~—–―～－至到]+\s*\d|[余多来几]|左右|上下|[/／]|以下|以内|之内|\+|＋)/y;
const APPROXIMATE_BEFORE_UNIT = /\s*[余多几来]/y;
const NEAR = 10;

/**
 * Exact quantities of a text, in printed order. What is no certain number of things is left out: ranges, approximations
 * (700余所, 约200人), ordinals (第27届), numbering, years, sizes, durations and money.
 */
export function quantitiesOf(text: string): Quantity[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => quantityAt(text, run, index) ?? []);
}

function quantityAt(text: string, run: string, start: number): Quantity | null {
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (!PLAIN.test(run) || isNoQuantity(before) || isTorn(text, start)) return null;
  const digitsEnd = start + run.length;
  if (at(APPROXIMATE_BEFORE_UNIT, text, digitsEnd) !== "") return null;
  const factor = at(FACTOR_SIGN, text, digitsEnd);
  const factorEnd = digitsEnd + factor.length;
  if (at(APPROXIMATE_BEFORE_UNIT, text, factorEnd) !== "") return null;
  const unitStart = factorEnd + at(BLANK, text, factorEnd).length;
  const unit = at(UNIT, text, unitStart);
  const end = unitStart + unit.length;
  if (unit === "" || at(NOT_BEFORE, text, end) !== "") return null;
  const value = new Decimal(run.replace(/[,，]/g, "")).times(FACTOR[factor.trim()] ?? 1);
  const isPercent = unit === "%" || unit === "％";
  if (!isPercent && !value.isInteger()) return null;
  return { value, unit: isPercent ? "%" : unit, printed: text.slice(start, end).replace(/\s+/g, ""), start, end };
}

function isNoQuantity(before: string): boolean {
  return RATIO.test(before) || (NOT_AFTER.test(before) && !ITEM.test(before));
}

/** True of digits that a line break may have cut from those above. */
function isTorn(text: string, start: number): boolean {
  return /\d\s*\n\s*$/.test(text.slice(Math.max(0, start - NEAR), start));
}

/** What a sticky expression matches at a place, or nothing. */
function at(expression: RegExp, text: string, from: number): string {
  expression.lastIndex = from;
  return expression.exec(text)?.[0] ?? "";
}
