import { columnCount, isSingleCell, rowCount, type Area } from "./area";
import { requireFormattable, setContent } from "./editing";
import type { Sheet } from "./sheet";

/** Merges an area, or each of its rows. Only the upper left value stays, as in Excel. */
export function merge(sheet: Sheet, area: Area, across: boolean): void {
  requireFormattable(sheet);
  const parts = across
    ? Array.from({ length: rowCount(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))
    : [area];
  for (const part of parts.filter((each) => !isSingleCell(each))) {
    sheet.merges = sheet.merges.filter((other) => !sheet.mergesTouching(part).includes(other));
    emptyCovered(sheet, part);
    sheet.merges.push(part);
  }
}

export function unmerge(sheet: Sheet, area: Area): void {
  requireFormattable(sheet);
  const touched = sheet.mergesTouching(area);
  sheet.merges = sheet.merges.filter((other) => !touched.includes(other));
}

/** The first filled cell in reading order moves to the corner; the others are emptied and keep their formatting. */
function emptyCovered(sheet: Sheet, area: Area): void {
  const order = (row: number, column: number): number => (row - area.top) * columnCount(area) + column - area.left;
  const filled = [...sheet.cells.changing(area)]
    .filter(({ cell }) => cell.value !== "" || cell.formula !== undefined)
    .sort((a, b) => order(a.row, a.column) - order(b.row, b.column));
  const kept = filled[0];
  if (!kept) return;
  const { value, formula, isSaved } = kept.cell;
  for (const { row, column, cell } of filled) {
    setContent(cell, "");
    sheet.book.calculation.changed(sheet, row, column);
  }
  const corner = sheet.cells.ensure(area.top, area.left);
  setContent(corner, value, formula);
  if (isSaved) corner.isSaved = true;
  sheet.book.calculation.changed(sheet, area.top, area.left);
}
