import { useEffect, useRef, type ReactNode } from "react";
import { workbenchWords } from "../../../text/workbench";
import type { Words } from "../../../text/words";
import { useWorkbench } from "./context";

/** Where the sheets are shown; anew when the language or the colours change. */
export function GridPlace(): ReactNode {
  const { bench, state, say } = useWorkbench();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = place.current!;
    const tell = (event: Event): void => bench.tell("warning", (event as CustomEvent<Words>).detail);
    container.addEventListener("notice", tell);
    const shown = bench.showGrid(container);
    return () => {
      container.removeEventListener("notice", tell);
      void shown.then((grid) => grid.dispose());
    };
  }, [bench, state.language, state.dark]);
  return (
    <main
      ref={place}
      className="grid"
      aria-label={say(workbenchWords.grid)}
      data-region="grid"
      data-grid-ready={state.gridReady || undefined}
    />
  );
}
