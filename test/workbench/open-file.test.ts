import { describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { saveBook } from "../../src/workbench/host";
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
    const { book, notice } = await openFile(`旧表.${kind}`, readFileSync(within(`project-2019.${kind}`)), engine);
    expect([book.name, book.sheets.map(({ name }) => name), book.value("D12")]).toEqual([
      "旧表.xlsx",
      ["百万市民共享科普", "国际合作与交流"],
      7150000,
    ]);
    expect(book.sheets[0]!.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 3 });
    expect(notice?.words.zh).toContain("已转换为 .xlsx");
  });
});
