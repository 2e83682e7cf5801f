import { oncePerText } from "../grid/once";
import type { Slip } from "./slips";

/** Marks that come in pairs. What opens with one of a kind may close with another of the same kind. */
interface Pair {
  readonly open: string;
  /** Both of them. */
  readonly any: RegExp;
}

/** Square brackets alone stand in intervals and formulas; here they only complete a pair of another shape. */
const PAIRS: readonly Pair[] = ["《 》", "〈‹ 〉›", "“ ”", "‘ ’", "（( ）)", "〔 〕", "【 】"].map((shapes) => {
  const [open, close] = shapes.split(" ") as [string, string];
  return { open, any: new RegExp(`[${open}${close}]`, "g") };
});
/** Any of them: most texts have none. */
const ANY = new RegExp(PAIRS.map(({ any }) => any.source).join("|"));

/** Other shapes of quotation marks, by which a pair may be completed: where they stand nothing is certain. */
const OTHER_QUOTES: Readonly<Record<string, RegExp>> = { "“": /["＂〝〞„‟「」『』]/, "‘": /['＇「」『』]/ };
const INTERVAL = /[[(（［]\s*-?[\d.]+%?\s*[,，~～—-]\s*(?:-?[\d.]+%?|\+?∞)\s*[\])）］]/g;
/** What stands before the bracket of numbering: 1）, 一), a), ①）. */
const NUMBERING = /(?:^|[^\d])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])\s*$/;
const LONGEST_NUMBER = 6;
const LONGEST_INDENT = 4;
const PARAGRAPH = /(?:^|\n)\s*$/;
const SENTENCE_END = /[。；;\n]/;

/** Marks of a text of which the other half is missing, in the order in which they stand. */
export const unpairedIn = oncePerText((text: string): readonly Slip[] => {
  if (!ANY.test(text)) return [];
  const plain = text.replace(INTERVAL, (interval) => " ".repeat(interval.length));
  return PAIRS.flatMap((pair) => unpairedOf(pair, plain))
    .sort((a, b) => a - b)
    .map((from) => ({ from, text: text[from]! }));
});

function unpairedOf({ open, any }: Pair, text: string): number[] {
  if (text.search(any) < 0) return [];
  if (OTHER_QUOTES[open]?.test(text)) return [];
  const isQuote = open in OTHER_QUOTES;
  const opened: number[] = [];
  const lone: number[] = [];
  // Brackets that closed one, but may only have numbered: a later bracket that finds none open was meant instead.
  let doubtful = 0;
  for (const { 0: sign, index: at } of text.matchAll(any)) {
    if (open.includes(sign)) {
      if (!isQuote || opened.length === 0 || !opensParagraph(text, at)) opened.push(at);
      continue;
    }
    const numbers = isNumbering(text, at);
    if (opened.pop() !== undefined) doubtful += numbers ? 1 : 0;
    else if (numbers || isMeasure(text, at)) continue;
    else if (doubtful > 0) doubtful--;
    else lone.push(at);
  }
  return [...lone, ...opened.filter((at) => !isCutOff(text, at))];
}

/** The second and the following paragraphs of a quotation open it again. */
function opensParagraph(text: string, at: number): boolean {
  return PARAGRAPH.test(text.slice(Math.max(0, at - LONGEST_INDENT), at));
}

function isNumbering(text: string, at: number): boolean {
  return /[）)]/.test(text[at]!) && NUMBERING.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at));
}

/** An apostrophe, feet or inches. */
function isMeasure(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  return text[at] === "’" ? /\w/.test(before) : text[at] === "”" && /\d/.test(before);
}

/** What a long text opens in its last, unfinished sentence was closed in what was cut off. */
const LONG = 60;

function isCutOff(text: string, at: number): boolean {
  return text.length > LONG && !SENTENCE_END.test(text.slice(at));
}
