import type { Grid } from "../../grid/grid";
import type { Table } from "../budget-facts";
import { landmarksOf, recogniseHeaders, type FoundHeader } from "./recognise-tables";
import { TableReader } from "./table-reader";

/** Rows above a first title in which its unit or department may stand. */
const ABOVE_TITLE = 2;

/** The tables of a department budget on one sheet, from top to bottom; none where it holds none. */
export function readTables(file: string, grid: Grid): Table[] {
  const found = recogniseHeaders(grid);
  const readers: TableReader[] = [];
  for (const [at, own] of found.entries()) {
    const next = found[at + 1]?.start ?? grid.rows.length;
    const open = readers.at(-1);
    const start = at === 0 ? Math.max(0, own.start - ABOVE_TITLE) : own.start;
    const above = grid.rows.slice(start, own.header.first);
    const end = endOf(grid, own, next);
    if (!open?.goesOnWith(own, above)) {
      readers.push(new TableReader({ file, sheet: grid.sheet }, own, above, open));
      // A page whose headings differ from those above it; its rows are no table of their own for certain.
      if (open && isLostPage(own, open)) open.leaveOut(grid.rows.slice(own.header.last + 1, end));
    }
    const reader = readers.at(-1)!;
    reader.readRows(own, grid.rows.slice(own.header.first, end));
    reader.leaveOut(grid.rows.slice(end, next));
  }
  return readers.map((reader) => reader.table());
}

/** A table ends where the next one begins, even one that was not recognised: at another title, or at headings that do not fit. */
function endOf(grid: Grid, { header, fit }: FoundHeader, next: number): number {
  const { titles, headers } = landmarksOf(grid);
  const title = titles.find(({ at, layout }) => at > header.last && layout !== fit.layout)?.at ?? Infinity;
  const other = headers.find(({ first }) => first > header.last)?.first ?? Infinity;
  return Math.min(title, other, next);
}

function isLostPage({ title, fit }: FoundHeader, open: TableReader): boolean {
  return title === null && fit.layout === open.layout;
}
