import { address } from "../../src/grid/address";
import { gridCells, makeGrid, textCell, type Cell, type Grid } from "../../src/grid/grid";
import type { Site } from "./kinds";

/** The sheet that a site stands on. */
export function gridOf({ base, sheet }: Site): Grid {
  return base.grids[sheet]!;
}

function rebuilt(grid: Grid, cells: readonly Cell[], merges = grid.merges): Grid {
  return makeGrid(grid.sheet, cells, { visibility: grid.visibility, merges });
}

/** The sheet with cells written over, or filled where nothing stood. */
export function withCells(grid: Grid, ...written: readonly Cell[]): Grid {
  const places = new Set(written.map(address));
  return rebuilt(grid, [...gridCells(grid).filter((cell) => !places.has(address(cell))), ...written]);
}

export function withoutCell(grid: Grid, gone: Cell): Grid {
  return rebuilt(
    grid,
    gridCells(grid).filter((cell) => cell !== gone),
  );
}

/** A text in place of what the cell held. */
export function written(cell: Cell, text: string): Cell {
  return textCell(cell, text);
}

/** A number in place of what the cell held. */
export function numbered({ row, col }: Cell, digits: string): Cell {
  return { row, col, kind: "number", value: Number(digits), text: digits };
}

/** The sheet without a row; those below move up. */
export function withoutRow(grid: Grid, gone: number): Grid {
  const moved = gridCells(grid).flatMap((cell) => (cell.row === gone ? [] : [cell.row > gone ? { ...cell, row: cell.row - 1 } : cell]));
  const merges = grid.merges.flatMap((area) => {
    if (area.top === gone && area.bottom === gone) return [];
    const up = (row: number): number => (row > gone ? row - 1 : row);
    return [{ ...area, top: up(area.top), bottom: area.bottom >= gone ? area.bottom - 1 : area.bottom }];
  });
  return rebuilt(grid, moved, merges);
}

/** The sheet with a row twice; those below move down. */
export function withRowTwice(grid: Grid, twice: number): Grid {
  const cells = gridCells(grid).flatMap((cell) => {
    if (cell.row < twice) return [cell];
    return cell.row === twice ? [cell, { ...cell, row: twice + 1 }] : [{ ...cell, row: cell.row + 1 }];
  });
  const merges = grid.merges.map((area) => ({
    ...area,
    top: area.top > twice ? area.top + 1 : area.top,
    bottom: area.bottom > twice ? area.bottom + 1 : area.bottom,
  }));
  return rebuilt(grid, cells, merges);
}

/** Cells of the row that a site stands in. */
export function rowOf(site: Site): readonly Cell[] {
  return gridOf(site).rows.find(({ row }) => row === site.cell.row)!.cells;
}

/** The digits that a number cell holds, or a text that is nothing but an amount. */
export function digitsOf(cell: Cell): string | null {
  const digits = String(cell.value).replaceAll(",", "");
  return /^\d+(\.\d+)?$/.test(digits) ? digits : null;
}
