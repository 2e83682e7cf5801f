import { readFileSync } from "node:fs";
import { browserScript } from "./browser-script";
import { newContext, serve } from "./chromium-page";
import { pageScript, pageValue, type AddinPage } from "./page";
import { ADDIN_ORIGIN, BARE_PAGE, Site } from "./site";
import { engineFile } from "./workbook";

/** Loads a page in Chromium with Excel itself inside it, so that nothing crosses from one process to another. */
export async function openInsideChromium(site = new Site(), path = BARE_PAGE): Promise<AddinPage> {
  const context = await newContext();
  await serve(context, site);
  const page = await context.newPage();
  await page.addInitScript(`window.excelEngine = ${JSON.stringify(readFileSync(engineFile).toString("base64"))}`);
  await page.addInitScript(await browserScript("test/support/excel/in-page-excel.ts"));
  await page.goto(ADDIN_ORIGIN + path);
  const run: AddinPage["run"] = async (work, argument) => pageValue(await page.evaluate<string>(pageScript(work as never, argument)));
  await run(() => Office.onReady());
  return { run, close: () => context.close() };
}
