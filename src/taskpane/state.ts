import type { CheckedWorkbook, Step } from "../commands/check-workbook";
import type { Connection } from "../commands/office";
import type { CellPlace, ClearOutcome, FaultKind } from "../workbook/port";
import { openAtFirst, outlineOf, type Outline } from "./outline";

/** What the pane may be asked to do with the workbook. */
export type Job =
  | { readonly kind: "check" }
  | { readonly kind: "clear" }
  | { readonly kind: "goTo"; readonly place: CellPlace }
  | { readonly kind: "showReport" };

/** A job that failed: why, and what she may copy for her colleague. */
export interface Trouble {
  readonly job: Job;
  readonly kind: FaultKind;
  readonly details: string;
  /** True where marks may have been left partial. */
  readonly touched: boolean;
}

/** The results of a check as they are looked at. */
export interface Shown {
  readonly checked: CheckedWorkbook;
  readonly outline: Outline;
  readonly at: Date;
  /** Names of the sheets whose findings are shown. */
  readonly openSheets: ReadonlySet<string>;
  /** Id of the finding whose card is open, and of the one that the keyboard stands at. */
  readonly openFinding: string | null;
  readonly current: string | null;
}

export type Outcome =
  { readonly kind: "none" } | ({ readonly kind: "checked" } & Shown) | { readonly kind: "cleared"; readonly cleared: ClearOutcome };

/** What is being done. */
export interface Work {
  readonly job: "check" | "clear";
  readonly step: Step | null;
  /** How much of the step is done, from 0 to 1; null where that is not known. */
  readonly progress: number | null;
  /** True once she has asked to stop: what is under way with Excel is still brought to its end. */
  readonly stopping: boolean;
}

/** Everything that the pane shows follows from this. */
export interface PaneState {
  readonly connection: { readonly kind: "connecting" } | Connection;
  readonly work: Work | null;
  readonly outcome: Outcome;
  readonly trouble: Trouble | null;
}

export type Action =
  | { readonly kind: "connection"; readonly connection: Connection }
  | { readonly kind: "started"; readonly job: "check" | "clear" }
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "progress"; readonly progress: number }
  | { readonly kind: "stopAsked" }
  | { readonly kind: "checked"; readonly checked: CheckedWorkbook; readonly at: Date }
  | { readonly kind: "cleared"; readonly cleared: ClearOutcome }
  | { readonly kind: "failed"; readonly trouble: Trouble }
  | { readonly kind: "dismissed" }
  | { readonly kind: "sheetToggled"; readonly sheet: string }
  | { readonly kind: "reasonsShown" }
  | { readonly kind: "findingOpened"; readonly id: string }
  | { readonly kind: "findingClosed" }
  | { readonly kind: "findingReached"; readonly id: string };

export const initialState: PaneState = { connection: { kind: "connecting" }, work: null, outcome: { kind: "none" }, trouble: null };

/** What follows when something happens. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.kind) {
    case "connection":
      // Once connected, a bound that runs out late says nothing any more.
      return state.connection.kind === "connected" ? state : { ...state, connection: action.connection };
    case "started":
      return { ...state, work: { job: action.job, step: null, progress: null, stopping: false }, trouble: null };
    case "step":
      return working(state, { step: action.step, progress: null });
    case "progress":
      return working(state, { progress: action.progress });
    case "stopAsked":
      return working(state, { stopping: true });
    case "checked":
      return { ...state, work: null, outcome: shown(action.checked, action.at) };
    case "cleared":
      return { ...state, work: null, outcome: { kind: "cleared", cleared: action.cleared } };
    case "failed":
      // Results of an earlier check stay: they say when they are from.
      return { ...state, work: null, trouble: action.trouble };
    case "dismissed":
      return { ...state, trouble: null };
    default:
      return state.outcome.kind === "checked" ? { ...state, outcome: { ...state.outcome, ...looked(state.outcome, action) } } : state;
  }
}

function working(state: PaneState, changes: Partial<Work>): PaneState {
  return state.work ? { ...state, work: { ...state.work, ...changes } } : state;
}

function shown(checked: CheckedWorkbook, at: Date): Outcome {
  const outline = outlineOf(checked);
  return { kind: "checked", checked, outline, at, openSheets: openAtFirst(outline), openFinding: null, current: null };
}

type Look = Extract<Action, { readonly kind: "sheetToggled" | "reasonsShown" | "findingOpened" | "findingClosed" | "findingReached" }>;

function looked({ openSheets, outline }: Shown, action: Look): Partial<Shown> {
  switch (action.kind) {
    case "sheetToggled": {
      const others = new Set(openSheets);
      if (!others.delete(action.sheet)) others.add(action.sheet);
      return { openSheets: others };
    }
    case "reasonsShown": {
      const withReasons = outline.sheets.filter(({ notJudged }) => notJudged.length > 0);
      return { openSheets: new Set([...openSheets, ...withReasons.map(({ sheet }) => sheet.sheet)]) };
    }
    case "findingOpened":
      return { openFinding: action.id, current: action.id };
    case "findingClosed":
      return { openFinding: null };
    case "findingReached":
      return { current: action.id };
  }
}

/** Ids of the findings that are on show, in order: what the arrow keys move between. */
export function findingsOnShow({ outline, openSheets }: Shown): string[] {
  return outline.sheets.filter(({ sheet }) => openSheets.has(sheet.sheet)).flatMap(({ rows }) => rows.map(({ finding }) => finding.id));
}

/** The finding that a key leads to from another one; null where the key does not move. */
export function neighbour(ids: readonly string[], from: string, key: string): string | null {
  const at = ids.indexOf(from);
  const target: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 };
  const to = target[key];
  return to === undefined ? null : (ids[Math.max(0, Math.min(to, ids.length - 1))] ?? null);
}
