import { figureBehind, figuresIn, type Printed } from "./amounts";
import { nameOf, wordsOf, type Word } from "./signs";

/** What one line of a coded table says: codes of the levels it prints, words, figures. */
export interface CodedLine {
  /** 201 | 29 | 01 as printed in columns of their own, or one joined code. Empty where the line has none. */
  readonly codes: readonly string[];
  readonly name: string;
  readonly figures: readonly Printed[];
}

const JOINED = /^(\d{3})[-./]?(\d{2})?[-./]?(\d{2})?$/;
const CODE_AND_NAME = /^(?<code>\d{7}|\d{5}|\d{1,3})(?<name>[^\d,.:%\-、年月].*)$/;

/** @param levels number of levels that the table's codes have */
export function codedLine(text: string, levels: number): CodedLine {
  const words = parted(wordsOf(text));
  const codes: string[] = [];
  let start = 0;
  for (; start < words.length && codes.length < levels; start++) {
    const own = codesIn(words[start]!.even, codes.length, levels);
    if (!own) break;
    codes.push(...own);
  }
  const bareCodes = dropFalseCodes(codes, words.slice(start));
  const { name, figures } = nameAndFigures(words.slice(bareCodes.length === 0 ? 0 : start));
  return { codes: bareCodes, name, figures };
}

/** A code with the name behind it, without a blank, is two words. */
function parted(words: readonly Word[]): Word[] {
  const index = words.findIndex(({ even }) => !/^\d{1,7}$/.test(even));
  const word = words[index];
  const match = word && CODE_AND_NAME.exec(word.even)?.groups;
  if (!match || index > 2) return [...words];
  const cut = match["code"]!.length;
  const parts = [
    { raw: word.raw.slice(0, cut), even: word.even.slice(0, cut) },
    { raw: word.raw.slice(cut), even: word.even.slice(cut) },
  ];
  return [...words.slice(0, index), ...parts, ...words.slice(index + 1)];
}

/** The codes that a word is, after so many levels; null of a word that is none. */
function codesIn(word: string, before: number, levels: number): string[] | null {
  if (/^\d{1,2}$/.test(word)) return [word.padStart(2, "0")];
  const joined =
    before === 0 &&
    JOINED.exec(word)
      ?.slice(1)
      .filter((part) => part !== undefined);
  return joined && joined.length <= levels ? joined : null;
}

/** Digits without a name are figures or the number of a page, unless a first-level code begins them. */
function dropFalseCodes(codes: readonly string[], rest: readonly Word[]): readonly string[] {
  const first = codes[0];
  if (first === undefined) return codes;
  const named = rest.some((word) => figuresIn(word) === null);
  return named || (first.length === 3 && /^[23]/.test(first)) ? codes : [];
}

function nameAndFigures(words: readonly Word[]): { name: string; figures: Printed[] } {
  const lastOther = words.findLastIndex((word) => figuresIn(word) === null);
  const figures = words.slice(lastOther + 1).flatMap((word) => figuresIn(word)!);
  const last = words[lastOther];
  const glued = last && figureBehind(last);
  if (!glued) return { name: nameOf(words.slice(0, lastOther + 1)), figures };
  return { name: nameOf([...words.slice(0, lastOther), glued.name]), figures: [...glued.figures, ...figures] };
}
