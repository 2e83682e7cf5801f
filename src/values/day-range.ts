import { halfWidth } from "../grid/text";
import { endOfMonth, isoDay } from "./date";

/** Days from the first to the last, both included, as ISO text. */
export interface DayRange {
  readonly start: string;
  readonly end: string;
}

const TO = String.raw`(?:-|—|–|―|~|〜|～|至|到|起至|日起至)+`;
const JOINT = String.raw`\d.\/-`;
const NUMERIC = String.raw`(20\d{2})[.\/-](\d{1,2})(?:[.\/-](\d{1,2}))?`;
const NUMERIC_RANGE = new RegExp(
  `(?<![${JOINT}])${NUMERIC}(?:-{1,2}|—+|–|~|至|到)(?:${NUMERIC}|(\\d{1,2})[./](\\d{1,2}))(?![${JOINT}])`,
  "g",
);
const DAY = String.raw`(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?`;
const WRITTEN_RANGE = new RegExp(String.raw`(?<!\d)(20\d{2})年?度?${DAY}起?${TO}(?:(20\d{2})年度?)?${DAY}`, "g");
/** 2021年1-12月 */
const MONTHS = /年(\d{1,2})[-—–~至到](\d{1,2})月/g;
const ONE_YEAR = /(?<![\d—–~至到-])(20\d{2})年(?:度|全年|全年度)?(?!度?\d{1,2}月|[\d—–~至到起-])/g;

/**
 * The days that a text gives as a period: 2021年1月1日-12月31日, 2021.1-2021.12, 2021年1月至2022年6月, 2021年度. Null where it gives
 * none, more than one, or one that no calendar has.
 */
export function parseDayRange(text: string): DayRange | null {
  const plain = halfWidth(text).replace(/\s+/g, "").replace(MONTHS, "年$1月-$2月");
  const written = [...plain.matchAll(WRITTEN_RANGE)].map(([, ...parts]) => writtenRange(parts)).filter((range) => range !== undefined);
  const numeric = [...plain.matchAll(NUMERIC_RANGE)].map(([, ...parts]) => numericRange(parts));
  const found = [...written, ...numeric];
  if (found.length > 0) return found.length === 1 ? found[0]! : null;
  const years = new Set([...plain.matchAll(ONE_YEAR)].map(([, year]) => Number(year)));
  return years.size === 1 ? rangeOf([...years][0]!, undefined, undefined, [...years][0]!, undefined, undefined) : null;
}

type Parts = readonly (string | undefined)[];

/** Undefined of words that are no period at all: 2021年到 with nothing behind it. */
function writtenRange([fromYear, fromMonth, fromDay, toYear, toMonth, toDay]: Parts): DayRange | null | undefined {
  if (toYear === undefined && toMonth === undefined) return undefined;
  return rangeOf(Number(fromYear), fromMonth, fromDay, Number(toYear ?? fromYear), toMonth, toDay);
}

function numericRange([fromYear, fromMonth, fromDay, toYear, toMonth, toDay, sameMonth, sameDay]: Parts): DayRange | null {
  const end = toYear === undefined ? [fromYear, sameMonth, sameDay] : [toYear, toMonth, toDay];
  return rangeOf(Number(fromYear), fromMonth, fromDay, Number(end[0]), end[1], end[2]);
}

function rangeOf(
  fromYear: number,
  fromMonth: string | undefined,
  fromDay: string | undefined,
  toYear: number,
  toMonth: string | undefined,
  toDay: string | undefined,
): DayRange | null {
  const start = isoDay(fromYear, Number(fromMonth ?? 1), Number(fromDay ?? 1));
  const lastMonth = Number(toMonth ?? 12);
  const monthEnds = toDay === undefined && lastMonth >= 1 && lastMonth <= 12;
  const end = monthEnds ? endOfMonth(toYear, lastMonth) : isoDay(toYear, lastMonth, Number(toDay));
  return start && end ? { start, end } : null;
}
