import type { ColumnKey, TableSide } from "../official/table-layout";
import { tableLayout } from "../official/tables";
import type { Figure, Note, Reference } from "../reading/budget-facts";
import { isStated } from "./figures";

/** Figures that speak of one table side: by row and column. */
export interface ProseGroup {
  readonly side: TableSide;
  readonly figures: ReadonlyMap<string, ReadonlyMap<ColumnKey, Figure>>;
}

/** The amounts of a note whose place in a table is known, table side by table side. */
export function groupsOf({ figures }: Note): ProseGroup[] {
  const bySide = new Map<TableSide, Map<string, Map<ColumnKey, Figure>>>();
  for (const figure of figures) {
    if (!figure.refersTo || !isStated(figure)) continue;
    const { table, side: at, row, column } = figure.refersTo satisfies Reference;
    const side = tableLayout(table).sides.find(({ side: other }) => other === at);
    if (!side) continue;
    const rows = bySide.get(side) ?? new Map<string, Map<ColumnKey, Figure>>();
    bySide.set(side, rows.set(row, rows.get(row) ?? new Map<ColumnKey, Figure>()));
    // An amount stated twice is told by its first place; whether the two agree is another question.
    if (!rows.get(row)!.has(column)) rows.get(row)!.set(column, figure);
  }
  return [...bySide].map(([side, rows]) => ({ side, figures: rows }));
}

/** Those of some columns that the table of a year prints. */
export function printedColumns({ columns }: TableSide, keys: readonly ColumnKey[], year: number | null): ColumnKey[] {
  const fromYear = (key: ColumnKey): number => columns.find((column) => column.key === key)?.fromYear ?? 0;
  return keys.filter((key) => year === null || year >= fromYear(key));
}
