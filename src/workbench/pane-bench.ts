import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openAddin } from "../../test/support/excel/addin";
import { openPaneIn, paneStates } from "../../test/support/pane/states";
import { median } from "./median";

const RUNS = 7;
/** Presses of PageDown through the findings. */
const PAGES = 60;

/** How soon the built pane can be used, and how evenly it shows two thousand findings as she goes through them. */
export async function benchPane(print: (line: string) => void): Promise<void> {
  const workbook = readFileSync("assets/samples/project-2023.xlsx");
  const starts: number[] = [];
  for (let run = 0; run < RUNS; run++) starts.push(await untilUsable(workbook));
  print(`pane: a button can be pressed ${median(starts).toFixed(0)} ms after the page was asked for, median of ${RUNS} starts`);
  const { page, close } = await openPaneIn(paneStates.find(({ name }) => name === "thousands")!);
  const frames = await framesOf(page);
  const lines = await page.locator("[role=row]").count();
  await close();
  const sorted = [...frames].sort((a, b) => a - b);
  const late = sorted[Math.floor(sorted.length * 0.95)]!;
  print(
    `pane: 2,000 findings, ${PAGES} pages down: ${frames.length} frames, median ${median(frames).toFixed(0)} ms, ` +
      `95 % within ${late.toFixed(0)} ms, longest ${sorted.at(-1)!.toFixed(0)} ms; ${lines} lines in the page`,
  );
}

async function untilUsable(workbook: Uint8Array): Promise<number> {
  const excel = await openAddin("/taskpane.html", workbook);
  const usable = await excel.page.run(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const button = document.querySelector("main button");
          if (button) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await excel.close();
  return usable;
}

/** Milliseconds between frames while the keyboard goes down the list. */
async function framesOf(page: Page): Promise<number[]> {
  await page.locator("[role=row]").first().focus();
  await page.evaluate(() => {
    const own = window as unknown as { frames: number[] };
    own.frames = [];
    let last = performance.now();
    const next = (now: number): void => {
      own.frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let times = 0; times < PAGES; times++) await page.keyboard.press("PageDown");
  return page.evaluate(() => (window as unknown as { frames: number[] }).frames);
}
