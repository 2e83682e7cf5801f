import { describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { lossInChinese } from "../../src/text/workbench-losses";
import { saveBook } from "../../src/workbench/host";
import { protectionOptions } from "../../src/workbench/host/model/protection";
import { openFile } from "../../src/workbench/page/open-file";
import { scratch } from "../support/cli";
import { engine } from "../support/excel/workbook";
import { describeWithLibreOffice } from "../support/needs";

const SAMPLES = "assets/samples";

describe("the workbench opens", () => {
  test.each([
    ["project-2023", 9, "E6", 1800000],
    ["project-2020", 2, "B20", 180000],
    ["project-2019", 2, "D12", 7150000],
    ["budget", 14, "A1", "某市科学技术协会机构设置"],
  ])("the sample %s and loses nothing of it", async (name, sheets, cell, value) => {
    const { book, notice } = await openFile(`${name}.xlsx`, readFileSync(`${SAMPLES}/${name}.xlsx`), engine);
    expect([book.sheets.length, book.value(cell), notice]).toEqual([sheets, value, null]);
    expect((await saveBook(book)).lost).toEqual([]);
  });

  test.each(["表.XLS", "表.ods", "表.xlsm", "表"])("a workbook of Excel's for what it is, whatever its name says: %s", async (name) => {
    const { book, notice } = await openFile(name, readFileSync(`${SAMPLES}/project-2019.xlsx`), engine);
    expect([book.name, book.value("D12"), notice]).toEqual(["表.xlsx", 7150000, null]);
  });

  test("a workbook of which something is left out, and says what in both languages", async () => {
    const { book } = await openFile("表.xlsx", readFileSync(`${SAMPLES}/project-2019.xlsx`), engine);
    const name = "国际合作与交流";
    book.sheet(name)!.protection = { options: protectionOptions({}), password: "" };
    const { notice } = await openFile("表.xlsx", (await saveBook(book)).bytes, engine);
    expect(notice?.words).toEqual({
      zh: `模拟环境不保留以下内容，另存的文件里也不会有：工作表“${name}”的保护是否有密码。`,
      en: `This emulation does not hold the following, and neither will a file saved here: whether the protection of ${name} has a password.`,
    });
  });

  test("every kind of loss has its Chinese words", () => {
    const phrases = ["model/load.ts", "model/save.ts", "model/file/page.ts", "model/file/rules.ts", "model/file/style.ts"].flatMap((file) =>
      [...readFileSync(`src/workbench/host/${file}`, "utf8").matchAll(/losses\.add\((["`])(.+?)\1\)/g)].map(([, , phrase]) => phrase!),
    );
    expect(phrases.length).toBeGreaterThan(10);
    const told = phrases.map((phrase) => phrase.replace(/\$\{[^}]*\}/g, "7"));
    expect(told.filter((phrase) => lossInChinese(phrase) === phrase)).toEqual([]);
    expect(lossInChinese("the calculation of =CUBEVALUE(A1) (3 times)")).toBe("公式 =CUBEVALUE(A1) 的重新计算（3 处）");
  });

  test.each([
    ["an empty file", new Uint8Array(), "文件是空的"],
    ["a text", new TextEncoder().encode("甲\t乙"), "它不是工作簿"],
    ["a workbook cut off", readFileSync(`${SAMPLES}/budget.xlsx`).subarray(0, 2000), "文件已损坏"],
  ])("%s with a word on why not", async (_, bytes, words) => {
    await expect(openFile("表.xlsx", bytes, engine)).rejects.toMatchObject({ words: { zh: expect.stringContaining(words) } });
  });
});

describeWithLibreOffice("the workbench, of other kinds of files,", () => {
  test.each(["ods", "xls"])("opens .%s with values, formulas, merged cells and fonts, and says that it converted it", async (kind) => {
    const within = scratch();
    const folder = path.dirname(within("x"));
    const options = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", kind, "--outdir", folder];
    execFileSync("soffice", [...options, `${SAMPLES}/project-2019.xlsx`], { stdio: "ignore" });
    const { book, notice } = await openFile(
      kind === "ods" ? "旧表.xlsx" : "旧表.xls",
      readFileSync(within(`project-2019.${kind}`)),
      engine,
    );
    expect([book.name, book.sheets.map(({ name }) => name), book.value("D12")]).toEqual([
      "旧表.xlsx",
      ["百万市民共享科普", "国际合作与交流"],
      7150000,
    ]);
    expect(book.sheets[0]!.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 3 });
    expect(notice?.words.zh).toContain("已转换为 .xlsx");
  });
});
