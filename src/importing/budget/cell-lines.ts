import type { RawLine } from "../form-texts";
import { figuresIn } from "./amounts";
import { wordsOf } from "./signs";

/** In a text that gives each cell a line of its own nearly all lines are one word. */
const NEARLY_ALL = 0.85;
const FEWEST_LINES = 8;
const CODE = /^(?:\d{7}|\d{5}|\d{3}|\d{2})$/;
/** Codes as they stand before a name, one cell a level or all in one. */
const CODES = [/^\d{3} \d\d \d\d$/, /^\d{3} \d\d$/, /^(?:\d{7}|\d{5}|\d{3})$/, /^\d\d \d\d$/, /^\d\d$/];

/**
 * The rows of a table whose text gives each cell a line of its own, as copies of web pages do; other lines as they are. A row
 * begins at the codes before its name, or at the name of a total.
 */
export function rowsOfCells(lines: readonly RawLine[], levels: number, totals: ReadonlySet<string>): readonly RawLine[] {
  const words = lines.map(({ text }) => wordsOf(text).map(({ even }) => even));
  const single = words.filter((own) => own.length === 1).length;
  if (lines.length < FEWEST_LINES || single < lines.length * NEARLY_ALL) return lines;
  const cells = words.map((own) => own.join(" "));
  const starts = new Set(cells.flatMap((_, index) => startAt(cells, index, levels, totals) ?? []));
  const rows: RawLine[] = [];
  lines.forEach((line, index) => {
    const above = rows.at(-1);
    if (!above || starts.has(index)) rows.push(line);
    else rows[rows.length - 1] = { ...above, text: `${above.text} ${line.text.trim()}` };
  });
  return rows;
}

/** Where the row begins whose name stands at a place; null where no name begins there. */
function startAt(cells: readonly string[], at: number, levels: number, totals: ReadonlySet<string>): number | null {
  const isName = (index: number): boolean => cells[index] !== undefined && figuresIn({ raw: cells[index], even: cells[index] }) === null;
  if (!isName(at) || isName(at - 1)) return null;
  if (totals.has(cells[at]!)) return at;
  for (let count = Math.min(levels, at); count > 0; count--) {
    const codes = cells.slice(at - count, at);
    if (codes.every((code) => CODE.test(code)) && CODES.some((form) => form.test(codes.join(" ")))) return at - count;
  }
  return null;
}
