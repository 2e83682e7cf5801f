import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { area } from "../../../src/grid/address";
import { loadBook, saveBook, type Book } from "../../../src/workbench/host";
import { newId } from "../../../src/workbench/host/model/ids";
import { merge } from "../../../src/workbench/host/model/merging";
import { insert, remove } from "../../../src/workbench/host/model/shifting";
import { addTable } from "../../../src/workbench/host/model/tables";
import { isOurComment, REPORT_NAME } from "../../../src/workbook/signature";
import { copyAndPaste, copySheet, cutAndPaste, turnRound } from "../../support/excel/her-deeds";
import { herBook } from "../../support/excel/her-book";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage } from "../../support/excel/port-pages";
import { engine } from "../../support/excel/workbook";
import { oursIn, told } from "../../support/excel/whose";

const page = await portPage();

/** What she does between two checks. The first two sheets are forms with faults in D4, B5, E6, E9 and E14. */
const DEEDS: Readonly<Record<string, (book: Book) => void>> = {
  "deletes a marked sheet": (book) => book.removeSheet(book.sheets[1]!),
  "renames a marked sheet": (book) => book.renameSheet(book.sheets[0]!, "项目'甲 (改)!"),
  "copies a marked sheet": (book) => void copySheet(book, book.sheets[0]!),
  "moves a marked sheet and hides another": (book) => {
    book.moveSheet(book.sheets[1]!, 0);
    book.setVisibility(book.sheets[1]!, "VeryHidden");
  },
  "sorts marked rows": ({ sheets: [first] }) => turnRound(first!, area("A4:F9")),
  "inserts rows and columns": ({ sheets: [first] }) => {
    insert(first!, area("A5:XFD6"), "rows");
    insert(first!, area("E1:E1048576"), "columns");
  },
  "takes out rows and columns": ({ sheets: [first] }) => {
    remove(first!, area("A9:XFD9"), "rows");
    remove(first!, area("C1:C1048576"), "columns");
  },
  "cuts marked cells and pastes them on the same sheet": ({ sheets: [first] }) =>
    cutAndPaste(first!, area("D4:E9"), first!, area("H24:I29")),
  "cuts marked cells and pastes them on another sheet": ({ sheets: [first, , third] }) =>
    cutAndPaste(first!, area("D4:E9"), third!, area("D4:E9")),
  "copies marked cells over others": ({ sheets: [first, second] }) => {
    copyAndPaste(first!, area("D4:E9"), first!, area("D14:E19"));
    copyAndPaste(first!, area("A1:F17"), second!, area("A21:F37"));
  },
  "makes a table over marked cells": ({ sheets: [first] }) => void addTable(first!, area("A3:F9"), true),
  "merges marked cells": ({ sheets: [first] }) => merge(first!, area("B5:D6"), false),
  "corrects what was found": ({ sheets: [first] }) => void (first!.cells.ensure(4, 1).value = "2023-02-01"),
};

/** Sheets with marks of ours. */
function marksIn(book: Book): { name: string; comments: unknown[]; formats: unknown[] }[] {
  const { marked } = JSON.parse(oursIn(book)) as { marked: ReturnType<typeof marksIn> };
  return marked.filter(({ comments, formats }) => comments.length + formats.length > 0);
}

describe("marks of a check", () => {
  let excel: RunningExcel;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = (await saveBook(await herBook())).bytes;
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, page);
  }, 60_000);
  afterAll(() => excel.close());

  async function opened(): Promise<Book> {
    const book = excel.open((await loadBook(bytes, engine)).book);
    await excel.page.run(() => window.jihe.renew());
    return book;
  }

  const check = (): Promise<{ findings: number }> => excel.page.run(() => window.jihe.check());
  const clear = (): Promise<unknown> => excel.page.run(() => window.jihe.clear());

  /** All of the workbook as a reader of files finds it; ids of comments are new in every workbook. */
  const whole = async (book: Book): Promise<unknown> =>
    JSON.parse(JSON.stringify(await told(book), (key, value) => (key === "threads" ? null : value)));
  const marked = (book: Book): unknown[] => marksIn(book).sort((a, b) => (a.name < b.name ? -1 : 1));

  test.each(Object.entries(DEEDS))("are where they belong after she %s, and clearing leaves what she made of it", async (_name, deed) => {
    const other = await opened();
    deed(other);
    const wanted = await whole(other);
    const { findings } = await check();
    expect(findings).toBeGreaterThan(3);
    const fresh = marked(other);

    const book = await opened();
    await check();
    expect(marked(book)).not.toEqual([]);
    excel.host.user.does(deed);
    expect(await check()).toMatchObject({ findings });
    expect(marked(book)).toEqual(fresh);
    expect(await clear()).toEqual({ answered: [], keepsReport: false, lockedReport: false, protectedSheets: [], summaries: [] });
    expect(await whole(book)).toEqual(wanted);
  });

  test("leave a comment of ours alone that a colleague answered, put no second one there, and go with a clear all the same", async () => {
    const other = await opened();
    DEEDS["corrects what was found"]!(other);
    const wanted = await whole(other);

    const book = await opened();
    await check();
    const answered = book.sheets[0]!.comments.find(({ row, content }) => row === 8 && isOurComment(content))!;
    const reply = { id: newId(), content: "已改", authorName: "赵六", authorEmail: "", creationDate: "2026-01-05T08:00:00.000Z" };
    answered.replies.push(reply);
    const at = (): string[] =>
      book.sheets[0]!.comments.filter(({ row, column }) => row === 8 && column === 4).map(({ content }) => content);
    for (let time = 0; time < 2; time++) {
      const { hindrances } = await excel.page.run(() => window.jihe.check());
      // Hers on D4, this one, and an old note on B5, of which two findings tell.
      expect(hindrances.map(([, hindrance]) => hindrance).sort()).toEqual(["commented", "commented", "refused", "refused"]);
      expect(at()).toEqual([answered.content]);
    }
    expect(marksIn(book)[0]!.formats).toHaveLength(1);
    DEEDS["corrects what was found"]!(book);
    book.sheets[0]!.cells.ensure(8, 4).value = 4;
    await check();
    expect(at()).toEqual([answered.content]);
    book.sheets[0]!.cells.ensure(8, 4).value = -4.125;
    expect(await clear()).toEqual({
      answered: [{ sheet: "流动科普展览", cell: "E9" }],
      keepsReport: false,
      lockedReport: false,
      protectedSheets: [],
      summaries: [],
    });
    expect(at()).toEqual([answered.content]);
    expect(book.sheets[0]!.comments).toContainEqual({ ...answered, replies: [reply] });
    book.sheets[0]!.comments = book.sheets[0]!.comments.filter(({ id }) => id !== answered.id);
    expect(await whole(book)).toEqual(wanted);
  });

  test.each([
    ["before it", (ours: string) => `小王：${ours}`],
    ["into it", (ours: string) => ours.replace("【绩核】", "【绩核】已问过小王，按合同数。")],
    ["a tick into it", (ours: string) => ours.replace("【绩核】", "【绩核】✓")],
    ["behind it", (ours: string) => `${ours}已改`],
  ])("leave a comment of ours alone that she wrote %s, and say where it stays", async (_where, write) => {
    const book = await opened();
    await check();
    const written = book.sheets[0]!.comments.find(({ row, column }) => row === 5 && column === 4)!;
    written.content = write(written.content);
    await check();
    const there = book.sheets[0]!.comments.filter(({ row, column }) => row === 5 && column === 4);
    expect(there.map(({ content }) => content)).toEqual([written.content]);
    expect(await clear()).toMatchObject({ answered: [{ sheet: "流动科普展览", cell: "E6" }] });
    expect(book.sheets[0]!.comments).toContainEqual(written);
  });

  test("a copy of the findings sheet is hers and stays, without our hidden name; the next check still knows its own", async () => {
    const book = await opened();
    await check();
    const report = book.sheets.at(-1)!;
    const copy = copySheet(book, report);
    expect(copy.names.map(({ name }) => name)).toEqual([REPORT_NAME]);
    const first = [...copy.cells.within(area("A1:Z40"))].length;
    await check();
    expect([report.name, copy.name, copy.names]).toEqual(["审核结果 (2)", "审核结果 (3)", []]);
    expect(book.names).toContainEqual(expect.objectContaining({ name: REPORT_NAME, formula: "='审核结果 (2)'!A:XFD" }));
    await clear();
    expect(book.sheets.map(({ name }) => name)).toEqual(["流动科普展览", "流动科普展览 (2)", "审核结果", "审核结果 (3)"]);
    expect([...copy.cells.within(area("A1:Z40"))]).toHaveLength(first);
    expect(oursIn(book)).not.toMatch(/绩核 |_jihe/);
  });

  test("taken back in part by Ctrl+Z are completed by the next check", async () => {
    const other = await opened();
    const wanted = await whole(other);
    await check();
    const fresh = marked(other);
    const book = await opened();
    const depth = book.undo.depth;
    await check();
    const steps = book.undo.depth - depth;
    expect(steps).toBeGreaterThan(1);
    for (let back = 1; back <= steps; back++) {
      for (let step = 0; step < back; step++) expect(excel.host.user.undo()).toBe(true);
      await check();
      expect(marked(book)).toEqual(fresh);
      await clear();
      expect(await whole(book)).toEqual(wanted);
      await check();
    }
  });
});
