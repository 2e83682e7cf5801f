import { HostError } from "../protocol/host-error";
import { contains, isSingleCell, type Area } from "./area";
import type { Scalar } from "./cells";
import { readEntry } from "./entry";
import type { Sheet } from "./sheet";
import { clearStyle, distinctLines, setStyle, styleAt } from "./styling";

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

/** Writes inputs as if typed; null leaves a cell as it is. One change is told for the whole area. */
export function enter(sheet: Sheet, area: Area, input: (row: number, column: number) => Scalar | null): void {
  requireUnlocked(sheet, area);
  const before = isSingleCell(area) ? sheet.value(area.top, area.left) : undefined;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = input(row, column);
      if (value !== null) enterCell(sheet, row, column, value);
    }
  }
  tellEdited(sheet, area, before);
}

function enterCell(sheet: Sheet, row: number, column: number, input: Scalar): void {
  const entry = readEntry(input, styleAt(sheet, row, column, "numberFormat"));
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
  // Cells covered by a merge stay empty whatever is written to them.
  if (merge && (merge.top !== row || merge.left !== column)) return;
  const cell = sheet.cells.ensure(row, column);
  cell.value = entry.value;
  if (entry.formula === undefined) delete cell.formula;
  else cell.formula = entry.formula;
  if (entry.numberFormat) cell.style = { ...cell.style, numberFormat: entry.numberFormat };
  if (cell.value === "" && cell.formula === undefined && !cell.style) sheet.cells.remove(row, column);
  sheet.book.calculation.changed(sheet, row, column);
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
    cell.value = "";
    delete cell.formula;
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
      if (numberFormat !== null) setStyle(sheet, { top: row, left: column, bottom: row, right: column }, { numberFormat });
    }
  }
}

function tellEdited(sheet: Sheet, area: Area, before: Scalar | undefined): void {
  const details = before === undefined ? {} : { before, after: sheet.value(area.top, area.left) };
  sheet.book.tell({ kind: "cells", sheet, area, how: "RangeEdited", ...details });
}
