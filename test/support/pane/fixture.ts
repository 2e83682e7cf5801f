import * as cleanCopy from "../../../src/commands/clean-copy";
import { faultReport } from "../../../src/commands/fault-report";
import { browserKeeping } from "../../../src/commands/keeping";
import type { Connection } from "../../../src/commands/office";
import { packSource } from "../../../src/commands/pack-source";
import { UnreadablePack } from "../../../src/pack/load";
import { area } from "../../../src/grid/address";
import { createController, type Run } from "../../../src/taskpane/controller";
import { startFollowing } from "../../../src/taskpane/follower";
import { createPackDesk } from "../../../src/taskpane/pack-desk";
import { mount } from "../../../src/taskpane/mount";
import { createStore } from "../../../src/taskpane/store";
import { packSourceFaults } from "../../../src/text/pack-faults";
import type { Language } from "../../../src/text/words";
import { WorkbookFault, type CellPlace, type ClearOutcome, type FaultKind } from "../../../src/workbook/port";
import { FakePort } from "./fake-port";
import { mended, workbooks, type WorkbookName } from "./workbooks";

/** How the pane is to be set up. */
export interface Setup {
  readonly workbook: WorkbookName;
  readonly language: Language;
  /** Null: stays as it is while Excel has not answered. */
  readonly connection: Connection["kind"] | null;
  readonly dark: boolean | null;
  /** An Excel that shows pages in the browser when asked to. */
  readonly desktop: boolean;
  /** What lies on the network, by its address. */
  readonly network: Readonly<Record<string, string>>;
  /** What Excel tells of changes. */
  readonly tells: "all" | "no-lists" | "nothing";
}

/** What a test may do with the pane beyond what its user does. */
export interface PaneHandle {
  readonly went: CellPlace[];
  /** Pages that Excel was asked to show in the browser. */
  readonly opened: readonly string[];
  readonly reloads: () => number;
  /** The next call fails so. */
  failNext(call: "read" | "readAgain" | "mark" | "goTo" | "showReport" | "clear", kind: FaultKind, detail?: string): void;
  /** Holds calls back until the function that this gives is called. */
  hold(call: "read" | "mark" | "putReport" | "clear"): void;
  release(): void;
  /** She makes a form clean; Excel tells of a change in this area. */
  mends(sheet: string, address: string): void;
  /** She has paused; the clock stands still otherwise. */
  pauses(): void;
  clears(outcome: ClearOutcome): void;
  crash(): void;
}

declare global {
  interface Window {
    openPane: (setup: Setup) => void;
    pane: PaneHandle;
  }
}

window.openPane = ({ workbook, language, connection, dark, desktop, network, tells }) => {
  const port = new FakePort(workbooks[workbook]());
  Object.assign(port, { isDeaf: tells === "nothing", missesLists: tells === "no-lists" });
  const store = createStore();
  let minute = 5;
  const now = (): Date => new Date(2026, 10, 22, 16, minute);
  const report = (error: unknown, job: string): string => faultReport(error, job, "jihe 0.1.0, Excel 16.0 OfficeOnline, ExcelApi 1.17");
  const packs = createPackDesk({
    source: packSource({
      keeping: browserKeeping(() => localStorage),
      fetchText: (address) =>
        network[address] === undefined
          ? Promise.reject(new UnreadablePack(packSourceFaults.unreachable))
          : Promise.resolve({ text: network[address], from: address }),
      now: () => new Date(2026, 10, 20, 9, 30),
    }),
    port: () => port,
    language: () => language,
  });
  const run: Run = createController(store, {
    port: () => port,
    language: () => language,
    packs,
    report,
    now,
    painted: () => new Promise((resolve) => setTimeout(resolve)),
    cleaner: async () => cleanCopy,
  });
  let due: (() => void) | null = null;
  startFollowing(store, {
    port: () => port,
    packs,
    now,
    later: (_, work) => {
      due = work;
      return () => void (due = null);
    },
  });
  const opened: string[] = [];
  let reloads = 0;
  mount(document.getElementById("root")!, {
    store,
    run,
    report,
    firstLanguage: language,
    darkOffice: () => dark,
    reload: () => void reloads++,
    openInBrowser: (address) => {
      opened.push(address);
      return desktop;
    },
    packs,
  });
  void packs.load();
  if (connection === "connected")
    store.dispatch({ kind: "connection", connection: { kind: "connected", office: { language, versions: "" } } });
  else if (connection) store.dispatch({ kind: "connection", connection: { kind: connection } });
  window.pane = {
    went: port.went,
    opened,
    reloads: () => reloads,
    failNext: (call, kind, detail = "GeneralException") => void port.failures.set(call, new WorkbookFault(kind, detail)),
    hold: (call) => port.hold(call),
    release: () => port.release(),
    mends: (sheet, address) => port.edit(sheet, mended(sheet), [area(address)]),
    pauses: () => {
      minute = 9;
      due?.();
    },
    clears: (outcome) => void (port.outcome = outcome),
    crash: () => store.dispatch({ kind: "failed", trouble: { job: null } as never }),
  };
};
