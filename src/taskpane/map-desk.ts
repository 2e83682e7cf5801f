import { createContext, useContext } from "react";
import type { MapWindow } from "./map/map-window";

/** Whether the map is shown, in the pane and in a window of its own; it outlives the results that it was opened from. */
export interface MapDesk {
  readonly get: () => MapView;
  readonly set: (change: Partial<MapView>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** The one window, made when it is first asked for. */
  readonly windowBy: (make: () => MapWindow) => MapWindow;
}

export interface MapView {
  readonly isOpen: boolean;
  readonly inWindow: boolean;
}

export function createMapDesk(): MapDesk {
  let view: MapView = { isOpen: false, inWindow: false };
  let window: MapWindow | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => view,
    set: (change) => {
      view = { ...view, ...change };
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    windowBy: (make) => (window ??= make()),
  };
}

/** What the map needs of the pane beside its tools. */
export interface MapSurroundings {
  readonly desk: MapDesk;
  readonly dark: boolean;
  /** True while a job is being done, which a second one has to wait for. */
  readonly isWorking: () => boolean;
}

export const MapContext = createContext<MapSurroundings | null>(null);

export function useMapSurroundings(): MapSurroundings {
  const surroundings = useContext(MapContext);
  if (!surroundings) throw new Error("no pane around the map");
  return surroundings;
}
