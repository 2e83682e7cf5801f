import type { Sheet } from "hucre";
import type { Position } from "../../../grid/address";
import { extentOf, type PlannedCell, type SheetPlan } from "../../../grid/sheet-plan";
import { goneRows } from "../../../text/summary-files";
import type { Language } from "../../../text/words";
import { herCell } from "./her-cells";
import { movedFormula } from "./formulas";
import { listOfPlan, listOnSheet, type ListPlace } from "./list-place";

const NOTE_WIDTH = 18;

/** The list as it stands, and as it is about to be written. */
interface Renewal {
  readonly before: ListPlace;
  readonly now: ListPlace;
}

interface Moves extends Renewal {
  readonly rowAfter: (row: number) => number | null;
  /** Headings of the list as it stands, by their columns. */
  readonly titles: ReadonlyMap<number, string>;
}

/**
 * A sheet that is written again, with what she has given the one that stands there: widths of columns, and what she put to the right of the
 * column that tells rows apart, each line beside the row that it belongs to. Lines whose row is gone stand below all others.
 */
export function withHers(plan: SheetPlan, earlier: Sheet, language: Language): SheetPlan {
  const [now, before] = [listOfPlan(plan), listOnSheet(earlier)];
  const wide = withWidths(plan, earlier);
  return now && before ? withHerColumns(wide, earlier, { now, before }, language) : wide;
}

/** A column of a list is known by its heading, any other by where it stands. */
function withWidths(plan: SheetPlan, earlier: Sheet): SheetPlan {
  const headingRow = plan.print.titleRows?.last;
  const headings = new Map(plan.cells.flatMap(({ row, col, value }) => (row === headingRow ? [[col, value] as const] : [])));
  const titles = [...headings.values()];
  const row = earlier.rows.find((cells) => titles.filter((title) => cells.includes(title)).length > titles.length / 2);
  const atBefore = (col: number): number => {
    const title = headings.get(col);
    if (titles.length === 0) return col;
    return title === undefined || !row || row[col] === title ? (row ? col : -1) : row.indexOf(title);
  };
  return { ...plan, columnWidths: plan.columnWidths.map((width, col) => earlier.columns?.[atBefore(col)]?.width ?? width) };
}

function withHerColumns(plan: SheetPlan, earlier: Sheet, renewal: Renewal, language: Language): SheetPlan {
  const { now, before } = renewal;
  const rows = earlier.rows.flatMap((cells, row) => {
    const own = cells.flatMap((_, col) => (col > before.keyColumn ? (herCell(earlier, { row, col }) ?? []) : []));
    return own.length > 0 ? [{ row, own }] : [];
  });
  if (rows.length === 0) return plan;
  const rowAfter = rowsAfter(renewal);
  const moves = { ...renewal, rowAfter, titles: new Map([...before.columns].map(([title, col]) => [col, title])) };
  const gone = rows.filter(({ row }) => rowAfter(row) === null);
  const firstGone = extentOf(plan.cells).rows + 2;
  const goneAt = new Map(gone.map(({ row }, index) => [row, firstGone + index]));
  const shift = now.keyColumn - before.keyColumn;
  const put = (cell: PlannedCell, row: number): PlannedCell => moved({ ...cell, row, col: cell.col + shift }, cell, moves);
  const keys = new Map([...before.rows].map(([key, row]) => [row, key]));
  const below = gone.flatMap(({ row, own }): PlannedCell[] => {
    const at = { row: goneAt.get(row)!, col: now.keyColumn };
    const key: PlannedCell[] = keys.has(row) ? [{ ...at, value: keys.get(row)!, look: {} }] : [];
    return [...key, ...own.map((cell) => put(cell, at.row))];
  });
  const said: PlannedCell[] = gone.length > 0 ? [{ row: firstGone - 1, col: 0, value: goneRows[language], look: { bold: true } }] : [];
  const beside = rows.flatMap(({ row, own }) => own.flatMap((cell) => (goneAt.has(row) ? [] : [put(cell, rowAfter(row)!)])));
  const cells = [...plan.cells, ...beside, ...said, ...below];
  return { ...plan, cells, columnWidths: herWidths(plan, earlier, before, extentOf(cells).cols) };
}

/** What a formula of hers takes of this sheet goes with its row; where that is gone, what it came to stays. */
function moved(cell: PlannedCell, from: Position, { now, before, titles, rowAfter }: Moves): PlannedCell {
  if (cell.formula === undefined) return cell;
  const formula = movedFormula(
    cell.formula,
    ({ row, col }) => {
      const toRow = row === from.row ? cell.row : rowAfter(row);
      const toCol = col > before.keyColumn ? col + now.keyColumn - before.keyColumn : now.columns.get(titles.get(col) ?? "");
      return toRow === null || toCol === undefined ? null : { row: toRow, col: toCol };
    },
    ([first, last]) => {
      const index = before.blocks.findIndex((block) => block[0] === first && block[1] === last);
      return before.blocks.length === now.blocks.length ? (now.blocks[index] ?? null) : null;
    },
  );
  return formula === null ? { row: cell.row, col: cell.col, value: cell.value, look: cell.look } : { ...cell, formula };
}

/**
 * Where a row of the sheet stands on the one that is about to be written; null where it is gone. What stands above the list stays above it,
 * and what stands below it stays below.
 */
function rowsAfter({ now, before }: Renewal): (row: number) => number | null {
  const known = new Map([...before.rows].map(([key, row]) => [row, now.rows.get(key) ?? null]));
  const [lastBefore, lastNow] = [lastRow(before), lastRow(now)];
  const taken = new Set(now.rows.values());
  return (row) => {
    if (known.has(row)) return known.get(row)!;
    if (row <= before.heading) return Math.max(0, now.heading - (before.heading - row));
    if (row > lastBefore) return lastNow + (row - lastBefore);
    // A row without a key, such as a sum of those above it, goes with the row before it.
    for (let above = row - 1; above > before.heading; above--) {
      const after = known.get(above);
      if (after !== undefined) return after === null || taken.has(after + row - above) ? null : after + row - above;
    }
    return now.heading + (row - before.heading);
  };
}

function lastRow({ heading, blocks }: ListPlace): number {
  return blocks.at(-1)?.[1] ?? heading;
}

function herWidths(plan: SheetPlan, earlier: Sheet, { keyColumn }: ListPlace, count: number): number[] {
  const own = plan.columnWidths.length;
  const shift = (plan.keyColumn ?? 0) - keyColumn;
  const more = Array.from({ length: Math.max(0, count - own) }, (_, index) => earlier.columns?.[own + index - shift]?.width ?? NOTE_WIDTH);
  return [...plan.columnWidths, ...more];
}
