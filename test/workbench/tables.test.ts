import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("tables", (excel) => {
  test("give every column a name and grow by rows", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("B2:D3").values = [
          ["指标", "", "指标"],
          ["数量", 5, "%"],
        ];
        const table = sheet.tables.add("B2:D3", true);
        table.name = "绩效指标";
        table.rows.add(undefined, [["质量", 90, "%"]]);
        table.rows.add(0, [["成本", 3, "万元"]]);
        table.load("name,style,columns/items/name,rows/count");
        const parts = [
          table.getRange(),
          table.getHeaderRowRange(),
          table.getDataBodyRange(),
          table.columns.getItem("列2").getDataBodyRange(),
        ];
        for (const each of parts) each.load("address");
        const last = table.rows.getItemAt(2).load("values");
        await context.sync();
        const names = table.columns.items.map(({ name }) => name);
        return [table.name, table.style, names, table.rows.count, parts.map(({ address }) => address), last.values];
      }),
    );
    expect(seen).toEqual([
      "绩效指标",
      "TableStyleMedium2",
      ["指标", "列2", "指标2"],
      3,
      ["Sheet1!B2:D5", "Sheet1!B2:D2", "Sheet1!B3:D5", "Sheet1!C3:C5"],
      [["质量", 90, "%"]],
    ]);
    expect(excel().book.value("Sheet1!B3")).toBe("成本");
  });

  test("without headers get a row of them; what stands below makes room", async () => {
    excel().host.user.paste("A1", [[1], [2], ["下面"]]);
    await excel().page.run(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.add("Sheet1!A1:A2", false);
        table.rows.add(undefined, [[3]]);
        await context.sync();
      }),
    );
    expect([1, 2, 3, 4, 5].map((row) => excel().book.value(`A${row}`))).toEqual(["列1", 1, 2, 3, "下面"]);
  });

  test("may not overlap, take a name twice or stand on a protected sheet", async () => {
    const add = (address: string, name: string): Promise<void> =>
      excel().page.run(
        ([where, called]) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem("Sheet1").tables.add(where!, true).name = called!;
            await context.sync();
          }),
        [address, name],
      );
    await add("A1:B3", "一");
    await expect(add("B3:C5", "二")).rejects.toMatchObject({ code: "InvalidOperation" });
    await expect(add("D1:E3", "一")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    // Nothing is rolled back: the second table is there, under the name Excel gave it.
    expect(excel().book.sheets[0]!.tables.map(({ name }) => name)).toEqual(["一", "表1"]);
    excel().book.sheets[0]!.protection = { options: {} as never, password: "" };
    await expect(add("H1:I3", "三")).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("are found from a range, turned into plain cells or deleted with them", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const [first, second] = [sheet.tables.add("A1:A2", true), sheet.tables.add("C1:C2", true)];
        const touched = sheet.getRange("A2:B9").getTables().getCount();
        const contained = sheet.getRange("A2:B9").getTables(true).getCount();
        await context.sync();
        first.convertToRange();
        second.delete();
        const left = sheet.tables.getCount();
        await context.sync();
        return [touched.value, contained.value, left.value];
      }),
    );
    expect(seen).toEqual([1, 0, 0]);
    expect([excel().book.value("A1"), excel().book.value("C1")]).toEqual(["列1", ""]);
  });

  test("tell of changes to their own cells", async () => {
    const listening = excel().page.run(() =>
      Excel.run(async (context) => {
        const heard: unknown[] = [];
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const table = sheet.tables.add("B2:C4", true).load("id");
        await context.sync();
        const handlers = [
          table.onChanged.add(async ({ address, tableId }) => void heard.push(["table", address, tableId === table.id])),
          context.workbook.tables.onChanged.add(async ({ address }) => void heard.push(["all", address])),
          sheet.tables.onDeleted.add(async ({ tableName }) => void heard.push(["deleted", tableName])),
        ] as OfficeExtension.EventHandlerResult<never>[];
        await context.sync();
        sheet.getRange("A3:B3").values = [["外", "内"]];
        sheet.getRange("E9").values = [["外"]];
        await context.sync();
        handlers.shift()!.remove();
        await context.sync();
        table.convertToRange();
        await context.sync();
        while (heard.length < 3) await new Promise((resolve) => setTimeout(resolve, 1));
        for (const handler of handlers) handler.remove();
        await context.sync();
        return heard;
      }),
    );
    expect(await listening).toEqual([
      ["table", "B3", true],
      ["all", "B3"],
      ["deleted", "表1"],
    ]);
  });
});
