import type { Grid } from "../grid/grid";
import { explanationsIn } from "../reporting/explanations";
import { cleanFaults, statementWords as words } from "../text/clean";
import { summaryKeptWords } from "../text/summary-excel";
import { joinWords, type Words } from "../text/words";
import { removedSomething, UncleanFile, type CleanStatement } from "../workbook/clean-statement";
import { UnwritableFile } from "../workbook/file/annotate/package";
import type { WorkbookPort } from "../workbook/port";
import { cleanFile, type CleanCopy } from "../workbook/file/clean-file";

/** 干净副本: the bytes of a workbook without anything of ours, with the statement. Throws what `cleanFile` throws. */
export function cleanCopy(bytes: Uint8Array, options: { readonly withPack?: boolean } = {}): CleanCopy {
  return cleanFile(bytes, { ...options, explanations: (report: Grid) => explanationsIn(report).length });
}

/** Why there is no clean copy, and what to do; null for what is no such fault. */
export function cleanFault(error: unknown): Words | null {
  if (error instanceof UncleanFile) return cleanFaults[error.fault](error.places);
  return error instanceof UnwritableFile ? cleanFaults[error.fault]([error.part]) : null;
}

/** A statement as people read it, line by line. */
export function statementLines(statement: CleanStatement): Words[] {
  const { compared, removed, kept } = statement;
  const { comments, highlights, reports, explanations, summaries, packs } = removed;
  const answered = kept.answered.map(({ sheet, cell }) => `${sheet}!${cell}`);
  return [
    joinWords(
      words.same(compared.sheets, compared.cells),
      removedSomething(statement) ? words.removed(comments, highlights, reports) : words.nothing,
    ),
    ...(explanations > 0 ? [words.explanations(explanations)] : []),
    ...(summaries.length > 0 ? [summaryKeptWords.removed(summaries)] : []),
    ...(packs.length > 0 ? [words.packsRemoved(packs)] : []),
    ...(kept.packs.length > 0 ? [words.packsKept(kept.packs)] : []),
    ...(kept.reports.length > 0 ? [words.reportsKept(kept.reports)] : []),
    ...(answered.length > 0 ? [words.answered(answered)] : []),
  ];
}

/** Opens a clean copy of the open workbook as a new one. Throws what `cleanCopy` and the port throw. */
export async function openCleanCopy(port: WorkbookPort): Promise<CleanStatement> {
  const { bytes, statement } = cleanCopy(await port.bytes());
  await port.openCopy(bytes);
  return statement;
}
