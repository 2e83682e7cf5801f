import { compact } from "../grid/text";

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** Budget year printed in a title line: 2023年度, (2023 年), 二〇二三年度; null where none stands. */
export function yearIn(text: string): number | null {
  const digits = compact(text)
    .replace(/[○零Ｏ]/g, "〇")
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)));
  const match = /(?<!\d)(20\d{2})年度/.exec(digits) ?? /(?<!\d)(20\d{2})年/.exec(digits);
  return match ? Number(match[1]) : null;
}
