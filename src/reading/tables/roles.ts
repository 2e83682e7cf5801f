import type { Cell } from "../../grid/grid";
import type { TableSide } from "../../official/table-layout";
import type { FoundColumn, SideFit } from "./fit";
import type { Header } from "./header";

/** What a column of the sheet holds. `other`: it has a heading of its own that the table does not know (序号, 备注). */
export type Role =
  | { readonly kind: "code"; readonly level: number | null; readonly col: number }
  | { readonly kind: "name"; readonly col: number }
  | { readonly kind: "amount"; readonly column: FoundColumn; readonly col: number }
  | { readonly kind: "other"; readonly col: number };

/** Cells of one row that belong to one side, by what they are. `others`: under a heading that the table does not know. `stray`: under no heading, or beside another one in its column. */
export interface SortedCells {
  readonly codes: readonly { readonly cell: Cell; readonly level: number | null }[];
  readonly names: readonly Cell[];
  readonly amounts: ReadonlyMap<FoundColumn, Cell>;
  readonly others: readonly Cell[];
  readonly stray: readonly Cell[];
}

/** The columns of one side under a header. A column without a heading belongs to the one before it, as in merged areas. */
export class Roles {
  private readonly roles: readonly Role[];
  /** Columns beyond this one are no part of the table. */
  private readonly end: number;
  /** Where the names stand, or would stand. */
  readonly nameCol: number;

  constructor(header: Header, fit: SideFit, layout: TableSide) {
    const own = header.headings.filter(({ col }) => col >= fit.from && col < fit.to);
    const cols = [...new Set([...own.map(({ col }) => col), ...fit.codes.map(({ col }) => col)])].sort((a, b) => a - b);
    const name = layout.name ? (fit.name ?? inferredName(cols, fit)) : null;
    const all = name === null || cols.includes(name) ? cols : [...cols, name].sort((a, b) => a - b);
    this.roles = all.map((col) => roleOf(col, name, fit));
    const last = all.at(-1) ?? 0;
    this.end = fit.to === Infinity ? last + (last - (all.at(-2) ?? last - 1)) - 1 : fit.to - 1;
    this.nameCol = name ?? fit.codes[0]?.col ?? fit.columns[0]?.col ?? fit.from;
  }

  sort(cells: readonly Cell[]): SortedCells {
    const codes: { cell: Cell; level: number | null }[] = [];
    const names: Cell[] = [];
    const amounts = new Map<FoundColumn, Cell>();
    const others: Cell[] = [];
    const stray: Cell[] = [];
    for (const cell of cells) {
      const role = this.roleAt(cell.col);
      if (role === null) stray.push(cell);
      else if (role.kind === "code") codes.push({ cell, level: role.level });
      else if (role.kind === "name") names.push(cell);
      else if (role.kind === "amount") {
        // The cell right under the heading comes first; what else stands there belongs to nothing.
        if (amounts.has(role.column)) stray.push(cell);
        else amounts.set(role.column, cell);
      } else others.push(cell);
    }
    return { codes, names, amounts, others, stray };
  }

  private roleAt(col: number): Role | null {
    if (col > this.end) return null;
    return this.roles.findLast((role) => role.col <= col) ?? null;
  }
}

function roleOf(col: number, name: number | null, { codes, columns }: SideFit): Role {
  const column = columns.find((found) => found.col === col);
  if (column) return { kind: "amount", column, col };
  if (col === name) return { kind: "name", col };
  const code = codes.find((found) => found.col === col);
  return code ? { kind: "code", level: code.level, col } : { kind: "other", col };
}

/** Where the heading of the names is lost: the only column between codes and amounts, or the one right behind the codes. */
function inferredName(cols: readonly number[], { codes, columns, from }: SideFit): number | null {
  const after = Math.max(from - 1, ...codes.map(({ col }) => col));
  const before = Math.min(...columns.map(({ col }) => col));
  const between = cols.filter((col) => col > after && col < before);
  if (between.length > 0) return between.length === 1 ? between[0]! : null;
  return after + 1 < before ? after + 1 : null;
}
