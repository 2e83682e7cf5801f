import Decimal from "decimal.js";
import { readFileSync } from "node:fs";
import { area, type Area, type Position } from "../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";
import { tableLayout } from "../../src/official/tables";
import type { ColumnKey, Heading, Side, TableId, TableSide } from "../../src/official/table-layout";
import type { Unit } from "../../src/values/money";

/** A row as transcribed by hand: amounts in 元. */
export interface ExpectedRow {
  readonly side: Side | null;
  readonly code: string | null;
  readonly name: string;
  readonly amounts: Partial<Readonly<Record<ColumnKey, string | null>>>;
}

/** A table as transcribed by hand. */
export interface ExpectedTable {
  readonly layout: TableId;
  readonly title: string;
  readonly year: number | null;
  readonly unit: Unit;
  readonly department: string;
  readonly rows: readonly ExpectedRow[];
}

/** The eight tables of a published budget, transcribed by hand. */
export const budget2021 = (
  JSON.parse(readFileSync(new URL("../real/budget-2021-tables.expected.json", import.meta.url), "utf8")) as { tables: ExpectedTable[] }
).tables;

/** Columns that tables of a year print. */
export function columnsOf({ columns }: TableSide, year: number | null): TableSide["columns"] {
  return columns.filter(({ fromYear }) => fromYear === undefined || (year !== null && year >= fromYear));
}

/** Lays a table out as the official sheet does: text for codes and names, numbers for amounts, merged areas and all. */
export function gridOfTable(table: ExpectedTable): Grid {
  const layout = tableLayout(table.layout);
  const merges: Area[] = [];
  const put = (at: string | Position, value: string | number): Cell => {
    const place = typeof at === "string" ? area(at) : null;
    if (place && (place.bottom > place.top || place.right > place.left)) merges.push(place);
    const { row, col } = place ? { row: place.top, col: place.left } : (at as Position);
    return { row, col, kind: typeof value === "number" ? "number" : "text", value, text: String(value) };
  };
  const cells = [
    put(layout.titleAt, table.title),
    put(layout.departmentAt, `编制部门：${table.department}`),
    put(layout.unitAt, `单位：${table.unit}`),
    ...layout.sides.flatMap((side) => headings(side, table.year)).map((heading) => put(heading.at, headingWords(table, heading))),
    ...layout.sides.flatMap((side) => {
      const own = table.rows.filter((row) => row.side === side.side);
      return own.flatMap((row, at) => rowCells(side, row, { at: layout.firstRow - 1 + at, unit: table.unit }, put));
    }),
  ];
  return makeGrid(layout.sheetName, cells, { merges });
}

/** A table whose title names no year prints it before the amounts: 2021年机关运行经费预算数. */
function headingWords({ title, year }: ExpectedTable, { label }: Heading): string {
  return !title.includes(String(year)) && label.endsWith("预算数") ? `${year}年${label}` : label;
}

function headings(side: TableSide, year: number | null): Heading[] {
  const codes = side.codes ? [side.codes.heading, ...side.codes.levels] : [];
  return [...side.groups, ...codes, ...(side.name ? [side.name] : []), ...columnsOf(side, year)];
}

type Put = (at: string | Position, value: string | number) => Cell;

function rowCells(side: TableSide, row: ExpectedRow, place: { at: number; unit: Unit }, put: Put): Cell[] {
  const { at, unit } = place;
  const levels = side.codes?.levels ?? [];
  const parts = row.code === null ? [] : [row.code.slice(0, 3), ...(row.code.slice(3).match(/\d\d/g) ?? [])];
  const codes = parts.map((part, level) => put({ row: at, col: area(levels[level]!.at).left }, part));
  const nameCol = area((row.code === null && levels[0] ? levels[0] : (side.name ?? side.columns[0]!)).at).left;
  const name = side.name ? [put({ row: at, col: nameCol }, row.name)] : [];
  const amounts = Object.entries(row.amounts).flatMap(([key, value]) => {
    const column = side.columns.find((own) => own.key === key)!;
    const figure = new Decimal(value ?? 0).div(unit === "万元" ? 10_000 : 1).toNumber();
    return value === null ? [] : [put({ row: at, col: area(column.at).left }, figure)];
  });
  return [...codes, ...name, ...amounts];
}
