import * as cleanCopy from "../../../src/commands/clean-copy";
import { createController, type Run } from "../../../src/taskpane/controller";
import { startFollowing } from "../../../src/taskpane/follower";
import { staleOf, standingOf, type Standing } from "../../../src/taskpane/freshness";
import { createStore, type Store } from "../../../src/taskpane/store";
import { excelPort, onePort } from "../../../src/workbook/excel/excel-port";

/** What the pane shows, as far as it hangs on what became of the workbook. */
export interface Told {
  /** "rule sheet!cell", with * where cells have changed since. */
  readonly findings: readonly string[];
  readonly explained: number;
  readonly standing: Standing;
  readonly hearing: string;
  /** Whether marks and findings sheet say the same. */
  readonly isWritten: boolean;
  /** Whether the pane leads to a findings sheet. */
  readonly hasReport: boolean;
  readonly trouble: string | null;
}

/** The pane without what is seen of it, in a page of the tests. Time is told by hand. */
export interface FollowingPage {
  /** The pane of a page that was just loaded. */
  renew(): void;
  check(): Promise<Told>;
  told(): Told;
  /** When Excel has told of so many changes that are not looked at yet: what is shown at once. */
  changed(count: number): Promise<Told>;
  /** The pause has come, and what was to be checked again is checked; null where nobody waited for it. */
  paused(): Promise<Told | null>;
}

declare global {
  interface Window {
    /** In the page of these tests only. */
    following: FollowingPage;
  }
}

let store: Store;
let run: Run;
let due: (() => void) | null = null;

function until(holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}

const page: FollowingPage = {
  renew: () => {
    const own = createStore();
    store = own;
    due = null;
    const port = onePort(() => excelPort({ wait: async () => undefined }));
    const now = (): Date => new Date(2026, 10, 22, 16, 5);
    run = createController(own, {
      port,
      now,
      language: () => "zh",
      report: String,
      painted: async () => undefined,
      cleaner: async () => cleanCopy,
    });
    startFollowing(own, {
      port,
      now,
      later: (_, work) => {
        // Panes of earlier tests go on hearing.
        if (own === store) due = work;
        return () => void (due = own === store ? null : due);
      },
    });
  },
  check: async () => {
    await run({ kind: "check" });
    return page.told();
  },
  told: () => {
    const { outcome, freshness, trouble } = store.get();
    if (outcome.kind !== "checked") throw new Error(`no results are shown: ${JSON.stringify(trouble)}`);
    const { findings } = outcome.checked.result;
    const stale = staleOf(outcome, freshness);
    return {
      findings: findings.map(({ id, rule, place }) => `${rule} ${place.sheet}!${place.cell}${stale.findings.has(id) ? "*" : ""}`),
      explained: findings.filter(({ explanation }) => explanation).length,
      standing: standingOf(freshness),
      hearing: freshness.hearing,
      isWritten: outcome.marked.isCurrent,
      hasReport: outcome.checked.reportId !== null,
      trouble: trouble && `${trouble.kind} ${trouble.details}`,
    };
  },
  changed: async (count) => {
    const places = (): number => store.get().freshness.changes.reduce((sum, { areas }) => sum + Math.max(areas?.length ?? 1, 1), 0);
    await until(() => places() >= count);
    return page.told();
  },
  paused: async () => {
    if (!due) return null;
    const work = due;
    due = null;
    work();
    await until(() => store.get().freshness.reading === null);
    return page.told();
  },
};

Object.assign(window, { following: page });
