import { beforeEach, expect, test } from "@jest/globals";
import type { OfficeLibrary } from "../../../src/commands/office";
import type { RelationMap } from "../../../src/reporting/relation-map";
import { keyIn, layDown, newKey, takeAway, windowAddress, type Shelf } from "../../../src/taskpane/map/handover";
import { MapWindow } from "../../../src/taskpane/map/map-window";
import { collector, messageToPane, messageToWindow, partsOf, type MapContent, type ToWindow } from "../../../src/taskpane/map/messages";
import type { CellPlace } from "../../../src/workbook/port";

const PAGE = "https://addin.test/taskpane.html";

function contentOf(mark: string): MapContent {
  const map: RelationMap = { nodes: [], edges: [], counts: { holds: 0, fails: 0, "not-checked": 0 }, whys: { mark } };
  return { map, language: "zh", dark: false };
}

/** A dialog of Office's: what was said to it, and what it says. */
class FakeDialog {
  readonly heard: string[] = [];
  isClosed = false;
  private readonly handlers = new Map<string, (event: unknown) => void>();

  addEventHandler(type: string, handler: (event: unknown) => void): void {
    this.handlers.set(type, handler);
  }
  messageChild(text: string): void {
    this.heard.push(text);
  }
  close(): void {
    this.isClosed = true;
  }
  says(message: unknown): void {
    this.handlers.get("message")!({ message: typeof message === "string" ? message : JSON.stringify(message) });
  }
  isClosedByHer(): void {
    this.handlers.get("event")!({ error: 12006 });
  }
  /** What it shows, put together from the parts that it was sent. */
  shows(): MapContent | null {
    const collect = collector();
    const parts = this.heard.map((text) => messageToWindow(text)!).filter((message) => message.kind === "part");
    return parts.map(collect).findLast((content) => content !== null) ?? null;
  }
}

class FakeOffice {
  readonly dialogs: FakeDialog[] = [];
  readonly addresses: string[] = [];
  /** Office's numbers for why the next windows do not open. */
  refusals: number[] = [];
  readonly library: OfficeLibrary;

  constructor(newest: "1.1" | "1.2" | null) {
    const isSetSupported = (_set: string, version: string): boolean => newest !== null && version <= newest;
    const displayDialogAsync = (address: string, _size: unknown, done: (result: unknown) => void): void => {
      const code = this.refusals.shift();
      if (code !== undefined) return done({ status: "failed", error: { code } });
      this.addresses.push(address);
      const dialog = new FakeDialog();
      this.dialogs.push(dialog);
      done({ status: "succeeded", value: dialog });
    };
    this.library = {
      context: { requirements: { isSetSupported }, ui: { displayDialogAsync } },
      AsyncResultStatus: { Succeeded: "succeeded" },
      EventType: { DialogMessageReceived: "message", DialogEventReceived: "event" },
    } as unknown as OfficeLibrary;
  }
}

class FakeShelf implements Shelf {
  readonly items = new Map<string, string>();
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

let shelf: FakeShelf;
let went: CellPlace[];
let closed: number;
let pauses: number;

beforeEach(() => {
  shelf = new FakeShelf();
  [went, closed, pauses] = [[], 0, 0];
});

function windowIn(office: FakeOffice | null): MapWindow {
  return new MapWindow(
    { library: () => office?.library, page: PAGE, shelf: () => shelf, pause: async () => void pauses++ },
    {
      goTo: (place) => {
        went.push(place);
        return { zh: `看 ${place.cell}`, en: `see ${place.cell}` };
      },
      closed: () => void closed++,
    },
  );
}

test("a content larger than a message arrives whole, in whatever order, and an older one never over a newer", () => {
  const large = contentOf("长".repeat(100_000));
  const parts = partsOf(large, 2) as Extract<ToWindow, { kind: "part" }>[];
  expect(parts.length).toBe(4);
  expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(31_000);
  const collect = collector();
  const [first, ...others] = parts;
  expect([...others].reverse().map(collect)).toEqual([null, null, null]);
  expect(collect(first!)).toEqual(large);
  const late = partsOf(contentOf("old"), 1) as typeof parts;
  expect(late.map(collect)).toEqual([null]);
  const newer = partsOf(contentOf("new"), 3) as typeof parts;
  expect(newer.map(collect)).toEqual([contentOf("new")]);
});

test.each(["", "{", "null", "7", '{"kind":"other"}', '{"kind":"goTo"}', '{"kind":"goTo","place":{"sheet":1,"cell":"A1"}}'])(
  "takes %s for no message",
  (text) => {
    expect(messageToPane(text)).toBeNull();
    expect(messageToWindow(text)).toBeNull();
  },
);

test("sends the content once the window is ready, goes to the cells that it asks for and answers there", async () => {
  const office = new FakeOffice("1.2");
  const window = windowIn(office);
  expect(await window.open(contentOf("first"))).toBeNull();
  const [dialog] = office.dialogs as [FakeDialog];
  expect(office.addresses).toEqual(["https://addin.test/map.html"]);
  expect(dialog.heard).toEqual([]);
  dialog.says({ kind: "ready" });
  expect(dialog.shows()).toEqual(contentOf("first"));
  window.update(contentOf("second"));
  expect(dialog.shows()).toEqual(contentOf("second"));
  dialog.says({ kind: "goTo", place: { sheet: "部门支出总表", cell: "E16" } });
  expect(went).toEqual([{ sheet: "部门支出总表", cell: "E16" }]);
  expect(JSON.parse(dialog.heard.at(-1)!)).toEqual({ kind: "said", text: "看 E16" });
  expect(shelf.items.size).toBe(0);
});

test("what changes before the window is ready is what it gets", async () => {
  const office = new FakeOffice("1.2");
  const window = windowIn(office);
  await window.open(contentOf("first"));
  window.update(contentOf("second"));
  const [dialog] = office.dialogs as [FakeDialog];
  expect(dialog.heard).toEqual([]);
  dialog.says({ kind: "ready" });
  expect(dialog.shows()).toEqual(contentOf("second"));
});

test("an open window is brought anew; one that she closed is known to be closed, and hears nothing more", async () => {
  const office = new FakeOffice("1.2");
  const window = windowIn(office);
  await window.open(contentOf("first"));
  await window.open(contentOf("again"));
  const [old, anew] = office.dialogs as [FakeDialog, FakeDialog];
  expect([old.isClosed, anew.isClosed, window.isOpen]).toEqual([true, false, true]);
  old.isClosedByHer();
  expect([closed, window.isOpen]).toEqual([0, true]);
  anew.says({ kind: "ready" });
  anew.isClosedByHer();
  expect([closed, window.isOpen]).toEqual([1, false]);
  window.update(contentOf("later"));
  expect(anew.shows()).toEqual(contentOf("again"));
});

test("where Excel passes no messages to windows, the content lies under a key of its own until it is taken", async () => {
  const office = new FakeOffice("1.1");
  const window = windowIn(office);
  await window.open(contentOf("first"));
  const key = keyIn(office.addresses[0]!)!;
  expect([...shelf.items.keys()]).toEqual([key]);
  expect(takeAway(shelf, key)).toEqual(contentOf("first"));
  expect(takeAway(shelf, key)).toBeNull();
  const [dialog] = office.dialogs as [FakeDialog];
  window.update(contentOf("second"));
  dialog.says({ kind: "goTo", place: { sheet: "甲", cell: "B2" } });
  expect([went, dialog.heard]).toEqual([[{ sheet: "甲", cell: "B2" }], []]);
  // She closes it before it has taken what was new: nothing stays behind.
  dialog.isClosedByHer();
  expect(shelf.items.size).toBe(0);
});

test("a key is known again in the address, and nothing else is taken for one", () => {
  const key = newKey();
  expect(newKey()).not.toBe(key);
  expect(keyIn(windowAddress(PAGE, key))).toBe(key);
  expect(keyIn(windowAddress(PAGE, null))).toBeNull();
  expect(keyIn("https://addin.test/map.html?from=jihe.pack")).toBeNull();
  layDown(shelf, key, contentOf("x"));
  expect(takeAway(shelf, key)).toEqual(contentOf("x"));
});

test.each([
  [null, [], "unavailable", 0],
  ["1.2", [12009], "not-allowed", 0],
  ["1.2", [12011], "failed", 0],
  ["1.2", Array<number>(10).fill(12007), "already-open", 9],
] as const)("with dialogs %s and refusals %j says %s", async (newest, refusals, fault, waited) => {
  const office = new FakeOffice(newest);
  office.refusals = [...refusals];
  const window = windowIn(office);
  expect(await window.open(contentOf("x"))).toBe(fault);
  expect([window.isOpen, pauses, office.dialogs.length]).toEqual([false, waited, 0]);
});

test("a window that is still closing stands in the way for a moment only; without Office there is none", async () => {
  const office = new FakeOffice("1.2");
  office.refusals = [12007, 12007];
  expect(await windowIn(office).open(contentOf("x"))).toBeNull();
  expect([pauses, office.dialogs.length]).toEqual([2, 1]);
  expect(await windowIn(null).open(contentOf("x"))).toBe("unavailable");
});
