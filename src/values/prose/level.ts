/**
 * The words before a number that say how much something is: 2021年，（部门）预算支出总额为. Places count from the beginning of
 * the words.
 */
export interface Level {
  /** Where the subject begins, with the quotation marks around it. */
  readonly start: number;
  readonly end: number;
  /** The year printed directly before the subject. */
  readonly year: number | null;
  /** Whose amount it is, where that is printed before a known subject. */
  readonly owner: string | null;
  /** “X”科目: a subject of the list of accounts. */
  readonly isAccount: boolean;
  /** 约, 不超过. */
  readonly approximate: boolean;
}

/** Length of the subject that some words end with, if it is one that such notes are known to speak of; otherwise 0. */
export type KnownSubject = (words: string) => number;

const APPROXIMATE = /约|近|超过|逾|至少|不少于|不低于|不高于/;
/** Words between a subject and its number. 合计 and 总计 belong to the subject. */
const CONNECTOR = /(?:为|是|大约|约|共|达到|达|近|即|人民币|[:¥￥]|(?<![合总小预])计|至少|不?超过|逾|不少于|不低于|不高于|分别)$/;
export const NUMBERING = /^(?:\(?[一二三四五六七八九十]{1,3}[)、]|\(?\d{1,2}[)、.](?!\d)|[①-⑳])/;
const FILLER =
  /^(?:其中|主要包括|具体包括|包括|具体为|主要用于|用于|分别为|涉及|共有|共计|拥有|现有|另|此外|还有|同时|以及|预计|[:,，、)])/;
/** What stands before these words is about something else: 增加的主要原因是人员经费, （部门）共有车辆. */
const UP_TO = /^.*(?:原因是|主要是|由于|共有|现有|拥有)/;
/** A bracket that opens and does not close before the number: （其中专家费. */
const OPEN_BRACKET = /^\((?=[^)]*$)/;
/** Words that only join, where a number stands directly before them. */
const JOINING = /^[和及与并]/;
const YEAR = /^(20\d{2})年度?(?!\d)/;
const OWN = /^(?:本|我|该)(?:部门|单位|局|委|办|会|院|校|中心|所|馆|系统)/;
const BRACKETED_OWN = /^\(部门\)/;
const ACCOUNT = /["“”'‘「『]([^"“”'’‘」』]{2,40})["“”'’」』](?:等)?(?:支出)?科目(?:支出|预算)*$/;
const PLAIN_ACCOUNT = /^([^"“”]{2,30}?)(?:支出)?科目(?:支出|预算)*$/;
/** What the words before a known subject may end with if they only say whose it is. */
const OWNER =
  /(?:部门|单位|局|委|委员会|办|办公室|中心|协会|学会|会|院|所|馆|校|大学|社|队|站|处|署|厅|室|团|公司|街道|镇|乡|政府|系统|集团|\([^()]*\))$/;
/** 财政拨款的机关运行经费 is no other money than 机关运行经费. */
const MODIFIER = /财政拨款(?:安排)?的$/;

/** Reads the words before a number. `afterNumber`: they follow another number without a pause. */
export function readLevel(words: string, known: KnownSubject, afterNumber: boolean): Level {
  const end = trimmedEnd(words);
  const own = words.slice(0, end);
  const begin = trimmedStart(own, afterNumber);
  const rest = own.slice(begin.at);
  const found = subjectIn(rest, known);
  return {
    start: begin.at + found.start,
    end,
    year: begin.year,
    owner: found.owner,
    isAccount: found.isAccount,
    approximate: APPROXIMATE.test(words.slice(end)),
  };
}

function trimmedEnd(words: string): number {
  let end = words.length;
  for (;;) {
    const connector = CONNECTOR.exec(words.slice(0, end))?.[0];
    if (!connector) return end;
    end -= connector.length;
  }
}

const SKIPPED = [YEAR, UP_TO, FILLER, OPEN_BRACKET, NUMBERING, OWN, BRACKETED_OWN];

function trimmedStart(words: string, afterNumber: boolean): { at: number; year: number | null } {
  let at = afterNumber ? (JOINING.exec(words)?.[0].length ?? 0) : 0;
  let year: number | null = null;
  for (;;) {
    const rest = words.slice(at);
    const skipped = SKIPPED.find((expression) => expression.test(rest));
    if (!skipped) return { at, year };
    const [all, printedYear] = skipped.exec(rest)!;
    year = printedYear === undefined ? year : Number(printedYear);
    at += all.length;
  }
}

function subjectIn(words: string, known: KnownSubject): { start: number; owner: string | null; isAccount: boolean } {
  const account = ACCOUNT.exec(words);
  if (account) return { start: account.index, owner: null, isAccount: true };
  const whole = { start: 0, owner: null, isAccount: PLAIN_ACCOUNT.test(words) };
  const start = words.length - known(words);
  const before = words.slice(0, start);
  if (start === words.length || before === "") return whole;
  if (MODIFIER.test(before)) return { start, owner: null, isAccount: false };
  return OWNER.test(before) ? { start, owner: before, isAccount: false } : whole;
}

/** Longer words are a sentence of their own, not the name of an amount. */
const LONGEST_SUBJECT = 40;
const QUOTES = /["“”'‘’「」『』]/g;

/** The subject as people name it: without quotation marks and the word 科目. Null where the words name nothing. */
export function subjectName(words: string, isAccount: boolean): string | null {
  const account = isAccount ? (ACCOUNT.exec(words)?.[1] ?? PLAIN_ACCOUNT.exec(words)?.[1]) : undefined;
  const name = (account ?? words).replace(QUOTES, "");
  return name === "" || name.length > LONGEST_SUBJECT || !/[\u4e00-\u9fff]/.test(name) ? null : name;
}
