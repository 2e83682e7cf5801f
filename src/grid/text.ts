import { oncePerText } from "./once";

/** Characters that show nothing: zero-width marks, soft hyphens, the word joiner, controls. */
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Excel writes a carriage return inside a cell as _x000D_ when it saves. */
const ESCAPED_RETURN = /_x000D_/g;

/** Anything within a text that `tidy` would change. Most hold nothing of it, and one look is cheaper than three replacements. */
const UNTIDY = new RegExp(`${INVISIBLE.source}|\\r|_x000D_`);
/** Signs that `compact` leaves as they are. */
const COMPACT = /^[!-^`-~\u4e00-\u9fff、。《》“”·]*$/;

/** A cell's text as a person reads it: even line ends, no invisible characters, nothing blank around it. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text.trim();
  return text.replace(ESCAPED_RETURN, "\r").replace(/\r\n?/g, "\n").replace(INVISIBLE, "").trim();
}

/** Text for comparing words: full-width forms made half-width, all white space gone. 项目 资金（元） → 项目资金(元) */
export const compact = oncePerText((text: string): string =>
  COMPACT.test(text) ? text : tidy(text).normalize("NFKC").replace(/\s+/g, ""),
);

/** All that a pattern finds in a text. Most rules find nothing in most texts, and to see that costs less than to list it. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
}

const EXCERPT = 60;

/** A text as it is quoted in a message: the beginning of a long one. */
export function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}……` : text;
}

/** Half-width digits and signs, spaces kept: for parsing numbers, dates and targets. */
export function halfWidth(text: string): string {
  return tidy(text).normalize("NFKC");
}
