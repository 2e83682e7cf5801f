import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { ExcelHost, ExcelPort } from "../../../src/workbench/host";
import type { WireRequest, WireResponse } from "../../../src/workbench/host/protocol/wire";
import type { Mark } from "../../../src/reporting/marks";
import { isMarkFormula } from "../../../src/workbook/signature";
import { faultyBook } from "../../support/excel/checked-books";
import { describeEveryExcel } from "../../support/excel/every-excel";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { newBook } from "../../support/excel/workbook";

const page = await portPage();

function read(excel: RunningExcel): Promise<unknown> {
  return excel.page.run(() => window.jihe.port().read());
}

/** Batches of the library's own, as to let go of ranges. */
function isHousekeeping(actions: readonly string[]): boolean {
  return actions.every((each) => /^instantiate of workbook$|_RemoveReference/.test(each));
}

function waits(excel: RunningExcel): Promise<number[]> {
  return excel.page.run(() => window.jihe.waits);
}

describeEveryExcel(
  "faults of the open workbook",
  (excel) => {
    beforeEach(() => excel().page.run(() => window.jihe.renew()));

    test.each(["ActivityLimitReached", "Busy"] as const)("a busy Excel is asked again, a few times: %s", async (whole) => {
      excel().host.fail({ whole }, { times: 2 });
      expect(await read(excel())).toMatchObject({ report: null });
      expect(await waits(excel())).toEqual([300, 900]);
      excel().host.fail({ whole }, { times: 4 });
      await expect(read(excel())).rejects.toThrow(/^busy: /);
      expect(await waits(excel())).toEqual([300, 900, 300, 900, 2_700]);
    });

    test("one that was busy in the middle of a check has put every mark once", async () => {
      const book = excel().open(await faultyBook(2));
      const isMarking = (actions: readonly string[]): boolean => actions.some((each) => /of Comments$|of Add$/.test(each));
      excel().host.fail({ whole: "ActivityLimitReached" }, { skip: 2, when: isMarking });
      const { hindrances } = await excel().page.run(() => window.jihe.check());
      expect([hindrances, (await waits(excel())).length]).toEqual([[], 1]);
      const cells = book.sheets[0]!.comments.map(({ row, column }) => `${row},${column}`);
      expect(new Set(cells).size).toBe(cells.length);
      expect(cells.length).toBeGreaterThan(2);
    });

    test("marks that are too much at once for Excel go in halves, each once", async () => {
      const marks = Array.from({ length: 9 }, (_, row): Mark => ({ sheet: "表", cell: `C${row + 1}`, style: "error", comment: "问题" }));
      excel().host.fail({ whole: "RequestPayloadSizeLimitExceeded" }, { skip: 2, times: 2, when: (actions) => !isHousekeeping(actions) });
      const putting = (all: unknown): Promise<unknown> => window.jihe.port().mark(all as Mark[]);
      const trips = await roundTrips(excel(), () => excel().page.run(putting, marks));
      // Sheets, what is ours; then ten deeds, five, three, two, and the other five.
      expect(trips.map(({ error }) => error ?? 0)).toEqual([0, 0, 5103, 5103, 0, 0, 0]);
      expect(excel().book.sheets[0]!.comments.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    });

    test("she may stop between two pieces: what is put stays, and the next check completes it", async () => {
      const marks = Array.from({ length: 700 }, (_, row): Mark => ({ sheet: "表", cell: `C${row + 1}`, style: "error", comment: "问题" }));
      const stopping = (all: unknown): Promise<unknown> => {
        const stop = new AbortController();
        return window.jihe.port().mark(all as Mark[], { signal: stop.signal, onProgress: () => stop.abort() });
      };
      await expect(excel().page.run(stopping, marks)).rejects.toThrow(/^stopped: /);
      const { comments } = excel().book.sheets[0]!;
      expect(comments).toHaveLength(499);
      await excel().page.run((all) => window.jihe.port().mark(all as Mark[]), marks);
      expect(excel().book.sheets[0]!.comments).toHaveLength(700);
    });

    test.each([
      ["InvalidOperationInCellEditMode", "editing-cell"],
      ["InvalidOrTimedOutSession", "lost-connection"],
      ["RequestPayloadSizeLimitExceeded", "too-large"],
    ] as const)("%s is told as %s, at once", async (whole, kind) => {
      excel().host.fail({ whole });
      await expect(read(excel())).rejects.toThrow(new RegExp(`^${kind}: ${whole}`));
      expect(await waits(excel())).toEqual([]);
    });

    test.each([
      ["AccessDenied", "read-only"],
      ["RequestAborted", "lost-connection"],
    ] as const)("%s in the middle is told as %s", async (action, kind) => {
      excel().host.fail({ action, at: 1 });
      await expect(read(excel())).rejects.toThrow(new RegExp(`^${kind}: ${action}`));
    });

    test("a check waits until she has left the cell", async () => {
      excel().host.user.isEditing = true;
      const waiting = read(excel());
      await excel().page.run(() => new Promise((resolve) => setTimeout(resolve, 0)));
      excel().host.user.type("A1", "写完了");
      excel().host.user.isEditing = false;
      expect(await waiting).toMatchObject({ grids: [{ rows: [{ cells: [{ text: "写完了" }] }] }, {}] });
    });

    test("a check takes nothing from her undo list", async () => {
      excel().open(await faultyBook(1));
      excel().host.user.type("H1", "她的");
      await excel().page.run(() => window.jihe.check());
      await excel().page.run(() => window.jihe.check());
      while (excel().book.undo.depth > 0) excel().host.user.undo();
      expect(excel().book.sheets[0]!.text(0, 7)).toBe("");
    });

    test("a clear takes nothing from it either, unless the findings sheet goes: Excel cannot undo that", async () => {
      excel().open(await faultyBook(1));
      await excel().page.run(() => window.jihe.check());
      excel().host.user.type("H1", "她的");
      const { depth } = excel().book.undo;
      await excel().page.run(() => window.jihe.port().clear({ keepReport: true }));
      expect(excel().book.undo.depth).toBe(depth + 1);
      await excel().page.run(() => window.jihe.port().clear({ keepReport: false }));
      while (excel().book.undo.depth > 0) excel().host.user.undo();
      expect(excel().book.sheets[0]!.text(0, 7)).toBe("她的");
    });

    test("a cell is shown: its sheet, then the cell", async () => {
      const trips = await roundTrips(excel(), () => excel().page.run(() => window.jihe.port().goTo({ sheet: "别表", cell: "C7" })));
      expect(trips).toHaveLength(2);
      expect([excel().book.active.name, excel().book.selection.area]).toEqual(["别表", { top: 6, left: 2, bottom: 6, right: 2 }]);
    });

    test("a cell of a hidden sheet cannot be shown, and the sheet stays hidden", async () => {
      const { book } = excel();
      book.setVisibility(book.sheets[1]!, "Hidden");
      const going = excel().page.run(() => window.jihe.port().goTo({ sheet: "别表", cell: "C7" }));
      await expect(going).rejects.toThrow("hidden-sheet: the sheet is hidden");
      expect([book.sheets[1]!.visibility, book.active.name]).toEqual(["Hidden", "表"]);
    });

    test.each([["a filter"], ["hand"]])("a cell that is hidden by %s is selected, stays hidden, and she is told", async (how) => {
      const { book } = excel();
      const sheet = book.sheets[1]!;
      if (how === "hand") sheet.columns.ensure(2).hidden = true;
      else sheet.rows.ensure(6).hidden = true;
      const going = excel().page.run(() => window.jihe.port().goTo({ sheet: "别表", cell: "C7" }));
      await expect(going).rejects.toThrow(/^hidden-cell: /);
      expect(book.selection).toEqual({ sheet, area: { top: 6, left: 2, bottom: 6, right: 2 } });
      expect([sheet.rows.at(6)?.hidden ?? false, sheet.columns.at(2)?.hidden ?? false]).toEqual([how === "a filter", how === "hand"]);
    });

    test("what is not there cannot be shown", async () => {
      await expect(excel().page.run(() => window.jihe.port().goTo({ sheet: "没有", cell: "A1" }))).rejects.toThrow(
        /^sheet-gone: ItemNotFound/,
      );
      await expect(excel().page.run(() => window.jihe.port().showReport())).rejects.toThrow(/^sheet-gone: /);
    });
  },
  { ...page, book: () => newBook("表", "别表") },
);

/** An Excel that says it knows comments, and answers NotImplemented when it is asked for them. */
function withoutComments(excel: ExcelHost): ExcelPort {
  const port: Pick<ExcelPort, "execute"> = {
    execute: async (body, flags) => {
      const { Actions, ObjectPaths } = JSON.parse(body) as WireRequest;
      const isOfComments = (id: number | undefined): boolean => {
        const path = ObjectPaths[String(id)];
        return path !== undefined && (path.Name === "Comments" || isOfComments(path.ParentObjectPathId));
      };
      const at = Actions.findIndex(({ ObjectPathId }) => isOfComments(ObjectPathId));
      if (at < 0) return excel.execute(body, flags);
      const done = await excel.execute(JSON.stringify({ ...(JSON.parse(body) as object), Actions: Actions.slice(0, at) }), flags);
      if (!("body" in done)) return done;
      const refusal = { Code: "NotImplemented", Message: "The requested feature isn't implemented.", Location: "Workbook.comments" };
      const answer = { ...(JSON.parse(done.body) as WireResponse), Error: { ...refusal, ActionIndex: at, HttpStatusCode: 501 } };
      return { body: JSON.stringify(answer) };
    },
  };
  return new Proxy(excel, {
    get: (target, key) => {
      if (key === "execute") return port.execute;
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? (value as () => unknown).bind(target) : value;
    },
  });
}

describe("an Excel", () => {
  let excel: RunningExcel;
  afterEach(() => excel.close());

  test("that takes no comments at all is not asked twice: cells are highlighted, and each is told", async () => {
    const book = await faultyBook(2);
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { ...page, book, between: withoutComments });
    const { findings, hindrances } = await excel.page.run(() => window.jihe.check());
    expect(new Set(hindrances.map(([, hindrance]) => hindrance))).toEqual(new Set(["refused"]));
    expect(hindrances).toHaveLength(findings);
    expect(book.sheets[0]!.conditionalFormats.some(({ rule }) => isMarkFormula(String(rule["formula"])))).toBe(true);
    expect(book.sheet("审核结果")).toBeDefined();
    const trips = await roundTrips(excel, () => excel.page.run(() => window.jihe.check()));
    expect(trips.length).toBeLessThanOrEqual(7);
    await excel.page.run(() => window.jihe.clear());
    expect(book.sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual([[], []]);
  });

  test("older than the port needs makes no port", async () => {
    const levers = { requirementSets: { ...page.levers!.requirementSets, ExcelApi: "1.9" } };
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { ...page, levers });
    await expect(read(excel)).rejects.toThrow("ExcelApi 1.10");
  });
});
