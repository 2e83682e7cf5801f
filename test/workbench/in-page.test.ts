import { afterAll, describe, expect, test } from "@jest/globals";
import { existsSync } from "node:fs";
import { CHROMIUM, closeChromium } from "../support/excel/chromium-page";
import { openInsideChromium } from "../support/excel/inside-page";
import { Site } from "../support/excel/site";

const hasChromium = existsSync(CHROMIUM);
const describeInChromium = hasChromium ? describe : describe.skip;

describeInChromium(`Excel inside the page${hasChromium ? "" : " (needs Chromium: apt-get install chromium)"}`, () => {
  afterAll(closeChromium);

  test("serves the library, calculates and tells events with nothing outside the page", async () => {
    const site = new Site();
    const page = await openInsideChromium(site);
    const seen = await page.run(() =>
      Excel.run(async (context) => {
        const { excelInside } = window as unknown as {
          excelInside: { book: { value(address: string): unknown }; user: { type(address: string, input: unknown): void } };
        };
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
        const edited = new Promise<string>((resolve) => {
          sheet.onChanged.add(async ({ address }) => resolve(address));
        });
        await context.sync();
        excelInside.user.type("A1", 40);
        const cell = sheet.getRange("A3").load("values,text");
        await context.sync();
        return [cell.values, cell.text, await edited, excelInside.book.value("Sheet1!A3")];
      }),
    );
    expect(seen).toEqual([[[42]], [["42"]], "A1", 42]);
    expect(site.outside).toEqual([]);
    await page.close();
  }, 60_000);
});
