import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("filters", (excel) => {
  test("stand on a heading, move with it and are taken off", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const { autoFilter } = sheet;
        autoFilter.apply(sheet.getRange("A2:C9"));
        sheet.getRange("1:1").insert("Down");
        autoFilter.load("enabled");
        const range = autoFilter.getRange().load("address");
        await context.sync();
        const before = [autoFilter.enabled, range.address];
        autoFilter.remove();
        autoFilter.load("enabled");
        const gone = autoFilter.getRangeOrNullObject();
        await context.sync();
        return [...before, autoFilter.enabled, gone.isNullObject];
      }),
    );
    expect(seen).toEqual([true, "Sheet1!A3:C10", false, true]);
    expect(excel().book.sheets[0]!.filter).toBeNull();
  });
});

describeEveryExcel("formats of several areas at once", (excel) => {
  test("go to each, and read as what they share", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const areas = sheet.getRanges("A1:A3,C5");
        areas.format.fill.color = "#FFC7CE";
        areas.format.font.bold = true;
        areas.format.borders.getItem("EdgeTop").style = "Continuous";
        areas.format.rowHeight = 30;
        sheet.getRange("C5").format.wrapText = true;
        areas.load("format/fill/color,format/font/bold,format/wrapText,format/rowHeight,format/useStandardHeight");
        await context.sync();
        const { fill, font, wrapText, rowHeight, useStandardHeight } = areas.format;
        sheet.getRange("2:5").format.useStandardHeight = true;
        const rows = ["A1", "A3", "A5"].map((address) => sheet.getRange(address).load("format/rowHeight"));
        await context.sync();
        const heights = rows.map(({ format }) => format.rowHeight);
        return [fill.color, font.bold, wrapText, rowHeight, useStandardHeight, heights[0], heights[1] === heights[2]];
      }),
    );
    expect(seen).toEqual(["#FFC7CE", true, null, 30, false, 30, true]);
    const sheet = excel().book.sheets[0]!;
    expect(sheet.cells.at(4, 2)?.style).toMatchObject({ fillColor: "#FFC7CE", bold: true, borderTop: { style: "Continuous" } });
    expect(sheet.cells.at(1, 2)).toBeUndefined();
  });
});
