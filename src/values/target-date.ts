import { endOfMonth, isoDay, parseDate } from "./date";

/** A date in a target. `iso` is null where the text names a month or day but no year; `before`: by then, not then. */
export type TargetDate = { readonly iso: string | null; readonly before: boolean } | "impossible" | null;

const MONTH = String.raw`(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|底|末|初|中旬|上旬|下旬|份)?`;
const BEFORE = String.raw`(?<before>(?:底|之|以)?前)?(?:完成)?`;
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?:于|在)?(?:(?<year>20\d{2})年度?|当年|本年|年度内)?${MONTH}${BEFORE}$`),
  new RegExp(String.raw`^(?:于|在)?(?<year>20\d{2})年(?:\d{1,2}月?)(?:-|—|–|~|至|到)+${MONTH}${BEFORE}$`),
  new RegExp(String.raw`^(?:于|在)?\d{1,2}月?(?:-|—|–|~|至|到)+${MONTH}${BEFORE}$`),
  new RegExp(String.raw`^(?:于|在)?(?<year>20\d{2})年度?(?:年?底|年?末|内|全年)?${BEFORE}$`),
  /^(?<year>20\d{2})[.\-/](?<month>0?[1-9]|1[0-2])$/,
];

/** The day by which a target is due; null where the text is no date. `plain` is compacted text. */
export function parseTargetDate(plain: string): TargetDate {
  const day = parseDate(plain);
  if (day.kind === "date") return { iso: day.iso, before: false };
  if (day.kind === "impossible") return "impossible";
  for (const form of FORMS) {
    const parts = form.exec(plain)?.groups;
    if (!parts) continue;
    const iso = lastDay(parts["year"], parts["month"], parts["day"]);
    return iso === "impossible" ? iso : { iso, before: parts["before"] !== undefined };
  }
  return null;
}

/** Last day that a date text allows: a month stands for its end, a year for its last day. */
function lastDay(year?: string, month?: string, day?: string): string | null | "impossible" {
  const monthNumber = Number(month ?? 12);
  if (monthNumber < 1 || monthNumber > 12) return "impossible";
  // 2024 has every day a year can have, so a date without a year is checked against it.
  if (day !== undefined && isoDay(Number(year ?? 2024), monthNumber, Number(day)) === null) return "impossible";
  if (year === undefined) return null;
  return day === undefined ? endOfMonth(Number(year), monthNumber) : isoDay(Number(year), monthNumber, Number(day));
}
