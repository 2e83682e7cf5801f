import type { TableLayout } from "../../official/table-layout";
import type { RawLine } from "../form-texts";
import { figuresIn } from "./amounts";
import { codedLine } from "./coded-line";
import type { DraftRow } from "./draft";
import { wordsOf } from "./signs";

/** One figure more may be the number of a page. */
const SPARE = 1;
/** Levels of the longest codes. */
const LEVELS = 3;
const CODE = /^(?:[23]\d{6}|[23]\d{4}|[23]\d\d|\d\d)$/;

/**
 * True of a table whose text was taken column by column: more figures follow one another, without a name between them, than a
 * row has columns. Which row each of them belongs to is lost.
 */
export function isScattered(lines: readonly RawLine[], { sides }: TableLayout): boolean {
  if (sides.every(({ name }) => name === null)) return false;
  const most = Math.max(...sides.map(({ columns }) => columns.length)) + SPARE;
  const hasCodes = sides.some(({ codes }) => codes !== null);
  let run = 0;
  return lines.some(({ text }) => {
    const words = wordsOf(text);
    const own = !hasCodes || words.every(({ even }) => !CODE.test(even)) ? words.map(figuresIn) : [null];
    run = own.every((figures) => figures !== null) ? run + own.flat().length : 0;
    return run > most;
  });
}

/**
 * True of a table with rows of another one under its title, as where titles stand behind their tables: rows on both sides of
 * its total, or codes where it has none.
 */
export function holdsAnother(lines: readonly RawLine[], rows: readonly DraftRow[], { sides }: TableLayout): boolean {
  const [{ codes }] = sides as readonly [TableLayout["sides"][number]];
  const isCoded = ({ text }: RawLine): boolean => {
    const line = codedLine(text, LEVELS);
    return line.codes.length > 1 && line.name !== "";
  };
  if (sides.length > 1) return lines.filter(isCoded).length > 1;
  const filled = rows.filter(({ figures }) => figures.length > 0);
  const total = filled.findIndex(({ isTotal }) => isTotal);
  return codes !== null && total > 0 && total < filled.length - 1;
}
