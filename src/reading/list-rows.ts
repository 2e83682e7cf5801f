import { area, type Area } from "../grid/address";
import type { Cell, GridRow } from "../grid/grid";
import { compact } from "../grid/text";
import type { IndicatorBlock, IndicatorColumn } from "../official/layout";
import { classNamed, groupNamed, type KnownClass } from "../official/classes";
import type { Frame } from "./frame";
import { findLabels } from "./labels";

/** A printed row of the list: the labels that stand in it, and its name and target. */
export interface ListRow {
  readonly row: number;
  readonly level1: Cell | null;
  readonly level2: Cell | null;
  readonly name: readonly Cell[];
  readonly target: readonly Cell[];
}

/** A row with its labels carried down from above. */
export interface ClassedRow extends ListRow {
  readonly group: Cell | null;
  readonly label: Cell | null;
  readonly class: KnownClass | null;
}

/** First column of each part of the list, and where the last one ends. */
export type Columns = Readonly<Record<IndicatorColumn | "end", number>>;

export function listColumns(rows: readonly GridRow[], frame: Frame, headingRow: number, block: IndicatorBlock): Columns {
  const official = (id: IndicatorColumn): Area => area(block.columns[id].at);
  const column = (id: IndicatorColumn): number => frame.occurrence(id)?.cell.col ?? frame.column(official(id).left);
  const target = column("target");
  const heading = rows.find(({ row }) => row === headingRow)?.cells ?? [];
  const nextHeading = heading.find((cell) => cell.col > target)?.col ?? Infinity;
  const edge = Math.max(target, frame.column(official("target").right)) + 1;
  return { level1: column("level1"), level2: column("level2"), name: column("name"), target, end: Math.min(nextHeading, edge) };
}

/** Rows that name a class, an indicator or a target; the list ends at a label that may follow it. */
export function listRows(rows: readonly GridRow[], headingRow: number, columns: Columns, block: IndicatorBlock): ListRow[] {
  const endLabels = new Set(block.endLabels.map(compact));
  const below = rows.filter(({ row }) => row > headingRow);
  const end = below.findIndex(
    (row) => findLabels([{ ...row, cells: row.cells.filter(({ col }) => col < columns.name) }], endLabels).length > 0,
  );
  return (end < 0 ? below : below.slice(0, end)).flatMap((row) => listRow(row, columns, block) ?? []);
}

function listRow({ row, cells }: GridRow, columns: Columns, block: IndicatorBlock): ListRow | null {
  const within = (from: number, to: number): Cell[] => cells.filter(({ col }) => col >= from && col < to);
  const name = within(columns.name, columns.target);
  const target = within(columns.target, columns.end);
  const labels = placeLabels(within(columns.level1, columns.level2), within(columns.level2, columns.name), block);
  const known = labels.level1 ? groupNamed(labels.level1.text, block) : null;
  // A lone #REF! below the list is what a deleted formula left behind, not an indicator.
  const entry = [...name, ...target].some(({ kind }) => kind !== "error");
  return entry || known || labels.level2 ? { row, ...labels, name, target } : null;
}

/** A second-level label typed into the first-level column is taken for what it says, not for where it stands. */
function placeLabels(first: Cell[], second: Cell[], block: IndicatorBlock): { level1: Cell | null; level2: Cell | null } {
  const [level1 = null] = first;
  const [level2 = null] = second;
  const displaced = level1 && !level2 && !groupNamed(level1.text, block) && classNamed(level1.text, null, block);
  return displaced ? { level1: null, level2: level1 } : { level1, level2 };
}

/** A label holds until the next one of its level; a new first-level label ends the second-level one. */
export function carryDown(rows: readonly ListRow[], block: IndicatorBlock): ClassedRow[] {
  let group: Cell | null = null;
  let label: Cell | null = null;
  return rows.map((row) => {
    // Copies with unmerged cells repeat the first-level label on every row.
    if (row.level1 && compact(row.level1.text) !== compact(group?.text ?? "")) [group, label] = [row.level1, null];
    if (row.level2) label = row.level2;
    return { ...row, group, label, class: label && classNamed(label.text, group?.text ?? null, block) };
  });
}
