import { createContext, useContext } from "react";
import type { Language, Words } from "../text/words";
import type { Report, Run } from "./controller";
import type { Action } from "./state";

/** What every part of the pane may use. */
export interface PaneTools {
  readonly language: Language;
  readonly run: Run;
  readonly report: Report;
  readonly dispatch: (action: Action) => void;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePane(): PaneTools & { readonly say: (words: Words) => string } {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error("no pane around this part");
  return { ...tools, say: (words) => words[tools.language] };
}
