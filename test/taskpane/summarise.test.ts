import { expect, test } from "@jest/globals";
import { createController } from "../../src/taskpane/controller";
import { createStore } from "../../src/taskpane/store";
import { WorkbookFault } from "../../src/workbook/port";
import { shownTime } from "../../src/taskpane/status";
import { staleSummaries } from "../../src/taskpane/summarised";
import { checkWorkbook } from "../../src/commands/check-workbook";
import { FakePort } from "../support/pane/fake-port";
import { workbooks } from "../support/pane/workbooks";

/** What the pane shows once 生成汇总 has come to its end. */
async function summarised(prepare: (port: FakePort) => void = () => undefined): Promise<ReturnType<ReturnType<typeof createStore>["get"]>> {
  const port = new FakePort(workbooks.faulty());
  prepare(port);
  const store = createStore();
  const run = createController(store, {
    port: () => port,
    language: () => "zh",
    report: (_, job) => job,
    now: () => new Date(2026, 10, 22, 16, 5),
    painted: async () => undefined,
    cleaner: () => Promise.reject(new Error("not asked for")),
  });
  await run({ kind: "summarise" });
  return store.get();
}

test("生成汇总 shows the results of its check with what became of the summary sheets", async () => {
  const { outcome, trouble, work } = await summarised((port) => (port.summaryOutcome = { locked: ["指标汇总"] }));
  expect([trouble, work]).toEqual([null, null]);
  expect(outcome).toMatchObject({ kind: "checked", summaries: { isCurrent: true, outcome: { locked: ["指标汇总"] } } });
  if (outcome.kind === "checked") expect(outcome.summaries!.outcome!.written.has("projects")).toBe(true);
});

test("where the summary sheets fail, the results of the check are shown with why", async () => {
  const { outcome, trouble } = await summarised((port) => void port.failures.set("putSummaries", new WorkbookFault("busy", "")));
  expect(outcome).toMatchObject({ kind: "checked", summaries: { isPartial: true }, marked: { isPartial: false } });
  expect(trouble).toMatchObject({ job: { kind: "summarise" }, kind: "busy", touched: false, summarising: true });
});

test("where the check fails, no summary sheet is written", async () => {
  const port: { last?: FakePort } = {};
  const { outcome, trouble } = await summarised((fake) => {
    port.last = fake;
    fake.failures.set("mark", new WorkbookFault("lost-connection", ""));
  });
  expect([outcome.kind, trouble?.kind, port.last!.calls]).toEqual(["none", "lost-connection", ["read", "mark"]]);
});

test("results that the summary sheets are not of say so, until these are written again", async () => {
  const port = new FakePort(workbooks.faulty());
  const store = createStore();
  const at = (minute: number): Date => new Date(2026, 10, 22, 16, minute);
  const check = () => checkWorkbook(port, { language: "zh" });
  const line = (): string | null | undefined => {
    const { outcome } = store.get();
    if (outcome.kind !== "checked") throw new Error("no results are shown");
    return outcome.summaries && (staleSummaries(outcome.summaries, (time) => shownTime(time, "zh"))?.zh ?? null);
  };
  const first = await check();
  store.dispatch({ kind: "checked", checked: first, at: at(1) });
  expect(store.get().outcome).toMatchObject({ summaries: null });
  const outcome = await port.putSummaries([{ kind: "cover", plan: { name: "封面结论", cells: [], merges: [] } as never }]);
  store.dispatch({ kind: "checked", checked: first, at: at(5), summaries: outcome });
  expect(line()).toBeNull();
  const same = await check();
  store.dispatch({ kind: "checked", checked: same, at: at(6) });
  expect(line()).toBeNull();
  const [finding, ...others] = same.result.findings;
  const explained = { ...same, result: { ...same.result, findings: others } };
  store.dispatch({ kind: "explained", ids: [finding!.id], checked: explained, at: at(7) });
  expect(line()).toBe("汇总表仍是 11月22日 16:05 的。");
  store.dispatch({ kind: "rechecked", checked: same, at: at(8) });
  expect(line()).toBeNull();
  const [grid, ...grids] = same.contents.grids;
  const edited = { ...same, contents: { ...same.contents, grids: [{ ...grid!, rows: grid!.rows.slice(1) }, ...grids] } };
  store.dispatch({ kind: "rechecked", checked: edited, at: at(9) });
  expect(line()).toBe("汇总表仍是 11月22日 16:05 的。");
  store.dispatch({ kind: "checked", checked: edited, at: at(10), summaries: outcome });
  expect(line()).toBeNull();
  const another = createStore();
  another.dispatch({ kind: "checked", checked: same, at: at(11) });
  const shown = another.get().outcome;
  expect(shown.kind === "checked" && staleSummaries(shown.summaries!, String)?.zh).toBe("汇总表是以前生成的，没有随这次审核更新。");
});
