import { gridCells, type Grid, type GridRow } from "../grid/grid";
import { findingsSheet as words } from "../text/reporting";
import type { Language, Words } from "../text/words";

/** Headings that hardly anybody but us puts over a column: two of them in a row tell our list. */
const TELLING = [
  "message",
  "actual",
  "expected",
  "difference",
  "hint",
  "mark",
  "explanation",
  "by",
  "date",
  "state",
  "id",
  "code",
] as const;
/** Headings without which a sheet that lacks the hidden name is none of ours. */
const NEEDED = ["severity", "message", "explanation", "rule", "id"] as const;
const ID = /^[0-9a-f]{16}$/;
const LANGUAGES = ["zh", "en"] as const satisfies Language[];
/** What our sheet is called, and what programs make of it where the name is taken. */
const OUR_NAME = new RegExp(`^(?:${Object.values(words.name).join("|")})(?: ?\\(\\d+\\))?$`);

/** Findings sheets of a workbook. */
export interface KnownReports {
  /** The one that the last check wrote: the next one writes over it, and a clean copy goes without it. */
  readonly report: Grid | null;
  /** Sheets like it that may be somebody's own, such as a copy with columns added: they stay. */
  readonly alike: readonly Grid[];
}

/**
 * Tells the findings sheet among sheets. The hidden name alone does not make one, since cells moved over another sheet take it along; where a
 * program has lost the name, what we call the sheet and nobody but us writes on it makes one.
 * @param named the sheet that has the hidden name
 */
export function knownReports(grids: readonly Grid[], named: string | null): KnownReports {
  const own = grids.find((grid) => grid.sheet === named && isOursByName(grid.rows.map(textsOf)));
  const alike = grids.filter((grid) => grid !== own && headingOf(grid) !== null);
  const unchanged = alike.filter((grid) => isOurSheetName(grid.sheet) && holdsOnlyOurs(grid));
  const exact = unchanged.filter(({ sheet }) => isFirstName(sheet));
  const report = own ?? [unchanged, exact].find(({ length }) => length === 1)?.[0] ?? null;
  return { report, alike: alike.filter((grid) => grid !== report) };
}

/**
 * Looks for a findings sheet among sheets of which none has the hidden name. `own`: ours by all else that it has, so that it may be written
 * over. `readable`: explanations are taken from it, but it may be a copy that somebody keeps, and stays as it is.
 */
export function unnamedReport(grids: readonly Grid[]): { readonly own: Grid | null; readonly readable: Grid | null } {
  const { report, alike } = knownReports(grids, null);
  const own = report && isFirstName(report.sheet) ? report : null;
  return { own, readable: report ?? (alike.length === 1 ? alike[0]! : null) };
}

function isFirstName(name: string): boolean {
  return Object.values(words.name).includes(name);
}

/** True of a name that our sheet gets. */
export function isOurSheetName(name: string): boolean {
  return OUR_NAME.test(name);
}

/** True where a sheet that has the hidden name is ours: our headings stand on it, or nothing at all. */
export function isOursByName(rows: readonly (readonly string[])[]): boolean {
  const telling = new Set<string>(TELLING.flatMap((name) => Object.values(words[name])));
  const isHeading = (texts: readonly string[]): boolean => new Set(texts.filter((text) => telling.has(text.trim()))).size > 1;
  return rows.some(isHeading) || rows.every((texts) => texts.every((text) => text.trim() === ""));
}

function textsOf({ cells }: GridRow): string[] {
  return cells.map(({ text }) => text);
}

/** The row of headings of a sheet that says all that ours says: its title, its columns, and ids or that there is nothing. */
function headingOf(grid: Grid): GridRow | null {
  for (const language of LANGUAGES) {
    const heads = NEEDED.map((name) => words[name][language]);
    const row = grid.rows.find(
      ({ cells }) => cells.length >= heads.length && heads.every((head) => cells.some(({ text }) => text === head)),
    );
    if (!row) continue;
    const idCol = row.cells.find(({ text }) => text === words.id[language])!.col;
    const cells = gridCells(grid);
    const titled = cells.some((cell) => cell.row < row.row && cell.text === words.name[language]);
    const filled = cells.some(
      (cell) => cell.row > row.row && ((cell.col === idCol && ID.test(cell.text)) || cell.text === words.nothing[language]),
    );
    if (titled && filled) return row;
  }
  return null;
}

function holdsOnlyOurs(grid: Grid): boolean {
  const heading = headingOf(grid)!;
  const ours = new Set(
    Object.values(words).flatMap((each) => (typeof each === "object" && "zh" in each ? Object.values<string>(each as Words) : [])),
  );
  const columns = new Set(heading.cells.map(({ col }) => col));
  const isUntitled = (text: string): boolean => Object.values(words.untitled).includes(text);
  return (
    heading.cells.every(({ text }) => ours.has(text) && !isUntitled(text)) &&
    gridCells(grid).every(({ row, col, text }) => row <= heading.row || text.trim() === "" || columns.has(col))
  );
}
