import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { markFormula } from "../../../src/workbook/signature";
import { loadBook } from "../../../src/workbench/host";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { engine } from "../../support/excel/workbook";

let excel: RunningExcel;
beforeAll(async () => void (excel = await openExcel({ runner: "jsdom", flavour: "windows" }, await portPage())), 60_000);
afterAll(() => excel.close());

const set = (styles: readonly string[]): Promise<void> =>
  excel.page.run((given) => window.jihe.port().setUnmarked(given as readonly ("warning" | "info")[]), styles);
const asked = (): Promise<readonly string[]> => excel.page.run(() => window.jihe.port().unmarked());
const check = (): Promise<unknown> => excel.page.run(() => window.jihe.check());
const formulas = (): string[] =>
  excel.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats.map(({ rule }) => String(rule["formula"])));
/** Everything that stands on 审核结果. */
const listed = (): unknown[] => {
  const sheet = excel.book.sheet("审核结果")!;
  return Array.from({ length: 60 * 16 }, (_, at) => sheet.value(Math.floor(at / 16), at % 16));
};
const NOT_MARKED = "按本工作簿的设置不作标注";

describe("weights of findings that a workbook is not to be marked with", () => {
  beforeEach(async () => {
    excel.open((await loadBook(readFileSync("assets/samples/project-2023.xlsx"), engine)).book);
    await excel.page.run(() => window.jihe.renew());
  });

  test("are left out of the cells from the next check on, and listed all the same", async () => {
    await check();
    expect(formulas()).toContain(markFormula("warning"));
    expect(listed()).not.toContain(NOT_MARKED);
    await set(["warning"]);
    await check();
    expect(formulas()).not.toContain(markFormula("warning"));
    expect(formulas()).toContain(markFormula("error"));
    expect(listed()).toContain(NOT_MARKED);
    await set([]);
    await check();
    expect(formulas()).toContain(markFormula("warning"));
  });

  test("are kept in the workbook, and nothing is where there are none", async () => {
    expect(await asked()).toEqual([]);
    await set(["info", "warning"]);
    expect([...excel.book.settings]).toEqual([["jihe.unmarked", ["info", "warning"]]]);
    expect(await asked()).toEqual(["warning", "info"]);
    await set([]);
    expect([...excel.book.settings]).toEqual([]);
  });

  test("are read along with all else, and errors are marked whatever somebody wrote there", async () => {
    const trips = await roundTrips(excel, () => excel.page.run(() => window.jihe.port().read()));
    excel.book.settings.set("jihe.unmarked", ["error", "warning", 7]);
    await excel.page.run(() => window.jihe.renew());
    expect(await roundTrips(excel, () => excel.page.run(() => window.jihe.port().read()))).toHaveLength(trips.length);
    expect(await asked()).toEqual(["warning"]);
  });
});
