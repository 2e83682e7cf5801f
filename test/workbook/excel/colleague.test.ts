import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { address } from "../../../src/grid/address";
import { desktopLevers, saveBook, type Book, type Sheet } from "../../../src/workbench/host";
import { insert } from "../../../src/workbench/host/model/shifting";
import type { Area } from "../../../src/workbench/host/model/area";
import { addComment, addReply, editComment, removeComment } from "../../../src/workbench/host/model/comments";
import { protectionOptions } from "../../../src/workbench/host/model/protection";
import { isMarkFormula, isOurComment } from "../../../src/workbook/signature";
import { faultyBook, marksOfBook } from "../../support/excel/checked-books";
import { openLargeBook } from "../../support/excel/large-book";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { hersIn } from "../../support/excel/whose";

const page = await portPage();
const ANSWER = "已按批复改正";
const REWRITTEN = "已按批复改正，请再看";

function reportOf({ sheets }: Book): Sheet | undefined {
  return sheets.find(({ name }) => name.startsWith("审核结果"));
}

/** What a colleague does to the second form, its marks, or the findings sheet; false where there is nothing yet to do it to. */
const DEEDS: Readonly<Record<string, (book: Book, form: Sheet, report: Sheet | undefined) => unknown>> = {
  "deletes a form": (book, form) => book.removeSheet(form),
  "renames a form": (book, form) => book.renameSheet(form, "改了名的表"),
  "gives a form's name to another sheet": (book, form) => {
    const { name } = form;
    book.renameSheet(form, "旧表");
    book.renameSheet(book.sheets[2]!, name);
  },
  "inserts a row above the marks": (_, form) => insert(form, { top: 0, bottom: 0, left: 0, right: 16_383 }, "rows"),
  "deletes a comment of ours": (_, form) => form.comments.length > 0 && removeComment(form, form.comments[0]!),
  "answers a comment of ours": (_, form) => form.comments.length > 0 && addReply(form, form.comments[0]!, ANSWER, "李四"),
  "rewrites a comment of ours": (_, form) => form.comments.length > 0 && editComment(form, form.comments[0]!, REWRITTEN),
  "comments a cell to be marked": (_, form) => form.comments.length === 0 && addComment(form, 8, 4, "请核实", "李四"),
  "protects a form": (_, form) => (form.protection = { options: protectionOptions({}), password: "" }),
  "protects the workbook": (book) => (book.protection = { password: "" }),
  "deletes the findings sheet": (book, _, report) => report !== undefined && book.removeSheet(report),
  "renames the findings sheet": (book, _, report) => report !== undefined && book.renameSheet(report, "审核结果（上半年）"),
  "protects the findings sheet": (_book, _form, report) =>
    report !== undefined && (report.protection = { options: protectionOptions({}), password: "" }),
};

/** Every command reads first, with as many batches: they are tried once. */
const READING = 3;

let cases = 0;
afterAll(() => console.log(`a colleague between two batches: ${cases} cases`));

describe("somebody else works on the workbook while it is checked or cleared, between any two batches", () => {
  let excel: RunningExcel;
  let bytes: Uint8Array;
  const batches: Record<string, number> = {};
  beforeAll(async () => {
    const plain = await faultyBook(2);
    plain.addSheet("底稿").cells.ensure(0, 0).value = "与本次审核无关";
    bytes = (await saveBook(plain)).bytes;
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { ...page, levers: { ...desktopLevers(), ...page.levers } });
    await anew(false);
    batches["first"] = (await roundTrips(excel, () => run("check"))).length;
    batches["check"] = (await roundTrips(excel, () => run("check"))).length;
    batches["clear"] = (await roundTrips(excel, () => run("clear"))).length;
  }, 60_000);
  afterAll(() => excel.close());

  /** The workbook as it was at first, or once it was checked. */
  async function anew(checked: boolean): Promise<Book> {
    const book = excel.open(await openLargeBook(bytes));
    book.undo.step = (deed) => deed();
    await excel.page.run(() => window.jihe.renew());
    if (checked) await run("check");
    return book;
  }

  /** Runs a command: how many findings it came to, or why it failed. */
  function run(what: "check" | "clear"): Promise<string | number> {
    return excel.page.run(async (name) => {
      try {
        return name === "check" ? (await window.jihe.check()).findings : (await window.jihe.clear()) && 0;
      } catch (error) {
        return (error as Error).message;
      }
    }, what);
  }

  /** A deed before one batch of some work, and the work once more: hers is as her colleague left it, ours is whole. */
  async function tryOne(deed: (book: Book) => unknown, work: string, skip: number): Promise<void> {
    const where = `${work}, before batch ${skip + 1} of ${batches[work]!}`;
    const book = await anew(work !== "first");
    let left: string | null = null;
    const act = (there: Book): void => {
      if (deed(there) !== false) left = hersOf(there);
    };
    excel.host.colleague.doesBefore(act, { skip });
    const what = work === "clear" ? "clear" : "check";
    expect([where, await run(what)]).toEqual([where, expect.any(Number)]);
    if (left === null) return;
    expect([where, hersOf(book) === left]).toEqual([where, true]);
    const findings = await run(what);
    expect([where, hersOf(book) === left]).toEqual([where, true]);
    if (work === "clear") expect([where, leftIn(book)]).toEqual([where, []]);
    else expect([where, await wantingIn(book, Number(findings))]).toEqual([where, []]);
    cases++;
  }

  test.each(Object.entries(DEEDS))(
    "%s",
    async (_, deed) => {
      const act = (book: Book): unknown => deed(book, book.sheets[1]!, reportOf(book));
      for (const [work, count] of Object.entries(batches)) {
        for (let skip = work === "check" ? 0 : READING; skip < count; skip++) await tryOne(act, work, skip);
      }
    },
    60_000,
  );

  test("an answer that could not be put back is put back by the next check of the page", async () => {
    const book = await anew(true);
    const form = book.sheets[1]!;
    const answers = (): string[] => form.comments.flatMap(({ replies }) => replies.map(({ content }) => content));
    excel.host.colleague.doesBefore(() => addReply(form, form.comments[0]!, ANSWER, "李四"), { skip: READING + 1 });
    excel.host.fail({ whole: "InvalidOrTimedOutSession" }, { skip: READING + 2 });
    expect(await run("check")).toContain("lost-connection");
    expect(answers()).toEqual([]);
    expect(await run("check")).toEqual(expect.any(Number));
    expect(answers()).toEqual([`李四：${ANSWER}`]);
  });
});

/** What is hers, and what was written into comments of ours, whoever wrote it: what went is put back by another hand. */
function hersOf(book: Book): string {
  const { sheets, ...rest } = JSON.parse(hersIn(book)) as { sheets: { comments: { content: string }[] }[] };
  const without = sheets.map((sheet) => ({
    ...sheet,
    comments: sheet.comments.filter(({ content }) => !isOurComment(content) && content !== REWRITTEN),
  }));
  const answers = book.sheets.flatMap(({ comments }) =>
    comments.flatMap(({ row, column, content, replies }) =>
      [...(content === REWRITTEN ? [{ content }] : []), ...replies].map((each) => [
        row,
        column,
        each.content.replace(/^(李四|测试用户)：/, ""),
      ]),
    ),
  );
  return JSON.stringify({ ...rest, sheets: without, answers });
}

/** Cells of a sheet that are highlighted, and those with a comment of ours, each once for every mark. */
function marksOn({ conditionalFormats, comments }: Sheet): { highlighted: string[]; commented: string[] } {
  const ours = conditionalFormats.filter(({ rule }) => isMarkFormula(String(rule["formula"])));
  return {
    highlighted: ours.flatMap(({ areas }) => areas.flatMap(cellsOf)).sort(),
    commented: comments.filter(({ content }) => isOurComment(content)).map(({ row, column }) => address({ row, col: column })).sort(), // prettier-ignore
  };
}

function cellsOf({ top, bottom, left, right }: Area): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) cells.push(address({ row, col }));
  return cells;
}

/** What a check should have put and did not, or should not have. */
async function wantingIn(book: Book, findings: number): Promise<string[]> {
  const marks = await marksOfBook(book);
  const report = reportOf(book);
  const wrong = book.sheets
    .filter((sheet) => !sheet.protection && sheet !== report)
    .flatMap((sheet) => {
      const wanted = marks.filter((mark) => mark.sheet === sheet.name).map(({ cell }) => cell).sort(); // prettier-ignore
      const isHers = (cell: string): boolean =>
        sheet.comments.some(({ row, column, content }) => address({ row, col: column }) === cell && !isOurComment(content));
      const { highlighted, commented } = marksOn(sheet);
      // An answered comment stays where it was, whatever is found there.
      const answered = sheet.comments.filter(({ replies }) => replies.length > 0).map(({ row, column }) => address({ row, col: column }));
      const expected = { highlighted: wanted, commented: [...new Set([...wanted, ...answered])].filter((cell) => !isHers(cell)).sort() };
      return JSON.stringify({ highlighted, commented }) === JSON.stringify(expected) ? [] : [`${sheet.name} ${commented.join()}`];
    });
  const isWritten = report ? report.protection !== null || report.hyperlinks.length === findings : book.protection !== null;
  return [...wrong, ...(isWritten ? [] : [`findings sheet: ${report?.hyperlinks.length} of ${findings}`])];
}

/** What a clear should have taken away and did not. */
function leftIn(book: Book): string[] {
  const report = reportOf(book);
  const marked = book.sheets.filter((sheet) => {
    const { highlighted, commented } = marksOn(sheet);
    const answered = sheet.comments.filter(({ replies }) => replies.length > 0);
    return !sheet.protection && highlighted.length + commented.length > answered.length;
  });
  return [...marked.map(({ name }) => name), ...(report && !book.protection ? [report.name] : [])];
}
