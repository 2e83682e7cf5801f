import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("data validation", (excel) => {
  test("a list from cells, with its alert and prompt", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const { dataValidation } = sheet.getRange("B2:B9");
        dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H3") } };
        dataValidation.errorAlert = { title: "单位", message: "请从列表中选择", style: "Warning", showAlert: true };
        dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
        const outside = sheet.getRange("A1").dataValidation.load("type");
        const across = sheet.getRange("A2:B2").dataValidation.load("type,rule");
        await context.sync();
        const { type, rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
        return [type, rule, errorAlert.style, prompt.showPrompt, ignoreBlanks, outside.type, across.type, across.rule];
      }),
    );
    const list = { list: { inCellDropDown: true, source: "=Sheet1!$H$1:$H$3" } };
    expect(seen).toEqual(["List", list, "Warning", true, true, "None", "Inconsistent", {}]);
  });

  test("bounds are read back as formulas; clearing part leaves the rest", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:A9").dataValidation.rule = { decimal: { formula1: 0, formula2: "100", operator: "Between" } };
        sheet.getRange("A3").dataValidation.clear();
        const [cleared, kept] = ["A3", "A4:A9"].map((each) => sheet.getRange(each).dataValidation.load("type,rule"));
        await context.sync();
        return [cleared!.type, kept!.rule];
      }),
    );
    expect(seen).toEqual(["None", { decimal: { formula1: "=0", formula2: "=100", operator: "Between" } }]);
  });

  test("values that were there before, or written by the add-in, may be invalid", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const cells = sheet.getRange("A1:A4");
        cells.dataValidation.rule = { list: { inCellDropDown: true, source: "项,万元" } };
        cells.values = [["项"], ["元"], [""], ["万元"]];
        cells.load("values");
        cells.dataValidation.load("valid");
        const invalid = cells.dataValidation.getInvalidCells().load("address");
        const none = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
        await context.sync();
        return [cells.values.flat() as unknown, cells.dataValidation.valid, invalid.address, none.isNullObject];
      }),
    );
    expect(seen).toEqual([["项", "元", "", "万元"], null, "Sheet1!A2", true]);
  });

  test("a rule of two kinds, or of an unknown operator, is refused", async () => {
    const set = (rule: Excel.DataValidationRule): Promise<void> =>
      excel().page.run(
        (wanted) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem("Sheet1").getRange("A1").dataValidation.rule = wanted;
            await context.sync();
          }),
        rule,
      );
    const whole = { formula1: 1, operator: "EqualTo" } as const;
    await expect(set({ wholeNumber: whole, decimal: whole })).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(set({ wholeNumber: { ...whole, operator: "Near" as "EqualTo" } })).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(excel().book.sheets[0]!.dataValidations).toEqual([]);
  });
});
