import type { CheckedWorkbook } from "../commands/check-workbook";
import { summariseWords } from "../text/summary-excel";
import type { Words } from "../text/words";
import type { SummaryOutcome } from "../workbook/port";

/** What is known of the summary sheets that stand in the workbook. */
export interface Summarised {
  /** What became of them, where she asked for them in this pane; null where it is not known any more. */
  readonly outcome: SummaryOutcome | null;
  /** The check that they tell of; null where that was before this pane, or another's. */
  readonly of: { readonly at: Date; readonly by: CheckedWorkbook } | null;
  /** Whether they would be written the same by now. */
  readonly isCurrent: boolean;
  /** True where writing them has failed since: some may be newer than others. */
  readonly isPartial: boolean;
}

/** Just written, or `failed` while they were. */
export function summarisedNow(outcome: SummaryOutcome | "failed", by: CheckedWorkbook, at: Date): Summarised {
  if (outcome === "failed") return { outcome: null, of: null, isCurrent: false, isPartial: true };
  return { outcome, of: { at, by }, isCurrent: true, isPartial: false };
}

/** After a check that has read the whole workbook and leaves them as they are; null where none stand there. */
export function summarisedBefore(earlier: Summarised | null, checked: CheckedWorkbook): Summarised | null {
  if (checked.contents.summaries.size === 0) return null;
  return summarisedSince(earlier, checked) ?? { outcome: null, of: null, isCurrent: false, isPartial: false };
}

/** After a reading of what changed, which says nothing of summary sheets that were written after the one before. */
export function summarisedSince(earlier: Summarised | null, checked: CheckedWorkbook): Summarised | null {
  return earlier && { ...earlier, isCurrent: earlier.of !== null && wouldSummariseTheSame(earlier.of.by, checked) };
}

/** They tell of findings and of what stands in the tables. */
function wouldSummariseTheSame(written: CheckedWorkbook, now: CheckedWorkbook): boolean {
  const said = ({ result: { pack, files, findings } }: CheckedWorkbook): string => JSON.stringify([pack, files, findings]);
  const [before, grids] = [written.contents.grids, now.contents.grids];
  const isSame = (at: number): boolean => {
    const [old, grid] = [before[at]!, grids[at]!];
    const isSameSheet = old.sheet === grid.sheet && old.visibility === grid.visibility;
    return isSameSheet && (old.rows === grid.rows || JSON.stringify(old.rows) === JSON.stringify(grid.rows));
  };
  return said(written) === said(now) && before.length === grids.length && grids.every((_, at) => isSame(at));
}

/** That they are not of the results that are shown; null where they are. `shownTime` writes a time as she reads a clock. */
export function staleSummaries({ of, isCurrent, isPartial }: Summarised, shownTime: (at: Date) => string): Words | null {
  if (isPartial) return summariseWords.incomplete;
  if (isCurrent) return null;
  return of ? summariseWords.still(shownTime(of.at)) : summariseWords.ofBefore;
}
