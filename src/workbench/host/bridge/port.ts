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
  /** `Office.context.document.settings` as saved: names and texts. */
  readonly settings: readonly (readonly [string, string])[];
}

/** Excel as a bridge sees it; it may stand in the same page or in another process. */
export interface ExcelPort {
  welcome(): Welcome;
  execute(body: string): Promise<Answer>;
  saveSettings(settings: readonly (readonly [string, string])[]): void;
  commandDone(id: string, result: CommandResult): void;
  /** Tells of a call the host has no answer for. */
  notEmulated(what: string): void;
  /** The page is there and can be called. */
  connect(page: PageEnd): void;
}

/** A page as Excel sees it. */
export interface PageEnd {
  events(messages: readonly EventMessage[]): void;
  selectionChanged(): void;
  /** False where the page has not registered for commands. */
  command(id: string, functionName: string, controlId: string): boolean | Promise<boolean>;
}
