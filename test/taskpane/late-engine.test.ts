import { describe, expect, test } from "@jest/globals";
import type { Engine } from "../../src/taskpane/engine";
import { lateEngine } from "../../src/taskpane/late-engine";
import type { PackDesk, PackView } from "../../src/taskpane/pack-desk";
import { createStore } from "../../src/taskpane/store";
import type { Job } from "../../src/taskpane/state";

/** An engine that notes what is asked of it. */
function fakeEngine(): { engine: Engine; asked: string[]; shows(view: PackView): void } {
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  let view: PackView = { inForce: null, busy: true, told: null };
  const packs: PackDesk = {
    get: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    inForce: () => Promise.reject(new Error("not asked for here")),
    load: async (anew) => void asked.push(`load ${String(anew)}`),
    choose: async ({ kind }) => void asked.push(`choose ${kind}`),
    chooseFile: async ({ name }) => void asked.push(`file ${name}`),
    writeSheet: async () => void asked.push("sheet"),
    dismiss: () => void asked.push("dismiss"),
  };
  const shows = (now: PackView): void => {
    view = now;
    listeners.forEach((listener) => listener());
  };
  return { engine: { run: async (job: Job) => void asked.push(job.kind), packs }, asked, shows };
}

describe("an engine that comes after the pane", () => {
  test("is fetched once, whatever is asked of it meanwhile, and does all of it", async () => {
    const { engine, asked } = fakeEngine();
    let fetches = 0;
    let arrive = (): void => undefined;
    const fetchEngine = async (): Promise<Engine> => {
      fetches++;
      await new Promise<void>((resolve) => (arrive = resolve));
      return engine;
    };
    const late = lateEngine(fetchEngine, createStore(), String);
    late.prepare();
    const work = [late.run({ kind: "check" }), late.packs.writeSheet()];
    expect(asked).toEqual([]);
    arrive();
    await Promise.all(work);
    expect(fetches).toBe(1);
    expect(asked).toEqual(["check", "sheet"]);
  });

  test("tells of the rules in force once it is here, and of every change after that", async () => {
    const { engine, shows } = fakeEngine();
    const { packs, run } = lateEngine(async () => engine, createStore(), String);
    const seen: boolean[] = [];
    packs.subscribe(() => seen.push(packs.get().busy));
    expect(packs.get()).toEqual({ inForce: null, busy: false, told: null });
    await run({ kind: "check" });
    shows({ inForce: null, busy: false, told: { kind: "taken" } });
    expect(seen).toEqual([true, false]);
    expect(packs.get().told).toEqual({ kind: "taken" });
  });

  test("that cannot be fetched says so, and is fetched by the next job", async () => {
    const { engine, asked } = fakeEngine();
    const answers = [() => Promise.reject(new Error("ChunkLoadError")), async () => engine];
    const store = createStore();
    const { run } = lateEngine(
      () => answers.shift()!(),
      store,
      (error, job) => `${job}: ${String(error)}`,
    );
    await run({ kind: "check" });
    const { trouble, work } = store.get();
    expect(trouble).toEqual({
      job: { kind: "check" },
      kind: "not-loaded",
      details: "check: Error: not-loaded: ScriptNotLoaded",
      touched: false,
    });
    expect(work).toBeNull();
    await run({ kind: "check" });
    expect(asked).toEqual(["check"]);
  });

  test("that cannot be fetched for the rules says so where they stand, until that is dismissed", async () => {
    const { packs } = lateEngine(() => Promise.reject(new Error("ChunkLoadError")), createStore(), String);
    await packs.writeSheet();
    expect(packs.get().told).toMatchObject({ kind: "failed", error: { kind: "not-loaded" } });
    packs.dismiss();
    expect(packs.get().told).toBeNull();
  });
});
