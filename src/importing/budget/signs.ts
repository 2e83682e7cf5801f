/** A word of a line: as printed, and with full-width digits and signs made half-width. */
export interface Word {
  readonly raw: string;
  readonly even: string;
}

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const BLANK = /[\t\u00A0\u2000-\u200B\u3000\uFEFF]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Half-width digits and signs, sign for sign, so that places stay what they are. */
export function even(text: string): string {
  return text
    .replace(BLANK, " ")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll("−", "-");
}

/** The words of a line, at its blanks. Separators of thousands with a blank behind them are mended. */
export function wordsOf(text: string): Word[] {
  const mended = text.replace(/([\d０-９][,，])[ \t\u3000]+(?=[\d０-９]{3}(?![\d０-９]))/g, "$1");
  return [...even(mended).matchAll(/\S+/g)].map((match) => ({
    raw: mended.slice(match.index, match.index + match[0].length),
    even: match[0],
  }));
}

/** Words put together as a name, without white space. */
export function nameOf(words: readonly Word[]): string {
  return words.map(({ raw }) => raw).join("");
}
