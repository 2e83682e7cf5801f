import { later } from "./bridge/later";
import type { ExcelPort, PageEnd, Welcome } from "./bridge/port";

/** How an opening ended, by the library's numbers. */
export const DialogStatus = { opened: 0, failed: 5001, wrongAddress: 12002, notHttps: 12005, closed: 12006, alreadyOpen: 12007 } as const;

/** A message from a dialog, as opposed to word of its end. */
const MESSAGE = 0;
const FROM_PARENT = 1;

/** Excel opens encrypted pages only; this one those of its own computer too, as browsers do. */
function isSecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || hostname === "localhost" || hostname === "127.0.0.1";
}

/** A window with a dialog's page in it. */
export interface DialogWindow {
  close(): Promise<void>;
}

/** Opens windows: whatever runs the pages can, Excel itself cannot. */
export type DialogOpener = (url: string, excel: ExcelPort) => Promise<DialogWindow>;

/** The dialog that a page may have open, one at a time. */
export class Dialogs {
  opener: DialogOpener | null = null;
  private current: { window: DialogWindow | null; page: PageEnd | null } | null = null;

  constructor(
    private readonly parent: () => PageEnd | null,
    private readonly welcome: () => Welcome,
    private readonly notEmulated: (what: string) => void,
  ) {}

  get isOpen(): boolean {
    return this.current !== null;
  }

  /** The window of the dialog that is open. */
  get window(): DialogWindow | null {
    return this.current?.window ?? null;
  }

  /** `request` as the library sends it: the address, and how large the window shall be. */
  async open(request: string): Promise<number> {
    const { url } = JSON.parse(request) as { url: string };
    if (this.current) return DialogStatus.alreadyOpen;
    if (!isSecure(url)) return DialogStatus.notHttps;
    if (!this.opener) {
      this.notEmulated("dialogs: nothing here opens windows");
      return DialogStatus.failed;
    }
    const dialog: NonNullable<Dialogs["current"]> = { window: null, page: null };
    this.current = dialog;
    try {
      dialog.window = await this.opener(url, this.port(dialog));
      return DialogStatus.opened;
    } catch {
      this.current = null;
      return DialogStatus.wrongAddress;
    }
  }

  /** A window that the library opened itself, as it does on the web: messages pass between the windows without Excel. */
  adopt(window: DialogWindow): void {
    this.current = { window, page: null };
  }

  /** A window that the library or the user closed. */
  gone(window: DialogWindow): void {
    if (this.current?.window === window) this.current = null;
  }

  /** The page closes its dialog. */
  async close(): Promise<number> {
    const dialog = this.current;
    this.current = null;
    await dialog?.window?.close();
    return dialog ? DialogStatus.opened : DialogStatus.closed;
  }

  /** The user closes it: the page is told. */
  async closeByUser(): Promise<void> {
    await this.close();
    later(() => this.parent()?.dialogMessage(DialogStatus.closed, ""));
  }

  /** A message from the page to its dialog. */
  messageChild(parameters: string): void {
    const { messageContent = "" } = JSON.parse(parameters) as { messageContent?: string };
    later(() => this.current?.page?.parentMessage(FROM_PARENT, messageContent));
  }

  /** Excel as a dialog's page sees it: it may speak to its parent, and to the workbook it may not. */
  private port(dialog: NonNullable<Dialogs["current"]>): ExcelPort {
    const refuse = (what: string): void => this.notEmulated(`${what} from a dialog`);
    return {
      welcome: () => ({ ...this.welcome(), isDialog: true }),
      execute: () => {
        refuse("a batch");
        return new Promise((resolve) => later(() => resolve({ failure: DialogStatus.failed })));
      },
      documentCopy: async () => {
        refuse("a copy of the document");
        return { status: DialogStatus.failed };
      },
      saveSettings: () => refuse("saving settings"),
      commandDone: () => refuse("a ribbon command"),
      notEmulated: refuse,
      openDialog: async () => {
        refuse("a dialog");
        return DialogStatus.failed;
      },
      closeDialog: async () => DialogStatus.closed,
      messageChild: () => refuse("a message to a dialog"),
      messageParent: (parameters) => {
        const { messageToParent = "" } = JSON.parse(parameters) as { messageToParent?: string };
        later(() => this.parent()?.dialogMessage(MESSAGE, messageToParent));
      },
      connect: (page) => (dialog.page = page),
    };
  }
}
