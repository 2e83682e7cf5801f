import type { OfficeLibrary } from "../../commands/office";
import type { CellPlace } from "../../workbook/port";
import { keyIn, takeAway, type Shelf } from "./handover";
import { collector, messageToWindow, type MapContent, type ToPane } from "./messages";

/** What the window knows of the pane. */
export interface LinkState {
  readonly content: MapContent | null;
  /** What the pane has said last. */
  readonly said: string | null;
  /** `gone`: the pane hears nothing any more. `nothing`: no content was handed over. */
  readonly trouble: "gone" | "nothing" | null;
}

/** The window's end of its talk with the pane. */
export interface WindowLink {
  readonly get: () => LinkState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly goTo: (place: CellPlace) => void;
}

/** Receives the content by messages, or takes it from where the pane has laid it. */
export function connectWindow(library: OfficeLibrary | undefined, shelf: () => Shelf): WindowLink {
  let state: LinkState = { content: null, said: null, trouble: null };
  const listeners = new Set<() => void>();
  const set = (change: Partial<LinkState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const tell = (message: ToPane): void => {
    try {
      library!.context.ui.messageParent(JSON.stringify(message));
    } catch {
      set({ trouble: "gone" });
    }
  };
  const key = keyIn(location.href);
  if (key === null) listen(library, set, () => tell({ kind: "ready" }));
  else {
    takeFrom(shelf(), key, set);
    window.addEventListener("storage", (event) => {
      if (event.key === key && event.newValue !== null) takeFrom(shelf(), key, set);
    });
  }
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    goTo: (place) => tell({ kind: "goTo", place }),
  };
}

type Set = (change: Partial<LinkState>) => void;

function takeFrom(shelf: Shelf, key: string, set: Set): void {
  const content = takeAway(shelf, key);
  set(content ? { content, trouble: null } : { trouble: "nothing" });
}

function listen(library: OfficeLibrary | undefined, set: Set, ready: () => void): void {
  if (!library) return set({ trouble: "nothing" });
  const collect = collector();
  const hear = (text: string): void => {
    const message = messageToWindow(text);
    if (message?.kind === "said") return set({ said: message.text });
    const content = message && collect(message);
    if (content) set({ content, trouble: null });
  };
  library.onReady().then(
    ({ host }) => {
      // Outside of Excel nobody will ever send anything.
      if (!host) return set({ trouble: "nothing" });
      library.context.ui.addHandlerAsync(
        library.EventType.DialogParentMessageReceived,
        ({ message }: { readonly message: string }) => hear(message),
        ready,
      );
    },
    () => set({ trouble: "nothing" }),
  );
}
