import { area, type Area } from "../grid/address";
import type { GridRow } from "../grid/grid";
import { indicatorColumns, type IndicatorBlock, type IndicatorColumn } from "../official/layout";
import type { Frame } from "./frame";

/** Where each part of the list begins and ends; a column of the unit's own beside it belongs to neither. */
export type Columns = Readonly<Record<IndicatorColumn, { readonly from: number; readonly to: number }>>;

export function listColumns(rows: readonly GridRow[], frame: Frame, headingRow: number, block: IndicatorBlock): Columns {
  const official = (id: IndicatorColumn): Area => area(block.columns[id].at);
  const column = (id: IndicatorColumn): number => frame.occurrence(id)?.cell.col ?? frame.column(official(id).left);
  const target = column("target");
  const edge = Math.max(target, frame.column(official("target").right)) + 1;
  const headings = (rows.find(({ row }) => row === headingRow)?.cells ?? []).map(({ col }) => col);
  const starts = [...headings, column("level1"), column("level2"), column("name"), target, edge].sort((x, y) => x - y);
  // A column that was deleted with its heading is not the one that has moved into its place.
  const isTaken = (id: IndicatorColumn): boolean =>
    !frame.occurrence(id) && indicatorColumns.some((other) => frame.occurrence(other)?.cell.col === column(id));
  const span = (id: IndicatorColumn): Columns["name"] => {
    const from = column(id);
    return { from, to: isTaken(id) ? from : (starts.find((start) => start > from) ?? Infinity) };
  };
  return { level1: span("level1"), level2: span("level2"), name: span("name"), target: span("target") };
}
