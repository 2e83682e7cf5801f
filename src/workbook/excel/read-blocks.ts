import type { Between } from "./in-excel";
import { isQuestionTooLarge } from "./requests";

/** A rectangle of cells to be read. */
export interface Block {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
  /** The rectangle as Excel has given it already: it moves with its cells, and need not be looked for again. */
  readonly range?: Excel.Range;
}

export interface ReadBlock extends Omit<Block, "range"> {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formats: readonly (readonly string[])[];
  /** Where they were asked for; a cell without a formula has its value. */
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
}

/** Cells read with one round trip. A blank one takes some fifteen bytes of the answer, a filled one a few dozen; the web takes 5 MB. */
const CELLS_AT_ONCE = 120_000;

export interface ReadOptions {
  readonly formulas?: boolean;
}

/** Reads blocks with as few round trips as their size allows. An answer too large for Excel is asked for in smaller parts. */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  between: Between,
  { formulas = false }: ReadOptions = {},
): Promise<ReadBlock[]> {
  const read: ReadBlock[] = [];
  const all = cellsOf(blocks);
  let done = 0;
  for (const batch of batches(blocks, CELLS_AT_ONCE)) read.push(...(await readBatch(batch, CELLS_AT_ONCE)));
  return read;

  async function readBatch(batch: readonly Block[], cellsAtOnce: number): Promise<ReadBlock[]> {
    try {
      const part = await ask(context, batch, formulas);
      done += cellsOf(batch);
      await between(done, all);
      return part;
    } catch (error) {
      // A single row is as little as can be asked for.
      if (!isQuestionTooLarge(error) || cellsAtOnce <= 1) throw error;
    }
    const smaller = Math.ceil(cellsAtOnce / 4);
    const parts: ReadBlock[] = [];
    for (const part of batches(batch, smaller)) parts.push(...(await readBatch(part, smaller)));
    return parts;
  }
}

function cellsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { rows, cols }) => sum + rows * cols, 0);
}

async function ask(context: Excel.RequestContext, batch: readonly Block[], formulas: boolean): Promise<ReadBlock[]> {
  const asked = formulas ? "values,numberFormat,formulas" : "values,numberFormat";
  const ranges = batch.map(({ sheet, row, col, rows, cols, range = sheet.getRangeByIndexes(row, col, rows, cols) }) =>
    range.load(`rowIndex,columnIndex,${asked}`),
  );
  await context.sync();
  return batch.map(({ sheet, rows, cols }, index) => {
    const range = ranges[index]!;
    const { rowIndex: row, columnIndex: col, values, numberFormat: formats } = range;
    return { sheet, row, col, rows, cols, values, formats, formulas: formulas ? range.formulas : [] } as ReadBlock;
  });
}

/** Blocks by round trips; a block too large for one is cut between rows. */
function batches(blocks: readonly Block[], most: number): Block[][] {
  const all: Block[][] = [];
  let room = 0;
  for (const piece of blocks.flatMap((block) => pieces(block, most))) {
    const cells = piece.rows * piece.cols;
    if (cells > room) {
      all.push([]);
      room = most;
    }
    all.at(-1)!.push(piece);
    room -= cells;
  }
  return all;
}

function pieces(block: Block, most: number): Block[] {
  const rows = Math.max(1, Math.floor(most / block.cols));
  const count = Math.ceil(block.rows / rows);
  if (count === 1) return [block];
  const { sheet, row, col, cols } = block;
  return Array.from({ length: count }, (_, index) => ({
    sheet,
    row: row + index * rows,
    col,
    cols,
    rows: Math.min(rows, block.rows - index * rows),
  }));
}
