import { workbenchFaults, workbenchWords } from "../../text/workbench";
import type { Language, Words } from "../../text/words";
import { DARK_THEME, desktopLevers, ExcelHost, LIGHT_THEME, REQUIREMENT_SETS, saveBook, webLevers, type Book } from "../host";
import { AddinFrames } from "./frames";
import type { GridView } from "./grid/show-grid";
import type { RibbonButton } from "./manifest";
import { openFile, UnreadableFile, type CreateEngine } from "./open-file";
import { Store, type Flavour } from "./state";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The newest that the packaged library knows. */
const USUAL_API = REQUIREMENT_SETS["ExcelApi"]!;

/** The emulated Excel with the page around it: what a person does to either goes through here. */
export class Workbench {
  readonly store: Store;
  readonly host: ExcelHost;
  readonly frames: AddinFrames;
  grid: GridView | null = null;
  /** The workbook's count of changes when it was opened or saved last, and whether it told of one since: not every change does both. */
  private saved = 0;
  private changed = false;
  private opened = 0;

  constructor(
    book: Book,
    private readonly engine: CreateEngine,
    keyDown: (event: KeyboardEvent) => void,
    { language, dark }: { language: Language; dark: boolean },
  ) {
    this.store = new Store({
      language,
      dark,
      flavour: "windows",
      api: USUAL_API,
      latency: 0,
      name: book.name,
      paneOpen: true,
      functionsOpen: false,
      excel: 0,
      running: [],
      dialog: null,
      notice: null,
      settled: 0,
      gridReady: false,
    });
    this.host = new ExcelHost(book);
    this.applyLevers();
    this.watch(book);
    this.frames = new AddinFrames(this.host, () => this.store.get().flavour, keyDown);
    this.host.onSettled(() => this.settled());
    this.host.dialogs.opener = async (url, excel) => {
      const { ok } = await fetch(url);
      if (!ok) throw new Error(url);
      this.store.set({ dialog: { url, excel } });
      return { close: async () => this.store.set({ dialog: null }) };
    };
  }

  /** Shows the sheets in a place of the page. */
  async showGrid(container: HTMLElement): Promise<GridView> {
    const { showGrid } = await import("./grid/show-grid");
    this.grid = await showGrid(container, this.host);
    this.store.set({ gridReady: true });
    return this.grid;
  }

  /** Runs a ribbon button. */
  async press(button: RibbonButton): Promise<void> {
    const { action, id, label } = button;
    if (action.kind === "pane") return this.store.set({ paneOpen: true });
    if (this.store.get().running.includes(id)) return;
    this.store.set({ running: [...this.store.get().running, id], functionsOpen: true });
    try {
      await this.host.press(action.name, id);
    } catch {
      this.tell("error", workbenchFaults.button(label));
    } finally {
      this.store.set({ running: this.store.get().running.filter((each) => each !== id) });
    }
  }

  isEnabled({ id }: RibbonButton): boolean {
    return this.host.session.ribbon.enabled.get(id) ?? true;
  }

  /** Opens the bytes of a file in place of the workbook that is open, once the person agrees to lose what is not saved. */
  async openBytes(name: string, bytes: Uint8Array): Promise<void> {
    try {
      const { book, notice } = await openFile(name, bytes, this.engine);
      await this.grid?.finishEditing();
      if (this.isUnsaved && !confirm(workbenchWords.leave[this.store.get().language])) return;
      this.host.open(book);
      this.applyLevers();
      this.watch(book);
      this.store.set({ name: book.name, notice, ...this.anotherExcel() });
      await this.grid?.reopen();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.tell("error", error.words);
    }
  }

  /** Opens a file that the person chose or dropped. */
  async openChosen(file: File): Promise<void> {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes) await this.openBytes(file.name, new Uint8Array(bytes));
    else this.tell("error", workbenchFaults.unreadable(file.name, workbenchFaults.files.unreachable));
  }

  async openSample(id: string): Promise<void> {
    const name = `${id}.xlsx`;
    const bytes = await sampleBytes(name).catch(() => null);
    if (bytes) await this.openBytes(name, bytes);
    else this.tell("error", workbenchFaults.noSample);
  }

  /** Hands the workbook to the browser as a file, with what is being typed. */
  async save(): Promise<void> {
    await this.grid?.finishEditing();
    const { book } = this.host;
    const saved = book.undo.changes;
    try {
      const { bytes, lost } = await saveBook(book);
      download(book.name, bytes);
      [this.saved, this.changed] = [saved, false];
      if (lost.length > 0) this.tell("warning", workbenchFaults.lost(lost));
    } catch {
      this.tell("error", workbenchFaults.notSaved);
    }
  }

  /** Whether something would be lost if the workbook were left now. */
  get isUnsaved(): boolean {
    return this.changed || this.host.book.undo.changes !== this.saved;
  }

  undo(): void {
    if (!this.host.user.undo()) this.tell("info", workbenchWords.nothingToUndo);
  }

  tell(intent: "info" | "warning" | "error", words: Words): void {
    this.store.set({ notice: { intent, words } });
  }

  /** Another Excel around the same workbook: the add-in's pages load anew in it. */
  become(change: { flavour?: Flavour; api?: string; language?: Language; dark?: boolean; latency?: number }): void {
    const isOnlyLatency = Object.keys(change).every((key) => key === "latency");
    this.store.set({ ...change, ...(isOnlyLatency ? {} : this.anotherExcel()) });
    this.applyLevers();
  }

  private anotherExcel(): { excel: number; functionsOpen: false; dialog: null; running: [] } {
    void this.host.dialogs.close();
    return { excel: this.store.get().excel + 1, functionsOpen: false, dialog: null, running: [] };
  }

  private applyLevers(): void {
    const { flavour, api, language, dark, latency } = this.store.get();
    const { name } = this.host.book;
    const usual = flavour === "web" ? webLevers() : desktopLevers();
    Object.assign(this.host.levers, usual, {
      requirementSets: { ...usual.requirementSets, ExcelApi: api },
      locale: language === "zh" ? "zh-CN" : "en-US",
      latency,
      documentUrl: usual.documentUrl.replace(/[^\\/]*$/, name),
      // On the web Office does not say.
      theme: flavour === "web" ? undefined : dark ? DARK_THEME : LIGHT_THEME,
    });
  }

  private watch(book: Book): void {
    [this.saved, this.changed] = [book.undo.changes, false];
    this.opened = 0;
    book.listen(({ kind }) => {
      if (!["selection", "activated", "deactivated"].includes(kind)) this.changed = true;
    });
  }

  private settled(): void {
    const { opened } = this.host.session;
    for (const bytes of opened.slice(this.opened)) {
      download(this.host.book.name, bytes);
      this.tell("info", workbenchFaults.newWindow);
    }
    this.opened = opened.length;
    this.store.set({ settled: this.store.get().settled + 1 });
  }
}

async function sampleBytes(name: string): Promise<Uint8Array> {
  const answer = await fetch(`samples/${name}`);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
