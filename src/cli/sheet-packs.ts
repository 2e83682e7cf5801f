import { extname } from "node:path";
import type { Grid } from "../grid/grid";
import { loadPackSheet } from "../pack/pack-sheet";
import { builtInPack, identify, type RulePack } from "../pack/rule-pack";
import { cliWords } from "../text/cli";
import { packSourceWords } from "../text/pack";
import { readInputs, WORKBOOK_KINDS } from "./inputs";
import { isAddress, places } from "./pack-places";
import type { NamedPack } from "./rule-packs";
import { remark, type Terminal } from "./terminal";

export function isWorkbook(name: string): boolean {
  return !isAddress(name) && WORKBOOK_KINDS.extensions.includes(extname(name).toLowerCase());
}

/** The pack on a workbook's sheet 审核规则; null, with a line on stderr for each thing that is wrong, where it cannot be used. */
export async function packInWorkbook(path: string, terminal: Terminal): Promise<NamedPack | null> {
  const { packSheets, failed } = await readInputs([path], terminal);
  const sheet = packSheets.get(path);
  if (sheet) return packOnSheet(path, sheet, terminal);
  if (failed.length === 0) remark(terminal, path, packSourceWords.noSheet);
  return null;
}

/**
 * The pack of the workbooks that are checked together: that of their sheets 审核规则, or the shared rules where none has one. Null,
 * with lines on stderr, where one is wrong or where they are not the same.
 */
export async function packOnSheets(sheets: ReadonlyMap<string, Grid>, terminal: Terminal): Promise<RulePack | null> {
  const found: { readonly path: string; readonly named: NamedPack | null }[] = [];
  for (const [path, sheet] of sheets) found.push({ path, named: await packOnSheet(path, sheet, terminal) });
  const [first] = found;
  if (!first) return builtInPack;
  if (found.some(({ named }) => named === null)) return null;
  const hash = identify(first.named!.pack).sha256;
  const other = found.find(({ named }) => identify(named!.pack).sha256 !== hash);
  if (other) remark(terminal, first.path, cliWords.otherRules(other.path));
  else remark(terminal, first.path, cliWords.rulesOfSheet);
  return other ? null : first.named!.pack;
}

async function packOnSheet(path: string, sheet: Grid, terminal: Terminal): Promise<NamedPack | null> {
  const result = await loadPackSheet(sheet, path, places);
  if ("pack" in result) return { ...result, place: path };
  for (const { at, message } of result.faults) remark(terminal, at.startsWith(path) ? at : `${path} ${at}`, message);
  return null;
}
