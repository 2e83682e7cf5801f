import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("freeze panes", (excel) => {
  test("hold rows and columns in view until they are let go", async () => {
    const seen = await excel().page.run(() =>
      Excel.run(async (context) => {
        const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
        const location = async (): Promise<string | null> => {
          const cells = freezePanes.getLocationOrNullObject().load("address");
          await context.sync();
          return cells.isNullObject ? null : cells.address;
        };
        const before = await location();
        freezePanes.freezeAt("A1:B3");
        const both = await location();
        freezePanes.freezeRows(2);
        const rows = await location();
        freezePanes.unfreeze();
        return [before, both, rows, await location()];
      }),
    );
    expect(seen).toEqual([null, "Sheet1!A1:B3", "Sheet1!1:2", null]);
  });

  test("stand in the workbook", async () => {
    await excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.freezePanes.freezeAt(sheet.getRange("1:4"));
        await context.sync();
      }),
    );
    expect(excel().book.sheets[0]!.frozen).toEqual({ rows: 4, columns: 0 });
  });
});
