import { beforeEach, expect, test } from "@jest/globals";
import type { Mark } from "../../../src/reporting/marks";
import type { Book } from "../../../src/workbench/host";
import { newId } from "../../../src/workbench/host/model/ids";
import { protectionOptions } from "../../../src/workbench/host/model/protection";
import { isMarkFormula, isOurComment } from "../../../src/workbook/signature";
import type { PartialMark } from "../../../src/workbook/port";
import { describeEveryExcel } from "../../support/excel/every-excel";
import type { RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { newBook } from "../../support/excel/workbook";

const page = await portPage();

function put(excel: RunningExcel, marks: readonly Mark[]): Promise<readonly PartialMark[]> {
  return excel.page.run(async (all) => {
    const port = window.jihe.port();
    await port.read();
    return port.mark(all as Mark[]);
  }, marks);
}

function markAt(cell: string, style: Mark["style"] = "error", sheet = "表"): Mark {
  return { sheet, cell, style, comment: `问题在 ${cell}` };
}

function comment(
  content: string,
  row: number,
  column: number,
  replies: readonly string[] = [],
): Book["sheets"][number]["comments"][number] {
  const written = { authorName: "李四", authorEmail: "", creationDate: "2026-01-05T08:00:00.000Z" };
  const answers = replies.map((reply) => ({ ...written, id: newId(), content: reply }));
  return { ...written, id: newId(), content, row, column, resolved: false, replies: answers };
}

function note(row: number, column: number): Book["sheets"][number]["notes"][number] {
  return { row, column, content: "旧批注", authorName: "王五", visible: false, width: 96, height: 56 };
}

/** Our comments on a sheet, by cell. */
function commented(book: Book, sheet = 0): string[] {
  const ours = book.sheets[sheet]!.comments.filter(({ content }) => isOurComment(content));
  return ours.map(({ row, column }) => `${String.fromCharCode(65 + column)}${row + 1}`);
}

/** Cells that our conditional formats highlight. */
function highlighted(book: Book, sheet = 0): number {
  const ours = book.sheets[sheet]!.conditionalFormats.filter(({ rule }) => isMarkFormula(String(rule["formula"])));
  return ours.reduce((sum, { areas }) => sum + areas.length, 0);
}

describeEveryExcel(
  "marks in the open workbook",
  (excel) => {
    beforeEach(() => excel().page.run(() => window.jihe.renew()));

    test("are one conditional format a style over all its cells, and a comment in each", async () => {
      const book = excel().book;
      const styled = [markAt("B2"), markAt("B3", "info"), markAt("B4", "warning"), markAt("C9"), markAt("D2", "explained")];
      const marks = [...styled, markAt("A1", "error", "别表")];
      expect(await put(excel(), marks)).toEqual([]);
      expect(book.sheets[0]!.conditionalFormats).toMatchObject([
        {
          rule: { formula: '=LEN("绩核 error")>0' },
          format: { fillColor: "#F29B9B", fontColor: "#5C0008", bold: true, borderTop: { style: "Continuous" } },
        },
        {
          rule: { formula: '=LEN("绩核 warning")>0' },
          format: { fillColor: "#FFC34D", underline: "Single", borderLeft: { style: "Dash" } },
        },
        { rule: { formula: '=LEN("绩核 info")>0' }, format: { fillColor: "#D0E3F7", borderBottom: { style: "Dot" } } },
        { rule: { formula: '=LEN("绩核 explained")>0' }, format: { fillColor: "#F2F2F2", fontColor: "#595959", italic: true } },
      ]);
      expect(book.sheets[0]!.conditionalFormats.map(({ areas }) => areas.length)).toEqual([2, 1, 1, 1]);
      expect(book.sheets[0]!.comments[0]!.content).toMatch(/^【绩核】问题在 B2\n〔绩核标注 [0-9a-f]{6}〕$/);
      expect([commented(book), commented(book, 1)]).toEqual([["B2", "B3", "B4", "C9", "D2"], ["A1"]]);
      expect(book.sheets.flatMap(({ cells }) => [...cells.within({ top: 0, left: 0, bottom: 99, right: 99 })])).toEqual([]);
    });

    test("take the place of those of an earlier check, also on sheets that have none now", async () => {
      await put(excel(), [markAt("B2"), markAt("B3"), markAt("A1", "error", "别表")]);
      await put(excel(), [markAt("B3", "warning")]);
      expect([commented(excel().book), commented(excel().book, 1)]).toEqual([["B3"], []]);
      expect([highlighted(excel().book), highlighted(excel().book, 1)]).toEqual([1, 0]);
    });

    test("cost two round trips, and one more for every 500, so that Excel stays alive and she sees how far it is", async () => {
      const marks = Array.from({ length: 2_000 }, (_, index) => markAt(`C${index + 1}`));
      await excel().page.run(() => window.jihe.port().read());
      const putting = async (all: unknown): Promise<number[]> => {
        const progress: number[] = [];
        await window.jihe.port().mark(all as Mark[], { onProgress: (done, of) => void progress.push(Math.round((100 * done) / of)) });
        return progress;
      };
      let progress: number[] = [];
      const trips = await roundTrips(excel(), async () => (progress = await excel().page.run(putting, marks)));
      // One format and 2,000 comments.
      expect([trips.length, progress]).toEqual([1 + 5, [25, 50, 75, 100, 100]]);
      expect(highlighted(excel().book)).toBe(2_000);
      expect(commented(excel().book)).toHaveLength(2_000);
    });

    test("leave a comment of the user's alone: its cell is highlighted only", async () => {
      const own = comment("我自己的批注", 1, 1);
      excel().book.sheets[0]!.comments.push(own);
      expect(await put(excel(), [markAt("B2"), markAt("B3")])).toEqual([{ sheet: "表", cell: "B2", hindrance: "commented" }]);
      expect(excel().book.sheets[0]!.comments[0]).toEqual(own);
      expect([highlighted(excel().book), commented(excel().book)]).toEqual([2, ["B3"]]);
    });

    test("see a comment that came after the reading", async () => {
      await excel().page.run(() => window.jihe.port().read());
      excel().book.sheets[0]!.comments.push(comment("刚写的", 1, 1));
      const partial = await excel().page.run((all) => window.jihe.port().mark(all as Mark[]), [markAt("B2")]);
      expect(partial).toEqual([{ sheet: "表", cell: "B2", hindrance: "commented" }]);
    });

    test("never take away a comment that a colleague answered", async () => {
      await put(excel(), [markAt("B2"), markAt("B3")]);
      const answered = excel().book.sheets[0]!.comments[0]!;
      answered.replies.push(comment("已与科室核实", 1, 1));
      expect(await put(excel(), [markAt("B2"), markAt("B3")])).toEqual([{ sheet: "表", cell: "B2", hindrance: "commented" }]);
      expect(excel().book.sheets[0]!.comments).toContainEqual(answered);
      expect(commented(excel().book)).toEqual(["B2", "B3"]);
      const { outcome } = await excel().page.run(async () => ({ outcome: await window.jihe.port().clear({ keepReport: false }) }));
      expect(outcome).toEqual({
        answered: [{ sheet: "表", cell: "B2" }],
        keepsReport: false,
        lockedReport: false,
        protectedSheets: [],
        summaries: [],
      });
      expect([commented(excel().book), highlighted(excel().book)]).toEqual([["B2"], 0]);
    });

    test("a comment refused over an old note costs only itself", async () => {
      excel().book.sheets[0]!.notes.push(note(1, 1), note(2, 1), note(4, 1));
      const marks = ["B2", "B3", "B4", "B5", "B6"].map((cell) => markAt(cell));
      const refused = ["B2", "B3", "B5"].map((cell) => ({ sheet: "表", cell, hindrance: "refused" }));
      expect(await put(excel(), marks)).toEqual(refused);
      expect([highlighted(excel().book), commented(excel().book)]).toEqual([5, ["B4", "B6"]]);
      expect(excel().book.sheets[0]!.notes).toHaveLength(3);
      expect(await put(excel(), marks)).toEqual(refused);
      expect([highlighted(excel().book), commented(excel().book)]).toEqual([5, ["B4", "B6"]]);
    });

    test("nothing is tried on a protected sheet, and the others are marked", async () => {
      excel().book.sheets[1]!.protection = { options: protectionOptions({}), password: "" };
      const partial = await put(excel(), [markAt("A1", "error", "别表"), markAt("B2")]);
      expect(partial).toEqual([{ sheet: "别表", cell: "A1", hindrance: "protected" }]);
      expect([commented(excel().book), commented(excel().book, 1), highlighted(excel().book, 1)]).toEqual([["B2"], [], 0]);
    });

    test("that cannot be taken off since their sheet is protected by now are told", async () => {
      await put(excel(), [markAt("A1", "error", "别表"), markAt("B2")]);
      excel().book.sheets[1]!.protection = { options: protectionOptions({}), password: "" };
      const outcome = await excel().page.run(() => window.jihe.port().clear({ keepReport: false }));
      expect(outcome).toEqual({ answered: [], keepsReport: false, lockedReport: false, protectedSheets: ["别表"], summaries: [] });
      expect([commented(excel().book), commented(excel().book, 1)]).toEqual([[], ["A1"]]);
    });

    test("a sheet that is gone is said, and all others are marked", async () => {
      await put(excel(), [markAt("B2")]);
      await excel().page.run(() => window.jihe.port().read());
      excel().book.removeSheet(excel().book.sheets[1]!);
      const marking = excel().page.run((all) => window.jihe.port().mark(all as Mark[]), [markAt("A1", "error", "别表"), markAt("B3")]);
      expect(await marking).toEqual([{ sheet: "别表", cell: "A1", hindrance: "gone" }]);
      expect(commented(excel().book)).toEqual(["B3"]);
    });

    test("find their sheet and cells whatever it is called", async () => {
      excel().open(newBook("项目'支出 (1)!"));
      await put(excel(), [markAt("B2", "error", "项目'支出 (1)!")]);
      expect([commented(excel().book), highlighted(excel().book)]).toEqual([["B2"], 1]);
    });
  },
  { ...page, book: () => newBook("表", "别表") },
);
