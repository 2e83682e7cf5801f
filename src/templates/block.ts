import type { Area } from "../grid/address";
import type { Look, PlannedCell } from "../grid/sheet-plan";
import { importReviews } from "../text/importing";
import { REVIEW_FILL } from "./looks";

/** A cell that may cover an area, before it is split into cells, borders and merges. */
export interface Block {
  readonly area: Area;
  readonly value: string | number | null;
  readonly date?: boolean;
  readonly formula?: string | undefined;
  readonly look: Look;
  /** Why a person should look at the value before trusting it. */
  readonly review?: string | undefined;
  /** Answers to choose from. */
  readonly options?: readonly string[] | undefined;
}

/** The value and its comment in the first cell; look on all of them, since borders of merged areas are drawn by each cell. */
export function cellsOf({ area, value, date, formula, look, review: why }: Block): PlannedCell[] {
  const review = why ?? (String(value).includes("\uFFFD") ? importReviews.lostSigns.zh : undefined);
  const marked = review ? { ...look, fill: REVIEW_FILL } : look;
  return positionsIn(area).map(({ row, col }, index) => {
    if (index > 0) return { row, col, value: null, look: marked };
    return {
      row,
      col,
      value,
      look: marked,
      ...(date ? { date } : {}),
      ...(formula ? { formula } : {}),
      ...(review ? { comment: review } : {}),
    };
  });
}

/** True of a block that covers more than one cell. */
export function isMerged({ area: { top, left, bottom, right } }: Block): boolean {
  return top !== bottom || left !== right;
}

/** Bordered blanks where the official table prints nothing, so that its grid has no holes. */
export function fillers(blocks: readonly Block[], columns: number, look: Look): Block[] {
  const grid = blocks.filter((block) => block.look.border);
  const bounds = { top: Math.min(...grid.map(({ area }) => area.top)), bottom: Math.max(...grid.map(({ area }) => area.bottom)) };
  const covered = new Set(blocks.flatMap(({ area }) => positionsIn(area).map(({ row, col }) => `${row},${col}`)));
  return positionsIn({ ...bounds, left: 0, right: columns - 1 })
    .filter(({ row, col }) => !covered.has(`${row},${col}`))
    .map(({ row, col }) => ({ area: { top: row, left: col, bottom: row, right: col }, value: null, look }));
}

function positionsIn({ top, left, bottom, right }: Area): { row: number; col: number }[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, at) => ({ row: top + Math.floor(at / width), col: left + (at % width) }));
}
