import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { messageAddress } from "../../src/commands/message-address";
import { BUILT_ADDIN } from "../support/excel/addin";
import { closeChromium, newContext, serve } from "../support/excel/chromium-page";
import { ADDIN_ORIGIN, Site } from "../support/excel/site";
import { violationsOn } from "../support/pane/axe";
import { publishedForm } from "../support/published-form";
import { describeWithChromium } from "../support/with-chromium";

/** A window as it stands before her, by what she sees it for. */
const WINDOWS: Readonly<Record<string, { readonly path: string; readonly reach?: (page: Page) => Promise<unknown> }>> = {
  插入标准表样: { path: "/insert-template.html?language=zh" },
  "插入标准表样, nothing picked": {
    path: "/insert-template.html?language=zh",
    reach: (page) => page.getByRole("button", { name: "插入" }).press("Enter"),
  },
  导入已公开文本: { path: "/import-text.html?language=en" },
  "导入已公开文本, with a text": {
    path: "/import-text.html?language=zh",
    reach: async (page) => {
      await page.getByRole("textbox").fill(publishedForm);
      await page.getByText("流动科普展览 ·").waitFor();
    },
  },
  审核规则: { path: messageAddress(`${ADDIN_ORIGIN}/message.html`, { job: "rules", why: "no-rules-sheet", code: "", language: "zh" }) },
  "a fault": {
    path: messageAddress(`${ADDIN_ORIGIN}/message.html`, { job: "check", why: "busy", code: "ActivityLimitReached", language: "en" }),
  },
};

let context: BrowserContext;

describeWithChromium("the windows that the ribbon's commands open", () => {
  afterEach(() => context.close());
  afterAll(closeChromium);

  test.each(Object.keys(WINDOWS))(
    "%s: axe objects to nothing, light, dark or in high contrast; at 200 % nothing is too wide",
    async (name) => {
      const { path, reach } = WINDOWS[name]!;
      const site = new Site(BUILT_ADDIN);
      context = await newContext({ viewport: { width: 480, height: 640 } });
      await serve(context, site);
      const page = await context.newPage();
      await page.goto(new URL(path, ADDIN_ORIGIN).href);
      await page.getByRole("heading").first().waitFor();
      await reach?.(page);
      for (const media of [{ colorScheme: "light" }, { colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }] as const) {
        await page.emulateMedia(media);
        expect(await violationsOn(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 240, height: 320 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      // Without Excel around it the library asks its own place for one file more.
      expect(site.outside.filter((address) => new URL(address).origin !== ADDIN_ORIGIN)).toEqual([]);
    },
  );
});
