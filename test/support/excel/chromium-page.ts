import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Frame, type Page } from "playwright-core";
import type { CopyAnswer, CopyCall } from "../../../src/workbench/host/document-copies";
import type { Answer, CommandResult, ExcelPort } from "../../../src/workbench/host";
import { browserScript } from "./browser-script";
import { pageScript, pageValue, type AddinPage } from "./page";
import { ADDIN_ORIGIN, EXCEL_ORIGIN, type Site } from "./site";

export type Flavour = "windows" | "web";

/** Debian's; another may be named in the environment. */
export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const QUIET = ["--no-first-run", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let browser: Promise<Browser> | null = null;

function launch(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", ...QUIET] });
  return browser;
}

/** Ends the browser that the tests of a file share. */
export async function closeChromium(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return (await launch()).newContext(options);
}

/** Answers everything a page asks for from the site, and nothing from the network. */
export async function serve(context: BrowserContext, site: Site): Promise<void> {
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === `${EXCEL_ORIGIN}/`) return route.fulfill({ body: "<!doctype html><body>", contentType: "text/html" });
    const served = site.answer(url);
    return served ? route.fulfill({ body: served.body, contentType: `${served.type}; charset=utf-8` }) : route.abort();
  });
}

/** A page in Chromium, and where it stands there. */
export interface ChromiumPage extends AddinPage {
  readonly outer: Page;
  readonly frame: Frame;
}

/** Loads a page in Chromium, as Excel for Windows does or in a frame as Excel on the web does. */
export async function openInChromium(excel: ExcelPort, site: Site, path: string, flavour: Flavour): Promise<ChromiumPage> {
  const context = await newContext();
  await serve(context, site);
  const page = await context.newPage();
  await page.exposeFunction("excelCall", (method: string, argument: unknown) => callExcel(excel, method, argument));
  const addinUrl = ADDIN_ORIGIN + path;
  await page.addInitScript(`window.excelWelcome = ${JSON.stringify({ ...excel.welcome(), flavour, addinUrl })}`);
  await page.addInitScript(await browserScript("test/support/excel/remote-excel.ts"));
  await page.goto(flavour === "windows" ? addinUrl : `${EXCEL_ORIGIN}/`);
  connect(excel, page);
  const frame = flavour === "windows" ? page.mainFrame() : await addinFrame(page);
  await frame.waitForLoadState("load");
  return {
    outer: page,
    frame,
    run: async (work, argument) => pageValue(await frame.evaluate<string>(pageScript(work as never, argument))),
    close: () => context.close(),
  };
}

function callExcel(excel: ExcelPort, method: string, argument: unknown): Promise<Answer | number | CopyAnswer> | undefined {
  switch (method) {
    case "execute": {
      const { body, flags, partition } = argument as { body: string; flags: number; partition?: string };
      return excel.execute(body, flags, partition);
    }
    case "documentCopy":
      return excel.documentCopy(argument as CopyCall);
    case "saveSettings":
      return void excel.saveSettings(argument as [string, string][]);
    case "commandDone": {
      const { id, result } = argument as { id: string; result: CommandResult };
      return void excel.commandDone(id, result);
    }
    case "openDialog":
      return excel.openDialog(String(argument));
    case "closeDialog":
      return excel.closeDialog();
    case "messageChild":
      return void excel.messageChild(String(argument));
    case "messageParent":
      return void excel.messageParent(String(argument));
    default:
      return void excel.notEmulated(String(argument));
  }
}

function connect(excel: ExcelPort, page: Page): void {
  const call = (method: string, ...args: unknown[]): Promise<unknown> =>
    page.isClosed() ? Promise.resolve(null) : page.evaluate(`window.excelPage.${method}(...${JSON.stringify(args)})`).catch(() => null);
  excel.connect({
    events: (messages) => void call("events", messages),
    selectionChanged: () => void call("selectionChanged"),
    dialogMessage: (...args) => void call("dialogMessage", ...args),
    parentMessage: (...args) => void call("parentMessage", ...args),
    command: (...args) => call("command", ...args).then((heard) => heard === true),
  });
}

async function addinFrame(page: Page): Promise<Frame> {
  const isAddin = (frame: Frame): boolean => frame.url().startsWith(ADDIN_ORIGIN);
  return page.frames().find(isAddin) ?? page.waitForEvent("framenavigated", { predicate: isAddin });
}
