import type { Language, Words } from "../../text/words";
import type { ExcelPort } from "../host";

export type Flavour = "windows" | "web";

/** Something to tell the person, until she has read it. */
export interface Notice {
  readonly intent: "info" | "warning" | "error" | "success";
  readonly words: Words;
}

/** A window over the sheet with a page of the add-in. */
export interface DialogFrame {
  readonly url: string;
  readonly excel: ExcelPort;
}

/** What the page shows besides the workbook. */
export interface PageState {
  readonly language: Language;
  readonly dark: boolean;
  readonly flavour: Flavour;
  /** "1.15": the newest ExcelApi that this Excel says it has. */
  readonly api: string;
  readonly latency: number;
  /** Name of the workbook that is open. */
  readonly name: string;
  readonly paneOpen: boolean;
  /** True once a button was pressed that runs a function: the page of functions is loaded then, as Excel does. */
  readonly functionsOpen: boolean;
  /** Counts up when the add-in's pages must load anew, as into another Excel. */
  readonly excel: number;
  /** Ids of the buttons whose function runs. */
  readonly running: readonly string[];
  readonly dialog: DialogFrame | null;
  readonly notice: Notice | null;
  /** Counts up whenever the workbook or what Excel keeps of the add-in may have changed. */
  readonly settled: number;
  readonly gridReady: boolean;
}

/** Holds a state and tells when it changes. */
export class Store {
  private readonly listeners = new Set<() => void>();

  constructor(private state: PageState) {}

  readonly get = (): PageState => this.state;

  set(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}
