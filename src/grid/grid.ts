import type { Area, Position } from "./address";

/**
 * What a cell holds. `date`: value is an ISO day. `error`: value is the error as shown (#REF!).
 * `uncalculated`: a formula that no program has calculated yet, so its value is unknown, not blank.
 */
export type CellKind = "text" | "number" | "date" | "boolean" | "error" | "uncalculated";

/** One filled cell. `text` is what the sheet shows, `value` what it stores. */
export interface Cell extends Position {
  readonly kind: CellKind;
  readonly value: string | number | boolean | null;
  readonly text: string;
}

/** A cell that holds text. */
export function textCell({ row, col }: Position, text: string): Cell {
  return { row, col, kind: "text", value: text, text };
}

/** One row that has at least one filled cell; cells run from left to right. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export type Visibility = "visible" | "hidden" | "veryHidden";

/**
 * A sheet as its filled cells. Blank cells and rows do not exist here, so stray formatting far below the table
 * costs nothing. Merged areas are a hint that a host may lack; no fact may depend on them.
 */
export interface Grid {
  readonly sheet: string;
  readonly visibility: Visibility;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Area[];
}

/** The grid of cells given in any order; cells that show nothing are left out. */
export function makeGrid(sheet: string, cells: Iterable<Cell>, options: { visibility?: Visibility; merges?: readonly Area[] } = {}): Grid {
  const rows: { row: number; cells: Cell[] }[] = [];
  for (const cell of inReadingOrder([...cells])) {
    if (cell.kind === "text" && cell.text.trim() === "") continue;
    const last = rows.at(-1);
    if (last?.row === cell.row) last.cells.push(cell);
    else rows.push({ row: cell.row, cells: [cell] });
  }
  return { sheet, visibility: options.visibility ?? "visible", rows, merges: options.merges ?? [] };
}

/** Files list their cells in order already, and looking costs far less than sorting. */
function inReadingOrder(cells: Cell[]): Cell[] {
  const order = (a: Cell, b: Cell): number => a.row - b.row || a.col - b.col;
  const isSorted = cells.every((cell, index) => index === 0 || order(cells[index - 1]!, cell) <= 0);
  return isSorted ? cells : cells.sort(order);
}

/** All filled cells, row by row. */
export function gridCells({ rows }: Grid): Cell[] {
  return rows.flatMap(({ cells }) => cells);
}

/** The part of a grid between two rows, both included. */
export function rowsBetween(grid: Grid, first: number, last: number): readonly GridRow[] {
  return grid.rows.filter(({ row }) => row >= first && row <= last);
}
