import { describe } from "@jest/globals";
import { existsSync } from "node:fs";
import { CHROMIUM } from "./excel/chromium-page";

/** Tests of pages, which run in Chromium; skipped, and said so, where it is not there. */
export function describeWithChromium(title: string, tests: () => void): void {
  if (existsSync(CHROMIUM)) describe(title, tests);
  else describe.skip(`${title} (needs Chromium: apt-get install chromium)`, tests);
}
