import { expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";

describeEveryExcel("settings", (excel) => {
  test("of the workbook hold any value", async () => {
    const read = await excel().page.run(() =>
      Excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.add("规则", { year: 2023, ids: ["a", "b"] });
        await context.sync();
        const kept = settings.getItemOrNullObject("规则").load("value");
        const missing = settings.getItemOrNullObject("没有");
        await context.sync();
        return [kept.value, missing.isNullObject];
      }),
    );
    expect(read).toEqual([{ year: 2023, ids: ["a", "b"] }, true]);
    expect(excel().book.settings.get("规则")).toEqual({ year: 2023, ids: ["a", "b"] });
  });

  test("are deleted", async () => {
    excel().book.settings.set("旧", 1);
    await excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.settings.getItem("旧").delete();
        await context.sync();
      }),
    );
    expect(excel().book.settings.size).toBe(0);
  });

  test("of the document are saved with it", async () => {
    await excel().page.run(
      () =>
        new Promise<void>((resolve, reject) => {
          const { settings } = Office.context.document;
          settings.set("语言", { code: "zh" });
          settings.saveAsync((result) => (result.status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(result.error)));
        }),
    );
    expect([...excel().book.documentSettings.keys()]).toEqual(["语言"]);
    expect(excel().book.documentSettings.get("语言")).toContain("zh");
  });
});
