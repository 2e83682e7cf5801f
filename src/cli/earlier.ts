import { readFile as readBytes } from "node:fs/promises";
import { basename } from "node:path";
import type { EarlierLine } from "../checking/earlier";
import type { Earlier } from "../checking/review";
import type { Grid } from "../grid/grid";
import { earlierLines } from "../reporting/explanations";
import { readFile } from "../workbook/file/read-file";
import type { PlannedCopy } from "./copies";
import type { Inputs } from "./inputs";

/** Outputs that are about to be written, perhaps over earlier ones that somebody has written into. */
export interface Renewed {
  readonly copies: readonly PlannedCopy[];
  readonly report: string | undefined;
}

/**
 * What earlier checks left of each workbook: in its own 审核结果, and in the copy and the report of an earlier call that are about to be
 * renewed, so that what somebody wrote there is not lost.
 */
export async function earlierChecks({ readings, reports }: Inputs, { copies, report }: Renewed): Promise<Earlier> {
  const told = report === undefined ? [] : await linesIn(report);
  const earlier = new Map<string, readonly EarlierLine[]>();
  for (const { file } of readings) {
    const own = reports.get(file);
    const copy = copies.find((each) => each.file === file)?.out ?? null;
    const renewed = [
      copy === null ? [] : await linesIn(copy),
      told.filter((line) => (line.file === null ? readings.length === 1 : line.file === basename(file))),
    ].filter((lines) => lines.length > 0);
    if (own || renewed.length > 0)
      earlier.set(file, renewed.reduce<readonly EarlierLine[] | null>(together, own ? earlierLines(own) : null) ?? []);
  }
  return earlier;
}

/** What a later source adds is what was written there; the first one tells what stood. */
function together(known: readonly EarlierLine[] | null, added: readonly EarlierLine[]): readonly EarlierLine[] {
  if (known === null) return added;
  const isKnown = ({ id, explanation, notes }: EarlierLine): boolean =>
    notes.size === 0 && (explanation === null || known.some((line) => line.id === id && line.explanation?.text === explanation.text));
  return [...known, ...added.filter((line) => !isKnown(line)).map((line): EarlierLine => ({ ...line, severity: null }))];
}

/** The lines of the findings sheet in a workbook of ours; none where there is no such workbook. */
async function linesIn(path: string): Promise<readonly EarlierLine[]> {
  try {
    const { report, ours, grids } = await readFile(await readBytes(path));
    const sheets: readonly Grid[] = report ? [report] : ours ? grids : [];
    return sheets.flatMap(earlierLines);
  } catch {
    // What cannot be read holds nothing that could be carried over; --force says that it may go.
    return [];
  }
}
