import type { Arguments } from "../executor/arguments";
import { isLive } from "../executor/table";
import { parseAddress } from "../model/address";
import { areaAt, columnCount, rowCount, type Area } from "../model/area";
import { findName, namedRange } from "../model/names";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";

/** What a range object stands for: an area of a sheet. Its formats, fonts and fills stand for the same. */
export interface CellArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Cells a request may carry or ask for at once. */
const CELL_LIMIT = 5_000_000;

/** Part of an area, counted from its corner; refused where it leaves the sheet. */
export function part({ sheet, area }: CellArea, row: number, column: number, rows: number, columns: number): CellArea {
  return { sheet, area: areaAt(area.top + row, area.left + column, rows, columns) };
}

/** The cells an address or a range object means. */
export function cellsMeant(value: unknown, sheet: Sheet): CellArea {
  if (isLive(value)) {
    if (value.table.name !== "Range") throw HostError.invalidArgument();
    return value.data as CellArea;
  }
  if (typeof value !== "string") throw HostError.invalidArgument();
  const parsed = parseAddress(value);
  const named = parsed?.sheet === undefined ? sheet : sheet.book.sheet(parsed.sheet);
  if (!parsed) return namedCells(value, sheet);
  if (!named) throw HostError.itemNotFound();
  return { sheet: named, area: parsed.area };
}

function namedCells(name: string, sheet: Sheet): CellArea {
  for (const scope of [sheet, sheet.book]) {
    const found = findName(scope, name);
    const cells = found && namedRange(scope, found);
    if (cells) return cells;
  }
  throw HostError.invalidArgument();
}

export function cellsArgument(args: Arguments, index: number, sheet: Sheet): CellArea {
  return cellsMeant(args.raw(index), sheet);
}

/** One reading for each cell, as rows of columns. */
export function grid<T>({ area }: CellArea, read: (row: number, column: number) => T): T[][] {
  requireCellLimit(area);
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (_, column) => read(area.top + row, area.left + column)),
  );
}

/** The value meant for each cell: from a two-dimensional array of the area's size, or one value for all. */
export function spread<T>({ area }: CellArea, value: unknown, member: string): (row: number, column: number) => T {
  requireCellLimit(area);
  if (!Array.isArray(value)) return () => value as T;
  requireSize(
    area,
    value.length,
    value.map((row: unknown) => (Array.isArray(row) ? row.length : -1)),
    member,
  );
  return (row, column) => (value as T[][])[row - area.top]![column - area.left]!;
}

/** Refuses an array of another size than the range, in Excel's words. */
export function requireSize(area: Area, rows: number, columns: readonly number[], member: string): void {
  if (rows === rowCount(area) && columns.every((each) => each === columnCount(area))) return;
  const text = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  throw HostError.invalidArgument(member, text);
}

function requireCellLimit(area: Area): void {
  if (rowCount(area) * columnCount(area) <= CELL_LIMIT) return;
  throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.", 400);
}
