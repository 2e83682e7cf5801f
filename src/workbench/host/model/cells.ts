import type { Area } from "./area";
import type { PartialStyle } from "./style";

/** What a cell holds. Error values are texts such as "#N/A" with `isError`. Empty is "". */
export type Scalar = string | number | boolean;

export interface Cell {
  value: Scalar;
  /** As typed, with its "=". */
  formula?: string;
  style?: PartialStyle;
}

/** The cells of a sheet that hold or show anything. */
export class Cells {
  private readonly rows = new Map<number, Map<number, Cell>>();

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  ensure(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: "" }));
    return cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows.get(row);
    if (cells?.delete(column) && cells.size === 0) this.rows.delete(row);
  }

  /** The cells inside an area, in no promised order. Cells may be removed on the way. */
  *within(area: Area): Iterable<{ row: number; column: number; cell: Cell }> {
    for (const row of rowsWithin(this.rows, area)) {
      for (const [column, cell] of [...this.rows.get(row)!]) {
        if (column >= area.left && column <= area.right) yield { row, column, cell };
      }
    }
  }

  /** Cells of an area leave their places and are put at new ones; a null place drops the cell. */
  move(area: Area, place: (row: number, column: number) => { row: number; column: number } | null): void {
    const moved = [...this.within(area)];
    for (const { row, column } of moved) this.remove(row, column);
    for (const { row, column, cell } of moved) {
      const target = place(row, column);
      if (!target) continue;
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

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!"]);

/** Whether a value is one of Excel's error values rather than a text. */
export function isError(value: Scalar): boolean {
  return typeof value === "string" && ERRORS.has(value);
}
