import Decimal from "decimal.js";

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

/**
 * Counters of outputs and people. Those that begin another word are none: 部门, 家庭, 期间, 个月, 场馆. 届 and 号 only number
 * things; metres, hours and 元 measure them.
 */
const UNIT = new RegExp(
  [
    "人次|场次|批次|辆次|户次|课时|学时|[则册件辆棵株盏名]",
    "份(?!额)|篇(?!幅)|套(?!路)|所(?![有以属])|户(?![籍口外])|座(?!谈)|幅(?!度)|支(?![出付持撑部])",
    "本(?![市区县级年校院单项次期季月金])|部(?![门委分队级署])|家(?!庭)|条(?![例款件码])|项(?!目)|位(?![置于])",
    "人(?![民均大才员类口工力事体])|场(?![地馆所景])|次(?![要数年日月生新品性])|期(?![间限末内刊权货初工])",
    "处(?![理置室级罚于方长])|台(?![账阶湾风胞])|批(?![准示复发评])|节(?![约能日庆])|门(?![户诊])|组(?![织长成建])",
    "个(?!月|小时|工作日|自然日|季度|年|学年|学期|百分点|方面|环节|阶段|层面|层次|步骤|维度|原则|性|别|体|人)|[%％]",
  ].join("|"),
  "y",
);
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
