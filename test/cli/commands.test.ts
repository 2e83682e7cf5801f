import { describe, expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { readXlsx } from "hucre";
import { rules } from "../../src/rules";
import { readFile } from "../../src/workbook/file/read-file";
import { jihe, scratch } from "../support/cli";
import { clean } from "../support/forms";
import { inGbk } from "../support/gbk";
import { writeForms } from "../support/workbooks";

const TEXT = [
  "# 财政项目支出绩效目标申报表",
  "(2024年度)",
  "项目名称\t科普讲座\t项目性质\t其他经常性项目\t项目类别\t其他运转类",
  "主管部门\t某市科协\t实施单位\t某中心",
  "计划开始日期\t2024-01-01\t计划完成日期\t2024-12-31",
  "项目资金 (元)\t项目资金总额\t\t年度资金申请总额\t100.00",
  "\t其中：财政资金\t\t其中：当年财政拨款\t100.00",
  "\t其他资金\t\t其他资金\t0.00",
  "项目 绩效 目标\t项目总目标\t\t年度总体目标",
  "\t\t\t办好讲座。",
  "\t一级指标\t二级指标\t三级指标\t年度(/项目)指标值",
  "绩效 指标\t产出指标\t数量指标\t讲座场次\t≥10(场)",
  "",
].join("\n");

describe("jihe read", () => {
  test("prints the promised JSON, every fact with its cell", async () => {
    const file = await writeForms(scratch()("a.xlsx"), clean);
    const { status, out } = await jihe("read", file, "--json");
    const [read] = (JSON.parse(out) as { files: { forms: Record<string, unknown>[] }[] }).files;
    expect(status).toBe(0);
    expect(read).toMatchObject({ file, error: null, tables: [], notes: [], unrecognised: [] });
    expect(read!.forms[0]).toMatchObject({
      sheet: "流动科普展览",
      layout: "project-2023",
      title: "财政项目支出绩效目标申报表",
      year: 2023,
      unit: "元",
      recognition: { score: 1, runnerUp: { layout: "project-2020", score: 0.31 } },
      parts: { expected: 32, read: 32, unreadable: [] },
      fields: {
        projectName: { value: "流动科普展览", cell: "B3" },
        startDate: { value: "2023-01-01", cell: "B5" },
        overallGoal: { value: null, cell: "B11" },
      },
      amounts: { annualApplication: { value: "300000.00", cell: "E6" }, projectTotal: { value: null, cell: "C6" } },
      subProjects: [],
    });
    expect((read!.forms[0]!["indicators"] as unknown[])[0]).toEqual({
      level1: "产出指标",
      level2: "数量指标",
      classCertain: true,
      name: "举办展览场次",
      target: "≥12.00(场)",
      parsed: { kind: "numeric", operator: ">=", number: "12.00", unit: "场" },
      cells: { level1: "B13", level2: "C13", name: "D13", target: "E13" },
    });
  });

  test("names each unreadable cell with the reason", async () => {
    const file = await writeForms(scratch()("a.xlsx"), {
      ...clean,
      amounts: { annualApplication: "约30万" },
      fields: { ...clean.fields, endDate: "长期" },
    });
    const { out } = await jihe("read", file, "--json");
    const { files } = JSON.parse(out) as { files: { forms: { parts: { unreadable: unknown } }[] }[] };
    expect(files[0]!.forms[0]!.parts.unreadable).toEqual([
      { cell: "D5", reason: "“计划完成日期”的“长期”无法识别为日期" },
      { cell: "E6", reason: "“年度资金申请总额”的“约30万”无法识别为金额" },
    ]);
  });

  test("prints the same for people, and exits 2 where a file cannot be used", async () => {
    const within = scratch();
    const { status, out, err } = await jihe("read", await writeForms(within("a.xlsx"), clean), within("b.xlsx"));
    expect(status).toBe(2);
    expect(out).toContain("E6    年度资金申请总额: 300,000.00");
    expect(out).toContain("E17   满意度指标 / 服务对象满意度指标 / 参观者满意度 / ≥85.00(%)");
    expect(err).toContain("找不到文件");
  });
});

describe("jihe import", () => {
  test("lays a text out as an official sheet that reads back", async () => {
    const within = scratch();
    writeFileSync(within("a.txt"), TEXT);
    expect(await jihe("import", within("a.txt"), "-o", within("o.xlsx"))).toMatchObject({ status: 0, err: "" });
    const { sheets } = await readXlsx(readFileSync(within("o.xlsx")), { readStyles: true });
    expect(sheets[0]!.name).toBe("科普讲座");
    expect(sheets[0]!.merges).toEqual(
      expect.arrayContaining([
        { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
        { startRow: 5, startCol: 0, endRow: 8, endCol: 0 },
      ]),
    );
    expect(sheets[0]!.cells!.get("5,4")).toMatchObject({ value: 100, style: { numFmt: "#,##0.00", border: { top: { style: "thin" } } } });
    // Row 上年结转资金 is missing in the text: its value is shaded and commented, not invented.
    expect(sheets[0]!.cells!.get("7,4")).toMatchObject({ value: null, comment: { text: expect.stringContaining("未找到此项的标签") } });
    const { out } = await jihe("read", within("o.xlsx"), "--json");
    expect((JSON.parse(out) as { files: { forms: { year: number }[] }[] }).files[0]!.forms[0]!.year).toBe(2024);
  });

  test("puts the forms of several texts into one workbook, names made unique", async () => {
    const within = scratch();
    writeFileSync(within("a.txt"), TEXT);
    writeFileSync(within("b.txt"), `\uFEFF${TEXT}第 1 页\n`);
    const { status, err } = await jihe("import", within("a.txt"), within("b.txt"), "-o", within("o.xlsx"));
    expect([status, err]).toEqual([0, `${within("b.txt")}: 第 13 行未归入任何表：第 1 页\n`]);
    const { sheets } = await readXlsx(readFileSync(within("o.xlsx")));
    expect(sheets.map(({ name }) => name)).toEqual(["科普讲座", "科普讲座 (2)"]);
  });

  test("reads a text saved as ANSI as it does one in UTF-8, and asks for a look where signs were lost", async () => {
    const within = scratch();
    writeFileSync(within("a.txt"), inGbk(TEXT));
    writeFileSync(within("b.txt"), TEXT.replace("办好讲座", "办好讲\uFFFD"));
    expect(await jihe("import", within("a.txt"), within("b.txt"), "-o", within("o.xlsx"))).toMatchObject({
      status: 0,
      out: expect.stringContaining("已导入 2 张表"),
      err: "",
    });
    const { sheets } = await readXlsx(readFileSync(within("o.xlsx")), { readStyles: true });
    expect(sheets.map(({ cells }) => cells!.get("10,3")).map((cell) => [cell?.value, cell?.comment?.text])).toEqual([
      ["办好讲座。", undefined],
      ["办好讲\uFFFD。", "请核对：原文此处有字已丢失（显示为 \uFFFD），请对照原件补上。"],
    ]);
  });

  test("refuses what it cannot read, each in one line, and writes nothing then", async () => {
    const within = scratch();
    writeFileSync(within("scan.pdf"), Buffer.from("%PDF-1.7\n\0\x80\xff", "latin1"));
    writeFileSync(within("memo.txt"), "会议纪要\n");
    const { status, out, err } = await jihe("import", within("scan.pdf"), within("memo.txt"), within("none.txt"), "-o", within("o.xlsx"));
    expect([status, out]).toEqual([2, ""]);
    expect(err.split("\n").map((line) => line.replace(/^.*\//, ""))).toEqual([
      "none.txt: 找不到文件。请核对路径和文件名。",
      "scan.pdf: 不是文本文件，或编码不认识。PDF、Word 文件请先提取文字，用记事本存为 UTF-8 编码的 .txt 后再试。",
      expect.stringContaining("memo.txt: 没有找到可导入的标准表文本"),
      "",
    ]);
    expect(() => readFileSync(within("o.xlsx"))).toThrow();
  });

  test("never overwrites its input or, unasked, anything else", async () => {
    const within = scratch();
    writeFileSync(within("a.txt"), TEXT);
    writeFileSync(within("o.xlsx"), "hers");
    expect(await jihe("import", within("a.txt"), "-o", within("a.txt"), "--force")).toMatchObject({ status: 2 });
    expect(await jihe("import", within("a.txt"), "-o", within("o.xlsx"))).toMatchObject({ status: 2 });
    expect([readFileSync(within("a.txt"), "utf8"), readFileSync(within("o.xlsx"), "utf8")]).toEqual([TEXT, "hers"]);
  });
});

describe("jihe template", () => {
  test("writes a blank sheet of each layout named, for the year", async () => {
    const within = scratch();
    const { status, out, err } = await jihe("template", "project-2019", "project-2023", "-o", within("o.xlsx"), "--year", "2025");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("已生成 2 张空白表");
    const read = await jihe("read", within("o.xlsx"), "--json");
    const { forms } = (JSON.parse(read.out) as { files: { forms: { layout: string; year: number; subProjects: unknown[] }[] }[] })
      .files[0]!;
    expect(forms.map(({ layout, year, subProjects }) => [layout, year, subProjects])).toEqual([
      ["project-2019", 2025, []],
      ["project-2023", 2025, []],
    ]);
    expect(await jihe("check", within("o.xlsx"))).toMatchObject({ status: 0, out: expect.stringContaining("空白表，未审核") });
  });

  test("writes blank sheets of the department budget, one by one or all at once, under names that differ", async () => {
    const within = scratch();
    const some = await jihe("template", "budget-income", "project-2023", "budget-notes", "budget-income", "-o", within("some.xlsx"));
    expect(some).toMatchObject({ status: 0, err: "", out: expect.stringContaining("已生成 8 张空白表") });
    const names = async (file: string): Promise<string[]> => {
      const { grids } = await readFile(readFileSync(within(file)));
      return grids.map(({ sheet }) => sheet);
    };
    expect(await names("some.xlsx")).toEqual([
      "部门收入总表",
      "财政项目支出绩效目标申报表",
      ...["部门主要职能", "部门机构设置", "名词解释", "部门编制说明", "其他相关情况说明"],
      "部门收入总表 (2)",
    ]);
    const all = await jihe("template", "budget", "-o", within("all.xlsx"), "--year", "2026");
    expect(all).toMatchObject({ status: 0, out: expect.stringContaining("已生成 15 张空白表") });
    expect((await names("all.xlsx")).slice(3, 6)).toEqual(["部门编制说明", "部门收支总表", "部门收入总表"]);
    await jihe("template", "budget", "-o", within("then.xlsx"), "--year", "2021");
    expect(await names("then.xlsx")).toHaveLength(14);
  });

  test("refuses an unknown layout, a year that is none, and an output that is there already", async () => {
    const within = scratch();
    writeFileSync(within("hers.xlsx"), "hers");
    const unknown = await jihe("template", "project-2024", "-o", within("o.xlsx"));
    expect([unknown.status, unknown.err]).toEqual([
      2,
      "project-2024: 没有这种版式。可用的版式：project-2019、project-2020、project-2023、budget-notes、budget-balance、budget-income、" +
        "budget-expenditure、budget-appropriation、budget-general-public、budget-government-fund、budget-state-capital、" +
        "budget-basic-economic、budget-three-public、budget-project-note、budget\n",
    ]);
    const year = await jihe("template", "project-2023", "-o", within("o.xlsx"), "--year", "26");
    expect([year.status, year.err]).toEqual([2, "--year 26: 年度应为四位数字，例如 2026。\n"]);
    const taken = await jihe("template", "project-2023", "-o", within("hers.xlsx"));
    expect([taken.status, readFileSync(within("hers.xlsx"), "utf8")]).toEqual([2, "hers"]);
    expect(() => readFileSync(within("o.xlsx"))).toThrow();
  });
});

describe("jihe rules", () => {
  test("lists every rule with its authority", async () => {
    const { status, out } = await jihe("rules", "--json");
    const listed = (JSON.parse(out) as { rules: { id: string; basis: string[]; title: string }[] }).rules;
    expect(status).toBe(0);
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(listed.find(({ id }) => id === "required-class")).toMatchObject({
      title: "缺少一类绩效指标",
      basis: ["layout", "中发〔2018〕34号"],
    });
    expect((await jihe("rules")).out).toContain("required-class  [indicators] 警告  缺少一类绩效指标");
  });

  test("tells of each rule how to mend what it finds, and examples of what it finds and lets pass", async () => {
    const { rules: listed } = JSON.parse((await jihe("rules", "--json", "--lang", "en")).out) as { rules: { id: string }[] };
    expect(listed.find(({ id }) => id === "percentage-possible")).toMatchObject({
      remedy: "Check number and unit: a lost decimal point, or a count or score taken for a percentage.",
      examples: [
        {
          changes: [
            {
              file: "a.xlsx",
              previous: false,
              sheet: "财政项目支出绩效目标申报表",
              field: "Indicator row 2",
              before: "质量指标｜展品完好率｜≥95.00(%)",
              after: "质量指标｜展品完好率｜≥950.00(%)",
            },
          ],
          findings: [{ file: "a.xlsx", sheet: "表1", cell: "E14" }],
        },
        { findings: [] },
      ],
    });
    const { out } = await jihe("rules");
    expect(out).toContain("    怎样改：请核对数字和单位，例如小数点是否漏写、单位是否应为次或分。\n");
    expect(out).toContain("    示例：公务接待费 7.50 → 5.70 ⇒ 《");
  });
});

describe("a wrong command line", () => {
  test.each([
    [["check"], "缺少参数 files。"],
    [["bogus"], "没有命令 bogus。"],
    [["import", "a.txt"], "缺少选项 -o, --out <out.xlsx>。"],
    [["check", "a.xlsx", "--mark", "b.xlsx"], "没有选项 --mark。"],
    [["check", "a.xlsx", "--report"], "选项 --report <out.xlsx> 后面缺少内容。"],
    [["check", "a.xlsx", "--lang", "fr"], "--lang <zh|en> 的内容不对。"],
    [[], ""],
  ])("%j exits 2, says what is wrong and where the usage stands", async (args, words) => {
    expect(await jihe(...args)).toEqual({ status: 2, out: "", err: `命令行有误：${words}用法见 jihe --help。\n` });
  });

  test("help and version are no errors", async () => {
    const { status, out } = await jihe("check", "--help");
    expect([status, out.includes("用法："), out.includes("--report <out.xlsx>")]).toEqual([0, true, true]);
    expect((await jihe("--lang", "en", "--help")).out).toContain("Usage:");
    expect(await jihe("--version")).toMatchObject({ status: 0, out: "0.0.0\n" });
  });
});
