import type { Frame, Page } from "playwright-core";
import type { ExcelHost } from "../../../src/workbench/host";
import { pageScript, pageValue, type AddinPage } from "./page";

/** The library's own question in the task pane, "wants to display a new window"; it spells the id so. */
const QUESTION = "#newWindowNotificaiton";
const ALLOW = "input >> nth=0";
const IGNORE = "input >> nth=1";

/**
 * Dialogs as on the web: the library asks the user, opens the window and passes messages between the windows, all by itself.
 * The person at the screen answers the question, and Excel's model hears which window is open.
 */
export function attendDialogs(outer: Page, frame: Frame, host: ExcelHost, opened: (dialog: AddinPage) => void): void {
  // It ends when the page is closed, with whatever error Chromium has for that; a question left unanswered would hold up its test.
  answerQuestions(frame, host).catch(() => undefined);
  outer.on("popup", (popup) => void adopt(popup, host, opened));
}

async function answerQuestions(frame: Frame, host: ExcelHost): Promise<never> {
  for (;;) {
    const question = await frame.waitForSelector(QUESTION, { timeout: 0 });
    const button = await question.waitForSelector(host.user.allowsDialogs ? ALLOW : IGNORE);
    await button.click();
    // This question, not the next, which may stand there already.
    await question.waitForElementState("hidden");
  }
}

async function adopt(popup: Page, host: ExcelHost, opened: (dialog: AddinPage) => void): Promise<void> {
  if (popup.isClosed()) return;
  const dialog: AddinPage = {
    run: async (work, argument) => pageValue(await popup.evaluate<string>(pageScript(work as never, argument))),
    close: () => popup.close(),
  };
  host.dialogs.adopt(dialog);
  popup.once("close", () => host.dialogs.gone(dialog));
  await popup.waitForLoadState("load").catch(() => undefined);
  if (!popup.isClosed()) opened(dialog);
}
