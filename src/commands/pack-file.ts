import type { Grid } from "../grid/grid";
import type { PackFault } from "../pack/document";
import { UnreadablePack } from "../pack/load";
import { partPackSheet } from "../pack/pack-sheet";
import { packSourceWords } from "../text/pack";
import { textOf } from "./fetch-pack";

const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xls|ods)$/i;
/** No workbook that only has to hold a sheet of rules is larger. */
const MOST_BYTES = 20_000_000;

/** What a file that she chose holds: the text of a pack, or the sheet 审核规则 of a workbook. */
export async function fileContent(
  file: File,
): Promise<{ readonly text: string } | { readonly sheet: Grid } | { readonly faults: readonly PackFault[] }> {
  const refused = (message: PackFault["message"]): { faults: PackFault[] } => ({ faults: [{ at: file.name, message }] });
  if (file.size > MOST_BYTES) return refused(packSourceWords.notAFile);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!WORKBOOK.test(file.name)) return { text: textOf(bytes) };
    // Few ever choose a workbook, and what reads one is large.
    const { readFile } = await import("../workbook/file/read-file");
    const { packSheet } = partPackSheet((await readFile(bytes)).grids);
    return packSheet ? { sheet: packSheet } : refused(packSourceWords.noSheet);
  } catch (error) {
    return refused(error instanceof UnreadablePack ? error.words : packSourceWords.notAFile);
  }
}
