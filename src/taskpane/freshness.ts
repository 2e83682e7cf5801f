import type { CheckedWorkbook } from "../commands/check-workbook";
import { position, type Area } from "../grid/address";
import type { CellPlace, FaultKind, WorkbookChange } from "../workbook/port";
import type { Action, PaneState, Shown, WorkKind } from "./state";

/** How changes of the workbook are heard of: `no-lists` all but what is picked from drop-down lists. */
export type Hearing = "unasked" | "all" | "no-lists" | "nothing";

/** What is known of the workbook since the reading that the results come from. */
export interface Freshness {
  readonly hearing: Hearing;
  /** What changed since that reading began: one entry for a sheet, or two where Excel says of some of it only whose doing it was. */
  readonly changes: readonly WorkbookChange[];
  /** How many of these entries are older than the reading that is under way, which later ones are kept apart from; null while there is none. */
  readonly reading: number | null;
  /** Why the last re-check in the background failed; null after one that did not. */
  readonly fault: FaultKind | null;
}

export const unfollowed: Freshness = { hearing: "unasked", changes: [], reading: null, fault: null };

/** What becomes of the workbook while its results are shown. */
export type FreshnessAction =
  | { readonly kind: "heard"; readonly hearing: Hearing }
  | { readonly kind: "told"; readonly change: WorkbookChange }
  | { readonly kind: "recheckStarted" }
  | { readonly kind: "rechecked"; readonly checked: CheckedWorkbook; readonly at: Date }
  | { readonly kind: "recheckFailed"; readonly fault: FaultKind };

/** Jobs that begin by reading the workbook, and end with results. */
const READING_JOBS: readonly WorkKind[] = ["check", "summarise", "explain"];

const KINDS = ["heard", "told", "recheckStarted", "rechecked", "recheckFailed"] as const satisfies FreshnessAction["kind"][];

export function isOfFreshness(action: Action): action is FreshnessAction {
  return KINDS.some((kind) => kind === action.kind);
}

/** What follows for freshness when something happens; the same object where nothing does. */
export function freshened(state: PaneState, action: Action): Freshness {
  const { freshness } = state;
  if (!isOfFreshness(action)) return afterWork(freshness, action);
  switch (action.kind) {
    case "heard":
      return { ...freshness, hearing: action.hearing };
    case "told":
      return isNews(state, action.change) ? told(freshness, action.change) : freshness;
    case "recheckStarted":
      return { ...freshness, reading: freshness.changes.length };
    case "rechecked":
      return read(freshness);
    case "recheckFailed":
      return { ...freshness, reading: null, fault: action.fault };
  }
}

/** What the jobs that she asks for come to. */
function afterWork(freshness: Freshness, action: Exclude<Action, FreshnessAction>): Freshness {
  switch (action.kind) {
    case "started":
      // Any other work leaves a re-check unfinished, and what it was for as it is.
      return { ...freshness, reading: READING_JOBS.includes(action.job) ? freshness.changes.length : null };
    case "checked":
    case "explained":
      return read(freshness, ({ sheet, ours }) => ours === null && writtenBy(action).has(sheet));
    case "failed":
      return { ...freshness, reading: null };
    case "cleared":
    case "cleaned":
      return { ...freshness, changes: [], reading: null, fault: null };
    default:
      return freshness;
  }
}

/** Ids of the sheets of ours that a check has written. */
function writtenBy(action: Extract<Action, { readonly kind: "checked" | "explained" }>): ReadonlySet<string | null> {
  const summaries = "summaries" in action && action.summaries !== "failed" ? action.summaries : undefined;
  return new Set([action.checked.reportId, ...(summaries?.written.values() ?? [])]);
}

/**
 * Whether a change may make results out of date: they are shown or on their way, and it is not our own writing. That the findings sheet came,
 * got another name or place says nothing of hers.
 */
function isNews({ freshness: { reading }, outcome }: PaneState, change: WorkbookChange): boolean {
  if (change.ours === true || (outcome.kind !== "checked" && reading === null)) return false;
  const isReport = outcome.kind === "checked" && change.sheet === outcome.checked.reportId;
  return !(isReport && change.areas?.length === 0);
}

/** A change beside those that are known; the same changes where it is one of them, unless a re-check of them has failed: then it asks for another. */
function told(freshness: Freshness, { sheet, areas, ours }: WorkbookChange): Freshness {
  const { changes, reading, fault } = freshness;
  const at = changes.findIndex((known, index) => index >= (reading ?? 0) && known.sheet === sheet && known.ours === ours);
  const known = changes[at];
  if (!known) return { ...freshness, changes: [...changes, { sheet, areas: together([], areas), ours }] };
  const all = together(known.areas, areas);
  if (all === known.areas && fault === null) return freshness;
  return { ...freshness, changes: changes.map((each, index) => (index === at ? { sheet, areas: all, ours } : each)) };
}

/** Areas of one sheet that are told apart; beyond it, all of the sheet counts as changed, so that thousands of them do not stop the pane. */
const MOST_AREAS = 200;

/** The same object where nothing is added. */
function together(known: readonly Area[] | null, more: readonly Area[] | null): readonly Area[] | null {
  if (known === null || more === null) return null;
  if (more.length > MOST_AREAS) return null;
  const added = more.filter((area) => !known.some((each) => holds(each, area)));
  if (added.length === 0) return known;
  return known.length + added.length > MOST_AREAS ? null : [...known, ...added];
}

function holds(outer: Area, inner: Area): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

/** A reading has come to its end: what was told after it began may or may not be in it. */
function read(freshness: Freshness, isOurs: (change: WorkbookChange) => boolean = () => false): Freshness {
  const left = freshness.changes.slice(freshness.reading ?? 0);
  return { ...freshness, changes: left.filter((change) => !isOurs(change)), reading: null, fault: null };
}

/** Ids of the sheets that have to be read again. */
export function changedSheets({ changes }: Freshness): ReadonlySet<string> {
  return new Set(changes.map(({ sheet }) => sheet));
}

/** What of the results is said of cells that have changed since. */
export interface Stale {
  /** Ids of findings. */
  readonly findings: ReadonlySet<string>;
  /** Names of sheets. */
  readonly sheets: ReadonlySet<string>;
  /** True where nothing is under way that would bring them up to date. */
  readonly isLeft: boolean;
}

/** A finding is stale once its cell has changed, or one that it was worked out from. */
export function staleOf({ checked }: Shown, { changes, fault }: Freshness): Stale {
  const nameOf = new Map(checked.contents.sheets.map(({ id, grid }) => [id, grid.sheet]));
  const edits = changes.filter(({ areas }) => areas === null || areas.length > 0);
  const sheets = new Set(edits.flatMap(({ sheet }) => nameOf.get(sheet) ?? []));
  const isChanged = ({ sheet, cell }: CellPlace): boolean =>
    sheets.has(sheet) && edits.some((edit) => nameOf.get(edit.sheet) === sheet && isWithin(cell, edit.areas));
  const stale = checked.result.findings.filter(({ place, related }) => [place, ...related].some(isChanged));
  return { findings: new Set(stale.map(({ id }) => id)), sheets, isLeft: fault !== null };
}

function isWithin(cell: string, areas: readonly Area[] | null): boolean {
  const { row, col } = position(cell);
  return areas === null || areas.some((area) => holds(area, { top: row, bottom: row, left: col, right: col }));
}

/**
 * How far the results that are shown can be trusted: `changing` the workbook has changed and is about to be checked once more, `outdated`
 * that could not be done, `unheard` nobody would tell.
 */
export type Standing = "current" | "changing" | "outdated" | "unheard";

export function standingOf({ hearing, changes, fault }: Freshness): Standing {
  if (changes.length > 0) return fault === null ? "changing" : "outdated";
  return hearing === "nothing" ? "unheard" : "current";
}

/** Whether marks and findings sheet of a check still say what a later one found, and are still there. What changed since a check is left aside. */
export function wouldWriteTheSame(written: CheckedWorkbook, now: CheckedWorkbook): boolean {
  const said = ({ result: { findings, files }, reportId }: CheckedWorkbook): string => JSON.stringify([findings, files, reportId]);
  return said(written) === said(now);
}
