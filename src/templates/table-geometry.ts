import { area, type Area } from "../grid/address";
import { compact } from "../grid/text";
import type { FilledRow, FilledTable } from "../official/filled-budget";
import type { TableColumn, TableLayout, TableSide } from "../official/table-layout";

/** The whole of a one-sided table or one half of another: the columns it prints and the rows filled in. */
export interface SideParts {
  readonly layout: TableSide;
  readonly columns: readonly TableColumn[];
  readonly body: readonly FilledRow[];
  /** The row that adds the others up; it stands below the longest side. */
  readonly total: FilledRow | null;
}

/** Where the parts of an official table lie once it has the columns of its year and the rows of a filled one. */
export class TableGeometry {
  readonly sides: readonly SideParts[];
  /** Rows between the headings and the totals. */
  readonly bodyRows: number;
  /** Columns of the official sheet that this one leaves out. */
  private readonly left: ReadonlySet<number>;

  constructor(
    readonly layout: TableLayout,
    { rows }: FilledTable,
    isPrinted: (column: TableColumn) => boolean,
  ) {
    const sideOf = (row: FilledRow): TableSide => layout.sides.find(({ side }) => side === row.side) ?? layout.sides[0]!;
    this.sides = layout.sides.map((side) => {
      const filled = rows.filter((row) => sideOf(row) === side);
      const own = rows.length > 0 ? filled : [{ side: side.side, code: null, name: "", amounts: {} }];
      const columns = side.columns.filter((column) => isPrinted(column) || own.some(({ amounts }) => amounts[column.key] !== undefined));
      const last = own.at(-1);
      const total = last && isTotal(last, side) ? last : null;
      return { layout: side, columns, body: total ? own.slice(0, -1) : own, total };
    });
    this.bodyRows = Math.max(...this.sides.map(({ body }) => body.length));
    const printed = new Set(this.sides.flatMap(({ columns }) => columns));
    const dropped = layout.sides.flatMap(({ columns }) => columns).filter((column) => !printed.has(column));
    this.left = new Set(dropped.map(({ at }) => area(at).left));
  }

  get columnWidths(): number[] {
    return this.layout.columnWidths.filter((_, col) => !this.left.has(col));
  }

  get firstRow(): number {
    return this.layout.firstRow - 1;
  }

  get totalRow(): number {
    return this.firstRow + this.bodyRows;
  }

  /** The area that an official one takes: narrower where it reaches over columns left out. */
  place(official: string): Area {
    const { top, left, bottom, right } = area(official);
    const last = this.columnWidths.length - 1;
    return { top, bottom, left: Math.min(this.shifted(left), last), right: Math.min(this.shifted(right + 1) - 1, last) };
  }

  /** Where a column printed under a heading lies. */
  columnOf(heading: { readonly at: string }): number {
    return this.place(heading.at).left;
  }

  private shifted(col: number): number {
    return col - [...this.left].filter((dropped) => dropped < col).length;
  }
}

function isTotal({ code, name }: FilledRow, { total }: TableSide): boolean {
  if (!total || code !== null) return false;
  const own = compact(name);
  return [total.label, ...(total.variants ?? [])].some((label) => compact(label) === own);
}
