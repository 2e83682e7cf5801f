import { closeChromium, openExcel } from "../../test/support/excel/open-excel";
import { openInsideChromium } from "../../test/support/excel/inside-page";
import type { AddinPage } from "../../test/support/excel/page";

const RUNS = 7;
const SYNCS = 200;
/** 1,000 rows of 20 columns. */
const CELLS = "A1:T1000";
/** What the prototype took, in milliseconds. */
const PROTOTYPE = "prototype: 0.1–0.2 ms a small sync, 30 ms to write and 40 ms to read 20,000 cells";

interface Times {
  readonly sync: number;
  readonly write: number;
  readonly values: number;
  readonly everything: number;
}

/** Runs in the page: one round of everything, timed there. */
async function round({ cells, syncs }: { cells: string; syncs: number }): Promise<Times> {
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const small = await timed(async () => {
      for (let count = 0; count < syncs; count++) {
        sheet.load("name");
        await context.sync();
      }
    });
    const block = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 20 }, (_, column) => (column % 4 === 0 ? `第${row}行` : row * column + 0.5)),
    );
    const range = sheet.getRange(cells);
    const write = await timed(() => {
      range.values = block;
      return context.sync();
    });
    const values = await timed(() => context.sync(range.load("values")));
    const everything = await timed(() => context.sync(range.load("values,text,formulas,numberFormat")));
    return { sync: small / syncs, write, values, everything };
  });
}

async function measure(title: string, page: AddinPage, syncs = SYNCS): Promise<void> {
  const rounds: Times[] = [];
  for (let run = 0; run < RUNS; run++) rounds.push(await page.run(round, { cells: CELLS, syncs }));
  const middle = (of: keyof Times): number => rounds.map((each) => each[of]).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  print(
    `${title}: ${middle("sync").toFixed(2)} ms a small sync; 20,000 cells: write ${middle("write").toFixed(0)} ms, ` +
      `read values ${middle("values").toFixed(0)} ms, values, texts, formulas and formats ${middle("everything").toFixed(0)} ms`,
  );
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

print(`emulated Excel, median of ${RUNS} runs (${PROTOTYPE})`);
const inside = await openInsideChromium();
await measure("Excel inside the Chromium page", inside);
await inside.close();
const besides = await openExcel({ runner: "chromium", flavour: "windows" });
await measure("Excel beside Chromium", besides.page, 50);
await besides.close();
const inJsdom = await openExcel({ runner: "jsdom", flavour: "windows" });
await measure("Excel in jsdom's process", inJsdom.page);
await inJsdom.close();
await closeChromium();
