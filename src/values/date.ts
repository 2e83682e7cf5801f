import type { Cell } from "../grid/grid";
import { halfWidth } from "../grid/text";

/** A day as ISO text, `2023-01-31`. `impossible`: written as a day that no calendar has. */
export type DateReading =
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "blank" }
  | { readonly kind: "impossible" }
  | { readonly kind: "unreadable" };

const WRITTEN_DAYS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\.(?<month>\d{1,2})\.(?<day>\d{1,2})\.?$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
];
/** What may stand behind a day without changing it: a time, 起, 止. */
const BEHIND_DAY = /(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?|[起止])$/;

/** ISO day of a year, month and day, or null where the calendar has none. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Last day of a month as ISO text. */
export function endOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A day written as 2023-01-31, 2023/1/31, 2023.1.31, 2023年1月31日 or 20230131, in half- or full-width digits. */
export function parseDate(text: string): DateReading {
  const plain = halfWidth(text).replace(BEHIND_DAY, "").replace(/\s+/g, "");
  if (plain === "") return { kind: "blank" };
  for (const form of WRITTEN_DAYS) {
    const parts = form.exec(plain)?.groups;
    if (!parts) continue;
    const iso = isoDay(Number(parts["year"]), Number(parts["month"]), Number(parts["day"]));
    return iso ? { kind: "date", iso } : { kind: "impossible" };
  }
  return { kind: "unreadable" };
}

/** A day in a cell: a real date, or a date written as text or digits. */
export function readDate(cell: Cell): DateReading {
  if (cell.kind === "date") return { kind: "date", iso: String(cell.value) };
  // Not the text shown: 20241231 may be shown with separators.
  if (cell.kind === "number") return parseDate(String(cell.value));
  return cell.kind === "text" ? parseDate(cell.text) : { kind: "unreadable" };
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Year of an ISO day. */
export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}
