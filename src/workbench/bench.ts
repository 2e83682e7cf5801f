import { performance } from "node:perf_hooks";
import { readFile as readBytes } from "node:fs/promises";
import { read } from "hucre";
import { check } from "../checking/check";
import { formLayouts } from "../official";
import type { FilledForm } from "../official/filled-form";
import { project2023 } from "../official/project-2023";
import { builtInPack } from "../pack/rule-pack";
import type { WorkbookReading } from "../reading/facts";
import { readWorkbook } from "../reading/workbook";
import { cleanBudget } from "../rules/example-budget";
import { cleanForms } from "../rules/example-form";
import { budgetPlans } from "../templates/budget-sheets";
import { formSheets } from "../templates/form-sheet";
import { readFile } from "../workbook/file/read-file";
import { writeFile } from "../workbook/file/write-file";
import { closeChromium } from "../../test/support/excel/open-excel";
import { benchCheck } from "./check-bench";
import { median } from "./median";
import { benchPane } from "./pane-bench";
import { benchSummaries } from "./summary-bench";

/** Runs, of which the middle one counts. */
const RUNS = 7;
/** Runs of both sides before any is timed, so that both are compiled code. */
const WARM_UP = 8;
/** How often a run reads the file on each side, so that a moment's hiccup of the machine weighs little. */
const TIMES = 4;
/** How many times as long as the bare library jihe may take to read. */
const MOST_FOR_READING = 1.5;
/** How long all rules may take, reading being 1. */
const MOST_FOR_RULES = 1;
const SHEETS = 200;
const SIZES = [50, 100, 200, 400];

/** A workbook of so many filled forms: those of the sample, and one of each earlier generation, each as a project of its own. */
async function workbookOf(sheets: number): Promise<Uint8Array> {
  const sample = JSON.parse(await readBytes("assets/samples/project-2023.json", "utf8")) as FilledForm[];
  const forms = [
    ...sample.map((filled) => ({ layout: project2023, filled })),
    ...formLayouts.map((layout) => ({ layout, filled: cleanForms[layout.id] })),
  ];
  const projects = Array.from({ length: sheets }, (_, index) => {
    const { layout, filled } = forms[index % forms.length]!;
    const projectName = `${filled.fields.projectName}之${index + 1}`;
    return { layout, filled: { ...filled, fields: { ...filled.fields, projectName } } };
  });
  return writeFile(formSheets(projects), { ours: false });
}

/** The same cells and styles as jihe reads, touched once each, with nothing made of them. */
async function readBare(bytes: Uint8Array): Promise<number> {
  const { sheets } = await read(bytes, { readStyles: true });
  let touched = 0;
  for (const sheet of sheets) {
    for (const row of sheet.rows) for (const value of row) if (value !== null) touched++;
    for (const { style } of sheet.cells?.values() ?? []) if (style) touched++;
  }
  return touched;
}

async function readForms(bytes: Uint8Array): Promise<WorkbookReading> {
  const { grids } = await readFile(bytes);
  return readWorkbook("bench.xlsx", grids);
}

/** Milliseconds that some work takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds that reading once takes on each side. They take turns read by read, so that what one leaves to clear up costs both alike. */
async function bothSides(bytes: Uint8Array): Promise<{ bare: number; forms: number }> {
  const sum = { bare: 0, forms: 0 };
  for (let time = 0; time < TIMES; time++) {
    sum.bare += await timed(() => readBare(bytes));
    sum.forms += await timed(() => readForms(bytes));
  }
  return { bare: sum.bare / TIMES, forms: sum.forms / TIMES };
}

/** How long all rules take over what was read, against reading it from its file; both sides take turns, and the middle run counts. */
async function rulesAgainstReading(what: string, bytes: Uint8Array): Promise<number> {
  const readings: number[] = [];
  const checks: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run++) {
    const start = performance.now();
    const reading = await readForms(bytes);
    const read = performance.now();
    check([reading], builtInPack);
    const checked = performance.now();
    if (run < 0) continue;
    readings.push(read - start);
    checks.push(checked - read);
  }
  const ratio = median(checks.map((time, run) => time / readings[run]!));
  print(
    `rules, ${what}: ${median(checks).toFixed(0)} ms, reading ${median(readings).toFixed(0)} ms, median ratio of ${RUNS} runs ${ratio.toFixed(2)} (at most ${MOST_FOR_RULES.toFixed(2)})`,
  );
  return ratio;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const bytes = await workbookOf(SHEETS);
for (let run = 0; run < WARM_UP; run++) {
  await readBare(bytes);
  await readForms(bytes);
}
const pairs: { bare: number; forms: number }[] = [];
for (let run = 0; run < RUNS; run++) pairs.push(await bothSides(bytes));
const ratio = median(pairs.map(({ bare, forms }) => forms / bare));
print(
  `read, ${SHEETS} sheets: jihe ${median(pairs.map(({ forms }) => forms)).toFixed(0)} ms, bare hucre ${median(pairs.map(({ bare }) => bare)).toFixed(0)} ms, median ratio of ${RUNS} runs ${ratio.toFixed(2)} (at most ${MOST_FOR_READING.toFixed(2)})`,
);

for (const size of SIZES) {
  const workbook = await workbookOf(size);
  const times: number[] = [];
  await readForms(workbook);
  for (let run = 0; run < RUNS; run++) times.push(await timed(() => readForms(workbook)));
  print(`read, ${size} sheets: ${(median(times) / size).toFixed(2)} ms a sheet`);
}
const budget = await writeFile(budgetPlans(cleanBudget), { ours: false });
const rulesRatios = [await rulesAgainstReading(`${SHEETS} forms`, bytes), await rulesAgainstReading("a department budget", budget)];
const isSummaryQuick = await benchSummaries(workbookOf, print);
const isQuickInExcel = await benchCheck(print);
await benchPane(print);
await closeChromium();
process.exitCode =
  ratio <= MOST_FOR_READING && rulesRatios.every((rules) => rules <= MOST_FOR_RULES) && isSummaryQuick && isQuickInExcel ? 0 : 1;
