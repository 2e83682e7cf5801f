import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("conditional formats", (excel) => {
  test("mark cells and leave their own fill alone", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem("Sheet1").getRange("B2:B5");
        cells.format.fill.color = "#FFF2CC";
        const mark = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
        mark.custom.rule.formula = '=N("核")+$B2>100';
        mark.custom.format.fill.color = "#FFC7CE";
        mark.custom.format.font.bold = true;
        const border = mark.custom.format.borders.getItem("EdgeTop");
        border.style = "Dash";
        border.color = "#9C0006";
        mark.stopIfTrue = true;
        cells.load("format/fill/color");
        await context.sync();
        mark.load("type,priority,stopIfTrue,custom/rule/formula,custom/format/fill/color");
        const range = mark.getRange().load("address");
        await context.sync();
        const { type, priority, stopIfTrue, custom } = mark;
        return [cells.format.fill.color, type, priority, stopIfTrue, custom.rule.formula, custom.format.fill.color, range.address];
      }),
    );
    expect(seen).toEqual(["#FFF2CC", "Custom", 0, true, '=N("核")+$B2>100', "#FFC7CE", "Sheet1!B2:B5"]);
    expect(excel().book.sheets[0]!.conditionalFormats).toMatchObject([
      {
        type: "Custom",
        rule: { formula: '=N("核")+$B2>100' },
        format: { fillColor: "#FFC7CE", bold: true, borderTop: { style: "Dash", color: "#9C0006" } },
      },
    ]);
  });

  test("a new one comes first; the order can be changed from either end", async () => {
    const order = await excel().page.run(() =>
      Excel.run(async (context) => {
        const { conditionalFormats } = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A9");
        const add = (text: string): Excel.ConditionalFormat => {
          const format = conditionalFormats.add(Excel.ConditionalFormatType.containsText);
          format.textComparison.rule = { operator: "Contains", text };
          return format;
        };
        const texts = async (): Promise<string[]> => {
          conditionalFormats.load("items/textComparison/rule");
          await context.sync();
          return conditionalFormats.items.map(({ textComparison }) => textComparison.rule.text);
        };
        const [first] = [add("甲"), add("乙"), add("丙")];
        const added = await texts();
        first!.priority = 0;
        const moved = await texts();
        first!.priority = -1;
        return [added, moved, await texts()];
      }),
    );
    expect(order).toEqual([
      ["丙", "乙", "甲"],
      ["甲", "丙", "乙"],
      ["丙", "乙", "甲"],
    ]);
  });

  test("one rule may stand over several areas, and clearing cells leaves it on the others", async () => {
    const left = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const mark = sheet.getRanges("A1:C3, E5").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        mark.cellValue.rule = { formula1: "=0", operator: "LessThan" };
        await context.sync();
        sheet.getRange("B2").conditionalFormats.clearAll();
        const single = mark.getRangeOrNullObject();
        const areas = mark.getRanges().load("address,cellCount");
        const onCleared = sheet.getRange("B2").conditionalFormats.getCount();
        await context.sync();
        return [single.isNullObject, areas.address, areas.cellCount, onCleared.value];
      }),
    );
    expect(left).toEqual([true, "Sheet1!A1:C1,Sheet1!A2,Sheet1!C2,Sheet1!A3:C3,Sheet1!E5", 9, 0]);
  });

  test("are found by id and deleted, others left in place", async () => {
    const found = await excel().page.run(() =>
      Excel.run(async (context) => {
        const { conditionalFormats } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        const [own, other] = [conditionalFormats.add("Custom").load("id"), conditionalFormats.add("CellValue").load("id")];
        await context.sync();
        conditionalFormats.getItem(own.id).delete();
        const gone = conditionalFormats.getItemOrNullObject(own.id);
        const kept = conditionalFormats.getItemOrNullObject(other.id);
        const wrongKind = kept.customOrNullObject;
        wrongKind.load();
        await context.sync();
        return [gone.isNullObject, kept.isNullObject, wrongKind.isNullObject];
      }),
    );
    expect(found).toEqual([true, false, true]);
  });

  test("are refused on a protected sheet, and kinds that are not emulated by name", async () => {
    const add = (type: "Custom" | "DataBar"): Promise<void> =>
      excel().page.run(
        (kind) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem("Sheet1").getRange("A1").conditionalFormats.add(kind);
            await context.sync();
          }),
        type,
      );
    await expect(add("DataBar")).rejects.toMatchObject({ code: "HostNotEmulated", message: expect.stringContaining("DataBar") });
    await excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").protection.protect();
        await context.sync();
      }),
    );
    await expect(add("Custom")).rejects.toMatchObject({ code: "AccessDenied" });
    expect(excel().book.sheets[0]!.conditionalFormats).toEqual([]);
  });

  test("a formula that Excel would not take is refused, and the format without it stays", async () => {
    const added = excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=SUM(A1";
        await context.sync();
      }),
    );
    await expect(added).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(excel().book.sheets[0]!.conditionalFormats).toMatchObject([{ type: "Custom", rule: {} }]);
  });

  test("move with their cells, and their formulas with what they refer to", async () => {
    const moved = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const mark = sheet.getRange("B2:B5").conditionalFormats.add("Custom");
        mark.custom.rule.formula = '=AND($B2>C$1,COUNTIF($A:$A,"A2")=0,SUM(D8:D9)>项目资金)';
        sheet.getRange("G3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        sheet.getRange("1:1").insert("Down");
        sheet.getRange("9:9").delete("Up");
        sheet.getRange("G4").delete("Left");
        sheet.getRange("D:D").delete("Left");
        mark.load("custom/rule/formula");
        const range = mark.getRange().load("address");
        const all = sheet.getRange().conditionalFormats.getCount();
        await context.sync();
        return [mark.custom.rule.formula, range.address, all.value];
      }),
    );
    expect(moved).toEqual(['=AND($B3>C$2,COUNTIF($A:$A,"A2")=0,SUM(#REF!)>项目资金)', "Sheet1!B3:B6", 1]);
  });

  test("marks of one batch are taken back by one Ctrl+Z, comments with them", async () => {
    await excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        context.workbook.comments.add("Sheet1!A1", "缺少指标");
        await context.sync();
      }),
    );
    const marks = (): number[] => [excel().book.sheets[0]!.conditionalFormats.length, excel().book.sheets[0]!.comments.length];
    expect(marks()).toEqual([1, 1]);
    expect(excel().host.user.undo()).toBe(true);
    expect(marks()).toEqual([0, 0]);
  });

  test("reading merged areas clears what could be undone", async () => {
    excel().host.user.type("A1", 1);
    expect(excel().book.undo.depth).toBe(1);
    const address = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("C3:D4").merge();
        const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address");
        const none = sheet.getRange("A1:B2").getMergedAreasOrNullObject();
        await context.sync();
        return [merged.address, none.isNullObject];
      }),
    );
    expect(address).toEqual(["Sheet1!C3:D4", true]);
    expect(excel().book.undo.depth).toBe(0);
  });
});
