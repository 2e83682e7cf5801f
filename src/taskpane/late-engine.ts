import { WorkbookFault } from "../workbook/port";
import type { Report } from "./controller";
import type { Engine } from "./engine";
import type { PackDesk, PackView } from "./pack-desk";
import type { Store } from "./store";

/**
 * An engine that is fetched beside the pane: what is asked of it before it is here waits for it, and where it cannot be fetched the job fails
 * and the next one asks again.
 */
export function lateEngine(fetchEngine: () => Promise<Engine>, store: Store, report: Report): Engine & { prepare(): void } {
  let coming: Promise<Engine> | null = null;
  const listeners = new Set<() => void>();
  const tellAll = (): void => listeners.forEach((listener) => listener());
  let here: Engine | null = null;
  const engine = (): Promise<Engine> =>
    (coming ??= fetchEngine().then(
      (fetched) => {
        here = fetched;
        fetched.packs.subscribe(tellAll);
        tellAll();
        return fetched;
      },
      (error: unknown) => {
        coming = null;
        throw new WorkbookFault("not-loaded", "ScriptNotLoaded", { cause: error });
      },
    ));
  return {
    prepare: () => void engine().catch(() => undefined),
    run: async (job) => {
      try {
        await (await engine()).run(job);
      } catch (error) {
        store.dispatch({ kind: "failed", trouble: { job, kind: "not-loaded", details: report(error, job.kind), touched: false } });
      }
    },
    packs: latePacks(engine, () => here, listeners, tellAll),
  };
}

const NOTHING_KNOWN: PackView = { inForce: null, busy: false, told: null };

function latePacks(engine: () => Promise<Engine>, here: () => Engine | null, listeners: Set<() => void>, tellAll: () => void): PackDesk {
  let unfetched = NOTHING_KNOWN;
  const show = (told: PackView["told"]): void => {
    unfetched = { ...NOTHING_KNOWN, told };
    tellAll();
  };
  const ask = async (work: (packs: PackDesk) => Promise<void>): Promise<void> => {
    try {
      await work((await engine()).packs);
    } catch (error) {
      show({ kind: "failed", error });
    }
  };
  return {
    get: () => here()?.packs.get() ?? unfetched,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    inForce: async (packSheet) => (await engine()).packs.inForce(packSheet),
    load: (anew) => ask((packs) => packs.load(anew)),
    choose: (choice) => ask((packs) => packs.choose(choice)),
    chooseFile: (file) => ask((packs) => packs.chooseFile(file)),
    writeSheet: () => ask((packs) => packs.writeSheet()),
    dismiss: () => (here() ? here()!.packs.dismiss() : show(null)),
  };
}
