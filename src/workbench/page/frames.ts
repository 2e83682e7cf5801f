import { installWebBridge, webFrame } from "../host/bridge/web";
import { installWindowsBridge } from "../host/bridge/windows";
import type { ExcelHost, ExcelPort, PageEnd } from "../host";
import type { Flavour } from "./state";
import { WEB_EXCEL, WebSeam } from "./web-seam";

/** Where Excel shows a page of the add-in: beside the sheet, nowhere, or in a window over the sheet. */
export type FrameKind = "pane" | "functions" | "dialog";

/** Time that the page of functions has to load and to register for the ribbon. */
const REGISTRATION_BOUND = 15_000;
const REGISTRATION_STEP = 50;
/** What the library asks for when it can take commands. */
const READY = "NotifyActionHandlerReady";

/** The page of the add-in calls this before its own scripts run: see `serve.ts`. */
declare global {
  interface Window {
    enterExcel?: (page: Window) => void;
  }
}

/** The frames with the add-in's pages, and the one Excel that all of them talk to. */
export class AddinFrames {
  /** How Excel gets into each frame's page before the page's own scripts run. */
  private readonly entrances = new Map<HTMLIFrameElement, (page: Window) => void>();
  private readonly ends = new Map<FrameKind, PageEnd>();
  /** Kinds of frames whose page has run its scripts, and those whose library has said that it can take commands. */
  private readonly loaded = new Set<FrameKind>();
  private readonly ready = new Set<FrameKind>();

  constructor(
    private readonly host: ExcelHost,
    private readonly flavour: () => Flavour,
    /** Told of keys that are pressed in the frames. */
    private readonly keyDown: (event: KeyboardEvent) => void,
  ) {
    host.connect(this.everyPage());
    window.enterExcel = (page) => this.enter(page);
  }

  /** Loads a page into a frame that stands in the document. Call what is returned when the frame goes. */
  load(frame: HTMLIFrameElement, kind: FrameKind, url: string, excel?: ExcelPort): () => void {
    const gone = new AbortController();
    const port = this.portOf(kind, excel ?? this.host, gone.signal);
    const address = new URL(url, location.href).href;
    if (this.flavour() === "web") this.loadOnWeb(frame, address, port);
    else {
      this.entrances.set(frame, (page) => installWindowsBridge(page as unknown as { external?: unknown }, port));
      frame.src = address;
    }
    frame.addEventListener("load", () => this.loaded.add(kind), { signal: gone.signal });
    return () => {
      gone.abort();
      this.entrances.delete(frame);
      this.loaded.delete(kind);
      this.ready.delete(kind);
    };
  }

  private loadOnWeb(frame: HTMLIFrameElement, address: string, port: ExcelPort): void {
    const { url, name } = webFrame(address, WEB_EXCEL, this.host.levers.locale);
    const seam = new WebSeam(frame);
    installWebBridge(seam.outer, seam.frame, port);
    this.entrances.set(frame, (page) => seam.enter(page));
    frame.name = name;
    frame.src = url;
  }

  private enter(page: Window): void {
    const [, entrance] = [...this.entrances].find(([frame]) => frame.contentWindow === page) ?? [];
    entrance?.(page);
    page.addEventListener("keydown", this.keyDown);
  }

  /** Excel as one of the pages sees it. A page that is gone hears nothing more. */
  private portOf(kind: FrameKind, excel: ExcelPort, gone: AbortSignal): ExcelPort {
    const unlessGone = async <Result>(answer: Promise<Result>): Promise<Result> => {
      const result = await answer;
      return gone.aborted ? new Promise<Result>(() => undefined) : result;
    };
    return {
      welcome: () => excel.welcome(),
      execute: async (...batch) => {
        const answer = await unlessGone(excel.execute(...batch));
        if (batch[0].includes(READY)) this.ready.add(kind);
        return answer;
      },
      documentCopy: (call) => unlessGone(excel.documentCopy(call)),
      saveSettings: (settings) => excel.saveSettings(settings),
      commandDone: (id, result) => excel.commandDone(id, result),
      openDialog: (request) => unlessGone(excel.openDialog(request)),
      closeDialog: () => unlessGone(excel.closeDialog()),
      messageChild: (parameters) => excel.messageChild(parameters),
      messageParent: (parameters) => excel.messageParent(parameters),
      notEmulated: (what) => excel.notEmulated(what),
      connect: (end) => this.connect(kind, end, excel, gone),
    };
  }

  private connect(kind: FrameKind, end: PageEnd, excel: ExcelPort, gone: AbortSignal): void {
    if (kind === "dialog") return excel.connect(end);
    this.ends.set(kind, end);
    gone.addEventListener("abort", () => {
      if (this.ends.get(kind) === end) this.ends.delete(kind);
    });
  }

  /** What Excel tells, it tells every page; only the page of functions takes commands. */
  private everyPage(): PageEnd {
    const each = (tell: (end: PageEnd) => void): void => this.ends.forEach(tell);
    return {
      events: (messages) => each((end) => end.events(messages)),
      selectionChanged: () => each((end) => end.selectionChanged()),
      dialogMessage: (type, content) => each((end) => end.dialogMessage(type, content)),
      parentMessage: () => undefined,
      command: (...command) => this.command(command),
    };
  }

  /** The library takes commands before it is ready, and before the page has said which functions it has: those would come to nothing. */
  private async command(command: Parameters<PageEnd["command"]>): Promise<boolean> {
    for (let waited = 0; waited < REGISTRATION_BOUND; waited += REGISTRATION_STEP) {
      const isReady = this.loaded.has("functions") && this.ready.has("functions");
      if (isReady && (await this.ends.get("functions")?.command(...command))) return true;
      await new Promise((resolve) => setTimeout(resolve, REGISTRATION_STEP));
    }
    return false;
  }
}
