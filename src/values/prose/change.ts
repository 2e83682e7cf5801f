import { NUMBERING } from "./level";

export type ProseDirection = "增加" | "减少" | "持平";

/** The words before a number or before 持平 that say how something changed. Places count from the beginning of the words. */
export interface Change {
  readonly direction: ProseDirection | null;
  /** 增加（减少）, 增加/减少, 增加持平: more than one left standing. */
  readonly unclear: boolean;
  /** Where the comparison begins (比2020年预算), or the word of the change. */
  readonly start: number;
  /** The year compared with: a number, the year before the budget's, or none named. */
  readonly year: number | "last" | null;
  /** Place of a subject of its own: 公务接待费比2020年预算减少. */
  readonly subject: { readonly start: number; readonly end: number } | null;
  readonly approximate: boolean;
}

const MORE = "增加|增长|上升|提高|净增|调增|增幅|涨幅";
const LESS = "减少|下降|降低|缩减|压减|净减|调减|降幅|减幅";
const WORD = `(?:${MORE}|${LESS})`;
const CHANGE = new RegExp(
  String.raw`(?<word>${WORD})(?:[了额数率]|幅度)?(?<other>\(?(?:[/、或]?${WORD}|持平)\)?)?(?:\((?:\+|-|%)\))?(?:约|为|是|共|:|-|−|大约|近)*$`,
);
const UNCHANGED = new RegExp(String.raw`(?<other>\(?${WORD}(?:[/、或(]*${WORD})?\)?)?$`);
export const COMPARISON = /(?:比较|相比|对比|[比较与同和])于?(?:(?<year>20\d{2})年|(?<last>上一?年|去年|往年))度?|(?<same>同比)/;
/** Words of the thing compared with, which are no subject of the change. */
const COMPARED = /^(?:年初|部门|市级|财政)*(?:预算|执行|决算|安排|批复)*(?:数|额|金额)?(?:相比|比较|相较)?[,，:]?/;
const MANNER = /(?:略有|有所|将|共|合计|总体|基本|均|保持|预计|同口径|相应|小幅|大幅|大致|各)+$/;
const FILLER = /^(?:.*原因是|其中|主要是|主要因为|因为?|由于|[:,，、;()]|20\d{2}年度?)/;
const PLACEHOLDER = /[xX×]{2,}|\(\)/;
const APPROXIMATE = /(?:约|近|基本|大致)/;

/**
 * @param words what stands between the pause before the number and the number
 * @param before the words before that pause, which may hold the comparison: 与2020年预算相比，减少
 */
export function readChange(words: string, before: string): Change | null {
  const match = CHANGE.exec(words);
  if (!match || PLACEHOLDER.test(words)) return null;
  const { word, other } = match.groups!;
  const own = MORE.split("|").includes(word!) ? "增加" : "减少";
  const unclear = other !== undefined && !isSame(own, other);
  return changeAt(words, before, match.index, { direction: unclear ? null : own, unclear });
}

/** The words before 持平; null where they compare with nothing and so only mention the word. */
export function readUnchanged(words: string, before: string): Change | null {
  if (PLACEHOLDER.test(words)) return null;
  const match = UNCHANGED.exec(words)!;
  const bare = words.replace(MANNER, "").replace(NUMBERING, "");
  if (!COMPARISON.test(words) && !(bare === "" || COMPARISON.test(before))) return null;
  return changeAt(words, before, match.index, { direction: "持平", unclear: match.groups!["other"] !== undefined });
}

function isSame(direction: ProseDirection, other: string): boolean {
  return new RegExp(direction === "增加" ? MORE : LESS).test(other) && !new RegExp(direction === "增加" ? LESS : MORE).test(other);
}

function changeAt(words: string, before: string, wordAt: number, said: Pick<Change, "direction" | "unclear">): Change {
  const approximate = APPROXIMATE.test(words);
  const comparison = lastComparison(words.slice(0, wordAt));
  if (comparison) {
    const behind = comparison.index + comparison.length;
    const subject = bareRange(words, behind + COMPARED.exec(words.slice(behind, wordAt))![0].length, wordAt);
    return {
      ...said,
      approximate,
      start: comparison.index,
      year: comparison.year,
      subject: subject ?? bareRange(words, 0, comparison.index),
    };
  }
  const subject = bareRange(words, 0, wordAt);
  const earlier = pendingComparison(before);
  if (!earlier) return { ...said, approximate, start: subject ? wordAt : 0, year: null, subject };
  // The comparison stands before the pause: its place is counted backwards from the words.
  return { ...said, approximate, start: earlier.index - before.length, year: earlier.year, subject };
}

/** 与2020年预算相比， with nothing behind it: what is compared follows. */
function pendingComparison(before: string): ReturnType<typeof lastComparison> {
  const earlier = lastComparison(before);
  if (!earlier) return null;
  const behind = before.slice(earlier.index + earlier.length);
  return COMPARED.exec(behind)![0] === behind ? earlier : null;
}

function lastComparison(words: string): { index: number; length: number; year: number | "last" } | null {
  const match = [...words.matchAll(new RegExp(COMPARISON, "g"))].at(-1);
  if (!match) return null;
  const year = match.groups!["year"];
  return { index: match.index, length: match[0].length, year: year ? Number(year) : "last" };
}

/** A stretch of the words without numbering and filling words at its ends; null where nothing is left. */
function bareRange(words: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  for (;;) {
    const rest = words.slice(start, to);
    const skipped = FILLER.exec(rest)?.[0] ?? NUMBERING.exec(rest)?.[0];
    if (!skipped) break;
    start += skipped.length;
  }
  const end = to - (MANNER.exec(words.slice(start, to))?.[0].length ?? 0);
  return end > start ? { start, end } : null;
}
