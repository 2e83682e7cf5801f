import { rowHeight, type Fitted } from "../grid/fit";
import type { Area, Position } from "../grid/address";
import { oncePer } from "../grid/once";
import type { Look, PlannedCell, SheetPlan } from "../grid/sheet-plan";

const FONT_SIZE = 10;
const LEAST_ROW_HEIGHT = 20;
const LEAST_HEADING_HEIGHT = 24;
const HEADING_FILL = "E7EEF7";

/** One column of a list: what stands in it for each row, and how it looks. */
export interface Column<Row> {
  readonly title: string;
  readonly width: number;
  readonly align?: Look["align"];
  readonly value: (row: Row, index: number) => string | number | null;
  readonly look?: (row: Row) => Look;
  readonly extra?: (row: Row, place: Position) => Partial<Pick<PlannedCell, "link" | "comment" | "formula" | "sources" | "value">>;
}

export interface List<Row> {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What stands in place of the rows where there are none. */
  readonly nothing: string;
  /** Printed at the foot of each page. */
  readonly foot?: string;
  /** Excel's name for the list as a table. */
  readonly table?: string;
  /** Title of the column that tells rows apart, the last of ours: columns to the right of it are hers. */
  readonly key?: string;
}

/** A list of ours as a sheet: title, a few lines, frozen headings with a filter, one row each, to be printed on A4 landscape. */
export function listSheet<Row>({ name, title, lines, columns, rows, nothing, foot, table, key }: List<Row>): SheetPlan {
  const headingRow = 1 + lines.length;
  const headings = columns.map((column, col): PlannedCell => ({ row: headingRow, col, value: column.title, look: headingLook }));
  const lastColumn = columns.length - 1;
  const widths = columns.map(({ width }) => width);
  const looks = columns.map(looksOf);
  const planned = rows.map((row, index) =>
    columns.map((column, col) => listCell(column, looks[col]!, row, index, { row: headingRow + 1 + index, col })),
  );
  const empty: PlannedCell[] = rows.length === 0 ? [{ row: headingRow + 1, col: 0, value: nothing, look: { size: FONT_SIZE } }] : [];
  return {
    name,
    cells: [
      { row: 0, col: 0, value: title, look: { size: 16, bold: true } },
      ...lines.map((text, index): PlannedCell => ({ row: 1 + index, col: 0, value: text, look: { size: FONT_SIZE } })),
      ...headings,
      ...planned.flat(),
      ...empty,
    ],
    merges: [],
    columnWidths: widths,
    rowHeights: new Map([
      [0, 28],
      ...lines.map((_, index): [number, number] => [1 + index, LEAST_ROW_HEIGHT]),
      [headingRow, Math.max(LEAST_HEADING_HEIGHT, listRowHeight(headings, widths))],
      ...planned.map((cells, index): [number, number] => [headingRow + 1 + index, listRowHeight(cells, widths)]),
    ]),
    print: { orientation: "landscape", titleRows: { first: headingRow, last: headingRow }, ...(foot === undefined ? {} : { foot }) },
    frozenRows: headingRow + 1,
    ...(key === undefined ? {} : { keyColumn: columns.findIndex((column) => column.title === key) }),
    ...(rows.length > 0
      ? withFilter({ top: headingRow, left: 0, bottom: headingRow + rows.length, right: lastColumn }, columns, table)
      : {}),
  };
}

/** Excel's longest heading of a table's column. */
const LONGEST_HEADING = 255;

/** A list is a table only where its headings are as Excel wants them: columns that somebody added may be headed as she likes. */
function withFilter(
  area: Area,
  columns: readonly { readonly title: string }[],
  table: string | undefined,
): Pick<SheetPlan, "filter" | "table"> {
  const titles = columns.map(({ title }) => title.toLowerCase());
  const isHeading = (title: string): boolean =>
    title.trim() === title && title !== "" && title.length <= LONGEST_HEADING && !/\p{Cc}/u.test(title);
  const mayBeTable = new Set(titles).size === titles.length && titles.every(isHeading);
  return { filter: area, ...(table !== undefined && mayBeTable ? { table: { name: table, area } } : {}) };
}

const headingLook: Look = { size: FONT_SIZE, bold: true, border: true, wrap: true, align: "center", fill: HEADING_FILL };

/** How the cells of a column look: few looks of their own stand in many rows. */
interface ColumnLooks {
  readonly plain: Look;
  readonly with: (own: Look) => Look;
}

function looksOf<Row>({ align = "left" }: Column<Row>): ColumnLooks {
  const plain: Look = { size: FONT_SIZE, border: true, wrap: true, vertical: "center", align, indent: align === "center" ? 0 : 1 };
  return { plain, with: oncePer((own: Look) => ({ ...plain, ...own })) };
}

function listCell<Row>(column: Column<Row>, looks: ColumnLooks, row: Row, index: number, place: Position): PlannedCell {
  const own = column.look?.(row);
  const look = own ? looks.with(own) : looks.plain;
  const cell: PlannedCell = { row: place.row, col: place.col, value: column.value(row, index), look };
  const extra = column.extra?.(row, place);
  return extra ? { ...cell, ...extra } : cell;
}

/** Height in points that shows all texts of a row; those that do not wrap are cut. */
export function listRowHeight(cells: readonly PlannedCell[], widths: readonly number[]): number {
  const texts: Fitted[] = [];
  for (const { col, value, look } of cells) {
    if (typeof value === "string" && look.wrap !== false) texts.push({ text: value, width: widths[col]! - 1 });
  }
  return rowHeight(texts, FONT_SIZE, LEAST_ROW_HEIGHT);
}
