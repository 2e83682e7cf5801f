import type { OfficeLibrary } from "../../commands/office";
import type { mapWindowFaults } from "../../text/relation-map";
import type { Words } from "../../text/words";
import type { CellPlace } from "../../workbook/port";
import { layDown, newKey, windowAddress, type Shelf } from "./handover";
import { messageToPane, partsOf, type MapContent, type ToWindow } from "./messages";

/** Why a window did not open. */
export type WindowFault = keyof typeof mapWindowFaults;

/** Per cent of the screen. */
const SIZE = { height: 80, width: 80 };
/** Office's numbers for what may keep a window from opening. */
const ALREADY_OPEN = 12007;
const REFUSED = 12009;
/** A window that was just closed may still stand in the way of the next. */
const ATTEMPTS = 10;
const ATTEMPT_PAUSE = 200;

/** What the window needs of the world. */
export interface WindowSurroundings {
  readonly library: () => OfficeLibrary | undefined;
  /** Address of the pane's own page. */
  readonly page: string;
  /** Asked for only where it is needed: a browser may refuse it. */
  readonly shelf: () => Shelf;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** What becomes of the window, told to whoever opened it. */
export interface WindowListener {
  /** She wants a cell shown; the answer is told her in the window, where that can be. */
  readonly goTo: (place: CellPlace) => Words;
  readonly closed: () => void;
}

/** The map in a window of its own, one at a time. */
export class MapWindow {
  private dialog: Office.Dialog | null = null;
  private content: MapContent | null = null;
  private sent = 0;
  private isReady = false;
  private key: string | null = null;

  constructor(
    private readonly surroundings: WindowSurroundings,
    private readonly listener: WindowListener,
  ) {}

  get isOpen(): boolean {
    return this.dialog !== null;
  }

  /** Opens the window; one that is open is brought anew. Null where it opened, else why it did not. */
  async open(content: MapContent): Promise<WindowFault | null> {
    const library = this.surroundings.library();
    if (!library?.context?.requirements.isSetSupported("DialogApi", "1.1")) return "unavailable";
    this.close();
    this.content = content;
    this.key = takesMessages(library) ? null : newKey();
    try {
      this.layContent();
      const opened = await this.opened(library);
      if (typeof opened === "string") return this.given(opened);
      this.attend(library, opened);
      return null;
    } catch {
      return this.given("failed");
    }
  }

  /** Shows another content where the window is open. */
  update(content: MapContent): void {
    if (!this.dialog) return;
    this.content = content;
    if (this.key !== null) this.layContent();
    else if (this.isReady) this.sendContent();
  }

  close(): void {
    const { dialog } = this;
    this.forget();
    try {
      dialog?.close();
    } catch {
      // She has closed it herself.
    }
  }

  private async opened(library: OfficeLibrary): Promise<Office.Dialog | WindowFault> {
    const { page, pause } = this.surroundings;
    const address = windowAddress(page, this.key);
    for (let attempt = 1; ; attempt++) {
      const { status, value, error } = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) =>
        library.context.ui.displayDialogAsync(address, SIZE, resolve),
      );
      if (status === library.AsyncResultStatus.Succeeded) return value;
      if (error.code === REFUSED) return "not-allowed";
      if (error.code !== ALREADY_OPEN) return "failed";
      if (attempt === ATTEMPTS) return "already-open";
      await pause(ATTEMPT_PAUSE);
    }
  }

  private attend({ EventType }: OfficeLibrary, dialog: Office.Dialog): void {
    this.dialog = dialog;
    dialog.addEventHandler(EventType.DialogMessageReceived, (heard) => {
      if (this.dialog === dialog && "message" in heard) this.hear(heard.message);
    });
    // Whatever happens to it, it is gone: she has closed it, or its page did not load.
    dialog.addEventHandler(EventType.DialogEventReceived, () => {
      if (this.dialog !== dialog) return;
      this.forget();
      this.listener.closed();
    });
  }

  private hear(text: string): void {
    const message = messageToPane(text);
    if (message?.kind === "ready") {
      this.isReady = true;
      if (this.key === null) this.sendContent();
    }
    if (message?.kind === "goTo") {
      const answer = this.listener.goTo(message.place);
      if (this.key === null && this.content) this.send({ kind: "said", text: answer[this.content.language] });
    }
  }

  private sendContent(): void {
    if (!this.content) return;
    this.sent++;
    for (const part of partsOf(this.content, this.sent)) this.send(part);
  }

  private send(message: ToWindow): void {
    this.dialog?.messageChild(JSON.stringify(message));
  }

  private layContent(): void {
    if (this.key !== null && this.content) layDown(this.surroundings.shelf(), this.key, this.content);
  }

  private given(fault: WindowFault): WindowFault {
    this.forget();
    return fault;
  }

  /** Nothing is left lying that the window did not take. */
  private forget(): void {
    if (this.key !== null) this.surroundings.shelf().removeItem(this.key);
    Object.assign(this, { dialog: null, content: null, isReady: false, key: null });
  }
}

function takesMessages({ context }: OfficeLibrary): boolean {
  return context.requirements.isSetSupported("DialogApi", "1.2");
}
