import type { GivenExplanation } from "../checking/review";
import type { CheckedWorkbook } from "../commands/check-workbook";
import type { CleaningPlan } from "../commands/clean-here";
import type { Connection } from "../commands/office";
import type { Step } from "../commands/steps";
import type { MarkStyle } from "../grid/mark-looks";
import type { Words } from "../text/words";
import type { CellPlace, ClearOutcome, Correction, FaultKind, SummaryOutcome } from "../workbook/port";
import { afterCorrecting, nothingCorrected, type CorrectedAction, type Corrections } from "./corrections";
import { freshened, isOfFreshness, unfollowed, type Freshness, type FreshnessAction } from "./freshness";
import type { Outline } from "./outline";
import { sheetKey } from "./groups";
import { partlyMarked, shownAgain, shownAnew, shownAtFirst } from "./shown";
import type { Summarised } from "./summarised";
import { initialView, isSearching, toggled, unfiltered, viewed, type View, type ViewChange } from "./view";

/** What the pane may be asked to do with the workbook. */
export type Job =
  | { readonly kind: "check" }
  | { readonly kind: "summarise" }
  | { readonly kind: "clear" }
  | { readonly kind: "explain"; readonly given: readonly GivenExplanation[] }
  | { readonly kind: "cleanCopy" }
  | { readonly kind: "planCleaning" }
  | { readonly kind: "cleanHere"; readonly plan: CleaningPlan }
  | { readonly kind: "goTo"; readonly place: CellPlace }
  | { readonly kind: "showReport" }
  | { readonly kind: "openSample" }
  | { readonly kind: "readUnmarked" }
  | { readonly kind: "setUnmarked"; readonly styles: readonly MarkStyle[] }
  | { readonly kind: "correct"; readonly corrections: readonly Correction[] }
  | { readonly kind: "undoCorrections"; readonly corrections: readonly Correction[] }
  | { readonly kind: "showSummary" };

/** A job that failed: why, and what she may copy for her colleague. */
export interface Trouble {
  readonly job: Job;
  readonly kind: FaultKind;
  readonly details: string;
  /** True where marks may have been left partial. */
  readonly touched: boolean;
  /** True where summary sheets were being written, so that some may be of an earlier time. */
  readonly summarising?: boolean;
}

/** What stands in the cells and on the findings sheet: since when, and whether a check would still write the same. */
export interface Marked {
  readonly at: Date;
  readonly by: CheckedWorkbook;
  readonly isCurrent: boolean;
  /** True where a job that writes there has failed since: what stands there may be anything between two checks, or partly removed. */
  readonly isPartial: boolean;
}

/** The results of a check as they are looked at. */
export interface Shown {
  readonly checked: CheckedWorkbook;
  readonly outline: Outline;
  readonly at: Date;
  readonly marked: Marked;
  /** Null where no summary sheets stand in the workbook. */
  readonly summaries: Summarised | null;
  /** Keys of the groups whose findings are shown. */
  readonly openGroups: ReadonlySet<string>;
  /** Id of the finding whose card is open. */
  readonly openFinding: string | null;
  /** Key of the line that the keyboard stands at. */
  readonly current: string | null;
}

export type Outcome =
  | { readonly kind: "none" }
  | ({ readonly kind: "checked" } & Shown)
  | { readonly kind: "cleared"; readonly cleared: ClearOutcome }
  | ({ readonly kind: "cleaned" } & Cleaned);

/** A clean copy, or the removal from this workbook: what it came to, and whether all is as it should be. */
export interface Cleaned {
  readonly title: Words;
  readonly lines: readonly Words[];
  readonly isSame: boolean;
}

/** What is asked about a clean copy: which way, or whether this may go. */
export type CleanQuestion = { readonly kind: "way" } | { readonly kind: "confirm"; readonly plan: CleaningPlan };

/** Why there is no clean copy; `instead`: that it may be removed from this workbook. */
export interface Refusal {
  readonly why: Words;
  readonly instead: boolean;
}

/** What she waits for. */
export type WorkKind = "check" | "summarise" | "clear" | "explain" | "cleanCopy" | "cleanHere" | "correct";

/** What is being done. */
export interface Work {
  readonly job: WorkKind;
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
  readonly question: CleanQuestion | null;
  readonly refusal: Refusal | null;
  readonly outcome: Outcome;
  readonly view: View;
  readonly trouble: Trouble | null;
  /** Explanations that are being written, by the id of the finding; each is kept until it is saved or given up. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly corrections: Corrections;
  /** Styles of marks that the workbook is not to have; null while that was not asked yet. */
  readonly unmarked: readonly MarkStyle[] | null;
  readonly freshness: Freshness;
}

export type Action =
  | FreshnessAction
  | { readonly kind: "connection"; readonly connection: Connection }
  | { readonly kind: "started"; readonly job: WorkKind }
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "progress"; readonly progress: number }
  | { readonly kind: "stopAsked" }
  | { readonly kind: "checked"; readonly checked: CheckedWorkbook; readonly at: Date; readonly summaries?: SummaryOutcome | "failed" }
  | { readonly kind: "explained"; readonly ids: readonly string[]; readonly checked: CheckedWorkbook; readonly at: Date }
  | { readonly kind: "drafted"; readonly id: string; readonly text: string | null }
  | { readonly kind: "cleared"; readonly cleared: ClearOutcome }
  | ({ readonly kind: "cleaned" } & Cleaned)
  | { readonly kind: "asked"; readonly question: CleanQuestion | null }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "failed"; readonly trouble: Trouble }
  | { readonly kind: "dismissed" }
  | CorrectedAction
  | { readonly kind: "correctionsSeen" }
  | { readonly kind: "unmarkedKnown"; readonly styles: readonly MarkStyle[] }
  | { readonly kind: "viewed"; readonly change: ViewChange }
  | { readonly kind: "groupToggled"; readonly key: string }
  | { readonly kind: "reasonsShown" }
  | { readonly kind: "findingOpened"; readonly id: string }
  | { readonly kind: "findingClosed" }
  | { readonly kind: "lineReached"; readonly key: string };

export const initialState: PaneState = {
  connection: { kind: "connecting" },
  work: null,
  question: null,
  refusal: null,
  outcome: { kind: "none" },
  view: initialView,
  trouble: null,
  drafts: new Map(),
  corrections: nothingCorrected,
  unmarked: null,
  freshness: unfollowed,
};

/** What follows when something happens. */
export function reduce(state: PaneState, action: Action): PaneState {
  const freshness = freshened(state, action);
  const next = isOfFreshness(action) ? checkedAnew(state, action) : reduced(state, action);
  return freshness === next.freshness ? next : { ...next, freshness };
}

function checkedAnew(state: PaneState, action: FreshnessAction): PaneState {
  return action.kind === "rechecked" ? { ...state, outcome: shownAnew(state.outcome, action.checked, action.at) } : state;
}

function reduced(state: PaneState, action: Exclude<Action, FreshnessAction>): PaneState {
  switch (action.kind) {
    case "connection":
      // Once connected, a bound that runs out late says nothing any more.
      return state.connection.kind === "connected" ? state : { ...state, connection: action.connection };
    case "started":
      return { ...state, work: begun(action.job), question: null, refusal: null, trouble: null };
    case "step":
    case "progress":
    case "stopAsked":
      return state.work ? { ...state, work: { ...state.work, ...goneOn(action) } } : state;
    case "drafted":
      return { ...state, drafts: withDrafts(state, [action.id], action.text) };
    case "dismissed":
      return { ...state, trouble: null, refusal: null };
    case "correctionsSeen":
      return { ...state, corrections: { ...state.corrections, last: null } };
    case "unmarkedKnown":
      return { ...state, unmarked: action.styles };
    case "viewed":
      return { ...state, view: viewed(state.view, action.change) };
    default:
      return isLook(action) ? lookedAt(state, action) : { ...state, work: null, ...ended(state, action) };
  }
}

function begun(job: WorkKind): Work {
  return { job, step: null, progress: null, stopping: false };
}

type End = Extract<
  Action,
  { readonly kind: "checked" | "explained" | "cleared" | "cleaned" | "asked" | "refused" | "corrected" | "failed" }
>;

/** What comes of a job that has ended. */
function ended(state: PaneState, action: End): Partial<PaneState> {
  switch (action.kind) {
    case "checked":
      return { outcome: shownAtFirst(state.outcome, action) };
    case "explained":
      // What she looks at stays as it is, but for what the explanation changes.
      return { outcome: shownAgain(state.outcome, action.checked, action.at), drafts: withDrafts(state, action.ids, null) };
    case "cleared":
      return { outcome: { kind: "cleared", cleared: action.cleared } };
    case "cleaned":
      return { outcome: action };
    case "asked":
      return { question: action.question };
    case "refused":
      return { question: null, refusal: action.refusal };
    case "corrected":
      return { corrections: afterCorrecting(state.corrections, action) };
    case "failed":
      // Results of an earlier check stay: they say when they are from.
      return { question: null, trouble: action.trouble, outcome: action.trouble.touched ? partlyMarked(state.outcome) : state.outcome };
  }
}

type Going = Extract<Action, { readonly kind: "step" | "progress" | "stopAsked" }>;

/** What changes in what is being done. */
function goneOn(action: Going): Partial<Work> {
  if (action.kind === "step") return { step: action.step, progress: null };
  return action.kind === "progress" ? { progress: action.progress } : { stopping: true };
}

function withDrafts({ drafts }: PaneState, ids: readonly string[], text: string | null): ReadonlyMap<string, string> {
  const others = [...drafts].filter(([id]) => !ids.includes(id));
  return new Map(text === null ? others : [...others, ...ids.map((id) => [id, text] as const)]);
}

const looks = ["groupToggled", "reasonsShown", "findingOpened", "findingClosed", "lineReached"] as const;
type Look = Extract<Action, { readonly kind: (typeof looks)[number] }>;

/** True of what she does with the results that are shown. */
function isLook(action: Exclude<Action, FreshnessAction>): action is Look {
  return looks.some((kind) => kind === action.kind);
}

function lookedAt(state: PaneState, action: Look): PaneState {
  const { outcome, view } = state;
  if (outcome.kind !== "checked") return state;
  if (action.kind === "groupToggled" && isSearching(view))
    return { ...state, view: { ...view, closedInSearch: toggled(view.closedInSearch, action.key) } };
  const shown = { ...outcome, ...looked(outcome, action) };
  // The reasons stand with the sheets, whatever she has filtered.
  return { ...state, outcome: shown, view: action.kind === "reasonsShown" ? viewed(view, { grouping: "sheet", ...unfiltered }) : view };
}

function looked({ openGroups, outline }: Shown, action: Look): Partial<Shown> {
  switch (action.kind) {
    case "groupToggled":
      return { openGroups: toggled(openGroups, action.key) };
    case "reasonsShown": {
      const withReasons = outline.sheets.filter(({ notJudged }) => notJudged.length > 0).map(({ sheet }) => sheetKey(sheet.sheet));
      return { openGroups: new Set([...openGroups, ...withReasons]), current: withReasons[0] ?? null };
    }
    case "findingOpened":
      return { openFinding: action.id, current: action.id };
    case "findingClosed":
      return { openFinding: null };
    case "lineReached":
      return { current: action.key };
  }
}
