import { createContext, useContext } from "react";
import type { Language, Words } from "../../text/words";
import type { CellPlace } from "../../workbook/port";

/** What every part of the map may use, in the pane and in a window of its own. */
export interface MapTools {
  readonly language: Language;
  /** How deep the headings of the map stand on their page. */
  readonly level: 2 | 3;
  readonly goTo: (place: CellPlace) => void;
}

export const MapToolsContext = createContext<MapTools | null>(null);

export function useMapTools(): MapTools & { readonly say: (words: Words) => string } {
  const tools = useContext(MapToolsContext);
  if (!tools) throw new Error("no map around this part");
  return { ...tools, say: (words) => words[tools.language] };
}
