import { dirname, relative, sep } from "node:path";
import { builtInIds } from "../pack/built-in";
import { sheetOfPack } from "../pack/pack-sheet";
import { cliWords } from "../text/cli";
import { writeFile } from "../workbook/file/write-file";
import { mayWrite, write } from "./outputs";
import { isAddress, places } from "./pack-places";
import type { NamedPack } from "./rule-packs";
import { OK, UNUSABLE, type ExitStatus, type Terminal } from "./terminal";

/** Writes a pack as a workbook with the sheet 审核规则. What it extends is named as seen from that workbook. */
export async function writePackSheet(
  { pack, document, place }: NamedPack,
  out: string,
  force: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  if (!(await mayWrite(out, [place], force, terminal))) return UNUSABLE;
  const seenFromOut = (base: string): string => {
    if (builtInIds.includes(base)) return base;
    const full = places.resolve(base, place);
    if (isAddress(full)) return full;
    const path = relative(dirname(out), full).split(sep).join("/");
    return path.includes("/") ? path : `./${path}`;
  };
  const bases = document.extends?.map(seenFromOut);
  const plan = sheetOfPack(bases ? { ...document, extends: bases } : document, pack, terminal.language);
  if (!(await write(out, await writeFile([plan], { ours: false }), force, terminal))) return UNUSABLE;
  terminal.err(cliWords.written(out)[terminal.language]);
  return OK;
}
