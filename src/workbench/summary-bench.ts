import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { writeXlsx } from "hucre";
import { check } from "../checking/check";
import type { CheckResult } from "../checking/result";
import { position } from "../grid/address";
import { gridCells, type Cell, type Grid } from "../grid/grid";
import { extentOf, type SheetPlan } from "../grid/sheet-plan";
import { builtInPack } from "../pack/rule-pack";
import type { WorkbookReading } from "../reading/facts";
import { readWorkbook } from "../reading/workbook";
import { findingsSheet } from "../reporting/findings-sheet";
import { summarySheets } from "../reporting/summary";
import type { SummaryOptions, SummarySource } from "../reporting/summary/source";
import { readFile } from "../workbook/file/read-file";
import { renewFile, type ReportSheet } from "../workbook/file/renew-file";

/** Runs, of which the middle one counts. */
const RUNS = 7;
/** Runs of both sides before any is timed, so that both are compiled code. */
const WARM_UP = 2;
const SIZES = [125, 250, 500];
/** How many times as long as the bare library all summary sheets may take, planned and written. */
const MOST = 6;
/** How much more time and memory a form may take among four times as many. */
const MOST_GROWTH = 1.5;
const TODAY = "2026-11-22";
const FILE = "bench.xlsx";

interface Checked {
  readonly reading: WorkbookReading;
  readonly result: CheckResult;
  readonly cellAt: SummarySource["cellAt"];
}

async function checked(bytes: Uint8Array): Promise<Checked> {
  const { grids } = await readFile(bytes);
  const reading = readWorkbook(FILE, grids);
  const cells = new Map(grids.map((grid: Grid) => [grid.sheet, new Map(gridCells(grid).map((cell) => [`${cell.row},${cell.col}`, cell]))]));
  const cellAt = (_: string, sheet: string, cell: string): Cell | undefined => {
    const { row, col } = position(cell);
    return cells.get(sheet)?.get(`${row},${col}`);
  };
  return { reading, result: check([reading], builtInPack), cellAt };
}

function planned({ reading, result, cellAt }: Checked): ReportSheet[] {
  const options: SummaryOptions = { language: "zh", today: TODAY, linkTo: (file) => file };
  const source: SummarySource = { readings: [reading], previous: [], result, failed: [], cellAt };
  return [{ kind: "findings", plan: findingsSheet(result, options) }, ...summarySheets(source, options)];
}

function write(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  return renewFile(sheets, null, { language: "zh", today: TODAY });
}

/** As many cells with the library alone, each with its value and one look. */
function writeBare(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const style = { font: { name: "宋体", size: 10 }, alignment: { wrapText: true } } as const;
  return writeXlsx({
    sheets: plans.map(({ name, cells }) => {
      const { rows: count } = extentOf(cells);
      const rows: (string | number | null)[][] = Array.from({ length: count }, () => []);
      for (const { row, col, value } of cells) rows[row]![col] = value;
      return {
        name,
        rows: rows.map((row) => Array.from(row, (value) => value ?? null)),
        cells: new Map(cells.map(({ row, col, value }) => [`${row},${col}`, { value, style }])),
      };
    }),
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Bytes that sheets and file take while both are held, the middle one of several tries. */
async function heldBy(source: Checked): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = (): number => {
    // What is cleared up may let go of more.
    for (let time = 0; time < 3; time++) collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  // Each try is a call of its own, so that nothing of the one before is still held.
  const once = async (): Promise<number> => {
    const before = used();
    const held: { readonly sheets: readonly ReportSheet[]; bytes?: Uint8Array } = { sheets: planned(source) };
    held.bytes = await write(held.sheets);
    const taken = used() - before;
    return held.sheets.length > 0 && held.bytes !== undefined ? taken : Number.NaN;
  };
  const tries: number[] = [];
  for (let time = 0; time < RUNS; time++) tries.push(await once());
  return median(tries);
}

/**
 * All summary sheets of many forms, planned and written, against writing as many cells with the library alone; false where that takes too
 * long, or more than in proportion to the forms.
 */
export async function benchSummaries(workbookOf: (sheets: number) => Promise<Uint8Array>, print: (line: string) => void): Promise<boolean> {
  const perForm: { time: number; memory: number }[] = [];
  let ratio = 0;
  for (const size of SIZES) {
    const source = await checked(await workbookOf(size));
    const plans = planned(source).map(({ plan }) => plan);
    const pairs: { ours: number; bare: number }[] = [];
    for (let run = -WARM_UP; run < RUNS; run++) {
      const ours = await timed(() => write(planned(source)));
      const bare = await timed(() => writeBare(plans));
      if (run >= 0) pairs.push({ ours, bare });
    }
    const memory = await heldBy(source);
    const cells = plans.reduce((sum, plan) => sum + plan.cells.length, 0);
    const ours = median(pairs.map((pair) => pair.ours));
    ratio = median(pairs.map((pair) => pair.ours / pair.bare));
    perForm.push({ time: ours / size, memory: memory / size });
    print(
      `summary sheets, ${size} forms, ${cells} cells: ${ours.toFixed(0)} ms (${(ours / size).toFixed(2)} ms a form), ${(memory / size / 1024).toFixed(0)} KB a form; ` +
        `bare library ${median(pairs.map((pair) => pair.bare)).toFixed(0)} ms, median ratio of ${RUNS} runs ${ratio.toFixed(2)} (at most ${MOST.toFixed(2)})`,
    );
  }
  const [least, most] = [perForm[0]!, perForm.at(-1)!];
  const growth = { time: most.time / least.time, memory: most.memory / least.memory };
  print(
    `summary sheets, a form among ${SIZES.at(-1)} against one among ${SIZES[0]}: time ${growth.time.toFixed(2)}, memory ${growth.memory.toFixed(2)} (at most ${MOST_GROWTH.toFixed(2)})`,
  );
  return ratio <= MOST && growth.time <= MOST_GROWTH && growth.memory <= MOST_GROWTH;
}
