import Decimal from "decimal.js";
import type { ColumnKey, TableSide } from "../../official/table-layout";

/** One way to lay a row's figures into the columns: in whole units of the table's last decimal, blank cells as 0. */
export interface Placement {
  readonly values: readonly number[];
  /** Column of each figure. */
  readonly at: readonly number[];
}

export interface RowPlacements {
  readonly placements: readonly Placement[];
  /** True where the figures add up across the columns. */
  readonly addsUp: boolean;
}

interface RowSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Sums that hold in each row, by place of the columns; those of columns that the table does not print are left out. */
export function rowSumsOf({ rowSums }: TableSide, columns: readonly ColumnKey[]): RowSum[] {
  return rowSums.flatMap(({ total, parts }) => {
    const at = parts.map((part) => columns.indexOf(part)).filter((index) => index >= 0);
    const sum = columns.indexOf(total);
    return sum < 0 || at.length === 0 ? [] : [{ total: sum, parts: at }];
  });
}

/** Decimals that are counted in: as many as the figures print. */
export function scaleOf(figures: readonly (string | null)[]): number {
  return Math.max(0, ...figures.map((digits) => (digits ? new Decimal(digits).decimalPlaces() : 0)));
}

/**
 * All ways to lay figures, in printed order, into the columns. Those that add up across the row, if there are any; where none
 * does a figure is wrong or missing, and every way is left open.
 */
export function placementsOf(digits: readonly (string | null)[], width: number, sums: readonly RowSum[], scale: number): RowPlacements {
  const numbers = digits.map((figure) => (figure === null ? 0 : Number(new Decimal(figure).times(10 ** scale).toFixed(0))));
  const all = choices(width, digits.length).map((at): Placement => {
    const values = new Array<number>(width).fill(0);
    at.forEach((column, index) => (values[column] = numbers[index]!));
    return { values, at };
  });
  const holding = all.filter(({ values }) =>
    sums.every(({ total, parts }) => values[total] === parts.reduce((sum, part) => sum + values[part]!, 0)),
  );
  const meaningful = holding.filter(({ at }) => at.every((column) => isPlausible(column, at, sums)));
  if (meaningful.length > 0) return { placements: meaningful, addsUp: true };
  return { placements: all, addsUp: holding.length > 0 };
}

/** A printed part has a printed total: a figure of 0 may stand anywhere, but not without its total. */
function isPlausible(column: number, at: readonly number[], sums: readonly RowSum[]): boolean {
  const sum = sums.find(({ parts }) => parts.includes(column));
  return !sum || at.includes(sum.total);
}

/** Every rising choice of so many places. */
function choices(width: number, count: number): number[][] {
  if (count === 0) return [[]];
  if (count > width) return [];
  return choices(width, count - 1).flatMap((head) =>
    Array.from({ length: width - 1 - (head.at(-1) ?? -1) }, (_, index) => [...head, (head.at(-1) ?? -1) + 1 + index]),
  );
}
