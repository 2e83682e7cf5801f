import { HostError } from "../protocol/host-error";
import { columnCount, intersection, rowCount, type Area } from "./area";
import type { Scalar } from "./cells";
import { clear, enter } from "./editing";
import { newId } from "./ids";
import { findName, requireName } from "./names";
import type { Sheet } from "./sheet";
import { insert, remove } from "./shifting";

/** A table (ListObject). */
export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  style: string;
}

/** Makes a table of an area. Without headers in it, a row of them is put above; every column gets a name of its own. */
export function addTable(sheet: Sheet, wanted: Area, hasHeaders: boolean): Table {
  if (sheet.protection) throw HostError.accessDenied();
  let area = wanted;
  if (!hasHeaders) {
    insert(sheet, { ...area, bottom: area.top }, "rows");
    area = { ...area, bottom: area.bottom + 1 };
  } else if (rowCount(area) === 1) {
    area = { ...area, bottom: area.bottom + 1 };
  }
  requireFreeArea(sheet, area, null);
  writeHeaders(sheet, area);
  const look = { showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true, style: "TableStyleMedium2" };
  const table: Table = { id: newId(), name: freeTableName(sheet), area, ...look };
  sheet.tables.push(table);
  sheet.book.tell({ kind: "table added", sheet, table });
  return table;
}

export function renameTable(sheet: Sheet, table: Table, name: string): void {
  requireName(name);
  const taken = findTable(sheet, name);
  if ((taken && taken !== table) || findName(sheet.book, name)) throw HostError.itemAlreadyExists();
  table.name = name;
}

/** Takes a table away; its cells stay as they are, or are emptied with it. */
export function removeTable(sheet: Sheet, table: Table, withCells: boolean): void {
  if (sheet.protection) throw HostError.accessDenied();
  sheet.tables = sheet.tables.filter((each) => each !== table);
  if (withCells) clear(sheet, table.area, "All");
  sheet.book.tell({ kind: "table deleted", sheet, table });
}

/** Gives a table other cells. Its headers stay where they are. */
export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  if (area.top !== table.area.top || !intersection(area, table.area) || rowCount(area) < 2) throw HostError.invalidArgument();
  requireFreeArea(sheet, area, table);
  table.area = area;
  if (table.showHeaders) writeHeaders(sheet, area);
}

/** Adds rows of values before the row of data at `index`, or at the end. What stands below makes room. */
export function addRows(sheet: Sheet, table: Table, index: number | null, rows: readonly (readonly Scalar[])[]): number {
  if (rows.some((row) => row.length !== columnCount(table.area))) throw HostError.invalidArgument();
  const body = bodyArea(table);
  const count = rowCount(body);
  const at = index ?? count;
  if (at < 0 || at > count) throw HostError.invalidArgument();
  const room = { ...body, top: body.top + at, bottom: body.top + at + rows.length - 1 };
  const grown = table.area.bottom + rows.length;
  if (at < count || table.showTotals || sheet.usedArea(false, { ...room, bottom: Infinity })) insert(sheet, room, "rows");
  table.area = { ...table.area, bottom: grown };
  enter(sheet, room, (row, column) => rows[row - room.top]![column - room.left]!);
  return at;
}

/** Takes a row of data away; the last one is only emptied. */
export function removeRow(sheet: Sheet, table: Table, index: number): void {
  const body = bodyArea(table);
  const row = { ...body, top: body.top + index, bottom: body.top + index };
  if (rowCount(body) === 1) clear(sheet, row, "Contents");
  else remove(sheet, row, "rows");
}

/** A table of the workbook, by id or name. */
export function findTable(sheet: Sheet, key: string): Table | undefined {
  const all = sheet.book.sheets.flatMap(({ tables }) => tables);
  return all.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

/** The rows between headers and totals. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

export function columnNames(sheet: Sheet, { area }: Table): string[] {
  return Array.from({ length: columnCount(area) }, (_, index) => sheet.text(area.top, area.left + index));
}

function requireFreeArea(sheet: Sheet, area: Area, own: Table | null): void {
  const overlaps = sheet.tables.some((other) => other !== own && intersection(other.area, area));
  if (overlaps) throw HostError.invalidOperation("A table can't overlap another table.");
}

/** Headers are texts, none empty and no two alike, in the words of Chinese Excel. */
function writeHeaders(sheet: Sheet, area: Area): void {
  const taken = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const own = sheet.text(area.top, column);
    const wanted = own === "" ? `列${column - area.left + 1}` : own;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    const cell = { top: area.top, bottom: area.top, left: column, right: column };
    if (sheet.formula(area.top, column) !== name) enter(sheet, cell, () => `'${name}`);
  }
}

function freeTableName(sheet: Sheet): string {
  let number = 1;
  while (findTable(sheet, `表${number}`) || findName(sheet.book, `表${number}`)) number++;
  return `表${number}`;
}
