import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("page layout", (excel) => {
  test("paper, direction, fit, margins and headers are set and read back", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
        pageLayout.set({ orientation: "Landscape", paperSize: "A3", centerHorizontally: true, printErrors: "Dash" });
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.setPrintMargins("Centimeters", { left: 2.54, right: 1.27 });
        pageLayout.headersFooters.defaultForAllPages.centerFooter = "第&P页";
        pageLayout.load("orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,headersFooters/defaultForAllPages/centerFooter");
        await context.sync();
        const { orientation, paperSize, zoom, leftMargin, rightMargin, topMargin, headersFooters } = pageLayout;
        const margins = [leftMargin, rightMargin, topMargin].map((each) => Math.round(each * 100) / 100);
        return [orientation, paperSize, zoom, margins, headersFooters.defaultForAllPages.centerFooter];
      }),
    );
    expect(seen).toEqual(["Landscape", "A3", { horizontalFitToPages: 1 }, [72, 36, 54], "第&P页"]);
    expect(excel().book.sheets[0]!.page).toMatchObject({ centerHorizontally: true, printErrors: "Dash" });
  });

  test("a scale undoes the fit, and both at once are refused", async () => {
    const zoom = (value: Excel.PageLayoutZoomOptions): Promise<Excel.PageLayoutZoomOptions> =>
      excel().page.run(
        (wanted) =>
          Excel.run(async (context) => {
            const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
            pageLayout.zoom = wanted;
            pageLayout.load("zoom");
            await context.sync();
            return pageLayout.zoom;
          }),
        value,
      );
    await zoom({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect(await zoom({ scale: 85 })).toEqual({ scale: 85 });
    await expect(zoom({ scale: 85, verticalFitToPages: 1 })).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(zoom({ scale: 5 })).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("print area, titles and page breaks", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const { pageLayout, horizontalPageBreaks } = sheet;
        const before = pageLayout.getPrintAreaOrNullObject();
        await context.sync();
        pageLayout.setPrintArea("A1:H40");
        pageLayout.setPrintTitleRows(sheet.getRange("1:3"));
        const area = pageLayout.getPrintArea().load("address");
        const rows = pageLayout.getPrintTitleRows().load("address");
        const columns = pageLayout.getPrintTitleColumnsOrNullObject();
        for (const cell of ["A30", "A20"]) horizontalPageBreaks.add(cell);
        sheet.verticalPageBreaks.add("D1");
        await context.sync();
        horizontalPageBreaks.getItem(0).delete();
        horizontalPageBreaks.load("items/rowIndex");
        await context.sync();
        return [
          before.isNullObject,
          area.address,
          rows.address,
          columns.isNullObject,
          horizontalPageBreaks.items.map((each) => each.rowIndex),
        ];
      }),
    );
    expect(seen).toEqual([true, "Sheet1!A1:H40", "Sheet1!1:3", true, [29]]);
    expect(excel().book.sheets[0]!.page.breaks).toEqual({ rows: [{ before: 29 }], columns: [{ before: 3 }] });
    const title = excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").pageLayout.setPrintTitleRows("A1:B2");
        await context.sync();
      }),
    );
    await expect(title).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
