import type { CheckedWorkbook } from "../commands/check-workbook";
import type { SummaryOutcome } from "../workbook/port";
import { wouldWriteTheSame } from "./freshness";
import { openAtFirst, sheetKey, tellingGroups } from "./groups";
import { outlineOf, type Outline } from "./outline";
import type { Outcome, Shown } from "./state";
import { summarisedBefore, summarisedNow, summarisedSince } from "./summarised";

/** A check that she asked for, and what became of the summary sheets where it was for them. */
interface FirstShown {
  readonly checked: CheckedWorkbook;
  readonly at: Date;
  readonly summaries?: SummaryOutcome | "failed";
}

/** The results of a check that she asked for. */
export function shownAtFirst(earlier: Outcome, { checked, at, summaries: written }: FirstShown): Outcome {
  const known = earlier.kind === "checked" ? earlier.summaries : null;
  const summaries = written ? summarisedNow(written, checked, at) : summarisedBefore(known, checked);
  const outline = outlineOf(checked);
  const marked = { at, by: checked, isCurrent: true, isPartial: false };
  return { kind: "checked", checked, outline, at, marked, summaries, openGroups: openAtFirst(outline), openFinding: null, current: null };
}

/** After an explanation was saved: she goes on where she was. */
export function shownAgain(earlier: Outcome, checked: CheckedWorkbook, at: Date): Outcome {
  if (earlier.kind !== "checked") return shownAtFirst(earlier, { checked, at });
  const marked = { at, by: checked, isCurrent: true, isPartial: false };
  return { ...earlier, checked, outline: outlineOf(checked), at, marked, summaries: summarisedBefore(earlier.summaries, checked) };
}

/** After a job failed while it was writing: that outlives its notice, and any re-check, which writes nothing. */
export function partlyMarked(earlier: Outcome): Outcome {
  return earlier.kind === "checked" ? { ...earlier, marked: { ...earlier.marked, isPartial: true } } : earlier;
}

/**
 * After a re-check in the background: she goes on where she was. A sheet stays open under another name, and a group that had nothing to tell
 * opens when it has.
 */
export function shownAnew(earlier: Outcome, checked: CheckedWorkbook, at: Date): Outcome {
  if (earlier.kind !== "checked") return earlier;
  const outline = outlineOf(checked);
  const ids = new Set(checked.result.findings.map(({ id }) => id));
  const known = new Set(earlier.checked.result.findings.map(({ id }) => id));
  const ifThere = (id: string | null): string | null => (id !== null && ids.has(id) ? id : null);
  return {
    ...earlier,
    checked,
    outline,
    at,
    marked: { ...earlier.marked, isCurrent: wouldWriteTheSame(earlier.marked.by, checked) },
    summaries: summarisedSince(earlier.summaries, checked),
    openGroups: openStill(earlier, checked, outline),
    openFinding: ifThere(earlier.openFinding),
    current: earlier.current !== null && known.has(earlier.current) ? ifThere(earlier.current) : earlier.current,
  };
}

function openStill(earlier: Shown, { contents }: CheckedWorkbook, outline: Outline): ReadonlySet<string> {
  const before = new Map(earlier.checked.contents.sheets.map(({ id, grid }) => [id, grid.sheet]));
  const renamed = new Map(contents.sheets.map(({ id, grid }) => [sheetKey(grid.sheet), sheetKey(before.get(id) ?? "")]));
  const telling = tellingGroups(earlier.outline);
  const wasOpen = (key: string): boolean => earlier.openGroups.has(renamed.get(key) ?? key);
  const wasTelling = (key: string): boolean => telling.has(renamed.get(key) ?? key);
  const now = tellingGroups(outline);
  const keys = new Set([...outline.sheets.map(({ sheet }) => sheetKey(sheet.sheet)), ...now]);
  return new Set([...keys].filter((key) => wasOpen(key) || (now.has(key) && !wasTelling(key))));
}

/**
 * Explanations that were being written of findings which have no row any more, where alone they can be written on, by the finding's id: they are
 * gone, or told with others.
 */
export function lostDrafts({ outline }: Shown, drafts: ReadonlyMap<string, string>): (readonly [id: string, text: string])[] {
  const ids = new Set(outline.sheets.flatMap(({ rows }) => rows.map(({ finding }) => finding.id)));
  return [...drafts].filter(([id, text]) => !ids.has(id) && text.trim() !== "");
}
