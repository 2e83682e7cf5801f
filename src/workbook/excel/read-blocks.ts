import { codeOf } from "./faults";

/** A rectangle of cells to be read. */
export interface Block {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

export interface ReadBlock extends Block {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formats: readonly (readonly string[])[];
  /** Where they were asked for; a cell without a formula has its value. */
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
}

/** Cells read with one round trip. A blank one takes some fifteen bytes of the answer, a filled one a few dozen; the web takes 5 MB. */
const CELLS_AT_ONCE = 120_000;
/** Below this, fewer cells would not help: the texts themselves are too long. */
const FEWEST_AT_ONCE = 500;

export interface ReadOptions {
  readonly cellsAtOnce?: number;
  readonly formulas?: boolean;
}

/** Reads blocks with as few round trips as their size allows. An answer too large for Excel is asked for in smaller parts. */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  { cellsAtOnce = CELLS_AT_ONCE, formulas = false }: ReadOptions = {},
): Promise<ReadBlock[]> {
  const read: ReadBlock[] = [];
  for (const batch of batches(blocks, cellsAtOnce)) read.push(...(await readBatch(context, batch, { cellsAtOnce, formulas })));
  return read;
}

async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Block[],
  { cellsAtOnce, formulas }: Required<ReadOptions>,
): Promise<ReadBlock[]> {
  const asked = formulas ? "values,numberFormat,formulas" : "values,numberFormat";
  const ranges = batch.map(({ sheet, row, col, rows, cols }) => sheet.getRangeByIndexes(row, col, rows, cols).load(asked));
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || cellsAtOnce <= FEWEST_AT_ONCE) throw error;
    return readBlocks(context, batch, { cellsAtOnce: Math.ceil(cellsAtOnce / 4), formulas });
  }
  return batch.map((block, index) => ({
    ...block,
    values: ranges[index]!.values as ReadBlock["values"],
    formats: ranges[index]!.numberFormat as ReadBlock["formats"],
    formulas: formulas ? (ranges[index]!.formulas as ReadBlock["formulas"]) : [],
  }));
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
  return Array.from({ length: count }, (_, index) => ({
    ...block,
    row: block.row + index * rows,
    rows: Math.min(rows, block.rows - index * rows),
  }));
}
