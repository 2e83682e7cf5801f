import { Buffer } from "node:buffer";
import type { FilledForm, FilledIndicator } from "../official/filled-form";
import { project2023 } from "../official/project-2023";
import { cleanForms } from "../rules/example-form";
import { formSheets } from "../templates/form-sheet";
import { writeFile } from "../workbook/file/write-file";
import type { BenchPage } from "../../test/support/excel/bench-script";
import { shippedScript } from "../../test/support/excel/browser-script";
import { openInsideChromium } from "../../test/support/excel/inside-page";
import type { InPageExcel } from "../../test/support/excel/in-page-excel";
import type { AddinPage } from "../../test/support/excel/page";
import { Site } from "../../test/support/excel/site";

declare global {
  interface Window extends InPageExcel {
    bench: BenchPage;
  }
}

/** Pairs of runs, of which the middle ratio counts. */
const RUNS = 7;
/** Pairs before any counts, so that both are compiled code: rules are many, and Chromium is not done with them any sooner. */
const WARM_UP = 25;
const SHEETS = 100;
const ROWS = 40;
/** How many times as long as bare reading and writing a check with its marks may take. */
const MOST = 1.6;

/** A workbook of forms with faults, 40 rows of 7 columns each; the last holds remarks of hers. */
export async function faultyForms(): Promise<Uint8Array> {
  const form = cleanForms["project-2023"];
  const [first] = form.indicators as readonly [FilledIndicator];
  const more = Array.from({ length: ROWS - ROWS_WITHOUT - form.indicators.length }, (_, index) => ({
    ...first,
    level1: null,
    level2: null,
    name: `第 ${index + 2} 项展览场次`,
  }));
  const indicators = [first, ...more, ...form.indicators.slice(1)];
  const plans = formSheets(
    Array.from({ length: SHEETS }, (_, index) => {
      const fields = { ...form.fields, projectName: `流动科普展览之${index + 1}`, startDate: "2023-02-30" };
      const amounts = { ...form.amounts, annualApplication: "300001.00" };
      return { layout: project2023, filled: { ...form, fields, amounts, indicators } satisfies FilledForm };
    }),
  );
  const remarks = Array.from({ length: ROWS }, (_, row) => ({ row, col: 6, value: `底稿 ${row + 1}`, look: {} }));
  return writeFile(
    plans.map((plan) => ({ ...plan, cells: [...plan.cells, ...remarks] })),
    { ours: false },
  );
}

/** Rows of a form that are not of its indicators. */
const ROWS_WITHOUT = 12;

async function openedAnew(page: AddinPage, workbook: string): Promise<void> {
  await page.run((bytes) => window.openWorkbook(bytes), workbook);
}

/** A check and marks of many sheets in Chromium, Excel being inside the page, against reading and writing as much with the library alone; false where it takes too long. */
export async function benchCheck(print: (line: string) => void): Promise<boolean> {
  const scripts = '<script src="/officejs/office.js"></script><script src="/bench.js"></script>';
  const pages = {
    "/bench.html": `<!doctype html><meta charset="utf-8"><title>bench</title>${scripts}`,
    "/bench.js": await shippedScript("test/support/excel/bench-script.ts"),
  };
  const page = await openInsideChromium(new Site(pages), "/bench.html");
  const workbook = Buffer.from(await faultyForms()).toString("base64");
  const rounds: { ours: Awaited<ReturnType<BenchPage["check"]>>; bare: Awaited<ReturnType<BenchPage["bare"]>> }[] = [];
  for (let run = -WARM_UP; run < RUNS; run++) {
    await openedAnew(page, workbook);
    const ours = await page.run(() => window.bench.check());
    await openedAnew(page, workbook);
    const bare = await page.run(() => window.bench.bare());
    if (run >= 0) rounds.push({ ours, bare });
  }
  await page.close();
  const middle = (of: (round: (typeof rounds)[number]) => number): number => rounds.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  const whole = ({ ours: { reading, checking, writing } }: (typeof rounds)[number]): number => reading + checking + writing;
  const share = (of: "reading" | "checking" | "writing"): string =>
    `${of} ${middle(({ ours }) => ours[of]).toFixed(0)} ms (${(100 * middle((round) => round.ours[of] / whole(round))).toFixed(0)} %)`;
  const ratio = middle((round) => whole(round) / (round.bare.reading + round.bare.writing));
  const { cells, marks, lines } = rounds[0]!.ours;
  print(
    `check and mark, ${SHEETS} sheets, ${cells} filled cells, ${lines} findings, ${marks} marks: ${middle(whole).toFixed(0)} ms: ` +
      `${share("reading")}, ${share("checking")}, ${share("writing")}; ` +
      `bare library: reading ${middle(({ bare }) => bare.reading).toFixed(0)} ms, writing ${middle(({ bare }) => bare.writing).toFixed(0)} ms; ` +
      `median ratio of ${RUNS} runs ${ratio.toFixed(2)} (at most ${MOST.toFixed(2)})`,
  );
  return ratio <= MOST;
}
