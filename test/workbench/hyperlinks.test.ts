import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";
import { newBook } from "../support/excel/workbook";

describeEveryExcel(
  "hyperlinks",
  (excel) => {
    test("lead to a place in the workbook, show a text and look like links", async () => {
      const seen = await excel().page.run(() =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem("审核结果").getRange("A2");
          cell.hyperlink = { documentReference: "申报表!C5", textToDisplay: "第5行", screenTip: "去看" };
          cell.load("hyperlink,values,format/font/underline,format/font/color");
          const other = cell.getOffsetRange(1, 0).load("hyperlink");
          await context.sync();
          return [cell.hyperlink, cell.values, cell.format.font.underline, cell.format.font.color, other.hyperlink];
        }),
      );
      expect(seen).toEqual([
        { documentReference: "申报表!C5", textToDisplay: "第5行", screenTip: "去看" },
        [["第5行"]],
        "Single",
        "#0563C1",
        null,
      ]);
      expect(excel().book.sheets[0]!.hyperlinks).toMatchObject([{ documentReference: "申报表!C5", area: { top: 1, left: 0 } }]);
    });

    test("move with their cells and go with them", async () => {
      await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("审核结果");
          for (const cell of ["A2", "A4"]) sheet.getRange(cell).hyperlink = { documentReference: "申报表!A1" };
          sheet.getRange("2:2").delete("Up");
          await context.sync();
        }),
      );
      expect(excel().book.sheets[0]!.hyperlinks.map(({ area }) => area)).toEqual([{ top: 2, bottom: 2, left: 0, right: 0 }]);
    });

    test("are taken off part of the cells, with or without how they look", async () => {
      const seen = await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("审核结果");
          sheet.getRange("A1:A3").hyperlink = { address: "https://example.test/" };
          sheet.getRange("A2").clear("Hyperlinks");
          sheet.getRange("A3").clear("RemoveHyperlinks");
          const cells = ["A1", "A2", "A3"].map((each) => sheet.getRange(each).load("hyperlink,format/font/underline,values"));
          await context.sync();
          return cells.map(({ hyperlink, format, values }) => [
            hyperlink?.address ?? null,
            format.font.underline,
            values[0]![0] as unknown,
          ]);
        }),
      );
      expect(seen).toEqual([
        ["https://example.test/", "Single", "https://example.test/"],
        [null, "Single", ""],
        [null, "None", ""],
      ]);
    });
  },
  { book: () => newBook("审核结果", "申报表") },
);
