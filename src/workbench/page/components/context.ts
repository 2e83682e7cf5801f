import { createContext, useContext, useSyncExternalStore } from "react";
import type { Words } from "../../../text/words";
import type { PageState } from "../state";
import type { Workbench } from "../workbench";

export const WorkbenchContext = createContext<Workbench | null>(null);

/** The workbench, what it shows, and words in the language that is shown. */
export function useWorkbench(): { readonly bench: Workbench; readonly state: PageState; readonly say: (words: Words) => string } {
  const bench = useContext(WorkbenchContext);
  if (!bench) throw new Error("no workbench around this part");
  const state = useSyncExternalStore(bench.store.subscribe, bench.store.get);
  return { bench, state, say: (words) => words[state.language] };
}
