import type { Area } from "./area";
import type { PartialStyle } from "./style";

/** What a cell holds. Error values are texts such as "#N/A" with `isError`. Empty is "". */
export type Scalar = string | number | boolean;

export interface Cell {
  value: Scalar;
  /** As typed, with its "=". */
  formula?: string;
  style?: PartialStyle;
  /** The value is the one its file brought, for a formula that nothing here can calculate. */
  isSaved?: true;
}

/** The cells of a sheet that hold or show anything. */
export class Cells {
  private readonly rows = new Map<number, Map<number, Cell>>();

  /** Cells as they were when watching began, if anyone watches: by row and column. */
  private before: Map<number, Map<number, Cell | undefined>> | null = null;

  /** The cell as it is, to be read. */
  at(row: number, column: number): Readonly<Cell> | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, to be changed; created where there is none. */
  ensure(row: number, column: number): Cell {
    this.note(row, column);
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: "" }));
    return cell;
  }

  /** Puts a cell in its place, or none. */
  put(row: number, column: number, cell: Cell | undefined): void {
    if (cell) Object.assign(emptied(this.ensure(row, column)), cell);
    else this.remove(row, column);
  }

  remove(row: number, column: number): void {
    this.note(row, column);
    const cells = this.rows.get(row);
    if (cells?.delete(column) && cells.size === 0) this.rows.delete(row);
  }

  /** The cells inside an area to be read, in no promised order. Cells may be removed on the way. */
  *within(area: Area): Iterable<{ row: number; column: number; cell: Readonly<Cell> }> {
    yield* this.walk(area);
  }

  /** The cells inside an area, to be changed. */
  *changing(area: Area): Iterable<{ row: number; column: number; cell: Cell }> {
    for (const each of this.walk(area)) {
      this.note(each.row, each.column);
      yield each;
    }
  }

  /** From now on, remembers cells before they change. */
  watch(): void {
    this.before = new Map();
  }

  /** Ends that, and gives those that changed, as they were. */
  unwatch(): { row: number; column: number; cell: Cell | undefined }[] {
    const noted = [...(this.before ?? [])].flatMap(([row, cells]) => [...cells].map(([column, cell]) => ({ row, column, cell })));
    this.before = null;
    return noted.filter(({ row, column, cell }) => !sameCell(cell, this.at(row, column)));
  }

  private note(row: number, column: number): void {
    if (!this.before) return;
    let cells = this.before.get(row);
    if (!cells) this.before.set(row, (cells = new Map()));
    if (cells.has(column)) return;
    const cell = this.at(row, column);
    cells.set(column, cell && { ...cell });
  }

  private *walk(area: Area): Iterable<{ row: number; column: number; cell: Cell }> {
    for (const row of rowsWithin(this.rows, area)) {
      for (const [column, cell] of [...this.rows.get(row)!]) {
        if (column >= area.left && column <= area.right) yield { row, column, cell };
      }
    }
  }

  /** Cells of an area leave their places and are put at new ones; a null place drops the cell. */
  move(area: Area, place: (row: number, column: number) => { row: number; column: number } | null): void {
    const moved = [...this.walk(area)];
    for (const { row, column } of moved) this.remove(row, column);
    for (const { row, column, cell } of moved) {
      const target = place(row, column);
      if (!target) continue;
      this.note(target.row, target.column);
      let cells = this.rows.get(target.row);
      if (!cells) this.rows.set(target.row, (cells = new Map()));
      cells.set(target.column, cell);
    }
  }
}

/** Rows of an area that exist, by whichever walk is shorter. */
function rowsWithin(rows: ReadonlyMap<number, unknown>, { top, bottom }: Area): number[] {
  if (bottom - top > rows.size) return [...rows.keys()].filter((row) => row >= top && row <= bottom);
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => rows.has(row));
}

function emptied(cell: Cell): Cell {
  cell.value = "";
  delete cell.formula;
  delete cell.style;
  delete cell.isSaved;
  return cell;
}

/** Values of formulas aside: they follow from the rest. Styles are replaced as a whole, never changed in place. */
function sameCell(a: Cell | undefined, b: Readonly<Cell> | undefined): boolean {
  if (!a || !b) return a === b;
  return a.formula === b.formula && a.style === b.style && (a.formula !== undefined || a.value === b.value);
}

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!"]);

/** Whether a value is one of Excel's error values rather than a text. */
export function isError(value: Scalar): boolean {
  return typeof value === "string" && ERRORS.has(value);
}
