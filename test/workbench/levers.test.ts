import { afterEach, describe, expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";
import { webLevers } from "../../src/workbench/host";
import { openExcel, type RunningExcel } from "../support/excel/open-excel";
import { newBook } from "../support/excel/workbook";

function write(excel: RunningExcel, address: string): Promise<void> {
  return excel.page.run(
    (at) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange(at).values = [[1]];
        await context.sync();
      }),
    address,
  );
}

describeEveryExcel("faults", (excel) => {
  test.each([
    ["InvalidOperationInCellEditMode", "InvalidOperationInCellEditMode"],
    ["ActivityLimitReached", "ActivityLimitReached"],
    ["InvalidOrTimedOutSession", "InvalidOrTimedOutSession"],
    ["Busy", "GeneralException"],
  ] as const)("%s stops a whole batch", async (whole, code) => {
    excel().host.fail({ whole });
    await expect(write(excel(), "A1")).rejects.toMatchObject({ code });
    expect(excel().book.value("Sheet1!A1")).toBe("");
    await write(excel(), "A1");
    expect(excel().book.value("Sheet1!A1")).toBe(1);
  });

  test.each(["AccessDenied", "NotImplemented", "RequestAborted"] as const)("%s comes at the chosen action", async (action) => {
    excel().host.fail({ action, at: 0 }, { when: (actions) => actions.includes("set Values of GetRange") });
    await expect(write(excel(), "A1")).rejects.toMatchObject({ code: action });
    expect(excel().book.value("Sheet1!A1")).toBe("");
  });

  test("batches are let through before the chosen one", async () => {
    const isWrite = (actions: readonly string[]): boolean => actions.some((each) => each.startsWith("set Values"));
    excel().host.fail({ whole: "ActivityLimitReached" }, { skip: 1, when: isWrite });
    await write(excel(), "A1");
    await expect(write(excel(), "A2")).rejects.toMatchObject({ code: "ActivityLimitReached" });
  });

  test("nothing is taken while the user edits a cell", async () => {
    excel().host.user.isEditing = true;
    await expect(write(excel(), "A1")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    excel().host.user.isEditing = false;
    await write(excel(), "A1");
  });

  test("a batch that asks to wait runs when the user has left the cell", async () => {
    excel().host.user.isEditing = true;
    const waiting = excel().page.run(() =>
      Excel.run({ delayForCellEdit: true } as Excel.RunOptions, async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["等到了"]];
        await context.sync();
      }),
    );
    await excel().page.run(() => new Promise((resolve) => setTimeout(resolve, 0)));
    const during = excel().book.value("Sheet1!A1");
    excel().host.user.isEditing = false;
    await waiting;
    expect([during, excel().book.value("Sheet1!A1")]).toEqual(["", "等到了"]);
  });

  test("batches are logged with what they asked for and their size", async () => {
    await write(excel(), "A1");
    const written = excel().host.log.find(({ actions, number }) => number > 0 && actions.includes("set Values of GetRange"));
    expect(written).toMatchObject({ requestBytes: expect.any(Number), responseBytes: expect.any(Number) });
    expect(written!.requestBytes).toBeGreaterThan(100);
  });
});

describe("levers", () => {
  let excel: RunningExcel;
  afterEach(() => excel.close());

  test("a lower requirement set refuses what is newer", async () => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { levers: { requirementSets: { ExcelApi: "1.3" } } });
    const call = excel.page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("Sheet1").load("name");
        await context.sync();
      }),
    );
    await expect(call).rejects.toMatchObject({ code: "ApiNotFound" });
    expect(await excel.page.run(() => Office.context.requirements.isSetSupported("ExcelApi", "1.4"))).toBe(false);
  });

  test("too large a request is refused", async () => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { levers: { payloadLimit: 5_000 } });
    const call = excel.page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["长".repeat(5_000)]];
        await context.sync();
      }),
    );
    await expect(call).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(excel.book.value("Sheet1!A1")).toBe("");
  });

  test("too large a response is refused", async () => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { levers: { payloadLimit: 5_000 } });
    excel.host.user.type("Sheet1!A1", "长".repeat(5_000));
    const call = excel.page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
        await context.sync();
      }),
    );
    await expect(call).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  test("Excel on the web takes 5 MB and no more", async () => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { levers: { payloadLimit: webLevers().payloadLimit } });
    const write = (length: number): Promise<void> =>
      excel.page.run(
        (size) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["a".repeat(size)]];
            await context.sync();
          }),
        length,
      );
    await write(5 * 1024 * 1024 - 10_000);
    await expect(write(5 * 1024 * 1024)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });

  test("a slow Excel answers late, and in order", async () => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { levers: { latency: 20 } });
    const order = await excel.page.run(() =>
      Excel.run(async (context) => {
        const seen: string[] = [];
        const tick = new Promise((resolve) => setTimeout(resolve, 0)).then(() => seen.push("timer"));
        await context.sync(context.workbook.worksheets.load("items")).then(() => seen.push("answer"));
        await tick;
        return seen;
      }),
    );
    expect(order).toEqual(["timer", "answer"]);
  });

  test.each([
    ["unchangeable", "AccessDenied", "readOnly"],
    ["unsavable", "done", "readOnly"],
    [null, "done", "readWrite"],
  ] as const)("a workbook opened %s: writing is %s", async (readOnly, outcome, mode) => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { book: newBook("甲", "乙"), levers: { readOnly } });
    excel.host.user.type("甲!A1", "有");
    const seen = await excel.page.run(() =>
      Excel.run(async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.getItem("乙");
        sheet.activate();
        const used = workbook.worksheets.getItem("甲").getUsedRange().load("values");
        workbook.load("readOnly");
        await context.sync();
        const outcomes: string[] = [];
        for (const write of [() => sheet.comments.add("乙!A1", "批"), () => (sheet.getRange("B2").values = [[1]])]) {
          write();
          outcomes.push(await context.sync().then(() => "done", (error: { code: string }) => error.code)); // prettier-ignore
        }
        return [Office.context.document.mode, workbook.readOnly, used.values, outcomes];
      }),
    );
    expect(seen).toEqual([mode, readOnly !== null, [["有"]], [outcome, outcome]]);
    expect([excel.book.active.name, excel.book.value("乙!B2")]).toEqual(["乙", outcome === "done" ? 1 : ""]);
  });

  test("another language and theme", async () => {
    const theme = { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0, controlForegroundColor: 0 };
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { levers: { locale: "en-US", theme } });
    const seen = await excel.page.run(() => [Office.context.displayLanguage, Office.context.officeTheme.bodyBackgroundColor]);
    expect(seen).toEqual(["en-US", "#262626"]);
  });
});
