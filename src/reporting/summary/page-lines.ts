import { address, type Area } from "../../grid/address";
import { rowHeight } from "../../grid/fit";
import type { Look, PlannedCell, SheetPlan } from "../../grid/sheet-plan";

/** A cell of a page, over one or more columns. */
export interface PageCell extends Pick<PlannedCell, "value" | "link"> {
  readonly look?: Look;
  /** Columns that it takes; one if not said. */
  readonly span?: number;
  /** Set of a sum: so many rows above it are added up. */
  readonly sums?: number;
}

/** One row of a page, its cells from left to right. */
export interface PageLine {
  readonly cells: readonly PageCell[];
  /** In points; higher where a text needs it. */
  readonly height: number;
}

const SIZE = 10;

/** Height of a page's rows together, in points. */
export function heightOf(lines: readonly PageLine[], widths: readonly number[]): number {
  return lines.reduce((sum, line) => sum + lineHeight(line, widths), 0);
}

/** The lines below one another. */
export function pageOf(
  lines: readonly PageLine[],
  widths: readonly number[],
): Pick<SheetPlan, "cells" | "merges" | "rowHeights" | "columnWidths"> {
  const placed = lines.flatMap((line, row) => placedCells(line, row));
  return {
    cells: placed.flatMap(({ cells }) => cells),
    merges: placed.flatMap(({ merge }) => merge ?? []),
    rowHeights: new Map(lines.map((line, row): [number, number] => [row, lineHeight(line, widths)])),
    columnWidths: widths,
  };
}

function placedCells({ cells }: PageLine, row: number): { cells: PlannedCell[]; merge: Area | null }[] {
  let col = 0;
  return cells.map(({ span = 1, sums, look = {}, value, link }) => {
    const left = col;
    col += span;
    const formula =
      sums === undefined ? {} : { formula: `SUM(${address({ row: row - sums, col: left })}:${address({ row: row - 1, col: left })})` };
    const first: PlannedCell = { row, col: left, value, look: { size: SIZE, ...look }, ...formula, ...(link ? { link } : {}) };
    // Every cell of a merged area needs the border.
    const others = Array.from({ length: look.border ? span - 1 : 0 }, (_, index): PlannedCell => ({
      ...first,
      col: left + 1 + index,
      value: null,
    }));
    const merge = span > 1 ? { top: row, left, bottom: row, right: left + span - 1 } : null;
    return {
      cells: [first, ...others.map(({ row: at, col: to, value: blank, look: same }) => ({ row: at, col: to, value: blank, look: same }))],
      merge,
    };
  });
}

function lineHeight({ cells, height }: PageLine, widths: readonly number[]): number {
  let col = 0;
  const heights = cells.map(({ value, look, span = 1 }) => {
    const width = widths.slice(col, col + span).reduce((sum, each) => sum + each, 0);
    col += span;
    return typeof value === "string" && look?.wrap ? rowHeight([{ text: value, width: width - 1 }], look.size ?? SIZE) : 0;
  });
  return Math.max(height, ...heights);
}
