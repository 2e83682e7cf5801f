import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readXlsx } from "hucre";
import { project2023 } from "../../../src/official/project-2023";
import type { PackDocument } from "../../../src/pack/document";
import { packInSheet, packSheet } from "../../../src/pack/pack-sheet";
import { builtInPack } from "../../../src/pack/rule-pack";
import { cleanForms, withAmounts } from "../../../src/rules/example-form";
import { formSheet } from "../../../src/templates/form-sheet";
import { loadBook, saveBook, type Book } from "../../../src/workbench/host";
import { readFile } from "../../../src/workbook/file/read-file";
import { writeFile } from "../../../src/workbook/file/write-file";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { engine } from "../../support/excel/workbook";

const own: PackDocument = { id: "kexie", version: "3", extends: ["jihe-standard"], rules: { "annual-funding-sum": "off" } };
const wrong = withAmounts({ annualApplication: "370000.00" })(cleanForms["project-2023"]);

async function book(document: PackDocument | null): Promise<Book> {
  const rules = document ? [packSheet(document, builtInPack, "zh")] : [];
  const bytes = await writeFile([formSheet(project2023, wrong, "申报表"), ...rules], { ours: false });
  return (await loadBook(bytes, engine)).book;
}

let excel: RunningExcel;
const byOwnRules = (): ReturnType<Window["jihe"]["checkByOwnRules"]> => excel.page.run(() => window.jihe.checkByOwnRules());
const reportTexts = (): string[] => {
  const sheet = excel.book.sheets.find(({ name }) => name === "审核结果")!;
  return [0, 1, 2, 3, 4].map((row) => sheet.text(row, 0));
};

beforeAll(async () => void (excel = await openExcel({ runner: "jsdom", flavour: "windows" }, await portPage())), 60_000);
afterAll(() => excel.close());

test("a workbook is checked by its own sheet 审核规则, and 审核结果 says by which pack", async () => {
  excel.open(await book(null));
  const plain = await byOwnRules();
  expect([plain.pack.split(" ")[0], plain.findings]).toEqual(["jihe-standard", ["annual-funding-sum E6"]]);
  excel.open(await book(own));
  expect(await byOwnRules()).toEqual({ pack: "kexie 3", trouble: [], findings: [] });
  expect(reportTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^规则包 kexie 3（校验码 [0-9a-f]{12}）$/)]));
  expect(reportTexts().join("")).not.toContain("未识别");
});

test("a sheet that has gone wrong is refused, the last good one stays, and 审核结果 says so", async () => {
  excel.open(await book(own));
  await byOwnRules();
  const sheet = excel.book.sheets.find(({ name }) => name === "审核规则")!;
  const row = Array.from({ length: 400 }, (_, at) => at).find((at) => sheet.text(at, 0) === "date-order")!;
  excel.host.user.type(`审核规则!C${row + 1}`, "停掉");
  excel.host.user.type("审核规则!B5", "4");
  expect(await byOwnRules()).toEqual({ pack: "kexie 3", trouble: [`审核规则!C${row + 1}`], findings: [] });
  expect(
    reportTexts().find((text) => text.startsWith("工作簿的“审核规则”表有误，没有采用。本次仍按这张表 2026年11月20日 09:30")),
  ).toContain(`C${row + 1}`);
});

test("a pack is put into the workbook once, in two round trips, and never over a sheet of the user's", async () => {
  excel.open(await book(null));
  const trips = await roundTrips(excel, async () => expect(await excel.page.run(() => window.jihe.writePackSheet())).toBe(true));
  expect(trips).toHaveLength(2);
  const { bytes } = await saveBook(excel.book);
  const { grids } = await readFile(bytes);
  expect(packInSheet(grids[1]!)).toMatchObject({ document: { id: "本单位", version: "1", extends: ["jihe-standard"] } });
  const saved = (await readXlsx(bytes)).sheets[1]!;
  expect(saved.dataValidations!.map(({ values }) => values?.join())).toEqual(expect.arrayContaining(["启用,停用,试行", "错误,警告,提示"]));
  expect(await excel.page.run(() => window.jihe.writePackSheet())).toBe(false);

  excel.open(await book(null));
  excel.host.user.type("申报表!A1", "财政项目支出绩效目标申报表");
  await excel.page.run(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("审核规则").getRange("A1").values = [["一、预算编制应当完整"]];
      await context.sync();
    }),
  );
  expect(await excel.page.run(() => window.jihe.writePackSheet())).toBe(false);
  const hers = excel.book.sheets.find(({ name }) => name === "审核规则")!;
  expect([hers.text(0, 0), hers.usedArea(true)]).toEqual(["一、预算编制应当完整", expect.objectContaining({ bottom: 0 })]);
});
