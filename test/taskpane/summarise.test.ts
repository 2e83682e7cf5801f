import { expect, test } from "@jest/globals";
import { createController } from "../../src/taskpane/controller";
import { createStore } from "../../src/taskpane/store";
import { WorkbookFault } from "../../src/workbook/port";
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
  expect(outcome).toMatchObject({ kind: "checked", summaries: { locked: ["指标汇总"] } });
  if (outcome.kind === "checked") expect(outcome.summaries!.written.has("projects")).toBe(true);
});

test("where the summary sheets fail, the results of the check are shown with why", async () => {
  const { outcome, trouble } = await summarised((port) => void port.failures.set("putSummaries", new WorkbookFault("busy", "")));
  expect(outcome).toMatchObject({ kind: "checked", summaries: null, marked: { isPartial: false } });
  expect(trouble).toMatchObject({ job: { kind: "summarise" }, kind: "busy" });
});

test("where the check fails, no summary sheet is written", async () => {
  const port: { last?: FakePort } = {};
  const { outcome, trouble } = await summarised((fake) => {
    port.last = fake;
    fake.failures.set("mark", new WorkbookFault("lost-connection", ""));
  });
  expect([outcome.kind, trouble?.kind, port.last!.calls]).toEqual(["none", "lost-connection", ["read", "mark"]]);
});
