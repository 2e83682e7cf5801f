import { HostError } from "../protocol/host-error";
import { columnCount, contains, isSingleCell, rowCount, type Area } from "./area";
import type { Cell, Scalar } from "./cells";
import { readEntry, type Entry } from "./entry";
import type { Sheet } from "./sheet";
import { clearStyle, distinctLines, putStyle, styleAt, tellFormatted } from "./styling";

/** Refuses, as Excel does, to change locked cells of a protected sheet. */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  const { rows, columns } = distinctLines(sheet, area);
  const locked = rows.some((row) => columns.some((column) => styleAt(sheet, row, column, "locked")));
  if (locked) throw HostError.accessDenied();
}

/** Refuses to change how cells look on a protected sheet unless that is permitted. */
export function requireFormattable(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw HostError.accessDenied();
}

/** Writes inputs as if typed; null leaves a cell as it is. One formula that Excel refuses refuses them all. One change is told for the whole area. */
export function enter(sheet: Sheet, area: Area, input: (row: number, column: number) => Scalar | null): void {
  requireUnlocked(sheet, area);
  const before = isSingleCell(area) ? sheet.value(area.top, area.left) : undefined;
  const entries: { row: number; column: number; entry: Entry }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = input(row, column);
      if (value !== null) entries.push({ row, column, entry: readEntry(value, styleAt(sheet, row, column, "numberFormat")) });
    }
  }
  const formulas = new Set(entries.map(({ entry }) => entry.formula).filter((formula) => formula !== undefined));
  for (const formula of formulas) sheet.book.calculation.requireFormula(formula);
  for (const { row, column, entry } of entries) enterCell(sheet, row, column, entry);
  tellEdited(sheet, area, before);
}

function enterCell(sheet: Sheet, row: number, column: number, entry: Entry): void {
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
  // Cells covered by a merge stay empty whatever is written to them.
  if (merge && (merge.top !== row || merge.left !== column)) return;
  const cell = sheet.cells.ensure(row, column);
  setContent(cell, entry.value, entry.formula);
  if (entry.numberFormat) cell.style = { ...cell.style, numberFormat: entry.numberFormat };
  if (cell.value === "" && cell.formula === undefined && !cell.style) sheet.cells.remove(row, column);
  sheet.book.calculation.changed(sheet, row, column);
}

/** Gives a cell a value or a formula, and nothing of what it held before. */
export function setContent(cell: Cell, value: Scalar, formula?: string): void {
  cell.value = value;
  delete cell.isSaved;
  if (formula === undefined) delete cell.formula;
  else cell.formula = formula;
}

export type Clearing = "All" | "Contents" | "Formats";

/** Empties cells, takes their formatting off, or both. Formatting alone is no change of data. */
export function clear(sheet: Sheet, area: Area, what: Clearing): void {
  requireUnlocked(sheet, area);
  if (what !== "Contents") clearStyle(sheet, area);
  if (what === "All") sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  if (what === "Formats") return;
  const before = isSingleCell(area) ? sheet.value(area.top, area.left) : undefined;
  for (const { row, column, cell } of sheet.cells.changing(area)) {
    setContent(cell, "");
    if (!cell.style) sheet.cells.remove(row, column);
    sheet.book.calculation.changed(sheet, row, column);
  }
  tellEdited(sheet, area, before);
}

/** Gives every cell its number format. */
export function setNumberFormats(sheet: Sheet, area: Area, format: (row: number, column: number) => string | null): void {
  requireFormattable(sheet);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const numberFormat = format(row, column);
      if (numberFormat !== null) putStyle(sheet, { top: row, left: column, bottom: row, right: column }, { numberFormat });
    }
  }
  tellFormatted(sheet, area);
}

function tellEdited(sheet: Sheet, area: Area, before: Scalar | undefined): void {
  const details = before === undefined ? {} : { before, after: sheet.value(area.top, area.left) };
  sheet.book.undo.push(`edit ${rowCount(area)}×${columnCount(area)}`);
  sheet.book.tell({ kind: "cells", sheet, area, how: "RangeEdited", ...details });
}
