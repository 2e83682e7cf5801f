import { isWholeColumns, isWholeRows, type Area } from "./area";
import type { Sheet } from "./sheet";
import { DEFAULT_STYLE, type PartialStyle, type Style, type StyleKey } from "./style";

/** How a cell looks in one respect: its own formatting, its row's, its column's, the sheet's, the default. */
export function styleAt<K extends StyleKey>(sheet: Sheet, row: number, column: number, key: K): Style[K] {
  const own = sheet.cells.at(row, column)?.style?.[key];
  return own ?? sheet.rows.at(row)?.style?.[key] ?? sheet.columns.at(column)?.style?.[key] ?? sheet.style[key] ?? DEFAULT_STYLE[key];
}

/** Formats an area, and tells of it. Whole rows and columns keep it as theirs, so that their empty cells need not exist. */
export function setStyle(sheet: Sheet, area: Area, style: PartialStyle): void {
  putStyle(sheet, area, style);
  tellFormatted(sheet, area);
}

export function tellFormatted(sheet: Sheet, area: Area): void {
  sheet.book.tell({ kind: "formatted", sheet, area });
}

/** Formats an area, of which the caller tells. */
export function putStyle(sheet: Sheet, area: Area, style: PartialStyle): void {
  if (isWholeRows(area) && isWholeColumns(area)) return styleEverything(sheet, area, style);
  if (isWholeColumns(area)) styleColumns(sheet, area, style);
  else if (isWholeRows(area)) for (let row = area.top; row <= area.bottom; row++) add(sheet.rows.ensure(row), style);
  else createCells(sheet, area);
  for (const { cell } of sheet.cells.changing(area)) add(cell, style);
}

function styleColumns(sheet: Sheet, area: Area, style: PartialStyle): void {
  for (let column = area.left; column <= area.right; column++) add(sheet.columns.ensure(column), style);
  // Rows count before columns, so where a formatted row crosses, the cells must say it themselves.
  const formatted = sheet.rows.indexes(area.top, area.bottom).filter((row) => sheet.rows.at(row)?.style);
  for (const row of formatted) createCells(sheet, { ...area, top: row, bottom: row });
}

function createCells(sheet: Sheet, area: Area): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) sheet.cells.ensure(row, column);
  }
}

/** Takes formatting off an area, and tells of it: the given respects, or all of them. */
export function clearStyle(sheet: Sheet, area: Area, keys?: readonly StyleKey[]): void {
  takeStyle(sheet, area, keys);
  tellFormatted(sheet, area);
}

function takeStyle(sheet: Sheet, area: Area, keys?: readonly StyleKey[]): void {
  const reset: PartialStyle = Object.fromEntries(
    (keys ?? (Object.keys(DEFAULT_STYLE) as StyleKey[])).map((key) => [key, DEFAULT_STYLE[key]]),
  );
  const wholeLines = isWholeRows(area) || isWholeColumns(area);
  const inherits = sheet.rows.indexes(area.top, area.bottom).length + sheet.columns.indexes(area.left, area.right).length > 0;
  if (wholeLines || inherits || Object.keys(sheet.style).length > 0) return putStyle(sheet, area, reset);
  for (const { row, column, cell } of sheet.cells.changing(area)) {
    drop(cell, Object.keys(reset) as StyleKey[]);
    if (cell.value === "" && cell.formula === undefined && !cell.style) sheet.cells.remove(row, column);
  }
}

/** The formatting all cells of an area share in one respect; null where they differ. */
export function commonStyle<K extends StyleKey>(sheet: Sheet, area: Area, key: K): Style[K] | null {
  return common(sheet, area, (row, column) => styleAt(sheet, row, column, key));
}

/** What a reading gives for every cell of an area, or null where cells differ. Looks only at rows and columns that can differ. */
export function common<T>(sheet: Sheet, area: Area, read: (row: number, column: number) => T): T | null {
  const { rows, columns } = distinctLines(sheet, area);
  const first = read(rows[0]!, columns[0]!);
  const key = JSON.stringify(first);
  const same = rows.every((row) => columns.every((column) => JSON.stringify(read(row, column)) === key));
  return same ? first : null;
}

/** Rows and columns of an area that hold something of their own, and one of the others to stand for them all. */
export function distinctLines(sheet: Sheet, area: Area): { rows: number[]; columns: number[] } {
  const rows = new Set(sheet.rows.indexes(area.top, area.bottom));
  const columns = new Set(sheet.columns.indexes(area.left, area.right));
  for (const { row, column } of sheet.cells.within(area)) {
    rows.add(row);
    columns.add(column);
  }
  return { rows: withOther(rows, area.top, area.bottom), columns: withOther(columns, area.left, area.right) };
}

function withOther(lines: Set<number>, first: number, last: number): number[] {
  let other = first;
  while (lines.has(other)) other++;
  return other <= last ? [...lines, other] : [...lines];
}

function styleEverything(sheet: Sheet, area: Area, style: PartialStyle): void {
  sheet.style = { ...sheet.style, ...style };
  const keys = Object.keys(style) as StyleKey[];
  const lines = [sheet.rows, sheet.columns].flatMap((all) => all.indexes(0, Infinity).map((index) => all.ensure(index)));
  for (const holder of [...lines, ...[...sheet.cells.changing(area)].map(({ cell }) => cell)]) {
    drop(holder, keys);
  }
}

function add(holder: { style?: PartialStyle }, style: PartialStyle): void {
  holder.style = { ...holder.style, ...style };
}

function drop(holder: { style?: PartialStyle }, keys: readonly StyleKey[]): void {
  const left = Object.entries(holder.style ?? {}).filter(([key]) => !keys.includes(key as StyleKey));
  if (left.length > 0) holder.style = Object.fromEntries(left);
  else delete holder.style;
}
