import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";
import { newBook } from "../support/excel/workbook";

describeEveryExcel(
  "names",
  (excel) => {
    test("Chinese ones stand for cells and constants", async () => {
      const seen = await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("申报 表");
          const total = context.workbook.names.add("项目资金", sheet.getRange("B2:C3"), "合计");
          const rate = context.workbook.names.add("最低完成率", "=0.8");
          const year = context.workbook.names.add("年度", "二〇二四");
          for (const each of [total, rate, year]) each.load("name,type,value,scope,formula,comment");
          const cells = total.getRange().load("address");
          const byName = sheet.getRange("项目资金").load("address");
          const none = rate.getRangeOrNullObject();
          await context.sync();
          return [
            [total, rate, year].map(({ type, value, scope, formula }) => [type, value as unknown, scope, formula as unknown]),
            [total.comment, cells.address, byName.address, none.isNullObject],
          ];
        }),
      );
      expect(seen).toEqual([
        [
          ["Range", "'申报 表'!$B$2:$C$3", "Workbook", "='申报 表'!$B$2:$C$3"],
          ["Double", 0.8, "Workbook", "=0.8"],
          ["String", "二〇二四", "Workbook", '="二〇二四"'],
        ],
        ["合计", "'申报 表'!B2:C3", "'申报 表'!B2:C3", true],
      ]);
      expect(excel().book.names.map(({ name }) => name)).toEqual(["项目资金", "最低完成率", "年度"]);
    });

    test("those of a sheet are its own, and the same name may stand in both places", async () => {
      const seen = await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("申报 表");
          context.workbook.names.add("标题", context.workbook.worksheets.getItem("明细").getRange("1:1"));
          const own = sheet.names.add("标题", sheet.getRange("A:A")).load("formula,scope");
          const ownSheet = own.worksheetOrNullObject.load("name");
          const counts = [context.workbook.names.getCount(), sheet.names.getCount()];
          const meant = [sheet, context.workbook.worksheets.getItem("明细")].map((each) => each.getRange("标题").load("address"));
          await context.sync();
          own.delete();
          const left = sheet.names.getItemOrNullObject("标题");
          await context.sync();
          return [
            own.formula,
            own.scope,
            ownSheet.name,
            counts.map(({ value }) => value),
            meant.map((each) => each.address),
            left.isNullObject,
          ];
        }),
      );
      expect(seen).toEqual(["='申报 表'!$A:$A", "Worksheet", "申报 表", [1, 1], ["'申报 表'!A:A", "明细!1:1"], true]);
    });

    test("follow their cells when rows are inserted, the sheet renamed or the cells deleted", async () => {
      const formulas = await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("明细");
          const names = [context.workbook.names.add("表头", sheet.getRange("A1:B2")), sheet.names.add("合计", sheet.getRange("C9"))];
          sheet.pageLayout.setPrintArea("A1:C9");
          for (const cell of ["A5", "A7"]) sheet.horizontalPageBreaks.add(cell);
          sheet.getRange("2:3").insert("Down");
          sheet.name = "附 表";
          sheet.getRange("11:11").delete("Up");
          for (const each of names) each.load("formula");
          const area = sheet.pageLayout.getPrintArea().load("address");
          await context.sync();
          return [...names.map(({ formula }) => formula as string), area.address];
        }),
      );
      expect(formulas).toEqual(["='附 表'!$A$1:$B$4", "=#REF!", "'附 表'!A1:C10"]);
      expect(excel().book.sheets[1]!.page.breaks.rows).toEqual([{ before: 6 }, { before: 8 }]);
    });

    test("one that is taken, or is no name, is refused", async () => {
      const add = (name: string): Promise<void> =>
        excel().page.run((each) => Excel.run(async (context) => void (await context.sync(context.workbook.names.add(each, "=1")))), name);
      await add("总额");
      await expect(add("总额")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
      for (const bad of ["A1", "1年", "两 词", "R1C1"]) await expect(add(bad)).rejects.toMatchObject({ code: "InvalidArgument" });
      const missing = excel().page.run(() =>
        Excel.run(async (context) => void (await context.sync(context.workbook.names.getItem("没有").load("name")))),
      );
      await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  },
  { book: () => newBook("申报 表", "明细") },
);
