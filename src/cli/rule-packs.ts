import { extname } from "node:path";
import { builtInDocuments } from "../pack/built-in";
import type { PackDocument } from "../pack/document";
import { loadPack, UnreadablePack, type PackText } from "../pack/load";
import { documentInText } from "../pack/read-document";
import { builtInPackOf, type RulePack } from "../pack/rule-pack";
import { packSourceFaults } from "../text/pack-faults";
import { isAddress, places } from "./pack-places";
import { isWorkbook, packInWorkbook } from "./sheet-packs";
import { remark, type Terminal } from "./terminal";

/** A pack that a person named, and what its own document says; what that extends is named as seen from `place`. */
export interface NamedPack {
  readonly pack: RulePack;
  readonly document: PackDocument;
  readonly place: string;
}

/**
 * The pack that a person named: the id of a built-in one, a file, a workbook with a sheet 审核规则, or an address. Null where it cannot
 * be used, with a line on stderr for each thing that is wrong with it.
 */
export async function packNamed(name: string, terminal: Terminal): Promise<NamedPack | null> {
  const builtIn = builtInPackOf(name);
  if (builtIn) return { pack: builtIn, document: builtInDocuments.find(({ id }) => id === name)!, place: name };
  if (isWorkbook(name)) return packInWorkbook(name, terminal);
  try {
    const source = await sourceOf(name);
    const result = await loadPack(source, places);
    const read = documentInText(source.text);
    if ("pack" in result && "document" in read) return { pack: result.pack, document: read.document, place: source.from };
    const faults = "faults" in result ? result.faults : [];
    for (const { document, at, message } of faults) remark(terminal, at === "" ? document : `${document} ${at}`, message);
  } catch (error) {
    if (!(error instanceof UnreadablePack)) throw error;
    remark(terminal, name, error.words);
  }
  return null;
}

async function sourceOf(name: string): Promise<{ readonly name: string } & PackText> {
  if (!isAddress(name) && extname(name).toLowerCase() !== ".json") throw new UnreadablePack(packSourceFaults.notAPack);
  // Named as those that extend it would, so that a circle is seen for what it is.
  const place = places.resolve(name, "");
  return { name: place, ...(await places.read(place)) };
}
