import { describe, expect, test } from "@jest/globals";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeXlsx } from "hucre";
import { jihe, scratch } from "../support/cli";
import { clean } from "../support/forms";
import { writeForms } from "../support/workbooks";

/** The clean form as it was a year earlier, with other money. */
const lastYear = { ...clean, year: clean.year! - 1 };
/** More is carried over than there was. */
const carried = { ...clean, amounts: { ...clean.amounts, annualApplication: "640000.00", priorYearCarryOver: "400000.00" } };

interface Printed {
  readonly files: readonly { readonly file: string }[];
  readonly findings: readonly { readonly rule: string; readonly file: string; readonly related: readonly { readonly file: string }[] }[];
}

describe("jihe check --previous", () => {
  test("compares with last year's workbook, which is neither listed nor checked", async () => {
    const within = scratch();
    const [now, before] = [await writeForms(within("今年.xlsx"), carried), await writeForms(within("去年.xlsx"), lastYear)];
    const bytes = readFileSync(before);
    const { out, err } = await jihe("check", now, "--previous", before, "--json");
    const { files, findings } = JSON.parse(out) as Printed;
    expect(err).toBe("");
    expect(files.map(({ file }) => file)).toEqual([now]);
    const compared = findings.filter(({ rule }) => rule === "last-year-figures");
    expect(compared.map(({ file, related }) => [file, related.map((other) => other.file)])).toEqual([[now, [before]]]);
    expect(findings.every(({ file }) => file === now)).toBe(true);
    expect(readFileSync(before).equals(bytes)).toBe(true);
  });

  test("names last year's workbook beside its cells", async () => {
    const within = scratch();
    const before = await writeForms(within("去年.xlsx"), lastYear);
    const { out } = await jihe("check", await writeForms(within("今年.xlsx"), carried), "--previous", before);
    expect(out).toContain("相关: [去年.xlsx]流动科普展览!E6");
  });

  test("takes folders, and several of them", async () => {
    const within = scratch();
    mkdirSync(within("去年"));
    await writeForms(within("去年/a.xlsx"), lastYear);
    const other = await writeForms(within("b.xlsx"), { ...lastYear, fields: { ...lastYear.fields, projectName: "科技讲座" } });
    const now = await writeForms(within("今年.xlsx"), carried);
    const { out, status } = await jihe("check", now, "--previous", other, "--previous", within("去年"), "--json");
    expect(status).toBe(0);
    expect((JSON.parse(out) as Printed).findings.map(({ rule }) => rule)).toContain("last-year-figures");
  });

  test("leaves last year's workbook out of a folder that is checked", async () => {
    const within = scratch();
    mkdirSync(within("全部"));
    const now = await writeForms(within("全部/今年.xlsx"), clean);
    const before = await writeForms(within("全部/去年.xlsx"), lastYear);
    const { out } = await jihe("check", within("全部"), "--previous", before, "--json");
    expect((JSON.parse(out) as Printed).files.map(({ file }) => file)).toEqual([now]);
  });

  test("says in one line what cannot be used, and exits 2", async () => {
    const within = scratch();
    const now = await writeForms(within("今年.xlsx"), clean);
    writeFileSync(within("空.xlsx"), "");
    writeFileSync(within("通讯录.xlsx"), await writeXlsx({ sheets: [{ name: "a", rows: [["姓名", "电话"]] }] }));
    const lines: [string, string][] = [
      ["没有.xlsx", "找不到文件。请核对路径和文件名。"],
      ["空.xlsx", "文件是空的（0 字节）。请重新下载或另存一份。"],
      ["通讯录.xlsx", "没有识别出标准表样，不能用作上年的表。请用 jihe read 查看各工作表的原因。"],
    ];
    for (const [name, words] of lines) {
      const { status, out, err } = await jihe("check", now, "--previous", within(name), "--json");
      expect([status, err]).toEqual([2, `${within(name)}: ${words}\n`]);
      expect((JSON.parse(out) as Printed).files.map(({ file }) => file)).toEqual([now]);
    }
  });

  test("never writes over last year's workbook", async () => {
    const within = scratch();
    const [now, before] = [await writeForms(within("今年.xlsx"), clean), await writeForms(within("去年.xlsx"), lastYear)];
    const { status, err } = await jihe("check", now, "--previous", before, "--report", before, "--force");
    expect([status, err]).toEqual([2, `${before}: 是输入文件，不会覆盖。请另取一个文件名。\n`]);
  });
});
