import { compact } from "../grid/text";

/** Years that something lasts, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const PERIOD = /^\(?(?<from>20\d{2})(?:年度?)?(?:\d{1,2}月)?(?:-|—|–|~|至|到)+(?<to>20\d{2})(?:年度?)?(?:\d{1,2}月)?\)?$/;
const ONE_YEAR = /^\(?(?<year>20\d{2})年度?\)?$/;

const LONGEST = 40;
/** A look that rules most texts out: every year begins with 20, in whatever width. */
const MAYBE = /[2２]\s*[0０]/;

/** Years of a printed period such as (2023年 -2024年) or 2023—2025年; null for anything else. */
export function parsePeriod(text: string): Period | null {
  if (text.length > LONGEST || !MAYBE.test(text)) return null;
  const plain = compact(text);
  const years = PERIOD.exec(plain)?.groups;
  if (years) return { from: Number(years["from"]), to: Number(years["to"]) };
  const year = ONE_YEAR.exec(plain)?.groups?.["year"];
  return year === undefined ? null : { from: Number(year), to: Number(year) };
}
