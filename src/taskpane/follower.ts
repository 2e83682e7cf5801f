import { recheckWorkbook } from "../commands/check-workbook";
import { faultKind } from "../commands/fault-report";
import { ownName } from "../commands/own-name";
import { localDay } from "../commands/today";
import type { Surroundings } from "./controller";
import { changedSheets } from "./freshness";
import type { Store } from "./store";

/** Milliseconds without a change after which she has paused, and what changed is checked once more. */
export const PAUSE = 1_000;

/** What a follower needs of the world. */
export interface FollowerSurroundings extends Pick<Surroundings, "port" | "packs" | "now"> {
  /** Does something after so many milliseconds, unless the function that this gives is called before. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
}

/**
 * Follows the workbook from the first check on, and checks once more in the background what changed while its results are shown. Nothing is
 * written, and any job that she asks for comes first: what was told meanwhile is looked at after it. Nothing is thrown.
 */
export function startFollowing(store: Store, surroundings: FollowerSurroundings): void {
  const { later } = surroundings;
  const { get, subscribe } = store;
  const recheck = rechecker(store, surroundings);
  let last = get();
  let cancel = (): void => undefined;
  subscribe(() => {
    const [before, now] = [last, get()];
    last = now;
    const isBegun = now.work !== null && before.work === null;
    const isEnded = now.work === null && before.work !== null;
    if (isBegun) {
      cancel();
      recheck.stop();
      if (now.work.job === "check" || now.work.job === "summarise") void listen(store, surroundings);
    } else if (now.work === null && (isEnded || now.freshness.changes !== before.freshness.changes)) {
      cancel();
      const isDue = now.outcome.kind === "checked" && now.freshness.changes.length > 0;
      cancel = isDue ? later(PAUSE, () => void recheck.run()) : () => undefined;
    }
  });
}

/** Asks Excel to tell of changes, at every check until it does. Asked before the workbook is read, so that nothing falls in between. */
async function listen({ get, dispatch }: Store, { port }: FollowerSurroundings): Promise<void> {
  const { hearing } = get().freshness;
  if (hearing !== "unasked" && hearing !== "nothing") return;
  try {
    const { missesLists } = await port().follow((change) => dispatch({ kind: "told", change }));
    dispatch({ kind: "heard", hearing: missesLists ? "no-lists" : "all" });
  } catch {
    dispatch({ kind: "heard", hearing: "nothing" });
  }
}

/** Checks once more, one time at a time; a change that is told meanwhile is looked at afterwards. */
function rechecker(store: Store, surroundings: FollowerSurroundings): { run(): Promise<void>; stop(): void } {
  const { get, dispatch } = store;
  const { port, packs, now } = surroundings;
  let running: AbortController | null = null;
  let isAskedAgain = false;
  const once = async (stop: AbortController): Promise<void> => {
    const { outcome, freshness } = get();
    if (outcome.kind !== "checked") return;
    dispatch({ kind: "recheckStarted" });
    try {
      const terms = { packs, today: localDay(now()), by: ownName(), watch: { signal: stop.signal } };
      const checked = await recheckWorkbook(port(), outcome.checked, changedSheets(freshness), terms);
      if (!stop.signal.aborted) dispatch({ kind: "rechecked", checked, at: now() });
    } catch (error) {
      if (!stop.signal.aborted) dispatch({ kind: "recheckFailed", fault: faultKind(error) });
    }
  };
  return {
    run: async () => {
      if (get().work) return;
      isAskedAgain = running !== null;
      if (running) return;
      const stop = (running = new AbortController());
      do {
        isAskedAgain = false;
        await once(stop);
      } while (isAskedAgain && !stop.signal.aborted);
      if (running === stop) running = null;
    },
    stop: () => {
      running?.abort();
      running = null;
    },
  };
}
