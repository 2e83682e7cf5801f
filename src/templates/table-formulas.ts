import { address } from "../grid/address";
import { LEVEL_DIGITS } from "../values/subject-code";
import type { PrintedRow, TableColumn } from "../official/table-layout";
import type { TableFormulas } from "./table-blocks";
import type { SideParts, TableGeometry } from "./table-geometry";

/** A number, as against the nothing that a formula shows. */
const ANY_NUMBER = ">-1E+99";

/** What adds a blank table up, across its columns and down its rows; blank until a part is filled in. */
export function totalFormulas(geometry: TableGeometry): TableFormulas {
  return (side, column, row) => {
    if (row === "total") return side.layout.codes ? sumOfClasses(geometry, side, column) : sumOfSources(geometry, side, column);
    return sumOfColumns(geometry, side, column, row) ?? sumOfParts(geometry, side, column, row);
  };
}

/** 合计 of a row: the columns that it is the sum of. */
function sumOfColumns(geometry: TableGeometry, { layout, columns }: SideParts, { key }: TableColumn, row: number): string | undefined {
  const parts = layout.rowSums.find(({ total }) => total === key)?.parts;
  const cells = columns.filter((column) => parts?.includes(column.key)).map((column) => cellOf(geometry, column, row));
  return cells.length > 0 ? sum(cells) : undefined;
}

/** A printed row that others are parts of: 财政拨款收入. */
function sumOfParts(geometry: TableGeometry, side: SideParts, column: TableColumn, row: number): string | undefined {
  const name = printedRow(side, row)?.name;
  const parts = rowsWhere(side, (candidate) => name !== undefined && printedRow(side, candidate)?.partOf === name);
  return parts.length > 0 ? sum(stretches(parts).map((stretch) => rangeOf(geometry, column, stretch))) : undefined;
}

/** Total of rows without codes: all but those that are parts of another. */
function sumOfSources(geometry: TableGeometry, side: SideParts, column: TableColumn): string {
  const sources = rowsWhere(side, (row) => printedRow(side, row)?.partOf === undefined);
  return sum(stretches(sources).map((stretch) => rangeOf(geometry, column, stretch)));
}

/**
 * Total of rows with codes: those of a 类, which hold all the others. Codes joined in one cell are longer than a 类, so they do
 * not count twice. Blank where no 类 has an amount, so a total that nothing stands on is not shown as nought.
 */
function sumOfClasses(geometry: TableGeometry, { layout: { codes } }: SideParts, column: TableColumn): string {
  const whole = [0, geometry.bodyRows - 1] as const;
  const [first, ...others] = codes!.levels.map((level) => rangeOf(geometry, level, whole));
  const longer = `<>${"?".repeat(LEVEL_DIGITS[0]! + 1)}*`;
  const isClass = [`${first},"<>"`, `${first},"${longer}"`, ...others.map((level) => `${level},""`)].join(",");
  const amounts = rangeOf(geometry, column, whole);
  return `IF(COUNTIFS(${isClass},${amounts},"${ANY_NUMBER}")=0,"",SUMIFS(${amounts},${isClass}))`;
}

function sum(cells: readonly string[]): string {
  const list = cells.join(",");
  return `IF(COUNT(${list})=0,"",SUM(${list}))`;
}

function printedRow({ layout, body }: SideParts, row: number): PrintedRow | undefined {
  return layout.printedRows.find(({ printed }) => printed === body[row]!.name);
}

function rowsWhere({ body }: SideParts, isWanted: (row: number) => boolean): number[] {
  return [...body.keys()].filter(isWanted);
}

type Stretch = readonly [first: number, last: number];

/** Rows next to each other, together. */
function stretches(rows: readonly number[]): Stretch[] {
  return rows.reduce<Stretch[]>((done, row) => {
    const last = done.at(-1);
    return last && last[1] === row - 1 ? [...done.slice(0, -1), [last[0], row]] : [...done, [row, row]];
  }, []);
}

function rangeOf(geometry: TableGeometry, column: { readonly at: string }, [first, last]: Stretch): string {
  const top = cellOf(geometry, column, first);
  return first === last ? top : `${top}:${cellOf(geometry, column, last)}`;
}

function cellOf(geometry: TableGeometry, column: { readonly at: string }, row: number): string {
  return address({ row: geometry.firstRow + row, col: geometry.columnOf(column) });
}
