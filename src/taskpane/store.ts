import { initialState, reduce, type Action, type PaneState } from "./state";

/** Holds the state of one pane and tells when it changes. */
export interface Store {
  readonly get: () => PaneState;
  readonly dispatch: (action: Action) => void;
  /** Calls back after each change, until the function returned is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(state: PaneState = initialState): Store {
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      state = reduce(state, action);
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
