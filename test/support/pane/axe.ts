import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

declare global {
  interface Window {
    axe: { run(context: { exclude: string[] }, options: RunOptions): Promise<AxeResults> };
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe objects to on a page, each as its rule and the elements concerned. The marks by which Fluent knows that the keyboard came or
 * left are not looked at: they pass it on at once.
 */
export async function violationsOn(page: Page | Frame): Promise<readonly (readonly [rule: string, elements: string])[]> {
  await coloursSettled(page);
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run({ exclude: ["[data-tabster-dummy]"] }, { resultTypes: ["violations"] });
    return violations.map(
      ({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join("\n")] as const,
    );
  });
}

/** Waits until colours have come to what they are to be; what turns for good is not waited for. */
export async function coloursSettled(page: Page | Frame): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
