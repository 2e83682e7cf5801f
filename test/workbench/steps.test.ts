import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("first steps", (excel) => {
  test("sheets are listed", async () => {
    const names = await excel().page.run(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
    expect(names).toEqual(["Sheet1"]);
  });
});
