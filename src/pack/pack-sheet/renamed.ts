import type { Position } from "../../grid/address";
import type { Cell, GridRow } from "../../grid/grid";
import { modeWords, packColumns } from "../../text/pack";
import { severityWords } from "../../text/reporting";
import type { Words } from "../../text/words";
import { packLists, spellings, type ColumnKey, type SectionKey } from "./layout";
import { labelOf, says } from "./label";

/** A column that somebody filled in below a heading that is not ours, and the heading of ours that it was probably meant to bear. */
export interface RenamedHeading {
  readonly at: Position;
  readonly text: string;
  readonly expected: Words;
}

const REMARKS = /^(?:备注|说明|注|note|notes|remark|remarks)$/;
/** What may stand below these headings, and hardly below any other. */
const OWN_CONTENT: Partial<Record<ColumnKey, readonly Words[]>> = {
  mode: Object.values(modeWords),
  severity: Object.values(severityWords),
};

/**
 * Headings of a list that were changed so that what stands below would be left unread. A list may lack headings and have columns of the
 * user's own: only a column that is filled in counts, and only where its heading contains ours, its cells hold what stands below ours
 * alone, or it stands between the two neighbours of ours.
 * @param rows those below the headings
 */
export function renamedHeadings(
  section: SectionKey,
  headings: GridRow,
  columns: ReadonlyMap<ColumnKey, number>,
  rows: readonly GridRow[],
): RenamedHeading[] {
  const known = new Set(columns.values());
  const others = [...new Set(rows.flatMap(({ cells }) => cells.map(({ col }) => col)))].filter((col) => !known.has(col));
  const plan = packLists[section];
  // Of id and name one is enough, so that the lack of the other loses nothing.
  const missing = plan.filter(({ key, shownOnly }) => !shownOnly && key !== "id" && key !== "name" && !columns.has(key));
  return others.flatMap((col) => {
    const text = headings.cells.find((cell) => cell.col === col)?.text.trim() ?? "";
    const below = rows.flatMap(({ cells }) => cells.filter((cell) => cell.col === col && cell.text.trim() !== ""));
    if (below.length === 0 || REMARKS.test(labelOf(text))) return [];
    const meant = missing.find(({ key }) => containsOurs(text, key) || holdsOurs(below, key) || isBetween(col, key, section, columns));
    return meant ? [{ at: { row: headings.cells[0]!.row, col }, text, expected: packColumns[meant.key] }] : [];
  });
}

function containsOurs(text: string, key: ColumnKey): boolean {
  return spellings(packColumns[key]).some((heading) => labelOf(text).includes(labelOf(heading)));
}

function holdsOurs(cells: readonly Cell[], key: ColumnKey): boolean {
  const own = OWN_CONTENT[key] ?? [];
  return cells.some(({ text }) => own.some((words) => says(text, words)));
}

function isBetween(col: number, key: ColumnKey, section: SectionKey, columns: ReadonlyMap<ColumnKey, number>): boolean {
  const plan = packLists[section];
  const index = plan.findIndex((column) => column.key === key);
  const [left, right] = [plan[index - 1], plan[index + 1]];
  return !!left && !!right && columns.get(left.key) === col - 1 && columns.get(right.key) === col + 1;
}
