import type { FilledRow, FilledTable } from "./filled-budget";
import type { TableLayout, TableSide } from "./table-layout";

/** The table that nobody has filled in: the rows that the official sheet prints in a year, empty ones, and the totals. */
export function blankTable(layout: TableLayout, year: number | null): FilledTable {
  return { kind: "table", layout: layout.id, year, department: null, rows: layout.sides.flatMap((side) => blankRows(layout, side, year)) };
}

function blankRows({ blankRows: count }: TableLayout, { side, printedRows, total }: TableSide, year: number | null): FilledRow[] {
  const row = (name: string): FilledRow => ({ side, code: null, name, amounts: {} });
  const printed = printedRows.filter(({ fromYear }) => printsSince(fromYear, year)).map((printedRow) => row(printedRow.printed));
  const empty = Array.from({ length: Math.max(0, count - printed.length) }, () => row(""));
  return [...printed, ...empty, ...(total ? [row(total.label)] : [])];
}

/** True of what a blank sheet prints since some year; without a year the newest sheet is meant. */
export function printsSince(fromYear: number | undefined, year: number | null): boolean {
  return fromYear === undefined || year === null || year >= fromYear;
}
