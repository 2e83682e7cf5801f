import { gridCells, makeGrid, type Cell, type Grid } from "../../src/grid/grid";

export function textCell(row: number, text: string, col = 0): Cell {
  return { row, col, kind: "text", value: text, text };
}

/** A sheet with one text a row; an empty text leaves its row blank. */
export function rowsGrid(texts: readonly string[], sheet = "说明"): Grid {
  return makeGrid(
    sheet,
    texts.map((text, row) => textCell(row, text)),
  );
}

/** A sheet as the official workbook prints prose: the title in one cell, all the text in another, line below line. */
export function oneCellGrid([title, ...texts]: readonly string[], sheet = "说明"): Grid {
  return makeGrid(sheet, [textCell(0, title!), textCell(2, texts.join("\n"))]);
}

/** A sheet from which somebody deleted a column, merged areas taken apart. */
export function withoutColumn(grid: Grid, col: number): Grid {
  const left = gridCells(grid).flatMap((cell) => (cell.col === col ? [] : { ...cell, col: cell.col - (cell.col > col ? 1 : 0) }));
  return makeGrid(grid.sheet, left);
}
