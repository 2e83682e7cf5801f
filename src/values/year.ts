import { oncePerText } from "../grid/once";
import { halfWidth } from "../grid/text";
import { parsePeriod } from "./period";

const CHINESE_DIGITS = "〇一二三四五六七八九";
/** From the surest to the least sure way of stating the budget year. A year with a month behind it is a date. */
const STATED = [
  /(?:预算|申报|资金|项目)?年\s*度\s*[:：]\s*\(?(20\d{2})(?!\d)/,
  /(?<!\d)(20\d{2})\s*年\s*度/,
  /(?<!\d)(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/,
  /^\(?\s*(20\d{2})\s*\)?$/,
];

/**
 * Budget year printed above a form: 2023年度, (2023 年), 预算年度：2023, 二〇二三年度; null where none stands, or where
 * the text names several years, of which none is the budget year for certain.
 */
export const yearIn = oncePerText((text: string): number | null => {
  const digits = halfWidth(text)
    .replace(/[○零Ｏ]/g, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=\s*年)/g, (year) => [...year].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(""));
  const period = parsePeriod(digits);
  if (period && period.from !== period.to) return null;
  for (const form of STATED) {
    const match = form.exec(digits);
    if (match) return Number(match[1]);
  }
  return null;
});
