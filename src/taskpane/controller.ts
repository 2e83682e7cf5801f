import { checkWorkbook, clearWorkbook, type Step } from "../commands/check-workbook";
import { faultKind } from "../commands/fault-report";
import type { Language } from "../text/words";
import type { Watch, WorkbookPort } from "../workbook/port";
import type { Job, Work } from "./state";
import type { Store } from "./store";

/** What the controller needs of the world. */
export interface Surroundings {
  readonly port: () => WorkbookPort;
  readonly language: () => Language;
  /** What she may copy of an error. */
  readonly report: Report;
  readonly now: () => Date;
  /** Settles once the browser has shown what was last set. */
  readonly painted: () => Promise<void>;
}

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
      store.dispatch({ kind: "failed", trouble: { job, kind: faultKind(error), details, touched: hasWritten(store.get().work) } });
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

/** Whether a job may have begun to change marks. Reading comes first in a clear too, but is no step of its own there. */
function hasWritten(work: Work | null): boolean {
  return work !== null && (work.job === "clear" || work.step === "marking" || work.step === "reporting");
}

async function doJob(job: Job, watch: Watch, { dispatch }: Store, { port, language, now, painted }: Surroundings): Promise<void> {
  switch (job.kind) {
    case "check": {
      dispatch({ kind: "started", job: "check" });
      const onStep = (step: Step): Promise<void> => {
        dispatch({ kind: "step", step });
        return painted();
      };
      const checked = await checkWorkbook(port(), { language: language(), onStep, watch });
      return dispatch({ kind: "checked", checked, at: now() });
    }
    case "clear":
      dispatch({ kind: "started", job: "clear" });
      return dispatch({ kind: "cleared", cleared: await clearWorkbook(port(), watch) });
    case "goTo":
      dispatch({ kind: "dismissed" });
      return port().goTo(job.place);
    case "showReport":
      dispatch({ kind: "dismissed" });
      return port().showReport();
  }
}
