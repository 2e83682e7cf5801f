import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";
import { newBook } from "../support/excel/workbook";

describeEveryExcel("ranges", (excel) => {
  const fill = (address: string, values: unknown[][]): Promise<void> =>
    excel().page.run(
      ([at, what]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange(at).values = what;
          await context.sync();
        }),
      [address, values] as const,
    );

  test("values, formulas, text and formats are written and read", async () => {
    await fill("A1:C3", [
      ["a", "b", "c"],
      [1, 2.5, "=A2+B2"],
      ["3", true, null],
    ]);
    const read = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2").numberFormat = [["0.00"]];
        sheet.getRange("A1:C3").format.fill.color = "yellow";
        const used = sheet.getUsedRange();
        used.load("values,text,formulas,numberFormat,valueTypes,address,rowCount,columnCount,format/fill/color");
        await context.sync();
        const { values, text, formulas, numberFormat, valueTypes, address, rowCount, columnCount } = used;
        return { values, text, formulas, numberFormat, valueTypes, address, rowCount, columnCount, fill: used.format.fill.color };
      }),
    );
    expect(read.values).toEqual([
      ["a", "b", "c"],
      [1, 2.5, 3.5],
      [3, true, ""],
    ]);
    expect(read.text[1]).toEqual(["1", "2.50", "3.5"]);
    expect(read.formulas[1]).toEqual([1, 2.5, "=A2+B2"]);
    expect(read.numberFormat[1]).toEqual(["General", "0.00", "General"]);
    expect(read.valueTypes[2]).toEqual(["Double", "Boolean", "Empty"]);
    expect(read).toMatchObject({ address: "Sheet1!A1:C3", rowCount: 3, columnCount: 3, fill: "#FFFF00" });
  });

  test("inputs are read as Chinese Excel reads them", async () => {
    await fill("A1:F1", [["85%", "2024年3月15日", "1,234.50", "007", "'007", "#N/A"]]);
    const { values, text } = await excel().page.run(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:F1").load("values,text");
        await context.sync();
        return { values: cells.values[0], text: cells.text[0] };
      }),
    );
    expect(values).toEqual([0.85, 45366, 1234.5, 7, "007", "#N/A"]);
    expect(text).toEqual(["85%", "2024年3月15日", "1,234.50", "7", "007", "#N/A"]);
  });

  test("an array of another size is refused in Excel's words", async () => {
    const wrong = fill("A1:B2", [[1]]);
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument", message: expect.stringContaining("input array doesn't match") });
  });

  test("no fill reads as white, and writing white is a fill", async () => {
    const colour = await excel().page.run(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
        cell.load("format/fill/color");
        await context.sync();
        cell.format.fill.color = cell.format.fill.color;
        await context.sync();
        return cell.format.fill.color;
      }),
    );
    expect(colour).toBe("#FFFFFF");
    expect(excel().book.sheets[0]!.cells.at(1, 1)?.style).toEqual({ fillColor: "#FFFFFF" });
  });

  test("formats that differ read as null; whole columns are formatted without filling them", async () => {
    const read = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B:B").format.font.bold = true;
        sheet.getRange("B3").format.font.bold = false;
        sheet.getRange("A1:A2").format.rowHeight = 30;
        const cells = sheet.getRange("B1:B5").load("format/font/bold,format/rowHeight,format/columnWidth");
        const below = sheet.getRange("B1000").load("format/font/bold");
        const used = sheet.getUsedRangeOrNullObject(true);
        await context.sync();
        return [cells.format.font.bold, cells.format.rowHeight, cells.format.columnWidth, below.format.font.bold, used.isNullObject];
      }),
    );
    expect(read).toEqual([null, null, 54, true, true]);
  });

  test("borders are drawn on the sides asked for", async () => {
    await excel().page.run(() =>
      Excel.run(async (context) => {
        const { borders } = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3").format;
        borders.getItem("EdgeBottom").style = "Continuous";
        borders.getItem("InsideVertical").color = "#ff0000";
        await context.sync();
      }),
    );
    const { cells } = excel().book.sheets[0]!;
    expect(cells.at(2, 1)?.style).toMatchObject({ borderBottom: { style: "Continuous" }, borderRight: { color: "#FF0000" } });
    expect(cells.at(1, 1)?.style).not.toHaveProperty("borderBottom");
  });

  test("neighbours and overlaps", async () => {
    const addresses = await excel().page.run(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange("B2:D5");
        const seen = [
          cells.getCell(1, 1),
          cells.getOffsetRange(1, -1),
          cells.getResizedRange(1, 0),
          cells.getLastCell(),
          cells.getEntireRow(),
          cells.getEntireColumn(),
          cells.getRowsBelow(2),
          cells.getColumnsBefore(1),
          cells.getBoundingRect("F1"),
          cells.getIntersection("C4:Z9"),
        ];
        for (const each of seen) each.load("address");
        const apart = cells.getIntersectionOrNullObject("Z9");
        await context.sync();
        return [...seen.map(({ address }) => address.replace("Sheet1!", "")), apart.isNullObject];
      }),
    );
    expect(addresses).toEqual(["C3", "A3:C6", "B2:D6", "D5", "2:5", "B:D", "B6:D7", "A2:A5", "B1:F5", "C4:D5", true]);
  });

  test("leaving the sheet is refused", async () => {
    const outside = excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").getOffsetRange(-1, 0).load("address");
        await context.sync();
      }),
    );
    await expect(outside).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("the used range counts formatted cells unless only values are asked for", async () => {
    await fill("B2:C3", [
      [1, 2],
      [3, 4],
    ]);
    const addresses = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("E9").format.fill.color = "#FF0000";
        const all = sheet.getUsedRange().load("address");
        const values = sheet.getUsedRange(true).load("address");
        await context.sync();
        return [all.address, values.address];
      }),
    );
    expect(addresses).toEqual(["Sheet1!B2:E9", "Sheet1!B2:C3"]);
  });

  test("clearing contents leaves the formatting, and the other way round", async () => {
    await fill("A1:A2", [[1], [2]]);
    await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:A2").format.font.bold = true;
        sheet.getRange("A1").clear("Contents");
        sheet.getRange("A2").clear("Formats");
        await context.sync();
      }),
    );
    const { cells } = excel().book.sheets[0]!;
    expect([cells.at(0, 0), cells.at(1, 0)]).toEqual([{ value: "", style: { bold: true } }, { value: 2 }]);
  });

  test("inserted and deleted rows move cells, merges and formulas", async () => {
    await fill("A1:A3", [[1], [2], ["=SUM(A1:A2)"]]);
    await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("C3:D3").merge();
        sheet.getRange("2:2").insert("Down");
        sheet.getRange("A2").values = [[10]];
        await context.sync();
      }),
    );
    const sheet = excel().book.sheets[0]!;
    expect([sheet.formula(3, 0), sheet.value(3, 0)]).toEqual(["=SUM(A1:A3)", 13]);
    expect(sheet.merges).toEqual([{ top: 3, bottom: 3, left: 2, right: 3 }]);
  });

  test("merging keeps the upper left value only", async () => {
    await fill("A1:B2", [
      ["标题", "丢"],
      ["弃", ""],
    ]);
    const values = await excel().page.run(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
        cells.merge();
        cells.load("values");
        await context.sync();
        return cells.values;
      }),
    );
    expect(values).toEqual([
      ["标题", ""],
      ["", ""],
    ]);
  });

  test("formulas look across sheets and keep all digits", async () => {
    excel().open(newBook("Sheet1", "项 目"));
    await fill("A1:D1", [["=0.1+0.2", "='项 目'!A1*2", '=IF(B1>10,"是","否")', "=1/0"]]);
    const values = await excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("项 目").getRange("A1").values = [[21]];
        const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1").load("values");
        await context.sync();
        return cells.values[0];
      }),
    );
    expect(values).toEqual([0.30000000000000004, 42, "是", "#DIV/0!"]);
  });

  test("twenty thousand cells travel in one batch each way", async () => {
    const before = excel().host.log.length;
    const corner = await excel().page.run(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:T1000");
        cells.values = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 20 }, (_, column) => row * column));
        await context.sync();
        cells.load("values");
        await context.sync();
        return cells.values[999]![19];
      }),
    );
    expect(corner).toBe(999 * 19);
    const batches = excel().host.log.slice(before);
    expect(batches.filter(({ actions }) => actions.some((action) => /set Values|load values/.test(action)))).toHaveLength(2);
  });
});
