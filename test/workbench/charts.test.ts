import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("charts", (excel) => {
  test("of a summary: made, titled, put over cells, given other data", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("1:1").format.rowHeight = 30;
        const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B5"), "Columns");
        chart.name = "各类问题";
        chart.title.text = "各类问题数";
        chart.legend.visible = false;
        chart.setPosition("D2", "F3");
        chart.setData(sheet.getRange("A1:B8"));
        chart.load("id,name,chartType,top,left,width,height,title/text,title/visible,legend/visible");
        await context.sync();
        const same = sheet.charts.getItemOrNullObject("各类问题").load("id");
        await context.sync();
        const { name, chartType, top, left, width, height, title, legend } = chart;
        return [name, chartType, [top, left, width, height], title.text, title.visible, legend.visible, same.id === chart.id];
      }),
    );
    // Row 1 is 30 points high, other rows 14.25, columns 54 wide.
    expect(seen).toEqual(["各类问题", "BarClustered", [30, 162, 162, 28.5], "各类问题数", true, false, true]);
    expect(excel().book.sheets[0]!.charts).toMatchObject([{ source: { top: 0, bottom: 7, left: 0, right: 1 }, seriesBy: "Auto" }]);
  });

  test("are counted and deleted; what is not emulated fails by name", async () => {
    const counts = await excel().page.run(() =>
      Excel.run(async (context) => {
        const { charts } = context.workbook.worksheets.getItem("Sheet1");
        const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
        const chart = charts.add("Pie", cells);
        charts.add("Line", cells);
        charts.load("count,items/name");
        await context.sync();
        const before = charts.count;
        chart.delete();
        const after = charts.getCount();
        await context.sync();
        return [before, charts.items.map(({ name }) => name), after.value];
      }),
    );
    expect(counts).toEqual([2, ["图表 1", "图表 2"], 1]);
    const series = excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").charts.getItemAt(0).series.load("count");
        await context.sync();
      }),
    );
    await expect(series).rejects.toMatchObject({ code: "HostNotEmulated", message: expect.stringContaining("several columns") });
  });
});
