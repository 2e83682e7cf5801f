import { afterAll, beforeAll, beforeEach, describe } from "@jest/globals";
import { existsSync } from "node:fs";
import type { Book } from "../../../src/workbench/host";
import { CHROMIUM } from "./chromium-page";
import { closeChromium, openExcel, type ExcelOptions, type RunningExcel, type Setting } from "./open-excel";
import { newBook } from "./workbook";

const SETTINGS: Readonly<Record<string, Setting>> = {
  "jsdom, Windows": { runner: "jsdom", flavour: "windows" },
  "Chromium, Windows": { runner: "chromium", flavour: "windows" },
  "Chromium, web": { runner: "chromium", flavour: "web" },
};

/**
 * Tests that must hold in every Excel: in jsdom and in Chromium, as on Windows and as on the web. One page serves them all;
 * each test finds a new workbook in it.
 */
export function describeEveryExcel(
  title: string,
  tests: (excel: () => RunningExcel, name: string) => void,
  { book = newBook, ...options }: Omit<ExcelOptions, "book"> & { book?: () => Book } = {},
): void {
  // One browser serves all settings: starting one takes longer than most tests.
  afterAll(closeChromium);
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const block = (): void => {
      let excel: RunningExcel | undefined;
      beforeAll(async () => void (excel = await openExcel(setting, options)), 60_000);
      beforeEach(() => void excel!.open(book()));
      afterAll(async () => void (await excel?.close()));
      tests(() => excel!, name);
    };
    if (setting.runner === "chromium" && !existsSync(CHROMIUM)) describe.skip(`${title} (needs Chromium: apt-get install chromium)`, block);
    else describe(`${title} (${name})`, block);
  }
}
