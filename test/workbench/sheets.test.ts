import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";
import { newBook } from "../support/excel/workbook";

describeEveryExcel(
  "sheets",
  (excel) => {
    test("are listed in order", async () => {
      const sheets = await excel().page.run(() =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.load("items/name,items/position,items/visibility");
          await context.sync();
          return worksheets.items.map(({ name, position, visibility }) => [name, position, visibility]);
        }),
      );
      expect(sheets).toEqual([
        ["申报表", 0, "Visible"],
        ["明细 1", 1, "Visible"],
      ]);
    });

    test("are added, renamed, moved and coloured", async () => {
      const [name, position, address] = await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("结果");
          sheet.name = "审核 结果";
          sheet.position = 0;
          sheet.tabColor = "#00ff00";
          const cell = sheet.getRange("B2").load("address");
          sheet.load("name,position");
          await context.sync();
          return [sheet.name, sheet.position, cell.address];
        }),
      );
      expect([name, position, address]).toEqual(["审核 结果", 0, "'审核 结果'!B2"]);
      expect(excel().book.sheets.map((sheet) => sheet.name)).toEqual(["审核 结果", "申报表", "明细 1"]);
      expect(excel().book.sheets[0]!.tabColor).toBe("#00FF00");
    });

    test("a name may be given only once, and only a proper one", async () => {
      const add = (name: string): Promise<void> =>
        excel().page.run(
          (each) => Excel.run(async (context) => void (await context.sync(context.workbook.worksheets.add(each).load("id")))),
          name,
        );
      await expect(add("申报表")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
      await expect(add("a/b")).rejects.toMatchObject({ code: "InvalidArgument" });
    });

    test("the last visible one stays", async () => {
      const failure = excel().page.run(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("明细 1").visibility = "Hidden";
          context.workbook.worksheets.getItem("申报表").delete();
          await context.sync();
        }),
      );
      await expect(failure).rejects.toMatchObject({ code: "InvalidOperation" });
      expect(excel().book.sheets).toHaveLength(2);
    });

    test("are activated, and ranges on them selected", async () => {
      const address = await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("明细 1");
          sheet.activate();
          await context.sync();
          sheet.getRange("B2:C3").select();
          const selected = context.workbook.getSelectedRange().load("address");
          await context.sync();
          return selected.address;
        }),
      );
      expect(address).toBe("'明细 1'!B2:C3");
      expect(excel().book.active.name).toBe("明细 1");
    });

    test("gridlines and headings are hidden and shown", async () => {
      const seen = await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("申报表");
          sheet.showGridlines = false;
          sheet.load("showGridlines,showHeadings");
          await context.sync();
          const first = [sheet.showGridlines, sheet.showHeadings];
          sheet.showGridlines = true;
          sheet.showHeadings = false;
          sheet.load("showGridlines,showHeadings");
          await context.sync();
          return [...first, sheet.showGridlines, sheet.showHeadings];
        }),
      );
      expect(seen).toEqual([false, true, true, false]);
    });

    test("locked cells of a protected one cannot be written", async () => {
      const write = (address: string): Promise<void> =>
        excel().page.run(
          (each) =>
            Excel.run(async (context) => {
              context.workbook.worksheets.getItem("申报表").getRange(each).values = [[1]];
              await context.sync();
            }),
          address,
        );
      await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("申报表");
          sheet.getRange("B2").format.protection.locked = false;
          sheet.protection.protect({ allowFormatCells: true });
          await context.sync();
        }),
      );
      await expect(write("A1")).rejects.toMatchObject({ code: "AccessDenied" });
      await write("B2");
      expect([excel().book.value("申报表!A1"), excel().book.value("申报表!B2")]).toEqual(["", 1]);
    });

    test("those of a protected workbook stay as they are; their cells do not", async () => {
      const change = (deed: string): Promise<unknown> =>
        excel().page.run(
          (what) =>
            Excel.run(async (context) => {
              const { workbook } = context;
              const sheet = workbook.worksheets.getItem("明细 1");
              const deeds: Record<string, () => unknown> = {
                protect: () => workbook.protection.protect("密"),
                add: () => workbook.worksheets.add("新"),
                remove: () => sheet.delete(),
                rename: () => (sheet.name = "改名"),
                move: () => (sheet.position = 0),
                hide: () => (sheet.visibility = "Hidden"),
                "unprotect without the password": () => workbook.protection.unprotect(),
                write: () => (sheet.getRange("A1").values = [[7]]),
                unprotect: () => workbook.protection.unprotect("密"),
              };
              deeds[what]!();
              workbook.protection.load("protected");
              await context.sync();
              return workbook.protection.protected;
            }),
          deed,
        );
      expect(await change("protect")).toBe(true);
      for (const deed of ["add", "remove", "rename", "move", "hide", "unprotect without the password", "protect"])
        await expect(change(deed)).rejects.toMatchObject({ code: "AccessDenied" });
      expect(await change("write")).toBe(true);
      expect(excel().book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["申报表", "Visible"],
        ["明细 1", "Visible"],
      ]);
      expect(excel().book.value("明细 1!A1")).toBe(7);
      expect(await change("unprotect")).toBe(false);
      await change("rename");
      expect(excel().book.sheets[1]!.name).toBe("改名");
    });
  },
  { book: () => newBook("申报表", "明细 1") },
);
