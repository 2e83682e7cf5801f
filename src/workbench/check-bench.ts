import { Buffer } from "node:buffer";
import type { FilledForm, FilledIndicator } from "../official/filled-form";
import { project2023 } from "../official/project-2023";
import { cleanForms } from "../rules/example-form";
import { formSheets } from "../templates/form-sheet";
import { writeFile } from "../workbook/file/write-file";
import type { BenchPage, CheckTimes } from "../../test/support/excel/bench-script";
import { shippedScript } from "../../test/support/excel/browser-script";
import { openInsideChromium } from "../../test/support/excel/inside-page";
import type { InPageExcel } from "../../test/support/excel/in-page-excel";
import type { Flavour } from "../../test/support/excel/chromium-page";
import { openExcel } from "../../test/support/excel/open-excel";
import type { AddinPage } from "../../test/support/excel/page";
import { Site, type Pages } from "../../test/support/excel/site";
import { engine } from "../../test/support/excel/workbook";
import { loadBook } from "./host";
import { median } from "./median";

declare global {
  interface Window extends InPageExcel {
    bench: BenchPage;
  }
}

/** Pairs of runs, of which the middle ratio counts. */
const RUNS = 7;
/** How often a run checks on each side, so that a moment's hiccup of the machine weighs little. */
const TIMES = 3;
/** Pairs before any counts, so that both are compiled code: rules are many, and Chromium is not done with them any sooner. */
const WARM_UP = 25;
const SHEETS = 100;
const ROWS = 40;
/** How many times as long as bare reading and writing a check with its marks may take. */
const MOST = 1.6;
const PAGE = "/bench.html";
const FLAVOURS = [
  ["windows", "Excel for Windows beside Chromium"],
  ["web", "Excel on the web beside Chromium"],
] as const;

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

/** An Excel with the bench's page in it. */
interface BenchedExcel {
  readonly page: AddinPage;
  /** Opens the workbook anew, without marks. */
  open(): Promise<unknown>;
}

/**
 * Excel in a process of its own beside the page, as it stands in life: what the library asks for crosses from one to the other.
 * @param flavour Excel on Windows, or the frame of Excel on the web
 */
async function besideChromium(flavour: Flavour, pages: Pages, workbook: Uint8Array): Promise<BenchedExcel> {
  const excel = await openExcel({ runner: "chromium", flavour }, { pages, path: PAGE });
  return { page: excel.page, open: async () => excel.open((await loadBook(workbook, engine)).book) };
}

/** Excel within the page: nothing crosses, so that our own work weighs as much as it can. */
async function insideChromium(pages: Pages, workbook: Uint8Array): Promise<BenchedExcel> {
  const page = await openInsideChromium(new Site(pages), PAGE);
  const file = Buffer.from(workbook).toString("base64");
  return { page, open: () => page.run((bytes) => window.openWorkbook(bytes), file) };
}

/** Milliseconds of a check, and of as much bare reading and writing, in the mean of one run. */
interface Round {
  readonly ours: CheckTimes;
  readonly bare: Omit<CheckTimes, "checking">;
}

interface Rounds {
  readonly rounds: readonly Round[];
  /** What each check read and wrote. */
  readonly work: Pick<Checked, "cells" | "marks" | "lines">;
}

type Checked = Awaited<ReturnType<BenchPage["check"]>>;

async function roundsIn({ page, open }: BenchedExcel): Promise<Rounds> {
  const pair = async (): Promise<{ ours: Checked; bare: Round["bare"] }> => {
    await open();
    const ours = await page.run(() => window.bench.check());
    await open();
    return { ours, bare: await page.run(() => window.bench.bare()) };
  };
  let { ours: work } = await pair();
  for (let count = 1; count < WARM_UP; count++) ({ ours: work } = await pair());
  const rounds: Round[] = [];
  for (let run = 0; run < RUNS; run++) {
    const pairs: Round[] = [];
    for (let time = 0; time < TIMES; time++) pairs.push(await pair());
    rounds.push(together(pairs));
  }
  await page.close();
  return { rounds, work };
}

function together(pairs: readonly Round[]): Round {
  const mean = (of: (pair: Round) => number): number => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  return {
    ours: {
      reading: mean(({ ours }) => ours.reading),
      checking: mean(({ ours }) => ours.checking),
      writing: mean(({ ours }) => ours.writing),
    },
    bare: { reading: mean(({ bare }) => bare.reading), writing: mean(({ bare }) => bare.writing) },
  };
}

const wholeOf = ({ ours: { reading, checking, writing } }: Round): number => reading + checking + writing;

/** The rounds in one line: milliseconds, shares and the middle ratio. */
function told(title: string, { rounds, work: { cells, marks, lines } }: Rounds, limit: string): { line: string; ratio: number } {
  const middle = (of: (round: Round) => number): number => median(rounds.map(of));
  const share = (of: "reading" | "checking" | "writing"): string =>
    `${of} ${middle(({ ours }) => ours[of]).toFixed(0)} ms (${(100 * middle((round) => round.ours[of] / wholeOf(round))).toFixed(0)} %)`;
  const ratio = middle((round) => wholeOf(round) / (round.bare.reading + round.bare.writing));
  const line =
    `check and mark, ${title}, ${SHEETS} sheets, ${cells} filled cells, ${lines} findings, ${marks} marks: ${middle(wholeOf).toFixed(0)} ms: ` +
    `${share("reading")}, ${share("checking")}, ${share("writing")}; ` +
    `bare library: reading ${middle(({ bare }) => bare.reading).toFixed(0)} ms, writing ${middle(({ bare }) => bare.writing).toFixed(0)} ms; ` +
    `median ratio of ${RUNS} runs ${ratio.toFixed(2)} (${limit})`;
  return { line, ratio };
}

/**
 * A check and marks of many sheets in Chromium against reading and writing as much with the library alone; false where it takes too long.
 * The limit holds where Excel stands beside the page, desktop and web. Excel inside the page is measured as well, without a limit:
 * there a batch costs next to nothing, so that the line shows soonest where our own work has grown.
 */
export async function benchCheck(print: (line: string) => void): Promise<boolean> {
  const scripts = '<script src="/officejs/office.js"></script><script src="/bench.js"></script>';
  const pages = {
    [PAGE]: `<!doctype html><meta charset="utf-8"><title>bench</title>${scripts}`,
    "/bench.js": await shippedScript("test/support/excel/bench-script.ts"),
  };
  const workbook = await faultyForms();
  const ratios: number[] = [];
  for (const [flavour, title] of FLAVOURS) {
    const rounds = await roundsIn(await besideChromium(flavour, pages, workbook));
    const { line, ratio } = told(title, rounds, `at most ${MOST.toFixed(2)}`);
    print(line);
    ratios.push(ratio);
  }
  print(told("Excel inside the page", await roundsIn(await insideChromium(pages, workbook)), "no limit").line);
  return ratios.every((ratio) => ratio <= MOST);
}
