import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("many cells at once", (excel) => {
  test("formats of single cells are set and read in one call", async () => {
    const read = await excel().page.run(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3");
        const red = { format: { fill: { color: "#FF0000" }, font: { bold: true } } };
        cells.setCellProperties([
          [red, {}],
          [{}, { format: { horizontalAlignment: "Center" } }],
        ]);
        const asked = { address: true, format: { fill: { color: true }, font: { bold: true }, horizontalAlignment: true } };
        const properties = cells.getCellProperties(asked);
        await context.sync();
        return properties.value;
      }),
    );
    const cell = (address: string, color: string, bold: boolean, horizontalAlignment: string): object => ({
      address: `Sheet1!${address}`,
      format: { fill: { color }, font: { bold }, horizontalAlignment },
    });
    expect(read).toEqual([
      [cell("B2", "#FF0000", true, "General"), cell("C2", "#FFFFFF", false, "General")],
      [cell("B3", "#FFFFFF", false, "General"), cell("C3", "#FFFFFF", false, "Center")],
    ]);
  });

  test("rows and columns have theirs; a list of another size is refused", async () => {
    const read = await excel().page.run(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
        cells.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
        cells.setColumnProperties([{}, { format: { columnWidth: 100 } }]);
        const rows = cells.getRowProperties({ rowHidden: true, rowIndex: true });
        const columns = cells.getColumnProperties({ format: { columnWidth: true } });
        await context.sync();
        return [rows.value, columns.value];
      }),
    );
    expect(read).toEqual([
      [
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
      ],
      [{ format: { columnWidth: 54 } }, { format: { columnWidth: 100 } }],
    ]);
    const wrong = excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets
          .getItem("Sheet1")
          .getRange("A1:B2")
          .setCellProperties([[{}]]);
        await context.sync();
      }),
    );
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("columns and rows are fitted to what they hold", async () => {
    const sizes = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:C1").values = [["绩", "绩效目标申报表的审核结果", "一\n二\n三"]];
        sheet.getRange("A1:D1").format.autofitColumns();
        sheet.getRange("1:1").format.autofitRows();
        const columns = ["A1", "B1", "D1"].map((each) => sheet.getRange(each).load("format/columnWidth"));
        const row = sheet.getRange("A1").load("format/rowHeight");
        await context.sync();
        return [...columns.map(({ format }) => format.columnWidth), row.format.rowHeight];
      }),
    );
    // One and twelve letters of 11 points beside a margin of 6; three lines of 14.25; nothing in D.
    expect(sizes).toEqual([17, 138, 54, 42.75]);
  });

  test("clearing formats takes conditional ones along, clearing everything links and validation too", async () => {
    const clear = (what: "Formats" | "All"): Promise<void> =>
      excel().page.run(
        (kind) =>
          Excel.run(async (context) => {
            const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
            cells.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
            cells.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
            cells.hyperlink = { documentReference: "Sheet1!B1" };
            cells.clear(kind);
            await context.sync();
          }),
        what,
      );
    const left = (): number[] => {
      const { conditionalFormats, dataValidations, hyperlinks } = excel().book.sheets[0]!;
      return [conditionalFormats.length, dataValidations.length, hyperlinks.length];
    };
    await clear("Formats");
    expect(left()).toEqual([0, 1, 1]);
    await clear("All");
    expect(left()).toEqual([0, 0, 0]);
  });
});
