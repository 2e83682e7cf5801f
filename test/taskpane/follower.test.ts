import { describe, expect, test } from "@jest/globals";
import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { area } from "../../src/grid/address";
import type { Grid } from "../../src/grid/grid";
import { formLayout } from "../../src/official";
import type { FilledForm } from "../../src/official/filled-form";
import { all, cleanForms, withAmounts, withFields } from "../../src/rules/example-form";
import * as cleanCopy from "../../src/commands/clean-copy";
import { createController, type Run } from "../../src/taskpane/controller";
import { startFollowing } from "../../src/taskpane/follower";
import { staleOf, standingOf } from "../../src/taskpane/freshness";
import { sheetKey } from "../../src/taskpane/groups";
import { lostDrafts } from "../../src/taskpane/shown";
import { statusOf } from "../../src/taskpane/status";
import { createStore, type Store } from "../../src/taskpane/store";
import { formSheet } from "../../src/templates/form-sheet";
import { WorkbookFault } from "../../src/workbook/port";
import { FakePort } from "../support/pane/fake-port";

const connected = { kind: "connection", connection: { kind: "connected", office: { language: "zh", versions: "" } } } as const;

/** A form of an invented project, whose year's application is 300,000.00 when all adds up. */
function form(name: string, application = "300000.00", change: (form: FilledForm) => FilledForm = (same) => same, sheet = name): Grid {
  const filled = all(withFields({ projectName: name }), withAmounts({ annualApplication: application }))(cleanForms["project-2023"]);
  return gridOfPlan(formSheet(formLayout("project-2023"), change(filled), sheet));
}

/** A pane without a page, whose time is told by hand. */
class Followed {
  readonly port: FakePort;
  readonly store: Store = createStore();
  readonly run: Run;
  private due: (() => void) | null = null;
  private minute = 0;

  constructor(...grids: readonly Grid[]) {
    this.port = new FakePort({
      contents: { file: "2026年预算.xlsx", grids, report: null, bounded: false },
      hinders: { 甲: "protected", 乙: "protected" },
    });
    const port = (): FakePort => this.port;
    const now = (): Date => new Date(2026, 10, 22, 16, this.minute++);
    this.run = createController(this.store, {
      port,
      now,
      language: () => "zh",
      report: String,
      painted: async () => undefined,
      cleaner: async () => cleanCopy,
    });
    startFollowing(this.store, {
      port,
      now,
      later: (_, work) => {
        this.due = work;
        return () => void (this.due = null);
      },
    });
    this.store.dispatch(connected);
  }

  /** The pause has come; true where anybody waited for it. */
  pause(): boolean {
    const { due } = this;
    this.due = null;
    due?.();
    return due !== null;
  }

  /** The pause has come, and what was to be done is done. */
  async paused(): Promise<void> {
    expect(this.pause()).toBe(true);
    await this.until(() => this.store.get().freshness.reading === null);
  }

  async until(holds: () => boolean): Promise<void> {
    for (let turn = 0; !holds(); turn++) {
      if (turn > 10_000) throw new Error("it never came");
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** The findings as they are shown, each with * where its cells have changed since. */
  get findings(): string[] {
    const { outcome, freshness } = this.store.get();
    if (outcome.kind !== "checked") throw new Error("no results are shown");
    const stale = staleOf(outcome, freshness);
    return outcome.checked.result.findings.map(
      ({ id, rule, place }) => `${rule} ${place.sheet}!${place.cell}${stale.findings.has(id) ? "*" : ""}`,
    );
  }

  get standing(): string {
    return standingOf(this.store.get().freshness);
  }

  get isWritten(): boolean {
    const { outcome } = this.store.get();
    return outcome.kind === "checked" && outcome.marked.isCurrent;
  }
}

const APPLICATION = "annual-funding-sum";

async function checked(...grids: readonly Grid[]): Promise<Followed> {
  const pane = new Followed(...grids);
  await pane.run({ kind: "check" });
  return pane;
}

function isOpen(store: Store, key: string): boolean {
  const { outcome } = store.get();
  return outcome.kind === "checked" && outcome.openGroups.has(key);
}

describe("results of a workbook that changes", () => {
  test("show at once whose cells changed, and are worked out anew once she pauses, from the changed sheets alone and writing nothing", async () => {
    const pane = await checked(form("甲", "300001.00"), form("乙", "300002.00"));
    const hindered = (): number => {
      const { outcome } = pane.store.get();
      return outcome.kind === "checked" ? outcome.checked.hindrances.size : -1;
    };
    const [first, second] = pane.findings as [string, string];
    expect(hindered()).toBe(2);
    expect([first.split(" ")[0], second.split(" ")[0], pane.standing, pane.isWritten]).toEqual([APPLICATION, APPLICATION, "current", true]);
    const calls = pane.port.calls.length;
    pane.port.edit("甲", form("甲"), [area("D9")]);
    pane.port.edit("甲", form("甲"), [area(first.split("!")[1]!)]);
    expect([pane.findings, pane.standing]).toEqual([[`${first}*`, second], "changing"]);
    await pane.paused();
    expect([pane.findings, pane.standing, pane.isWritten, pane.pause()]).toEqual([[second], "current", false, false]);
    expect(hindered()).toBe(1);
    expect([pane.port.calls.slice(calls), pane.port.readAgainOf]).toEqual([["readAgain"], [["甲"]]]);
    expect(statusOf(pane.store.get())?.zh).toBe("已重新审核：发现 1 个问题");
    // Back as it was: what stands in the cells is true again.
    pane.port.edit("甲", form("甲", "300001.00"), [area("D9")]);
    await pane.paused();
    expect([pane.findings, pane.isWritten]).toEqual([[first, second], true]);
  });

  test("are all doubtful on a sheet whose rows moved, and where a cell that they were worked out from changed", async () => {
    const pane = await checked(form("甲", "300001.00"), form("乙", "300002.00"));
    const [first, second] = pane.findings as [string, string];
    pane.port.tell({ sheet: "乙", areas: null, ours: false });
    expect(pane.findings).toEqual([first, `${second}*`]);
    const { outcome } = pane.store.get();
    const related = outcome.kind === "checked" ? outcome.checked.result.findings[0]!.related[0]! : null;
    pane.port.tell({ sheet: "甲", areas: [area(related!.cell)], ours: null });
    expect(pane.findings).toEqual([`${first}*`, `${second}*`]);
    pane.port.tell({ sheet: "甲", areas: [], ours: null });
    await pane.paused();
    expect(pane.findings).toEqual([first, second]);
  });

  test("are doubtful on all of a sheet where more places changed than are told apart", async () => {
    const pane = await checked(form("甲", "300001.00"), form("乙", "300002.00"));
    const [first, second] = pane.findings as [string, string];
    const tell = (count: number): void => {
      for (let row = 101; row <= 100 + count; row++) pane.port.tell({ sheet: "甲", areas: [area(`C${row}`)], ours: false });
    };
    tell(200);
    const { changes } = pane.store.get().freshness;
    expect([pane.findings, changes.map(({ areas }) => areas?.length)]).toEqual([[first, second], [200]]);
    tell(200);
    expect(pane.store.get().freshness.changes).toBe(changes);
    tell(4_000);
    expect([pane.findings, pane.store.get().freshness.changes.map(({ areas }) => areas)]).toEqual([[`${first}*`, second], [null]]);
  });

  test("follow sheets that are renamed, come, go, or are emptied, and stay as she looks at them", async () => {
    const pane = await checked(form("甲", "300001.00"), form("乙", "300002.00"), form("丙"));
    const { store, port } = pane;
    const id = (at: number): string => {
      const { outcome } = store.get();
      return outcome.kind === "checked" ? outcome.checked.result.findings[at]!.id : "";
    };
    store.dispatch({ kind: "groupToggled", key: sheetKey("乙") });
    store.dispatch({ kind: "findingOpened", id: id(0) });
    store.dispatch({ kind: "drafted", id: id(0), text: "写了一半" });
    port.edit("甲", form("甲", "300001.00", undefined, "甲（改）"), []);
    port.edit("丁", form("丁", "300004.00"), []);
    port.edit("丙", form("丙", "300003.00"), [area("D9")]);
    await pane.paused();
    expect(pane.findings.map((told) => /(\S+)!/.exec(told)![1])).toEqual(["甲（改）", "乙", "丙", "丁"]);
    // She had closed 乙; the others have something to tell that she has not seen.
    const open = (sheet: string): boolean => isOpen(store, sheetKey(sheet));
    expect(["甲（改）", "乙", "丙", "丁"].map(open)).toEqual([true, false, true, true]);
    expect(store.get().outcome).toMatchObject({ openFinding: id(0) });
    expect(store.get().drafts.get(id(0))).toBe("写了一半");
    const draft = id(0);
    port.edit("甲", null);
    port.edit(
      "乙",
      form("乙", "", () => ({ ...cleanForms["project-2023"], fields: {}, amounts: {}, indicators: [] }) as never),
    );
    await pane.paused();
    expect(pane.findings.map((told) => /(\S+)!/.exec(told)![1])).toEqual(["丙", "丁"]);
    expect(store.get().outcome).toMatchObject({ openFinding: null, current: null });
    // What she was writing about it is still there.
    const { outcome, drafts } = store.get();
    expect(outcome.kind === "checked" && lostDrafts(outcome, drafts)).toEqual([[draft, "写了一半"]]);
  });

  test("take up what was told while a check or a re-check was under way, and nothing from before it", async () => {
    const pane = await checked(form("甲"));
    pane.port.edit("甲", form("甲", "300001.00"), [area("D9")]);
    pane.port.hold("mark");
    const check = pane.run({ kind: "check" });
    await pane.until(() => pane.port.calls.at(-1) === "mark");
    pane.port.edit("甲", form("甲", "300007.00"), [area("D10")]);
    expect(pane.pause()).toBe(false);
    pane.port.release();
    await check;
    expect(pane.store.get().freshness.changes.map(({ areas }) => areas)).toEqual([[area("D10")]]);
    expect(pane.standing).toBe("changing");
    pane.port.hold("readAgain");
    pane.pause();
    await pane.until(() => pane.port.calls.at(-1) === "readAgain");
    pane.port.edit("甲", form("甲"), [area("D11")]);
    expect(pane.pause()).toBe(true);
    pane.port.release();
    await pane.until(() => pane.standing === "current");
    expect(pane.findings).toEqual([]);
  });

  test("give way to whatever she asks for, and go on after it", async () => {
    const pane = await checked(form("甲"));
    pane.port.hold("readAgain");
    pane.port.edit("甲", form("甲", "300001.00"), [area("D9")]);
    pane.pause();
    await pane.until(() => pane.port.calls.at(-1) === "readAgain");
    const { port } = pane;
    port.failures.set("clear", new WorkbookFault("busy", ""));
    const clear = pane.run({ kind: "clear" });
    port.release();
    await clear;
    expect([pane.findings, pane.store.get().trouble?.kind, pane.standing]).toEqual([[], "busy", "changing"]);
    await pane.paused();
    expect(pane.findings).toHaveLength(1);
  });

  test("are said to be out of date where they could not be brought up to date, until the next change", async () => {
    const pane = await checked(form("甲"));
    pane.port.failures.set("readAgain", new WorkbookFault("lost-connection", ""));
    pane.port.edit("甲", form("甲", "300001.00"), [area("D9")]);
    await pane.paused();
    expect([pane.standing, pane.pause(), pane.store.get().trouble]).toEqual(["outdated", false, null]);
    expect(statusOf(pane.store.get())?.zh).toContain("结果可能已过时");
    // The same cell once more: she tries again.
    pane.port.edit("甲", form("甲", "300001.00"), [area("D9")]);
    await pane.paused();
    expect([pane.standing, pane.findings.length]).toEqual(["current", 1]);
  });

  test("are not touched by what a check itself writes, whether Excel says whose doing it was or not", async () => {
    const pane = new Followed(form("甲", "300001.00"));
    pane.port.hold("putReport");
    const check = pane.run({ kind: "check" });
    await pane.until(() => pane.port.calls.at(-1) === "putReport");
    pane.port.tell({ sheet: "审核结果", areas: [], ours: null });
    pane.port.tell({ sheet: "审核结果", areas: [area("A1:V9")], ours: null });
    pane.port.tell({ sheet: "甲", areas: [area("A1")], ours: true });
    pane.port.release();
    await check;
    expect([pane.standing, pane.pause()]).toEqual(["current", false]);
    // What she types there herself is one: an explanation, perhaps.
    pane.port.tell({ sheet: "审核结果", areas: [area("P5")], ours: null });
    expect(pane.standing).toBe("changing");
  });

  test("lead to the findings sheet that stands there, and to none where it is gone, whoever has removed or written it", async () => {
    const pane = await checked(form("甲", "300001.00"));
    const { store, port } = pane;
    const lead = async (report: FakePort["report"]): Promise<unknown> => {
      port.report = report;
      port.tell({ sheet: report?.id ?? "审核结果", areas: null, ours: false });
      await pane.paused();
      const { outcome } = store.get();
      return outcome.kind === "checked" && outcome.checked.reportId;
    };
    const { grid } = port.report!;
    expect(await lead(null)).toBeNull();
    expect(await lead({ id: "另一张", grid })).toBe("另一张");
  });

  test("may be out of date where Excel tells nothing, which is asked again at each check", async () => {
    const pane = new Followed(form("甲"));
    pane.port.isDeaf = true;
    await pane.run({ kind: "check" });
    expect([pane.standing, pane.store.get().freshness.hearing]).toEqual(["unheard", "nothing"]);
    Object.assign(pane.port, { isDeaf: false, missesLists: true });
    await pane.run({ kind: "check" });
    expect([pane.standing, pane.store.get().freshness.hearing]).toEqual(["current", "no-lists"]);
    await pane.run({ kind: "check" });
    expect(pane.port.calls.filter((call) => call === "follow")).toHaveLength(2);
  });
});
