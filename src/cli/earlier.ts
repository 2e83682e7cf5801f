import { readFile as readBytes } from "node:fs/promises";
import type { EarlierLine } from "../checking/earlier";
import { hasItsCode } from "../checking/evidence";
import type { Finding } from "../checking/result";
import type { Earlier } from "../checking/review";
import type { Grid } from "../grid/grid";
import { earlierLines } from "../reporting/explanations";
import { outputFaults } from "../text/cli";
import { readFile, UnusableFile } from "../workbook/file/read-file";
import type { PlannedCopy } from "./copies";
import type { Inputs } from "./inputs";
import { shareOut } from "./report-names";
import { remark, type Terminal } from "./terminal";

/** Outputs that are about to be written, perhaps over earlier ones that somebody has written into. */
export interface Renewed {
  readonly copies: readonly PlannedCopy[];
  /** Lines of the report. */
  readonly report: readonly EarlierLine[];
}

/**
 * What earlier checks left of each workbook: in its own 审核结果, and in the copy and the report of an earlier call that are about to be
 * renewed, so that what somebody wrote there is not lost. Null, with a line on stderr, where one of these cannot be read.
 */
export async function earlierChecks(
  { readings, reports }: Inputs,
  { copies, report }: Renewed,
  findings: readonly Finding[],
  terminal: Terminal,
): Promise<Earlier | null> {
  const files = readings.map(({ file }) => file);
  const shared = shareOut(report, files, findings);
  const earlier = new Map<string, readonly EarlierLine[]>();
  for (const file of files) {
    const own = reports.get(file);
    const copy = copies.find((each) => each.file === file)?.out ?? null;
    const inCopy = copy === null ? [] : await linesIn(copy, terminal);
    if (inCopy === null) return null;
    const renewed = [inCopy, shared.get(file)!].filter((lines) => lines.length > 0);
    if (own || renewed.length > 0)
      earlier.set(file, renewed.reduce<readonly EarlierLine[] | null>(together, own ? earlierLines(own) : null) ?? []);
  }
  return earlier;
}

/** What a later source adds is what was written there; the first one tells what stood, and what was withdrawn. */
function together(known: readonly EarlierLine[] | null, added: readonly EarlierLine[]): readonly EarlierLine[] {
  if (known === null) return added;
  const isKnown = ({ id, explanation, notes }: EarlierLine): boolean =>
    notes.size === 0 && (explanation === null || known.some((line) => line.id === id && line.explanation?.text === explanation.text));
  const isWithdrawn = ({ id, explanation }: EarlierLine): boolean =>
    explanation !== null &&
    hasItsCode(explanation) &&
    known.some((line) => line.id === id && line.withdrawn !== null && line.withdrawn === explanation?.code);
  const kept = added.map((line) => (isWithdrawn(line) ? { ...line, explanation: null } : line));
  return [...known, ...kept.filter((line) => !isKnown(line)).map((line): EarlierLine => ({ ...line, severity: null }))];
}

/** The lines of the findings sheet in a workbook of ours, none where there is no such workbook; null where nobody can tell. */
async function linesIn(path: string, terminal: Terminal): Promise<readonly EarlierLine[] | null> {
  const bytes = await readBytes(path).catch(() => null);
  if (bytes === null) return [];
  try {
    const { report, ours, grids } = await readFile(bytes);
    const sheets: readonly Grid[] = report ? [report] : ours ? grids : [];
    return sheets.flatMap(earlierLines);
  } catch (error) {
    // What is no workbook holds nothing that could be carried over; --force says that it may go.
    if (!(error instanceof UnusableFile) || !["encrypted", "damaged"].includes(error.fault)) return [];
    remark(terminal, path, outputFaults.unreadable);
    return null;
  }
}
