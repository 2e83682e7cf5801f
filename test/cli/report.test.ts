import { describe, expect, test } from "@jest/globals";
import { linkSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { openXlsx, readXlsx, saveXlsx, writeXlsx } from "hucre";
import { jihe, scratch, TODAY } from "../support/cli";
import { clean, wrong } from "../support/forms";
import { writeForms } from "../support/workbooks";

/** Types this text beside every finding, or those of one file, whose line is given; gives how many there were. */
async function explainIn(file: string, text: string, isMeant: (row: readonly unknown[]) => boolean = () => true): Promise<number> {
  const book = await openXlsx(readFileSync(file), { readStyles: true });
  const { rows, cells } = book.sheets.find(({ name }) => name === "审核结果")!;
  const heading = rows.findIndex((row) => row.includes("审核说明"));
  const col = rows[heading]!.indexOf("审核说明");
  const lines = rows.filter((row, index) => index > heading && row[1] === "错误" && isMeant(row));
  for (const line of lines) {
    line[col] = text;
    cells?.delete(`${rows.indexOf(line)},${col}`);
  }
  writeFileSync(file, await saveXlsx(book));
  return lines.length;
}

/** Each 审核说明 of a report with the file that it is told of; null where the report is on one file. */
async function explained(file: string): Promise<(readonly [unknown, unknown])[]> {
  const { rows } = (await readXlsx(readFileSync(file))).sheets.find(({ name }) => name === "审核结果")!;
  const heading = rows.find((row) => row.includes("审核说明"))!;
  const [at, of] = [heading.indexOf("审核说明"), heading.indexOf("文件")];
  return rows.flatMap((row) => (row === heading || !row[at] ? [] : [[of < 0 ? null : row[of], row[at]] as const]));
}

const unsaid = { ...clean, fields: { ...clean.fields, annualGoal: "<p>举办展览，编印科普手册。</p>" } };

describe("--report, renewed", () => {
  test("with other files, or a file renamed, keeps what was explained, and under its name what is not checked this time", async () => {
    const within = scratch();
    const [one, two] = [await writeForms(within("甲.xlsx"), unsaid), await writeForms(within("乙.xlsx"), wrong)];
    const renew = (...files: string[]): ReturnType<typeof jihe> =>
      jihe("check", ...files, "--report", within("r.xlsx"), "--force", "--json");
    await renew(one);
    expect(await explainIn(within("r.xlsx"), "甲的说明")).toBe(1);
    expect(JSON.parse((await renew(two, one)).out).summary).toMatchObject({ error: 1, explained: 1 });
    expect(await explained(within("r.xlsx"))).toEqual([["甲.xlsx", "甲的说明"]]);
    expect((await renew(two)).status).toBe(1);
    expect(await explained(within("r.xlsx"))).toEqual([["甲.xlsx", "甲的说明"]]);
    renameSync(one, within("丙.xlsx"));
    expect(JSON.parse((await renew(within("丙.xlsx"), two)).out).summary).toMatchObject({ error: 1, explained: 1 });
    expect(await explained(within("r.xlsx"))).toEqual([["丙.xlsx", "甲的说明"]]);
  });

  test("tells files of one name apart by their folders", async () => {
    const within = scratch();
    for (const folder of ["x", "y"]) mkdirSync(within(folder));
    const files = [await writeForms(within("x/表.xlsx"), unsaid), await writeForms(within("y/表.xlsx"), unsaid)];
    const renew = (): ReturnType<typeof jihe> => jihe("check", ...files, "--report", within("r.xlsx"), "--force", "--json");
    await renew();
    expect(await explainIn(within("r.xlsx"), "乙处已核实", (row) => row.includes("y/表.xlsx"))).toBe(1);
    for (let time = 1; time <= 2; time++) {
      const { findings } = JSON.parse((await renew()).out) as {
        findings: { file: string; severity: string; explanation: object | null }[];
      };
      expect(findings.filter(({ severity }) => severity === "error").map(({ file, explanation }) => [file, explanation !== null])).toEqual([
        [files[0], false],
        [files[1], true],
      ]);
      expect(await explained(within("r.xlsx"))).toEqual([["y/表.xlsx", "乙处已核实"]]);
    }
  });

  test("is read without its hidden marks, and not written over where it cannot be read", async () => {
    const within = scratch();
    const file = await writeForms(within("a.xlsx"), unsaid);
    const renew = (): ReturnType<typeof jihe> =>
      jihe("check", file, "--report", within("r.xlsx"), "--annotate", within("b.xlsx"), "--force");
    await renew();
    for (const one of ["r.xlsx", "b.xlsx"]) {
      await explainIn(within(one), `写在 ${one}`);
      const { sheets } = await readXlsx(readFileSync(within(one)));
      writeFileSync(within(one), await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }));
    }
    expect((await renew()).status).toBe(0);
    expect(new Set((await explained(within("r.xlsx"))).map(([, text]) => text))).toEqual(new Set(["写在 r.xlsx", "写在 b.xlsx"]));
    writeFileSync(within("b.xlsx"), readFileSync(within("b.xlsx")).subarray(0, 2000));
    const before = readFileSync(within("r.xlsx"));
    expect(await renew()).toMatchObject({ status: 2, err: expect.stringContaining("不会覆盖") as unknown });
    expect(readFileSync(within("r.xlsx")).equals(before)).toBe(true);
  });

  test("does not bring back from an older copy what was withdrawn since", async () => {
    const within = scratch();
    const file = await writeForms(within("a.xlsx"), unsaid);
    const copy = (from: string, to: string): ReturnType<typeof jihe> => jihe("check", from, "--annotate", to, "--force");
    await copy(file, within("0.xlsx"));
    await explainIn(within("0.xlsx"), "系统导出带入");
    await copy(within("0.xlsx"), within("w.xlsx"));
    expect((await copy(within("w.xlsx"), within("w2.xlsx"))).status).toBe(0);
    await explainIn(within("w.xlsx"), "");
    expect(await explained(within("w.xlsx"))).toEqual([]);
    expect((await copy(within("w.xlsx"), within("w2.xlsx"))).status).toBe(1);
    expect(await explained(within("w2.xlsx"))).toEqual([]);
  });
});

describe("--report", () => {
  test("writes the findings with figures as numbers and links into the checked workbook", async () => {
    const within = scratch();
    mkdirSync(within("out"));
    const file = await writeForms(within("申报 表.xlsx"), clean, wrong);
    const { status, err } = await jihe("check", file, "--report", within("out/审核结果.xlsx"));
    expect([status, err]).toEqual([1, `已写入 ${within("out/审核结果.xlsx")}\n`]);
    const { sheets } = await readXlsx(readFileSync(within("out/审核结果.xlsx")));
    const names = ["封面结论", "审核结果", "审核范围", "项目绩效汇总", "指标汇总", "部门预算勾稽表", "图表"];
    expect(sheets.map(({ name }) => name)).toEqual(names);
    const [, findings, coverage] = sheets;
    expect(findings!.rows[1]![0]).toBe("共审核 2 张表：错误 1 项，警告 0 项，提示 0 项。");
    expect(findings!.rows[3]).toEqual([
      "序号",
      "级别",
      "工作表",
      "单元格",
      "项目",
      "栏目",
      "问题",
      "表中值",
      "对照值",
      "差额（元）",
      "处理建议",
      "依据",
      "审核说明",
      "说明人",
      "说明日期",
      "说明状态",
      "规则",
      "编号",
      "数据码",
    ]);
    expect(findings!.rows[4]!.slice(0, 6)).toEqual([1, "错误", "科普讲座", "E6", "科普讲座", "年度资金申请总额"]);
    expect(findings!.rows[4]!.slice(7, 10)).toEqual([330000, 300000, 30000]);
    expect(findings!.cells!.get("4,3")!.hyperlink).toMatchObject({ target: "../申报%20表.xlsx#'科普讲座'!E6" });
    expect(coverage!.rows.slice(4).map((row) => row.slice(0, 4))).toEqual([
      ["申报 表.xlsx", "流动科普展览", "财政项目支出绩效目标申报表", 2023],
      ["申报 表.xlsx", "科普讲座", "财政项目支出绩效目标申报表", 2023],
    ]);
  });

  test("says in the report that nothing was found", async () => {
    const within = scratch();
    await jihe("check", await writeForms(within("a.xlsx"), clean), "--report", within("r.xlsx"));
    const { sheets } = await readXlsx(readFileSync(within("r.xlsx")));
    expect(sheets[1]!.rows[4]![0]).toBe("未发现问题。");
  });

  test("is refused where it is an input, under whatever name, even by force", async () => {
    const within = scratch();
    const file = await writeForms(within("a.xlsx"), clean);
    linkSync(file, within("b.xlsx"));
    const before = readFileSync(file);
    for (const out of [file, within("../") + within("a.xlsx").split("/").slice(-2).join("/"), within("b.xlsx")]) {
      expect(await jihe("check", file, "--report", out, "--force")).toEqual({
        status: 2,
        out: "",
        err: `${out}: 是输入文件，不会覆盖。请另取一个文件名。\n`,
      });
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("may be renewed in the folder that is checked: it is no input", async () => {
    const within = scratch();
    mkdirSync(within("单位"));
    await writeForms(within("单位/a.xlsx"), clean);
    expect(await jihe("check", within("单位"), "--report", within("单位/结果.xlsx"))).toMatchObject({ status: 0 });
    expect(await jihe("check", within("单位"), "--report", within("单位/结果.xlsx"), "--force")).toMatchObject({ status: 0 });
    expect((await jihe("check", within("单位"), "--report", within("单位/a.xlsx"), "--force")).err).toContain("是输入文件");
  });

  test("is refused where it exists, unless forced", async () => {
    const within = scratch();
    const file = await writeForms(within("a.xlsx"), clean);
    writeFileSync(within("r.xlsx"), "hers");
    expect(await jihe("check", file, "--report", within("r.xlsx"))).toMatchObject({
      status: 2,
      err: `${within("r.xlsx")}: 已存在。请另取文件名，或加 --force 覆盖。\n`,
    });
    expect(readFileSync(within("r.xlsx"), "utf8")).toBe("hers");
    expect(await jihe("check", file, "--report", within("r.xlsx"), "--force")).toMatchObject({ status: 0 });
  });

  test.each(["r.xlsx", "b.xlsx"])(
    "and a copy, renewed, keep what was explained in %s; nothing else being open, the check succeeds",
    async (one) => {
      const within = scratch();
      const file = await writeForms(within("a.xlsx"), {
        ...clean,
        fields: { ...clean.fields, annualGoal: "<p>举办展览，编印科普手册。</p>" },
      });
      const outputs = ["--report", within("r.xlsx"), "--annotate", within("b.xlsx"), "--force", "--json"];
      expect((await jihe("check", file, ...outputs)).status).toBe(1);
      const book = await openXlsx(readFileSync(within(one)), { readStyles: true });
      const { rows } = book.sheets.find(({ name }) => name === "审核结果")!;
      const heading = rows.findIndex((row) => row.includes("审核说明"));
      rows[heading + 1]![rows[heading]!.indexOf("审核说明")] = "系统导出带入";
      writeFileSync(within(one), await saveXlsx(book));
      const { status, out } = await jihe("check", file, ...outputs);
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        findings: [{ explanation: { text: "系统导出带入", by: null, date: TODAY, standing: "accepted" } }],
        summary: { error: 0, warning: 0, info: 0, explained: 1, trial: 0 },
      });
      for (const output of ["r.xlsx", "b.xlsx"]) {
        const { sheets } = await readXlsx(readFileSync(within(output)));
        expect(sheets.find(({ name }) => name === "审核结果")!.rows.flat()).toContain("系统导出带入");
      }
    },
  );

  test("is refused where it cannot be written or is no .xlsx", async () => {
    const within = scratch();
    const file = await writeForms(within("a.xlsx"), clean);
    expect((await jihe("check", file, "--report", within("none/r.xlsx"))).err).toContain("所在文件夹不存在");
    expect((await jihe("check", file, "--report", within("r.csv"))).err).toContain("应以 .xlsx 结尾");
  });
});
