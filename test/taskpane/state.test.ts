import { beforeAll, describe, expect, test } from "@jest/globals";
import { checkWorkbook, type CheckedWorkbook } from "../../src/commands/check-workbook";
import * as cleanCopy from "../../src/commands/clean-copy";
import { createController } from "../../src/taskpane/controller";
import { lostDrafts } from "../../src/taskpane/shown";
import { sheetKey } from "../../src/taskpane/groups";
import { initialState, reduce, type Action, type Job, type PaneState, type Shown } from "../../src/taskpane/state";
import { createStore, type Store } from "../../src/taskpane/store";
import { statusOf } from "../../src/taskpane/status";
import { WorkbookFault } from "../../src/workbook/port";
import { FakePort } from "../support/pane/fake-port";
import { workbooks, type WorkbookName } from "../support/pane/workbooks";

const at = new Date(2026, 10, 22, 16, 5);
const connected: Action = { kind: "connection", connection: { kind: "connected", office: { language: "zh", versions: "" } } };
const checked = (name: WorkbookName): Promise<CheckedWorkbook> => checkWorkbook(new FakePort(workbooks[name]()), { language: "zh" });
const after = (...actions: readonly Action[]): PaneState => actions.reduce(reduce, reduce(initialState, connected));

describe("the state of the pane", () => {
  let faulty: CheckedWorkbook;
  const shown = (...actions: readonly Action[]): Shown => {
    const { outcome } = after({ kind: "checked", checked: faulty, at }, ...actions);
    if (outcome.kind !== "checked") throw new Error("no results are shown");
    return outcome;
  };
  beforeAll(async () => void (faulty = await checked("faulty")));

  test("takes an answer of Excel's that comes late, and no bound that runs out after it", () => {
    const late = reduce(reduce(initialState, { kind: "connection", connection: { kind: "no-answer" } }), connected);
    expect(late.connection.kind).toBe("connected");
    expect(reduce(late, { kind: "connection", connection: { kind: "no-answer" } })).toBe(late);
  });

  test("keeps earlier results beside a failure, and drops the failure when work begins", () => {
    const trouble = { job: { kind: "check" }, kind: "busy", details: "", touched: true } as const;
    const failed = after({ kind: "checked", checked: faulty, at }, { kind: "started", job: "check" }, { kind: "failed", trouble });
    expect([failed.work, failed.trouble, failed.outcome.kind]).toEqual([null, trouble, "checked"]);
    expect(statusOf(failed)).toBeNull();
    expect(reduce(failed, { kind: "started", job: "clear" }).trouble).toBeNull();
  });

  test("knows that marks may be partial after a failure, until a check has written them anew", () => {
    const trouble = { job: { kind: "clear" }, kind: "busy", details: "", touched: true } as const;
    const partial = (...actions: readonly Action[]): boolean => shown(...actions).marked.isPartial;
    const dismissed: Action[] = [{ kind: "failed", trouble }, { kind: "dismissed" }, { kind: "rechecked", checked: faulty, at }];
    expect([partial(), partial({ kind: "failed", trouble: { ...trouble, touched: false } })]).toEqual([false, false]);
    expect(partial(...dismissed)).toBe(true);
    expect(partial(...dismissed, { kind: "checked", checked: faulty, at })).toBe(false);
    expect(partial(...dismissed, { kind: "explained", ids: [], checked: faulty, at })).toBe(false);
  });

  const openSheets = ({ openGroups }: Shown): string[] =>
    [...openGroups].filter((key) => key.startsWith(sheetKey(""))).map((key) => key.slice(sheetKey("").length));

  test("opens the sheets that have something to tell, and toggles each", () => {
    expect(openSheets(shown())).toEqual(["党建引领百万市民共享科普", "市科协机构及常委会会议费", "市科协综合治理费用", "信息化运维项目"]);
    const key = sheetKey("信息化运维项目");
    expect(shown({ kind: "groupToggled", key }).openGroups.has(key)).toBe(false);
    const reasoned = shown({ kind: "groupToggled", key }, { kind: "reasonsShown" });
    expect([reasoned.openGroups.has(key), reasoned.current]).toEqual([true, key]);
  });

  test("opens one group only where there is too much to take in at once", async () => {
    const { outcome } = after({ kind: "checked", checked: await checked("many"), at });
    expect(outcome.kind === "checked" && [...outcome.openGroups]).toEqual([
      sheetKey("第1个项目"),
      "rule:annual-funding-sum",
      "severity:error",
      "project:第1个项目",
    ]);
  });

  test("keeps how she looks at the findings over a check, and shows all where she asks for reasons", () => {
    const view: Action = { kind: "viewed", change: { grouping: "rule", query: "资金", openOnly: true, heads: new Set(["error"]) } };
    const again = after(
      view,
      { kind: "checked", checked: faulty, at },
      { kind: "cleared", cleared: {} as never },
      { kind: "checked", checked: faulty, at },
    );
    expect(again.view).toMatchObject({ grouping: "rule", query: "资金", openOnly: true, heads: new Set(["error"]) });
    expect(reduce(again, { kind: "reasonsShown" }).view).toEqual(initialState.view);
  });

  test("closes groups for the time of a search only, in which all are open", () => {
    const key = sheetKey("市科协综合治理费用");
    const toggle: Action = { kind: "groupToggled", key };
    const searching = after({ kind: "checked", checked: faulty, at }, { kind: "viewed", change: { query: "资金" } }, toggle);
    expect(searching.view.closedInSearch).toEqual(new Set([key]));
    expect(searching.outcome).toMatchObject({ openGroups: shown().openGroups });
    expect(reduce(searching, { kind: "viewed", change: { query: "资" } }).view.closedInSearch).toEqual(new Set());
  });

  test("shows what was being written about a finding that is told with others by now", async () => {
    const { outcome } = after({ kind: "checked", checked: await checked("cascade"), at });
    if (outcome.kind !== "checked") throw new Error("no results are shown");
    const row = outcome.outline.sheets.flatMap(({ rows }) => rows).find(({ alike }) => alike.length > 0)!;
    const drafts = new Map([row.finding, row.alike[0]!].map(({ id }) => [id, "写了一半"]));
    expect(lostDrafts(outcome, drafts)).toEqual([[row.alike[0]!.id, "写了一半"]]);
  });

  test("has one card open at a time", () => {
    const [first, second] = faulty.result.findings.map(({ id }) => id) as [string, string];
    const { openFinding, current } = shown({ kind: "findingOpened", id: first }, { kind: "findingOpened", id: second });
    expect([openFinding, current]).toEqual([second, second]);
    expect(shown({ kind: "findingOpened", id: first }, { kind: "findingClosed" }).openFinding).toBeNull();
  });
});

describe("the controller", () => {
  const started = (port: FakePort, store: Store = createStore()): { store: Store; run: ReturnType<typeof createController> } => ({
    store,
    run: createController(store, {
      port: () => port,
      language: () => "zh",
      report: String,
      now: () => at,
      painted: async () => undefined,
      cleaner: async () => cleanCopy,
    }),
  });

  test("shows every step before it is done, and then the results with their time", async () => {
    const { store, run } = started(new FakePort(workbooks.faulty()));
    const steps: unknown[] = [];
    store.subscribe(() => steps.push(store.get().work?.step));
    await run({ kind: "check" });
    expect(steps).toEqual([null, "reading", "checking", "marking", "reporting", undefined]);
    expect(store.get().outcome).toMatchObject({ kind: "checked", at });
  });

  test("tells a failure by its kind, and anything unforeseen too", async () => {
    const port = new FakePort(workbooks.faulty());
    const { store, run } = started(port);
    port.failures.set("mark", new WorkbookFault("lost-connection", "RequestAborted"));
    await run({ kind: "check" });
    expect(store.get()).toMatchObject({ work: null, trouble: { job: { kind: "check" }, kind: "lost-connection" } });
    port.failures.set("clear", new TypeError("x is not a function"));
    await run({ kind: "clear" });
    expect(store.get().trouble).toMatchObject({ job: { kind: "clear" }, kind: "unknown" });
  });

  test("shows the findings of a workbook that cannot be written into, and why, instead of a failure", async () => {
    const port = new FakePort(workbooks.faulty());
    const { store, run } = started(port);
    store.dispatch(connected);
    port.failures.set("mark", new WorkbookFault("read-only", "AccessDenied"));
    await run({ kind: "check" });
    expect(store.get()).toMatchObject({ trouble: null, outcome: { kind: "checked", checked: { unwritten: "read-only", reportId: null } } });
    expect(statusOf(store.get())).toMatchObject({ zh: "发现 4 个问题" });
  });

  test.each([
    ["check", "mark", true],
    ["check", "read", false],
    ["clear", "clear", true],
    ["explain", "read", false],
    ["explain", "mark", true],
    ["cleanHere", "clear", true],
  ] as const)("stops a %s in %s when asked, says how far it was, and whether marks may be partial: %s", async (kind, call, touched) => {
    const port = new FakePort(workbooks.faulty());
    const { store, run } = started(port);
    store.dispatch(connected);
    port.hold(call);
    const job: Job = { kind, given: [], plan: { ours: port.ours, explanations: 0 } };
    const running = run(job);
    while (store.get().work?.progress !== 1 / 4) await Promise.resolve();
    store.dispatch({ kind: "stopAsked" });
    expect(statusOf(store.get())).toMatchObject({ zh: "正在停止…" });
    port.release();
    await running;
    expect(store.get()).toMatchObject({ work: null, trouble: { job: { kind }, kind: "stopped", touched } });
    // A stop of one job is none of the next.
    await run(job);
    expect(store.get().trouble).toBeNull();
  });

  test("does one thing at a time", async () => {
    const port = new FakePort(workbooks.clean());
    const { store, run } = started(port);
    port.hold("read");
    const first = run({ kind: "check" });
    await run({ kind: "clear" });
    expect(store.get().work?.job).toBe("check");
    port.release();
    await first;
    expect(store.get().outcome.kind).toBe("checked");
  });

  test("keeps the results when a cell cannot be shown, and drops the failure when another is", async () => {
    const port = new FakePort(workbooks.faulty());
    const { store, run } = started(port);
    await run({ kind: "check" });
    port.failures.set("goTo", new WorkbookFault("sheet-gone", "ItemNotFound"));
    await run({ kind: "goTo", place: { sheet: "表", cell: "A1" } });
    expect([store.get().trouble?.kind, store.get().outcome.kind]).toEqual(["sheet-gone", "checked"]);
    await run({ kind: "goTo", place: { sheet: "表", cell: "A2" } });
    expect(store.get().trouble).toBeNull();
  });
});
