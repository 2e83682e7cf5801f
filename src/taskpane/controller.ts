import { checkWorkbook, clearWorkbook, type CheckOptions } from "../commands/check-workbook";
import type * as CleanCopy from "../commands/clean-copy";
import { cleanHere, cleanedLines, planCleaning, type CleaningPlan } from "../commands/clean-here";
import { faultKind } from "../commands/fault-report";
import { openSample } from "../commands/open-sample";
import { ownName } from "../commands/own-name";
import type { PackSource } from "../commands/pack-source";
import { isSummarised } from "../commands/is-summarised";
import type { Step } from "../commands/steps";
import { putSummaries } from "../commands/summarise-workbook";
import { localDay } from "../commands/today";
import type { Language } from "../text/words";
import { cleanFaults, cleanWords } from "../text/clean";
import { UncleanFile } from "../workbook/clean-statement";
import { WorkbookFault, type Watch, type WorkbookPort } from "../workbook/port";
import { changesBy } from "./corrections";
import type { Job, Work } from "./state";
import type { Store } from "./store";

/** What the controller needs of the world. */
export interface Surroundings {
  readonly port: () => WorkbookPort;
  readonly language: () => Language;
  /** Where the rules come from. */
  readonly packs?: Pick<PackSource, "inForce">;
  /** What she may copy of an error. */
  readonly report: Report;
  readonly now: () => Date;
  /** Settles once the browser has shown what was last set. */
  readonly painted: () => Promise<void>;
  /** What cleans files: it is large, so that it is fetched once it is needed. */
  readonly cleaner: () => Promise<Cleaner>;
}

export type Cleaner = Pick<typeof CleanCopy, "cleanFault" | "openCleanCopy" | "statementLines">;

/** An error as text for her colleague; `job` is what was being done. */
export type Report = (error: unknown, job: string) => string;

export type Run = (job: Job) => Promise<void>;

/** Does jobs and tells the store how they went. One job at a time writes to the workbook; nothing is thrown. */
export function createController(store: Store, surroundings: Surroundings): Run {
  return async (job) => {
    if (store.get().work) return;
    const { watch, end } = watchOf(store, surroundings.painted);
    try {
      await doJob(job, watch, store, surroundings);
    } catch (error) {
      const details = surroundings.report(error, job.kind);
      const { work, outcome } = store.get();
      const summarising = job.kind === "summarise" && work === null && outcome.kind === "checked" && outcome.summaries?.isPartial === true;
      store.dispatch({ kind: "failed", trouble: { job, kind: faultKind(error), details, touched: hasWritten(work), summarising } });
    } finally {
      end();
    }
  };
}

/** Shows how far a job has come, and hears when she asks to stop it, until `end` is called. */
function watchOf(
  { get, dispatch, subscribe }: Store,
  painted: Surroundings["painted"],
): { readonly watch: Watch; readonly end: () => void } {
  const stop = new AbortController();
  const onProgress = (done: number, of: number): Promise<void> => {
    dispatch({ kind: "progress", progress: of > 0 ? done / of : 1 });
    return painted();
  };
  const end = subscribe(() => {
    if (get().work?.stopping) stop.abort();
  });
  return { watch: { signal: stop.signal, onProgress }, end };
}

/** Whether a job may have begun to change marks. Reading comes first in a removal too, but is no step of its own there. */
function hasWritten(work: Work | null): boolean {
  if (work === null || work.job === "cleanCopy" || work.job === "correct") return false;
  return work.job === "clear" || work.job === "cleanHere" || work.step === "marking" || work.step === "reporting";
}

async function doJob(job: Job, watch: Watch, store: Store, surroundings: Surroundings): Promise<void> {
  const { dispatch } = store;
  const { port, now } = surroundings;
  switch (job.kind) {
    case "check": {
      dispatch({ kind: "started", job: "check" });
      const checked = await checkWorkbook(port(), checkOptions(watch, store, surroundings));
      return dispatch({ kind: "checked", checked, at: now() });
    }
    case "summarise":
      dispatch({ kind: "started", job: "summarise" });
      return summarise(watch, store, surroundings);
    case "explain": {
      dispatch({ kind: "started", job: "explain" });
      const { given } = job;
      const checked = await checkWorkbook(port(), { ...checkOptions(watch, store, surroundings), given });
      return dispatch({ kind: "explained", ids: given.map(({ finding }) => finding.id), checked, at: now() });
    }
    case "clear":
      dispatch({ kind: "started", job: "clear" });
      return dispatch({ kind: "cleared", cleared: await clearWorkbook(port(), watch) });
    case "cleanCopy":
      dispatch({ kind: "started", job: "cleanCopy" });
      return copyClean(store, surroundings);
    case "planCleaning":
      dispatch({ kind: "dismissed" });
      return orRefusal(store, async () => dispatch({ kind: "asked", question: { kind: "confirm", plan: await planCleaning(port()) } }));
    case "cleanHere":
      dispatch({ kind: "started", job: "cleanHere" });
      return orRefusal(store, () => removeHere(job.plan, watch, store, port()));
    case "correct":
    case "undoCorrections":
      return correct(job, store, port());
    default:
      return look(job, store, port());
  }
}

type Lasting = "check" | "summarise" | "explain" | "clear" | "cleanCopy" | "planCleaning" | "cleanHere" | "correct" | "undoCorrections";

/** Jobs that take no time: places that she goes to, and settings. */
async function look(job: Exclude<Job, { readonly kind: Lasting }>, { dispatch }: Store, port: WorkbookPort): Promise<void> {
  dispatch({ kind: "dismissed" });
  switch (job.kind) {
    case "goTo":
      return void (await port.goTo(job.place));
    case "showReport":
      return port.showReport();
    case "showSummary":
      return port.showSummary("cover");
    case "openSample":
      return openSample(port);
    case "readUnmarked":
      return dispatch({ kind: "unmarkedKnown", styles: await port.unmarked() });
    case "setUnmarked":
      await port.setUnmarked(job.styles);
      return dispatch({ kind: "unmarkedKnown", styles: job.styles });
  }
}

/** What was corrected is checked once more as if she had typed it: Excel may not tell of what was our doing. */
async function correct(
  { kind, corrections }: Extract<Job, { readonly kind: "correct" | "undoCorrections" }>,
  { get, dispatch }: Store,
  port: WorkbookPort,
): Promise<void> {
  dispatch({ kind: "started", job: "correct" });
  const outcomes = await port.correct(corrections);
  dispatch({ kind: "corrected", corrections, outcomes, isUndo: kind === "undoCorrections" });
  const { outcome } = get();
  const done = corrections.filter((_, at) => outcomes[at] === "done");
  if (outcome.kind !== "checked") return;
  for (const { sheet, areas } of changesBy(outcome, done)) dispatch({ kind: "told", change: { sheet, areas, ours: null } });
}

/** The check, and the summary sheets from what it has read; where these fail its results are shown all the same. */
async function summarise(watch: Watch, store: Store, surroundings: Surroundings): Promise<void> {
  const { dispatch } = store;
  const { port, now } = surroundings;
  const options = checkOptions(watch, store, surroundings);
  const checked = await checkWorkbook(port(), options);
  try {
    const summaries = isSummarised(checked) ? await putSummaries(port(), checked, options) : undefined;
    dispatch({ kind: "checked", checked, at: now(), ...(summaries ? { summaries } : {}) });
    if (summaries?.written.has("cover")) await port().showSummary("cover");
  } catch (error) {
    if (store.get().work) dispatch({ kind: "checked", checked, at: now(), summaries: "failed" });
    // The sheet is up to date and can be shown by hand.
    if (faultKind(error) !== "hidden-sheet") throw error;
  }
}

function checkOptions(watch: Watch, { dispatch }: Store, { language, packs, now, painted }: Surroundings): CheckOptions {
  const onStep = (step: Step): Promise<void> => {
    dispatch({ kind: "step", step });
    return painted();
  };
  return { language: language(), packs, onStep, watch, today: localDay(now()), by: ownName() };
}

/** Where Excel does not give its file, or does not open another, the way through this workbook is left. */
async function copyClean({ dispatch }: Store, { port, cleaner, painted }: Surroundings): Promise<void> {
  await painted();
  const { cleanFault, openCleanCopy, statementLines } = await cleaner();
  try {
    const lines = statementLines(await openCleanCopy(port()));
    dispatch({ kind: "cleaned", title: cleanWords.copyOpened, lines: [cleanWords.copyOpenedHint, ...lines], isSame: true });
  } catch (error) {
    const fault = cleanFault(error);
    if (!fault && !(error instanceof WorkbookFault)) throw error;
    dispatch({ kind: "refused", refusal: { why: fault ?? cleanWords.fileRefused, instead: !(error instanceof UncleanFile) } });
  }
}

async function removeHere(plan: CleaningPlan, watch: Watch, { dispatch }: Store, port: WorkbookPort): Promise<void> {
  const cleaned = await cleanHere(port, plan, watch);
  if ("changed" in cleaned) return dispatch({ kind: "asked", question: { kind: "confirm", plan: cleaned.changed } });
  const isSame = cleaned.differences.length === 0;
  dispatch({ kind: "cleaned", title: isSame ? cleanWords.removed : cleanWords.differs, lines: cleanedLines(cleaned), isSame });
}

async function orRefusal({ dispatch }: Store, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UncleanFile)) throw error;
    dispatch({ kind: "refused", refusal: { why: cleanFaults[error.fault](error.places), instead: false } });
  }
}
