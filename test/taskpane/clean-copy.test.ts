import { afterEach, describe, expect, test } from "@jest/globals";
import { JSDOM } from "jsdom";
import { writeXlsx } from "hucre";
import * as cleanCopy from "../../src/commands/clean-copy";
import { createController, type Run } from "../../src/taskpane/controller";
import { createStore, type Store } from "../../src/taskpane/store";
import type { Language } from "../../src/text/words";
import { WorkbookFault } from "../../src/workbook/port";
import { annotated, mark } from "../support/annotated";
import { findingsPlan } from "../support/cleaned";
import { browserScript } from "../support/excel/browser-script";
import { FakePort } from "../support/pane/fake-port";
import { workbooks } from "../support/pane/workbooks";

describe("the pane's clean copy", () => {
  const started = (): { port: FakePort; store: Store; run: Run } => {
    const port = new FakePort(workbooks.clean());
    const store = createStore();
    const run = createController(store, {
      port: () => port,
      language: () => "zh",
      report: String,
      now: () => new Date(0),
      painted: async () => undefined,
      cleaner: async () => cleanCopy,
    });
    return { port, store, run };
  };

  test("is opened as a workbook without marks, with the statement", async () => {
    const { port, store, run } = started();
    const original = await writeXlsx({ sheets: [{ name: "甲", rows: [["a", 1]] }] });
    port.file = (await annotated(original, [mark("A1", "error", "甲")], findingsPlan())).file;
    await run({ kind: "cleanCopy" });
    const { outcome } = store.get();
    expect(outcome.kind === "cleaned" && outcome.lines.map(({ zh }) => zh)).toEqual([
      "请在新窗口中保存。本工作簿没有改动。",
      "共核对 1 张工作表、2 个单元格，与原文件完全一致。已移除：批注 1 处、标色 1 处、审核结果表 1 张（审核结果）。",
    ]);
    expect([port.calls, cleanCopy.cleanCopy(port.opened[0]!).statement.removed.comments]).toEqual([["bytes", "openCopy"], 0]);
  });

  test("where Excel does not give its file, offers the other way; where a formula leads to the findings, none", async () => {
    const { port, store, run } = started();
    port.failures.set("bytes", new WorkbookFault("unknown", "FileFailed 5001"));
    await run({ kind: "cleanCopy" });
    expect(store.get().refusal).toMatchObject({ instead: true });
    port.ours = { ...port.ours, referring: ["甲!B2"] };
    await run({ kind: "planCleaning" });
    const { refusal, question } = store.get();
    expect([refusal?.instead, refusal?.why.zh.includes("甲!B2"), question]).toEqual([false, true, null]);
  });

  test("in this workbook asks first, does nothing unless told to, and says where a cell is not as before", async () => {
    const { port, store, run } = started();
    await run({ kind: "planCleaning" });
    const { question } = store.get();
    expect([question?.kind, port.calls.includes("clear")]).toEqual(["confirm", false]);
    store.dispatch({ kind: "asked", question: null });
    expect([store.get().question, port.calls.includes("clear")]).toEqual([null, false]);
    const cell = (content: string): FakePort["snapshots"][number] => new Map([["甲", new Map([["B2", content]])]]);
    port.snapshots = [cell('[1,1,"General"]'), cell('[2,2,"General"]')];
    if (question?.kind !== "confirm") throw new Error("nothing was asked");
    await run({ kind: "cleanHere", plan: question.plan });
    const { outcome } = store.get();
    expect(outcome).toMatchObject({ kind: "cleaned", isSame: false, title: { zh: "已移除，但有单元格与移除前不同" } });
    expect(outcome.kind === "cleaned" && outcome.lines[0]!.zh).toContain("甲!B2");
  });

  test("what a formula comes to may change by itself; that it fails may not", async () => {
    const { port, store, run } = started();
    await run({ kind: "planCleaning" });
    const { question } = store.get();
    if (question?.kind !== "confirm") throw new Error("nothing was asked");
    const time = (value: string): FakePort["snapshots"][number] => new Map([["甲", new Map([["B2", `[${value},"=NOW()","General"]`]])]]);
    for (const [value, isSame] of [
      ["46000.2", true],
      ['"#REF!"', false],
    ] as const) {
      port.snapshots = [time("46000.1"), time(value)];
      await run({ kind: "cleanHere", plan: question.plan });
      expect(store.get().outcome).toMatchObject({ kind: "cleaned", isSame });
    }
  });
});

describe("the dialog of the clean copy", () => {
  let dom: JSDOM | undefined;
  afterEach(() => dom?.window.close());

  const opened = async (language: Language): Promise<JSDOM["window"]> => {
    dom = new JSDOM('<!doctype html><body><div id="root"></div></body>', {
      runScripts: "dangerously",
      pretendToBeVisual: true,
      url: "https://pane.test/",
    });
    const { window } = dom;
    const query = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
    // Every browser has these; jsdom leaves them out.
    Object.assign(window, {
      matchMedia: () => query,
      TextDecoder,
      TextEncoder,
      ResizeObserver: class {
        observe(): void {}
        disconnect(): void {}
        unobserve(): void {}
      },
    });
    window.eval(await browserScript("test/support/pane/fixture.ts"));
    const setup = { workbook: "clean", language, connection: "connected", dark: null, desktop: true, network: {}, tells: "all" } as const;
    (window as unknown as Window).openPane(setup);
    return window;
  };
  const until = async <Found>(find: () => Found | null | undefined): Promise<Found> => {
    const patience = Date.now() + 5000;
    for (;;) {
      const found = find();
      if (found || Date.now() > patience) return found!;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  test.each([
    ["zh", "干净副本", "在本工作簿中清除…", "从本工作簿中移除？"],
    ["en", "Clean copy", "Remove from this workbook…", "Remove from this workbook?"],
  ] as const)("offers two ways in %s, lists what would go, and Escape leaves all as it is", async (language, name, way, question) => {
    const { document, KeyboardEvent } = await opened(language);
    const button = (words: string): Promise<HTMLButtonElement> =>
      until(() => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === words));
    const dialog = (): HTMLElement | null => document.querySelector("[role=dialog]");
    (await button(name)).focus();
    (await button(name)).click();
    const surface = await until(dialog);
    expect([surface.getAttribute("aria-modal"), document.getElementById(surface.getAttribute("aria-labelledby")!)?.textContent]).toEqual([
      "true",
      name,
    ]);
    expect(surface.querySelectorAll("button")).toHaveLength(3);
    (await button(way)).click();
    expect(
      (await until(() => [...document.querySelectorAll("[role=dialog] h2")].find(({ textContent }) => textContent === question)))
        .textContent,
    ).toBe(question);
    expect(document.querySelectorAll("[role=dialog] li")).toHaveLength(3);
    // The keyboard stands at what takes nothing away.
    expect(document.activeElement?.textContent).toBe(language === "zh" ? "返回" : "Back");
    dialog()!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    await until(() => dialog() === null);
    expect(dialog()).toBeNull();
  });
});
