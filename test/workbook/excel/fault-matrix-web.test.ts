import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { existsSync } from "node:fs";
import { saveBook, type Book } from "../../../src/workbench/host";
import { faultyBook } from "../../support/excel/checked-books";
import { CHROMIUM, type Flavour } from "../../support/excel/chromium-page";
import { openLargeBook } from "../../support/excel/large-book";
import { closeChromium, openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage } from "../../support/excel/port-pages";
import { TROUBLES } from "../../support/excel/troubles";
import { outcomeOf, undisturbed, type Undisturbed, type Work } from "../../support/excel/undisturbed";
import { hersIn, oursIn } from "../../support/excel/whose";

const page = await portPage();
const FLAVOURS: readonly Flavour[] = ["windows", "web"];

/** A check over an earlier one reads, marks and writes; a clear reads, and takes away. */
const TRIES: readonly (readonly [Work, number])[] = [
  ["again", 0],
  ["again", 4],
  ["again", 6],
  ["clear", 4],
];

let cases = 0;
afterAll(async () => {
  await closeChromium();
  console.log(`fault matrix in Chromium: ${cases} cases`);
});

/** The full matrix runs in jsdom and speaks as on Windows: here every kind of fault goes through each Excel's own way of telling it. */
const inChromium = existsSync(CHROMIUM) ? describe : describe.skip;

inChromium.each(FLAVOURS)("faults in Chromium (needs chromium), Excel as on %s", (flavour) => {
  let excel: RunningExcel;
  let book: Book;
  let whole: Record<Work, Undisturbed>;
  beforeAll(async () => {
    const plain = await faultyBook(2);
    plain.addSheet("底稿").cells.ensure(0, 0).value = "与本次审核无关";
    book = await openLargeBook((await saveBook(plain)).bytes);
    excel = await openExcel({ runner: "chromium", flavour }, { ...page, book });
    await outcomeOf(excel, "check");
    whole = { clear: await undisturbed(excel, "clear"), again: await undisturbed(excel, "again") };
    // The first check after a clear has less to take away than one after another.
    whole.again = await undisturbed(excel, "again");
  }, 60_000);
  afterAll(() => excel.close());

  test.each(Object.entries(TROUBLES))(
    "%s, at the first reading, at the marks and at the findings sheet, and at a clear",
    async (_, { fault, times = 1, told, renew }) => {
      for (const [work, skip] of TRIES) {
        const { sizes, ours, hers } = whole[work];
        const where = `${work}, batch ${skip + 1} of ${sizes.length}`;
        excel.host.fail(fault(sizes[skip]!), { skip, times });
        const outcome = await outcomeOf(excel, work);
        expect([where, told.includes(outcome) ? "as told" : outcome, hersIn(book) === hers]).toEqual([where, "as told", true]);
        if (renew) await excel.page.run(() => window.jihe.renew());
        expect([where, await outcomeOf(excel, work), oursIn(book)]).toEqual([where, "done", ours]);
        cases++;
      }
      await outcomeOf(excel, "again");
    },
    60_000,
  );
});
