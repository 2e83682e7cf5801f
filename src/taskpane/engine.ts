import { browserPacks } from "../commands/browser-packs";
import { onePort } from "../workbook/excel/excel-port";
import { createController, type Run, type Surroundings } from "./controller";
import { startFollowing } from "./follower";
import { createPackDesk, type PackDesk } from "./pack-desk";
import { painted } from "./painted";
import type { Store } from "./store";

/** What works on the workbook behind the pane. */
export interface Engine {
  readonly run: Run;
  readonly packs: PackDesk;
}

/** Everything that the pane needs only once there is something to do: reading, rules, marks and summaries. */
export function startEngine(store: Store, { language, report }: Pick<Surroundings, "language" | "report">): Engine {
  const port = onePort();
  const now = (): Date => new Date();
  const packs = createPackDesk({ source: browserPacks(), port, language });
  const cleaner = (): ReturnType<Surroundings["cleaner"]> => import(/* webpackChunkName: "clean-copy" */ "../commands/clean-copy");
  startFollowing(store, { port, packs, now, later });
  void packs.load();
  return { run: createController(store, { port, language, packs, report, now, painted, cleaner }), packs };
}

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
