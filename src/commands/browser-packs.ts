import { fetchPackText } from "./fetch-pack";
import { browserKeeping } from "./keeping";
import { packSource, type PackSource } from "./pack-source";

/** Milliseconds that a server may take for a pack: somebody waits for the check. */
const PATIENCE = 5_000;

/** The rule packs of this browser: the pane's and the ribbon's alike. */
export function browserPacks(): PackSource {
  return packSource({
    keeping: browserKeeping(() => localStorage),
    fetchText: (address) => fetchPackText(address, PATIENCE),
    now: () => new Date(),
  });
}
