import { readdirSync, readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { browserScript } from "../excel/browser-script";
import { newContext } from "../excel/chromium-page";
import type { Setup } from "./fixture";

const ORIGIN = "https://pane.test";
/** As strict as the built page's. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const HTML = `<!doctype html><html><head><meta charset="utf-8"><title>绩核</title><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<link rel="stylesheet" href="taskpane.css"></head><body><div id="root"></div><script src="pane.js"></script></body></html>`;

export interface OpenPane {
  readonly page: Page;
  /** What the browser complained of: errors, warnings, styles and scripts that the policy refused. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** The pane with a workbook of the fixture's, in Chromium, under the policy that it is shipped with. */
export async function openPane(setup: Partial<Setup> = {}, { width = 320, height = 720, dark = false } = {}): Promise<OpenPane> {
  const context = await newContext();
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  await serve(context);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // React asks those who develop to install its tools.
    if (["error", "warning"].includes(message.type()) && !message.text().includes("React DevTools")) complaints.push(message.text());
  });
  await page.goto(`${ORIGIN}/`);
  await page.evaluate((given) => window.openPane(given), {
    workbook: "faulty",
    language: "zh",
    connection: "connected",
    dark: null,
    desktop: true,
    network: {},
    tells: "all",
    ...setup,
  } as Setup);
  return { page, complaints, close: () => context.close() };
}

async function serve(context: BrowserContext): Promise<void> {
  const script = await browserScript("test/support/pane/fixture.ts");
  const answers: Record<string, { body: string; contentType: string }> = {
    "/": { body: HTML, contentType: "text/html" },
    "/pane.js": { body: script, contentType: "text/javascript" },
    "/taskpane.css": { body: readFileSync("src/taskpane/taskpane.css", "utf8"), contentType: "text/css" },
    ...Object.fromEntries(readdirSync("assets/help").map((page) => [`/help/${page}`, { body: "", contentType: "text/html" }])),
    "/favicon.ico": { body: "", contentType: "image/x-icon" },
  };
  await context.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const answer = origin === ORIGIN ? answers[pathname] : undefined;
    return answer ? route.fulfill(answer) : route.abort();
  });
}
