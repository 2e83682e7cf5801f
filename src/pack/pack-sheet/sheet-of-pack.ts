import type { SheetPlan } from "../../grid/sheet-plan";
import { newPack } from "../../text/pack";
import type { Language } from "../../text/words";
import { builtInIds } from "../built-in";
import type { PackDocument } from "../document";
import type { RulePack } from "../rule-pack";
import { packSheet } from "./write-sheet";

/**
 * The sheet on which a pack is read and changed. Of a built-in pack it is one that extends it and says nothing of its own yet.
 * @param document what the pack itself says, with all that it extends named by places that can be found from the sheet's workbook
 */
export function sheetOfPack(document: PackDocument, pack: RulePack, language: Language): SheetPlan {
  if (builtInIds.includes(document.id)) return packSheet({ ...newPack, extends: [document.id] }, pack, language);
  return packSheet(document, { ...pack, layers: (pack.layers ?? []).slice(0, -1) }, language);
}
