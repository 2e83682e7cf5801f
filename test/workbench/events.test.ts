import { afterEach, expect, test } from "@jest/globals";
import { enter } from "../../src/workbench/host/model/editing";
import { describeEveryExcel } from "../support/excel/every-excel";
import type { RunningExcel } from "../support/excel/open-excel";

/** What the page heard so far, once it has heard at least `count` things. */
function heard(excel: RunningExcel, count: number): Promise<unknown[]> {
  return excel.page.run(async (wanted) => {
    const here = window as unknown as { heard: unknown[] };
    while (here.heard.length < wanted) await new Promise((resolve) => setTimeout(resolve, 1));
    return here.heard;
  }, count);
}

/** Has the page listen to one sheet and to all sheets. */
function listen(excel: RunningExcel): Promise<void> {
  return excel.page.run(() =>
    Excel.run(async (context) => {
      const here = window as unknown as { heard: unknown[]; handlers: OfficeExtension.EventHandlerResult<never>[] };
      here.heard = [];
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1").load("id");
      here.handlers = [
        sheet.onChanged.add(async ({ address, changeType, details, triggerSource }) => {
          here.heard.push(["sheet", address, changeType, details ? [details.valueBefore, details.valueAfter] : null, triggerSource]);
        }),
        worksheets.onChanged.add(async ({ address }) => void here.heard.push(["all", address])),
        worksheets.onSelectionChanged.add(async ({ address }) => void here.heard.push(["selection", address])),
        worksheets.onActivated.add(async () => void here.heard.push(["activated"])),
        worksheets.onAdded.add(async () => void here.heard.push(["added"])),
      ] as never[];
      await context.sync();
    }),
  );
}

/** Takes off the first handler, or all that are left. */
function stop(excel: RunningExcel, which: "first" | "all"): Promise<void> {
  return excel.page.run(async (some) => {
    const here = window as unknown as { handlers?: OfficeExtension.EventHandlerResult<never>[] };
    const removed = here.handlers?.splice(0, some === "first" ? 1 : Infinity) ?? [];
    for (const handler of removed) handler.remove();
    await removed[0]?.context.sync();
  }, which);
}

describeEveryExcel("events", (excel, name) => {
  afterEach(() => stop(excel(), "all"));

  test("an edit of one cell tells what it was and became, to the sheet and to all", async () => {
    await listen(excel());
    excel().host.user.type("E5", 42);
    expect(await heard(excel(), 2)).toEqual([
      ["sheet", "E5", "RangeEdited", ["", 42], "Unknown"],
      ["all", "E5"],
    ]);
  });

  test("what a colleague does between two batches is told as remote, and is not hers to undo", async () => {
    excel().host.user.type("A1", "她的");
    await excel().page.run(() =>
      Excel.run(async (context) => {
        const here = window as unknown as { heard: unknown[]; handlers: unknown[] };
        here.heard = [];
        const { worksheets } = context.workbook;
        here.handlers = [
          worksheets.onChanged.add(async ({ address, source }) => void here.heard.push([address, source])),
          worksheets.onDeleted.add(async ({ source }) => void here.heard.push(["deleted", source])),
        ];
        await context.sync();
      }),
    );
    const { depth } = excel().book.undo;
    excel().host.colleague.doesBefore((book) => enter(book.sheets[0]!, book.find("B2").area, () => 1), { skip: 1 });
    const values = await excel().page.run(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
        cell.load("values");
        await context.sync();
        const before: unknown = cell.values[0]![0];
        cell.load("values");
        await context.sync();
        return [before, cell.values[0]![0]];
      }),
    );
    expect([values, excel().book.undo.depth]).toEqual([["", 1], depth]);
    expect(await heard(excel(), 1)).toEqual([["B2", "Remote"]]);
    excel().host.colleague.does((book) => book.removeSheet(book.addSheet()));
    expect(await heard(excel(), 2)).toEqual([
      ["B2", "Remote"],
      ["deleted", "Remote"],
    ]);
  });

  test("a pasted block tells no details", async () => {
    await listen(excel());
    excel().host.user.paste("B2", [
      [1, 2],
      [3, 4],
    ]);
    expect((await heard(excel(), 2))[0]).toEqual(["sheet", "B2:C3", "RangeEdited", null, "Unknown"]);
  });

  test("the add-in hears its own edits as its own", async () => {
    await listen(excel());
    await excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("2:2").insert("Down");
        await context.sync();
      }),
    );
    expect((await heard(excel(), 2))[0]).toEqual(["sheet", "2:2", "RowInserted", null, "ThisLocalAddin"]);
  });

  test("the range of a change can be fetched", async () => {
    const values = excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const seen = new Promise<unknown>((resolve) => {
          sheet.onChanged.add((event) =>
            Excel.run(async (other) => {
              const cells = event.getRange(other).load("values");
              await other.sync();
              resolve(cells.values);
            }),
          );
        });
        await context.sync();
        sheet.getRange("A1").values = [["变了"]];
        await context.sync();
        return seen;
      }),
    );
    expect(await values).toEqual([["变了"]]);
  });

  test("selections, sheets coming and shown", async () => {
    await listen(excel());
    excel().host.user.select("B2:C3");
    excel().host.book.addSheet("新表");
    excel().host.user.activate("新表");
    expect(await heard(excel(), 3)).toEqual([["selection", "B2:C3"], ["added"], ["activated"]]);
  });

  test("a removed handler hears nothing more", async () => {
    await listen(excel());
    await stop(excel(), "first");
    excel().host.user.type("E6", 43);
    expect(await heard(excel(), 1)).toEqual([["all", "E6"]]);
  });

  test("formula results that change raise no event of their own", async () => {
    excel().host.user.type("A2", "=A1*2");
    await listen(excel());
    excel().host.user.type("A1", 21);
    expect(await heard(excel(), 2)).toEqual([
      ["sheet", "A1", "RangeEdited", ["", 21], "Unknown"],
      ["all", "A1"],
    ]);
    expect(excel().book.value("A2")).toBe(42);
  });

  test("a sheet is told when its formulas come to something else, whichever sheet was edited", async () => {
    const { host, page, book } = excel();
    book.addSheet("汇总");
    host.user.type("汇总!B1", "=Sheet1!A1*2");
    await page.run(() =>
      Excel.run(async (context) => {
        const here = window as unknown as { heard: unknown[]; handlers: unknown[] };
        here.heard = [];
        const { worksheets } = context.workbook;
        const told = async ({ worksheetId }: { worksheetId: string }): Promise<void> => void here.heard.push(worksheetId);
        here.handlers = [worksheets.onCalculated.add(told)];
        await context.sync();
      }),
    );
    host.user.type("Sheet1!C1", "不在公式中");
    host.user.type("Sheet1!A1", 21);
    expect(await heard(excel(), 1)).toEqual([book.sheet("汇总")!.id]);
    expect(book.value("汇总!B1")).toBe(42);
  });

  test("sheets that are renamed and moved are told where Excel has these events", async () => {
    const { host, page, book } = excel();
    book.addSheet("乙");
    const isKnown = await page.run(() => Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1"));
    const listening = page.run(() =>
      Excel.run(async (context) => {
        const here = window as unknown as { heard: unknown[]; handlers: unknown[] };
        here.heard = [];
        const { worksheets } = context.workbook;
        here.handlers = [
          worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void here.heard.push([nameBefore, nameAfter])),
          worksheets.onMoved.add(async ({ positionBefore, positionAfter }) => void here.heard.push([positionBefore, positionAfter])),
        ];
        await context.sync();
      }),
    );
    if (!isKnown) return expect(listening).rejects.toMatchObject({ code: "ApiNotFound" });
    await listening;
    host.user.does(() => book.renameSheet(book.sheet("乙")!, "丙"));
    host.user.does(() => book.moveSheet(book.sheet("丙")!, 0));
    return expect(await heard(excel(), 2)).toEqual([
      ["乙", "丙"],
      [1, 0],
    ]);
  });

  test("an Excel that takes no events refuses to register for them", async () => {
    const { levers } = excel().host;
    levers.takesEvents = false;
    await expect(listen(excel())).rejects.toMatchObject({ code: "NotImplemented" });
    levers.takesEvents = true;
  });

  test("picking from a drop-down list goes unheard on the web", async () => {
    await listen(excel());
    excel().host.user.pick("A1", "是");
    excel().host.user.type("B1", "done");
    const addresses = (await heard(excel(), 2)).map((each) => (each as string[])[1]);
    expect(addresses.includes("A1")).toBe(!name.includes("web"));
    expect(excel().book.value("A1")).toBe("是");
  });

  test("the workbook's own selection event, registered in the older way", async () => {
    await excel().page.run(() =>
      Excel.run(async (context) => {
        const here = window as unknown as { heard: unknown[]; handlers: unknown[] };
        here.heard = [];
        here.handlers = [
          context.workbook.onSelectionChanged.add(async ({ workbook }) => void here.heard.push(typeof workbook.getSelectedRange)),
        ];
        await context.sync();
      }),
    );
    excel().host.user.select("C3");
    expect(await heard(excel(), 1)).toEqual(["function"]);
  });
});
