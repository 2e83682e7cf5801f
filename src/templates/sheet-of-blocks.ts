import type { Area } from "../grid/address";
import { rowHeight } from "../grid/fit";
import type { PrintSetup, SheetPlan } from "../grid/sheet-plan";
import { cellsOf, isMerged, type Block } from "./block";
import { FONT_SIZE } from "./looks";

export interface SheetFrame {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly print: PrintSetup;
}

/** The sheet that blocks make up. */
export function sheetOfBlocks(blocks: readonly Block[], frame: SheetFrame): SheetPlan {
  return {
    ...frame,
    cells: blocks.flatMap(cellsOf),
    merges: blocks.filter(isMerged).map((block) => block.area),
    choices: blocks.flatMap(({ area: { top, left }, options }) => (options ? [{ row: top, col: left, options }] : [])),
  };
}

/** Heights that show all text of each row, none lower than the least asked for. */
export function rowHeights(blocks: readonly Block[], columnWidths: readonly number[], least: (row: number) => number): Map<number, number> {
  const texts = new Map<number, { text: string; width: number }[]>();
  for (const { area: covered, value, look } of blocks) {
    const line = texts.get(covered.top) ?? [];
    texts.set(covered.top, line);
    const oneRow = covered.top === covered.bottom;
    if (look.wrap && oneRow && value !== null) line.push({ text: String(value), width: widthOf(covered, columnWidths) });
  }
  return new Map([...texts].map(([row, line]) => [row, rowHeight(line, FONT_SIZE, least(row))]));
}

function widthOf({ left, right }: Area, columnWidths: readonly number[]): number {
  return columnWidths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}
