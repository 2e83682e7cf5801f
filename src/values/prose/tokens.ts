import type { PlainProse } from "./plain-prose";

/** A number with its unit, or the word 持平, in a paragraph. Places are those of `PlainProse`. */
export interface Token {
  /** `unread`: a number that cannot be taken for certain, or none to be checked; words on its two sides stay apart all the same. */
  readonly kind: "money" | "count" | "percent" | "unchanged" | "unread";
  readonly start: number;
  readonly end: number;
  /** Digits with separators, half-width; with a minus sign where one is meant. */
  readonly printed: string;
  readonly unit: string | null;
}

const RUN = /\d+(?:,\d+)*(?:\.\d+)*|持平/g;
const NUMBER = /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?$/;

const MONEY_UNIT = /亿元|万元|千元|元(?![旦宵素件器月])/y;
const COUNT_UNIT =
  /人次|平方米|台\(套\)|台套|辆次|课时|[家人名辆台套场批篇幢户座间份种]|个(?!月|小时|工作日|季度|年|百分点)|项(?!目[概总])|次|期|件|处|所|部(?![门委分])/y;
/** 30万 without 元 is money only where the words before it speak of money. */
const SHORT_UNIT = /[万亿](?=[，,。;、)]|$)/y;
const MONEY_BEFORE = /(?:费|费用|经费|预算|资金|金额|收入|支出|拨款|总额|预算数|增加|减少)(?:为|是|共|计|约|:)*$/;
const CLAUSE_END = /[，,。;、)]|$/y;
/** 100万元（含）以上 is a threshold, 500元/人 a rate, 10万元-20万元 a range. */
const BEHIND_OTHER = /\/|\(?含?\)?及?以[上下内]|[-~—–―至到]+(?=\d)/y;
const RANGE_BEFORE = /\d(?:[年月日号]|亿元|万元|元|[%家个人项次])?[-~—–―至到]+$/;
const RATE_BEFORE = /(?:每[^，,。]{0,2}|单价|人均|均价)$/;
/** A minus sign stands where a number must follow; elsewhere a hyphen may only join. */
const MINUS_BEFORE = /(?:增加|减少|增长|下降|为|是|约|:)[-−]$/;

/** The longest stretch of words that says something about a number right behind it. */
const NEAR = 12;

/** All numbers with units and all words 持平, in printed order. */
export function tokensOf(prose: PlainProse): Token[] {
  return [...prose.plain.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    if (run === "持平") return prose.plain[index - 1] === "(" ? [] : [unchanged(index)];
    return numberAt(prose, run, index) ?? [];
  });
}

function unchanged(start: number): Token {
  return { kind: "unchanged", start, end: start + 2, printed: "", unit: null };
}

/** Null of digits that are no number of anything: years, numbering, names. */
function numberAt(prose: PlainProse, run: string, start: number): Token | null {
  const { plain } = prose;
  const digitsEnd = start + run.length;
  const before = plain.slice(Math.max(0, start - NEAR), start);
  const unit = unitAt(plain, digitsEnd, before, run);
  if (!unit || /[A-Za-z第.]$/.test(before)) return null;
  const end = digitsEnd + (unit.text?.length ?? 0);
  const token = { start, end, printed: run, unit: unit.text };
  const behind = stickyMatch(BEHIND_OTHER, plain, end);
  if (behind !== null) return { ...token, kind: "unread", end: end + behind.length };
  const doubtful = !NUMBER.test(run) || isTornApart(prose, start, digitsEnd) || RANGE_BEFORE.test(before) || RATE_BEFORE.test(before);
  if (doubtful) return { ...token, kind: "unread" };
  if (!/[-−]$/.test(before)) return { ...token, kind: unit.kind };
  return MINUS_BEFORE.test(before)
    ? { ...token, kind: unit.kind, start: start - 1, printed: `-${run}` }
    : { ...token, kind: "unread", start: start - 1 };
}

function unitAt(
  plain: string,
  from: number,
  before: string,
  run: string,
): { kind: "money" | "count" | "percent"; text: string | null } | null {
  const money = stickyMatch(MONEY_UNIT, plain, from);
  if (money) return { kind: "money", text: money };
  if (plain[from] === "%" || plain[from] === "％") return { kind: "percent", text: "%" };
  const count = stickyMatch(COUNT_UNIT, plain, from);
  if (count) return { kind: "count", text: count };
  if (!MONEY_BEFORE.test(before)) return null;
  const short = stickyMatch(SHORT_UNIT, plain, from);
  if (short) return { kind: "money", text: short };
  // Nothing is nothing in any unit.
  return /^0(?:\.0+)?$/.test(run) && stickyMatch(CLAUSE_END, plain, from) !== null ? { kind: "money", text: null } : null;
}

/** Digits with a blank between them may be two numbers; only beside a separator do they go on. */
function isTornApart({ plain, spaced }: PlainProse, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++) {
    if (spaced.has(index) && !/[,.]/.test(plain[index - 1]! + plain[index]!)) return true;
  }
  return false;
}

/** What a sticky expression matches at a place; null where it does not. */
export function stickyMatch(expression: RegExp, text: string, from: number): string | null {
  expression.lastIndex = from;
  return expression.exec(text)?.[0] ?? null;
}
