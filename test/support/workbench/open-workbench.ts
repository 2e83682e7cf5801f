import type { FrameLocator, Page } from "playwright-core";
import { buildIfOlder } from "../../../src/workbench/build-if-older";
import { serve } from "../../../src/workbench/serve";
import type { Workbench } from "../../../src/workbench/page/workbench";
import { newContext } from "../excel/chromium-page";

/** The workbench in Chromium, as a newcomer has it before her. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Milliseconds from asking for the page until sheets and pane can be used. */
  readonly usableIn: number;
  /** Addresses beyond this computer that were asked for. */
  readonly outside: readonly string[];
  /** What the page complained of in its console. */
  readonly complaints: readonly string[];
  /** Works in the page on the workbench itself: what a test reads the model from. */
  inside<Result, Argument>(work: (bench: Workbench, argument: Argument) => Result, argument?: Argument): Promise<Result>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

const SIZE = { width: 1280, height: 800 };

/** Builds what is not built, serves it on any port and opens the page. */
export async function openWorkbench(): Promise<OpenWorkbench> {
  buildIfOlder("build:workbench");
  const serving = await serve(0);
  const context = await newContext({ locale: "zh-CN", viewport: SIZE });
  const page = await context.newPage();
  const outside: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => void (isOutside(request.url(), serving.address) && outside.push(request.url())));
  page.on("pageerror", (error) => complaints.push(String(error.stack)));
  page.on("console", (message) => void (["error", "warning"].includes(message.type()) && complaints.push(message.text())));
  const start = performance.now();
  await page.goto(serving.address);
  const pane = page.frameLocator("iframe[data-frame=pane]");
  await Promise.all([pane.getByRole("button", { name: "一键审核" }).waitFor(), page.locator("[data-grid-ready]").waitFor()]);
  return {
    page,
    pane,
    usableIn: performance.now() - start,
    outside,
    complaints,
    inside: (work, argument) =>
      page.evaluate(([source, given]) => (0, eval)(`(${source})`)(window.workbench, given) as never, [String(work), argument] as const),
    close: async () => {
      await context.close();
      await serving.close();
    },
  };
}

function isOutside(url: string, address: string): boolean {
  return !url.startsWith(address) && /^(?:https?|wss?):/.test(url);
}
