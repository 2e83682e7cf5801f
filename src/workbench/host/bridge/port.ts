import type { CopyAnswer, CopyCall } from "../document-copies";
import type { Levers } from "../levers";
import type { EventMessage } from "../protocol/wire";

/** What a batch was answered: a response, or a number where the host failed before or after running it. */
export type Answer = { readonly body: string } | { readonly failure: number };

/** How a ribbon command ended. */
export interface CommandResult {
  readonly status: number;
  readonly data: unknown;
}

/** What a page is told before it asks anything. */
export interface Welcome {
  readonly locale: string;
  readonly requirementSets: Levers["requirementSets"];
  readonly theme: Levers["theme"];
  readonly version: string;
  readonly documentUrl: string;
  readonly isReadOnly: boolean;
  /** `Office.context.document.settings` as saved: names and texts. */
  readonly settings: readonly (readonly [string, string])[];
  /** Whether the page is a dialog of another. */
  readonly isDialog?: boolean;
}

/** Excel as a bridge sees it; it may stand in the same page or in another process. */
export interface ExcelPort {
  welcome(): Welcome;
  /** Runs a batch; `flags` as the library numbers them, `partition` as it names the part of Excel that is meant. */
  execute(body: string, flags?: number, partition?: string): Promise<Answer>;
  /** Copies of the document, as pages read them piece by piece. */
  documentCopy(call: CopyCall): Promise<CopyAnswer>;
  saveSettings(settings: readonly (readonly [string, string])[]): void;
  commandDone(id: string, result: CommandResult): void;
  /** Opens a dialog's page, closes it; the status is the library's. The request is passed on as the library writes it. */
  openDialog(request: string): Promise<number>;
  closeDialog(): Promise<number>;
  /** Messages between a page and its dialog, as the library writes them. */
  messageChild(parameters: string): void;
  messageParent(parameters: string): void;
  /** Tells of a call the host has no answer for. */
  notEmulated(what: string): void;
  /** The page is there and can be called. */
  connect(page: PageEnd): void;
}

/** A page as Excel sees it. */
export interface PageEnd {
  events(messages: readonly EventMessage[]): void;
  selectionChanged(): void;
  /** Word from the page's dialog: a message, or that the user closed it. */
  dialogMessage(type: number, content: string): void;
  /** For a dialog: a message from its parent. */
  parentMessage(type: number, content: string): void;
  /** False where the page has not registered for commands. */
  command(id: string, functionName: string, controlId: string): boolean | Promise<boolean>;
}
