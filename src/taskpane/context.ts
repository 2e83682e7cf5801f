import { createContext, useContext } from "react";
import type { Language, Words } from "../text/words";
import type { Report, Run } from "./controller";
import type { PackDesk } from "./pack-desk";
import type { Action } from "./state";

/** Shows a page in her browser; false where a plain link does. */
export type OpenInBrowser = (address: string) => boolean;

/** What every part of the pane may use. */
export interface PaneTools {
  readonly language: Language;
  /** What she has chosen; null where the pane speaks as Office does. */
  readonly ownLanguage: Language | null;
  readonly speak: (language: Language | null) => void;
  readonly run: Run;
  readonly report: Report;
  readonly dispatch: (action: Action) => void;
  readonly openInBrowser: OpenInBrowser;
  readonly packs: PackDesk;
  /** Explanations that are being written, by the id of the finding. */
  readonly drafts: ReadonlyMap<string, string>;
  /** True while something is being written into the workbook. */
  readonly working: boolean;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePane(): PaneTools & { readonly say: (words: Words) => string } {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error("no pane around this part");
  return { ...tools, say: (words) => words[tools.language] };
}
