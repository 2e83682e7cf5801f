import type { Grid } from "../../grid/grid";
import type { PackDocument, PackFault } from "../document";
import { loadPack, type PackPlaces } from "../load";
import type { RulePack } from "../rule-pack";
import { packInSheet } from "./read-sheet";

/** A pack on a sheet, ready to run, or all that is wrong with it, each by its cell or, in a pack that it extends, by its place there. */
export type SheetResult = { readonly pack: RulePack; readonly document: PackDocument } | { readonly faults: readonly PackFault[] };

/**
 * Loads the pack on a sheet with everything that it extends.
 * @param name where the workbook lies: other packs are sought from there
 */
export async function loadPackSheet(grid: Grid, name: string, places: PackPlaces): Promise<SheetResult> {
  const read = packInSheet(grid);
  if ("faults" in read) return read;
  const { document, cellOf } = read;
  const loaded = await loadPack({ name, document }, places);
  if ("pack" in loaded) return { pack: loaded.pack, document };
  return {
    faults: loaded.faults.map(({ document: where, at, message }) => ({
      at: where === name ? cellOf(at) : [where, at].filter((part) => part !== "").join(" "),
      message,
    })),
  };
}
