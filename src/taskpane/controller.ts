import { checkWorkbook, clearWorkbook, type Step } from "../commands/check-workbook";
import { faultKind } from "../commands/fault-report";
import { ownName } from "../commands/own-name";
import type { PackSource } from "../commands/pack-source";
import { localDay } from "../commands/today";
import type { Language } from "../text/words";
import type { WorkbookPort } from "../workbook/port";
import type { Job } from "./state";
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
}

/** An error as text for her colleague; `job` is what was being done. */
export type Report = (error: unknown, job: string) => string;

export type Run = (job: Job) => Promise<void>;

/** Does jobs and tells the store how they went. One job at a time writes to the workbook; nothing is thrown. */
export function createController(store: Store, surroundings: Surroundings): Run {
  return async (job) => {
    if (store.get().work) return;
    try {
      await doJob(job, store, surroundings);
    } catch (error) {
      const details = surroundings.report(error, job.kind);
      store.dispatch({ kind: "failed", trouble: { job, kind: faultKind(error), details } });
    }
  };
}

async function doJob(job: Job, { dispatch }: Store, { port, language, packs, now, painted }: Surroundings): Promise<void> {
  switch (job.kind) {
    case "check": {
      dispatch({ kind: "started", job: "check" });
      const onStep = (step: Step): Promise<void> => {
        dispatch({ kind: "step", step });
        return painted();
      };
      const checked = await checkWorkbook(port(), { language: language(), packs, onStep, today: localDay(now()), by: ownName() });
      return dispatch({ kind: "checked", checked, at: now() });
    }
    case "explain": {
      dispatch({ kind: "started", job: "explain" });
      const { given } = job;
      const checked = await checkWorkbook(port(), { language: language(), packs, today: localDay(now()), by: ownName(), given });
      return dispatch({ kind: "explained", ids: given.map(({ finding }) => finding.id), checked, at: now() });
    }
    case "clear":
      dispatch({ kind: "started", job: "clear" });
      return dispatch({ kind: "cleared", cleared: await clearWorkbook(port()) });
    case "goTo":
      dispatch({ kind: "dismissed" });
      return port().goTo(job.place);
    case "showReport":
      dispatch({ kind: "dismissed" });
      return port().showReport();
  }
}
