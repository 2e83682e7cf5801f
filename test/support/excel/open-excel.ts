import {
  desktopLevers,
  ExcelHost,
  webLevers,
  type Book,
  type CommandResult,
  type ExcelPort,
  type Levers,
} from "../../../src/workbench/host";
import { closeChromium, openInChromium, type ChromiumPage, type Flavour } from "./chromium-page";
import { openInJsdom } from "./jsdom-page";
import type { AddinPage } from "./page";
import { BARE_PAGE, Site, type Pages } from "./site";
import { attendDialogs } from "./web-dialogs";
import { newBook } from "./workbook";

/** What Excel runs in, and which Excel it is. */
export interface Setting {
  readonly runner: "jsdom" | "chromium";
  readonly flavour: Flavour;
}

export interface ExcelOptions {
  readonly book?: Book;
  readonly levers?: Partial<Levers>;
  /** Pages of the add-in; left out, a bare page that loads the library. */
  readonly pages?: Pages;
  /** Puts something between Excel and the page: how tests see whether they would notice a wrong host. */
  readonly between?: (excel: ExcelHost) => ExcelPort;
  /** The page to load. */
  readonly path?: string;
}

/** A running Excel with an add-in's page in it. */
export class RunningExcel {
  private dialog: AddinPage | null = null;
  private awaitDialog: ((dialog: AddinPage) => void) | null = null;

  constructor(
    readonly host: ExcelHost,
    readonly page: AddinPage,
    readonly site: Site,
  ) {}

  /** The workbook: what a test reads the outcome from. */
  get book(): Book {
    return this.host.book;
  }

  /** Opens another workbook in the same page. */
  open(book: Book): Book {
    this.host.open(book);
    return book;
  }

  /** Presses a ribbon button bound to a function. */
  press(functionName: string, controlId?: string): Promise<CommandResult> {
    return this.host.press(functionName, controlId);
  }

  /** The page of the dialog that is open, once it has loaded: on the web it opens after its parent was told. */
  openedDialog(): Promise<AddinPage> {
    const { dialog, host } = this;
    if (dialog && dialog === host.dialogs.window) return Promise.resolve(dialog);
    return new Promise((resolve) => (this.awaitDialog = resolve));
  }

  dialogOpened(dialog: AddinPage): void {
    this.dialog = dialog;
    this.awaitDialog?.(dialog);
    this.awaitDialog = null;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Starts Excel, loads the add-in's page in it and waits until the library is ready. */
export async function openExcel({ runner, flavour }: Setting, options: ExcelOptions = {}): Promise<RunningExcel> {
  const levers = { ...(flavour === "web" ? webLevers() : desktopLevers()), ...options.levers };
  const host = new ExcelHost(options.book ?? newBook(), levers);
  const site = new Site(options.pages);
  const path = options.path ?? BARE_PAGE;
  if (runner === "jsdom" && flavour === "web") throw new Error("Excel on the web needs frames and messages between origins: use Chromium");
  const open = (excel: ExcelPort, where: string): Promise<AddinPage | ChromiumPage> =>
    runner === "jsdom" ? openInJsdom(excel, site, where) : openInChromium(excel, site, where, flavour);
  const page = await open(options.between?.(host) ?? host, path);
  await page.run(() => Office.onReady());
  const excel = new RunningExcel(host, page, site);
  host.dialogs.opener = async (url, port) => {
    const { pathname, search } = new URL(url);
    const dialog = await open(port, pathname + search);
    excel.dialogOpened(dialog);
    return dialog;
  };
  if (flavour === "web" && "outer" in page) attendDialogs(page.outer, page.frame, host, (dialog) => excel.dialogOpened(dialog));
  return excel;
}

export { closeChromium };
