import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { closeChromium, newContext } from "../support/excel/chromium-page";
import { describeWithChromium } from "../support/with-chromium";

const HTML = `<!doctype html><meta charset="utf-8"><div id="root"></div><script src="start.js" data-then="first.js second.js"></script>`;
let loaded: string[];

/** The page as it starts, in a browser changed by a script; the first of the scripts to load cannot be had. */
async function started(change = ""): Promise<Page> {
  const context = await newContext();
  const page = await context.newPage();
  await page.addInitScript(change);
  await context.route("**/*", (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (file === "") return route.fulfill({ body: HTML, contentType: "text/html" });
    if (file === "start.js") return route.fulfill({ body: readFileSync("src/taskpane/start.js", "utf8"), contentType: "text/javascript" });
    loaded.push(file);
    return file === "second.js" ? route.fulfill({ body: "document.title = 'second'", contentType: "text/javascript" }) : route.abort();
  });
  await page.goto("https://pane.test/");
  return page;
}

describeWithChromium("the start of the page", () => {
  beforeEach(() => void (loaded = []));
  afterAll(closeChromium);

  test("loads the rest in order, though the library cannot be had", async () => {
    const page = await started();
    await page.waitForFunction(() => document.title === "second");
    expect(loaded).toEqual(["first.js", "second.js"]);
    expect(await page.locator("#root").innerText()).toBe("");
    await page.context().close();
  });

  test.each([
    "delete window.Proxy",
    "delete window.Promise",
    "delete Object.entries",
    "delete Array.prototype.findLast",
    "delete window.CSS",
  ])("says which Excel is needed after %s, and loads nothing", async (change) => {
    const page = await started(change);
    const text = await page.locator("#root").innerText();
    expect(text).toContain("请使用 Excel 2021 或更新的版本");
    expect(text).toContain("Use Excel 2021 or later");
    expect(loaded).toEqual([]);
    await page.context().close();
  });

  test.each(["dark", "light"])("begins %s where the pane was so last, whatever the computer is", async (scheme) => {
    const page = await started(`localStorage.setItem("jihe.scheme", "${scheme}")`);
    expect(await page.evaluate(() => document.documentElement.dataset["scheme"])).toBe(scheme);
    await page.context().close();
  });

  test("begins as the computer is where nothing is kept, or nonsense, or nothing may be kept", async () => {
    const refusing = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })";
    for (const change of ["", 'localStorage.setItem("jihe.scheme", "<b>")', refusing]) {
      const page = await started(change);
      await page.waitForFunction(() => document.title === "second");
      expect(await page.evaluate(() => document.documentElement.dataset["scheme"])).toBeUndefined();
      await page.context().close();
    }
  });

  test("is written for the oldest browser", () => {
    expect(readFileSync("src/taskpane/start.js", "utf8")).not.toMatch(/=>|\b(?:const|let|class)\b|`|\?\.|\.\.\./);
  });
});
