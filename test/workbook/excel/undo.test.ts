import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Book } from "../../../src/workbench/host";
import { faultyBook } from "../../support/excel/checked-books";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage } from "../../support/excel/port-pages";

const page = await portPage();

/** All that the add-in does to a workbook while she works in it. */
const WORK: Readonly<Record<string, () => Promise<unknown>>> = {
  "a check: reading, marks, findings sheet": () => window.jihe.check(),
  "a second check over the first": () => window.jihe.check().then(() => window.jihe.check()),
  "an explanation given in the pane": () => window.jihe.explain(null, { text: "按批复执行", was: null, by: "张三" }, "2026-11-20"),
  "a clear that leaves the findings sheet": () => window.jihe.check().then(() => window.jihe.port().clear({ keepReport: true })),
  "a sheet of rules added": () => window.jihe.writePackSheet(),
  "a look at what is ours": () => window.jihe.port().survey(),
};

/** What empties Excel's undo list. */
const HARM: Readonly<Record<string, (context: Excel.RequestContext) => void>> = {
  "merged areas": ({ workbook }) => void workbook.worksheets.getFirst().getRange("A1:B9").getMergedAreasOrNullObject().load("address"),
  protection: ({ workbook }) => workbook.worksheets.getFirst().protection.protect(),
  "custom XML": ({ workbook }) => void workbook.customXmlParts.add("<a/>"),
};

describe("her undo list", () => {
  let excel: RunningExcel;
  let book: Book;
  beforeAll(async () => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { ...page, levers: {} });
  }, 60_000);
  beforeEach(async () => {
    book = excel.open(await faultyBook(2));
    await excel.page.run(() => window.jihe.renew());
    for (const input of [1, 2, 3]) excel.host.user.type("H1", input);
  });
  afterAll(() => excel.close());

  const hers = (): readonly string[] => book.undo.list.slice(0, 3);

  test.each(Object.entries(WORK))("is whole after %s", async (_name, work) => {
    await excel.page.run(work);
    expect(hers()).toEqual(["edit 1×1", "edit 1×1", "edit 1×1"]);
    while (book.undo.depth > 2) excel.host.user.undo();
    expect(book.value("H1")).toBe(2);
  });

  test.each(Object.entries(HARM))("would be seen to be empty after %s", async (_name, harm) => {
    const source = `Excel.run(async (context) => { (${harm.toString()})(context); await context.sync(); })`;
    await excel.page.run((text) => (0, eval)(text) as Promise<void>, source);
    expect(hers()).not.toEqual(["edit 1×1", "edit 1×1", "edit 1×1"]);
  });
});
