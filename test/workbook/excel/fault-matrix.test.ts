import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { address } from "../../../src/grid/address";
import { desktopLevers, webLevers, type Book, type Levers } from "../../../src/workbench/host";
import { newId } from "../../../src/workbench/host/model/ids";
import { isOurComment } from "../../../src/workbook/signature";
import { largeBook, openLargeBook } from "../../support/excel/large-book";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage } from "../../support/excel/port-pages";
import { abortedAt, TROUBLES, type Trouble } from "../../support/excel/troubles";
import { outcomeOf, undisturbed, type Undisturbed, type Work } from "../../support/excel/undisturbed";
import { hersIn, hersInFile, oursIn } from "../../support/excel/whose";

const page = await portPage();
const EXPLANATION = "已与科室核实，按批复执行";

/** Where the findings sheet is emptied and filled, or added and named: every action is tried. */
const FIRST_ACTIONS = Array.from({ length: 24 }, (_, at) => at);

/** What each Excel is like; both speak to the page as on Windows, since jsdom has none of the frames that the web needs. */
const FLAVOURS: Readonly<Record<string, Levers>> = { desktop: desktopLevers(), web: webLevers() };

/** The first three batches only read. */
const FIRST_WRITING = 3;

let cases = 0;
let bytes: Uint8Array;
beforeAll(async () => void (bytes = await largeBook()));
afterAll(() => console.log(`fault matrix: ${cases} cases`));

describe.each(Object.entries(FLAVOURS))("thirty sheets in Excel, %s", (flavour, levers) => {
  let excel: RunningExcel;
  let book: Book;
  beforeAll(async () => {
    book = await openLargeBook(bytes);
    // Nothing is undone here, and finding out what could be takes longer than the batches.
    book.undo.step = (deed) => deed();
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { ...page, levers: { ...levers, ...page.levers }, book });
    await outcomeOf(excel, "check");
  }, 60_000);
  afterAll(() => excel.close());

  /** A fault at one batch of some work, and once more without. */
  async function tryOne(
    { fault, times = 1, told, renew }: Trouble,
    work: Work,
    { sizes, ours, hers }: Undisturbed,
    skip: number,
  ): Promise<void> {
    const where = `batch ${skip + 1} of ${sizes.length}`;
    excel.host.fail(fault(sizes[skip]!), { skip, times });
    const outcome = await outcomeOf(excel, work);
    expect([where, told.includes(outcome) ? "as told" : outcome]).toEqual([where, "as told"]);
    expect([where, hersIn(book) === hers]).toEqual([where, true]);
    if (renew) await excel.page.run(() => window.jihe.renew());
    if (told.length > 1 || outcome !== "done") expect(await outcomeOf(excel, work)).toBe("done");
    expect([where, oursIn(book)]).toEqual([where, ours]);
    cases++;
  }

  test.each(Object.entries(TROUBLES))(
    "%s, at every batch of a first check and of a clear",
    async (_name, trouble) => {
      const after = { clear: await undisturbed(excel, "clear"), again: await undisturbed(excel, "again") };
      await outcomeOf(excel, "clear");
      const before = await hersInFile(book);
      // In turns, so that each finds the workbook as the other leaves it.
      for (let skip = 0; skip < after.again.sizes.length; skip++) {
        await tryOne(trouble, "again", after.again, skip);
        if (skip < after.clear.sizes.length) await tryOne(trouble, "clear", after.clear, skip);
        else await outcomeOf(excel, "clear");
      }
      // Nothing that a check does puts back what is hers, so harm done at any batch is still there.
      expect(await hersInFile(book)).toEqual(before);
    },
    60_000,
  );

  test("aborted at each of the first actions of the batch that adds the findings sheet", async () => {
    const after = await undisturbed(excel, "again");
    for (const at of FIRST_ACTIONS) {
      await outcomeOf(excel, "clear");
      await tryOne(abortedAt(at), "again", after, after.sizes.length - 1);
    }
  }, 60_000);

  test("any, at every batch that writes over an earlier check: what she and her colleagues wrote into it is never in neither", async () => {
    await outcomeOf(excel, "again");
    const report = book.sheet("审核结果")!;
    const { top } = report.hyperlinks[0]!.area;
    const column = [...report.cells.within({ top: 0, left: 0, bottom: top, right: 99 })].find(
      ({ cell }) => cell.value === "审核说明",
    )!.column;
    excel.host.user.type(`审核结果!${address({ row: top, col: column })}`, EXPLANATION);
    const answered = book.sheets.flatMap(({ comments }) => comments).find(({ content }) => isOurComment(content))!;
    const reply = { id: newId(), content: "已改", authorName: "李四", authorEmail: "", creationDate: "2026-01-05T08:00:00.000Z" };
    answered.replies.push(reply);
    const single = await undisturbed(excel, "again");
    // On the web the findings sheet goes in pieces: it is refused as a whole before anything else goes wrong.
    const refuse = (): void => {
      const isReport = (actions: readonly string[]): boolean => actions.length === single.sizes.at(-1);
      if (flavour === "web") excel.host.fail({ whole: "RequestPayloadSizeLimitExceeded" }, { when: isReport });
    };
    refuse();
    const lastOf = single.sizes.length - 1;
    const { sizes } = await undisturbed(excel, "again");
    // What is refused as a whole is no batch to try faults at.
    const after = { ...single, sizes: sizes.filter((_, at) => flavour !== "web" || at !== lastOf) };
    expect(after.sizes.length - single.sizes.length).toBe(flavour === "web" ? 2 : 0);
    const troubles = [
      ...Object.values(TROUBLES).map((trouble) => [trouble, FIRST_WRITING] as const),
      ...FIRST_ACTIONS.map((at) => [abortedAt(at), lastOf] as const),
    ];
    for (const [trouble, first] of troubles) {
      for (let skip = first; skip < after.sizes.length; skip++) {
        if (skip >= lastOf) refuse();
        await tryOne(trouble, "again", after, skip);
        expect([...report.cells.within({ top: 0, left: 0, bottom: 999, right: 99 })].map(({ cell }) => cell.value)).toContain(EXPLANATION);
      }
    }
    expect(book.sheets.flatMap(({ comments }) => comments)).toContain(answered);
  }, 120_000);
});
