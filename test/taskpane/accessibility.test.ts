import { afterAll, afterEach, expect, test } from "@jest/globals";
import { closeChromium } from "../support/excel/chromium-page";
import { violationsOn } from "../support/pane/axe";
import type { OpenPane } from "../support/pane/open-pane";
import { openPaneIn, paneStates } from "../support/pane/states";
import { describeWithChromium } from "../support/with-chromium";

let pane: OpenPane;

describeWithChromium("the pane, whatever its state", () => {
  afterEach(() => pane.close());
  afterAll(closeChromium);

  test.each(paneStates.map((state) => [state.name, state] as const))(
    "%s: axe objects to nothing, light, dark or in high contrast, and nothing is wider than the pane",
    async (_, state) => {
      pane = await openPaneIn(state);
      const { page } = pane;
      expect(await violationsOn(page)).toEqual([]);
      const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.waitForFunction(() => document.documentElement.style.colorScheme === "dark");
      expect(await violationsOn(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      expect(await violationsOn(page)).toEqual([]);
      // 200 % zoom leaves half the width.
      await page.setViewportSize({ width: 160, height: 360 });
      expect(await overflow()).toBeLessThanOrEqual(0);
    },
  );
});
