import { beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx, readXlsx, saveXlsx, writeXlsx, type Sheet } from "hucre";
import { markFormula } from "../../src/workbook/signature";
import { jihe, scratch, TODAY, type Outcome } from "../support/cli";
import { clean, wrong } from "../support/forms";
import { describeWithLibreOffice } from "../support/needs";
import { fileOf, partsOf, replaceIn } from "../support/parts";
import { asListed, type PrintedFinding } from "../support/printed-findings";
import { writeForms } from "../support/workbooks";

const SAMPLE = "assets/samples/project-2023.xlsx";

async function sheetsOf(file: string): Promise<Sheet[]> {
  return (await readXlsx(readFileSync(file), { readStyles: true })).sheets;
}

function findingsOf({ out }: Outcome): PrintedFinding[] {
  return (JSON.parse(out) as { findings: PrintedFinding[] }).findings;
}

describe("--annotate", () => {
  test("marks the cells of the findings in a copy, and leaves the original as it is", async () => {
    const within = scratch();
    const before = readFileSync(SAMPLE);
    const outcome = await jihe("check", SAMPLE, "--annotate", within("标注.xlsx"), "--json");
    expect([outcome.status, outcome.err]).toEqual([1, `已写入 ${within("标注.xlsx")}\n`]);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    const sheets = await sheetsOf(within("标注.xlsx"));
    const marked = sheets.flatMap(({ name, conditionalRules = [] }) =>
      conditionalRules.flatMap(({ formula, range }) => range.split(" ").map((cell) => [name, cell, formula])),
    );
    const findings = findingsOf(outcome);
    expect(findings.filter(({ severity }) => severity !== "info")).toHaveLength(3);
    expect(marked).toEqual(findings.map(({ sheet, cell, severity }) => [sheet, cell, markFormula(severity).slice(1)]));
    const comments = sheets.flatMap(({ cells }) => [...cells!.values()].flatMap(({ comment }) => (comment ? [comment.text] : [])));
    expect(comments).toEqual(findings.map(({ message }) => expect.stringContaining(message)));
  });

  test("lists the findings in 审核结果 as the JSON does, field by field", async () => {
    const within = scratch();
    const findings = findingsOf(await jihe("check", SAMPLE, "--annotate", within("o.xlsx"), "--json"));
    const report = (await sheetsOf(within("o.xlsx"))).at(-1)!;
    expect(report.name).toBe("审核结果");
    const headings = report.rows[3]!;
    const listed = report.rows.slice(4).map((row) => Object.fromEntries(row.map((value, col) => [headings[col], value])));
    expect(listed).toEqual(asListed(findings));
    const links = findings.map((_, index) => report.cells!.get(`${4 + index},3`)!.hyperlink!.location);
    expect(links).toEqual(findings.map(({ sheet, cell }) => `'${sheet}'!${cell}`));
  });

  test("of a copy checked again replaces what is there, and keeps what she explained", async () => {
    const within = scratch();
    const first = await jihe("check", await writeForms(within("a.xlsx"), clean, wrong), "--annotate", within("b.xlsx"), "--json");
    const book = await openXlsx(readFileSync(within("b.xlsx")), { readStyles: true });
    book.sheets.at(-1)!.rows[4]![13] = "已报财政局备案";
    writeFileSync(within("c.xlsx"), await saveXlsx(book));
    const second = await jihe("check", within("c.xlsx"), "--annotate", within("d.xlsx"), "--json");
    const { files } = JSON.parse(second.out) as { files: { sheets: { name: string }[]; unrecognised: unknown[] }[] };
    expect(files[0]).toMatchObject({ sheets: [{ name: "流动科普展览" }, { name: "科普讲座" }], unrecognised: [] });
    expect(findingsOf(second).map(({ id }) => id)).toEqual(findingsOf(first).map(({ id }) => id));
    const sheets = await sheetsOf(within("d.xlsx"));
    expect(sheets.map(({ name }) => name)).toEqual(["流动科普展览", "科普讲座", "审核结果"]);
    expect(sheets[1]!.conditionalRules).toHaveLength(1);
    expect([...sheets[1]!.cells!.values()].filter(({ comment }) => comment)).toHaveLength(1);
    expect(sheets[2]!.rows[2]![0]).toBe("与上次审核相比：新增 0 项，已改正 0 项，仍存在 1 项，已说明 0 项。");
    expect(sheets[2]!.rows[5]!.slice(13, 18)).toEqual(["已报财政局备案", null, TODAY, "算术错误，请更正", "仍存在"]);
    expect((await jihe("read", within("d.xlsx"))).out).not.toContain("审核结果");
  });

  test("says in 审核结果 which cells of a protected sheet are not marked", async () => {
    const within = scratch();
    const parts = partsOf(readFileSync(await writeForms(within("a.xlsx"), wrong)));
    replaceIn(parts, "xl/worksheets/sheet1.xml", "</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    writeFileSync(within("a.xlsx"), fileOf(parts));
    expect((await jihe("check", within("a.xlsx"), "--annotate", within("b.xlsx"))).status).toBe(1);
    const [form, report] = await sheetsOf(within("b.xlsx"));
    expect(form!.conditionalRules ?? []).toEqual([]);
    expect(report!.rows[4]![12]).toBe("工作表受保护，单元格未标注");
  });

  test("puts copies of several files into a folder that it makes, those of one name numbered", async () => {
    const within = scratch();
    for (const folder of ["甲", "乙"]) mkdirSync(within(folder));
    const files = [await writeForms(within("甲/a.xlsx"), clean), await writeForms(within("乙/A.xlsx"), wrong)];
    writeFileSync(within("甲/通讯录.xlsx"), await writeXlsx({ sheets: [{ name: "通讯录", rows: [["姓名"]] }] }));
    const { status, err } = await jihe("check", within("甲"), within("乙"), "--annotate", within("标注/好"));
    expect(status).toBe(1);
    expect(err.split("\n")).toEqual([
      `已写入 ${within("标注/好/a.xlsx")}`,
      `${within("甲/通讯录.xlsx")}: 没有识别出标准表样，未生成标注副本。`,
      `已写入 ${within("标注/好/A (2).xlsx")}`,
      "",
    ]);
    expect(readdirSync(within("标注/好")).sort()).toEqual(["A (2).xlsx", "a.xlsx"]);
    const [none, one] = await Promise.all(["a.xlsx", "A (2).xlsx"].map((name) => sheetsOf(within(`标注/好/${name}`))));
    // Each copy tells of its own workbook only.
    expect(none!.at(-1)!.rows.flat()).toContain("未发现问题。");
    expect(one!.at(-1)!.rows[1]![0]).toBe("共审核 1 张表：错误 1 项，警告 0 项，提示 0 项。");
    expect(files).toHaveLength(2);
  });

  test("works beside --report, and prints nothing but JSON where that is asked for", async () => {
    const within = scratch();
    const file = await writeForms(within("a.xlsx"), wrong);
    const { status, out, err } = await jihe("check", file, "--json", "--annotate", within("b.xlsx"), "--report", within("r.xlsx"));
    expect([status, err]).toEqual([1, `已写入 ${within("r.xlsx")}\n已写入 ${within("b.xlsx")}\n`]);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    const names = (await sheetsOf(within("r.xlsx"))).map(({ name }) => name);
    expect(names).toEqual(["封面结论", "审核结果", "审核范围", "项目绩效汇总", "指标汇总", "部门预算勾稽表"]);
  });

  test("keeps macros, in a copy that is called .xlsm as well", async () => {
    const within = scratch();
    const parts = partsOf(readFileSync(await writeForms(within("a.xlsx"), wrong)));
    replaceIn(
      parts,
      "[Content_Types].xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    parts["xl/vbaProject.bin"] = "macros";
    writeFileSync(within("a.xlsm"), fileOf(parts));
    expect(await jihe("check", within("a.xlsm"), "--annotate", within("b.xlsx"))).toEqual({
      status: 2,
      out: "",
      err: `${within("b.xlsx")}: 原文件含宏，文件名应以 .xlsm 结尾。\n`,
    });
    expect((await jihe("check", within("a.xlsm"), "--annotate", within("b.xlsm"))).status).toBe(1);
    expect(partsOf(readFileSync(within("b.xlsm")))["xl/vbaProject.bin"]).toBe("macros");
  });

  test("speaks English on demand", async () => {
    const within = scratch();
    const file = await writeForms(within("a.xlsx"), wrong);
    const { err } = await jihe("check", file, "--annotate", within("b.xlsx"), "--lang", "en");
    expect(err).toBe(`Written: ${within("b.xlsx")}\n`);
    const [form, report] = await sheetsOf(within("b.xlsx"));
    expect(report!.name).toBe("Findings");
    expect(form!.cells!.get("5,4")!.comment!.text).toContain("Error: 年度资金申请总额 is 330,000.00 yuan");
  });
});

describe("--annotate is refused before any work", () => {
  const cases: [string, (within: (file: string) => string) => string[], string, string][] = [
    [
      "where OUT is the input",
      (within) => [within("a.xlsx"), "--annotate", within("a.xlsx"), "--force"],
      "a.xlsx",
      "是输入文件，不会覆盖。请另取一个文件名。",
    ],
    [
      "where OUT exists",
      (within) => [within("a.xlsx"), "--annotate", within("old.xlsx")],
      "old.xlsx",
      "已存在。请另取文件名，或加 --force 覆盖。",
    ],
    ["where OUT is no workbook", (within) => [within("a.xlsx"), "--annotate", within("b.pdf")], "b.pdf", "文件名应以 .xlsx 结尾。"],
    [
      "where its folder is missing",
      (within) => [within("a.xlsx"), "--annotate", within("x/b.xlsx")],
      "x/b.xlsx",
      "所在文件夹不存在。请先建立文件夹。",
    ],
    [
      "where several files would go to one",
      (within) => [within("a.xlsx"), within("b.xlsx"), "--annotate", within("old.xlsx")],
      "old.xlsx",
      "不是文件夹。处理多个文件时，副本写到文件夹，请写文件夹名。",
    ],
    [
      "where a copy would stand on its original",
      (within) => [within("."), "--annotate", within("."), "--force"],
      "a.xlsx",
      "是输入文件，不会覆盖。请另取一个文件名。",
    ],
    [
      "where the report goes to the same file",
      (within) => [within("a.xlsx"), "--annotate", within("o.xlsx"), "--report", within("./o.xlsx")],
      "o.xlsx",
      "--annotate 和 --report 不能写到同一个文件。",
    ],
  ];

  test.each(cases)("%s", async (_, args, at, words) => {
    const within = scratch();
    for (const name of ["a.xlsx", "b.xlsx"]) await writeForms(within(name), wrong);
    writeFileSync(within("old.xlsx"), "hers");
    const before = readdirSync(within("."));
    const { status, out, err } = await jihe("check", ...args(within));
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(`${within(at)}: ${words}\n`);
    expect([readdirSync(within(".")), readFileSync(within("old.xlsx"), "utf8")]).toEqual([before, "hers"]);
  });

  test("while --force writes over what is no input", async () => {
    const within = scratch();
    writeFileSync(within("old.xlsx"), "hers");
    const { status } = await jihe("check", await writeForms(within("a.xlsx"), wrong), "--annotate", within("old.xlsx"), "--force");
    expect([status, (await sheetsOf(within("old.xlsx"))).length]).toEqual([1, 2]);
  });
});

describe("no copy is written", () => {
  test("of a workbook that would lose a part: the part is named, the findings are printed all the same, and it exits 2", async () => {
    const within = scratch();
    const parts = partsOf(readFileSync(await writeForms(within("a.xlsx"), wrong)));
    replaceIn(parts, "xl/workbook.xml", "<sheets>", '<workbookProtection lockStructure="1"/><sheets>');
    writeFileSync(within("a.xlsx"), fileOf(parts));
    const { status, out, err } = await jihe("check", within("a.xlsx"), "--annotate", within("b.xlsx"));
    expect([status, err]).toEqual([
      2,
      `${within("a.xlsx")}: 未生成标注副本：工作簿结构受保护，不能加入“审核结果”工作表。可改用 --report 另存审核结果。\n`,
    ]);
    expect(out).toContain("错误 1 项");
    expect(readdirSync(within("."))).toEqual(["a.xlsx"]);
  });

  test("where there is no official table", async () => {
    const within = scratch();
    writeFileSync(within("a.xlsx"), await writeXlsx({ sheets: [{ name: "通讯录", rows: [["姓名"]] }] }));
    const { status, err } = await jihe("check", within("a.xlsx"), "--annotate", within("b.xlsx"), "--allow-none");
    expect([status, err]).toEqual([0, `${within("a.xlsx")}: 没有识别出标准表样，未生成标注副本。\n`]);
    expect(readdirSync(within("."))).toEqual(["a.xlsx"]);
  });
});

describeWithLibreOffice("LibreOffice, an independent reader", () => {
  const within = scratch();
  const convert = (file: string, format: string): void => {
    const profile = `-env:UserInstallation=file://${within("profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", path.dirname(within("x")), file], {
      stdio: "ignore",
    });
  };

  beforeAll(async () => {
    await jihe("check", SAMPLE, "--annotate", within("标注.xlsx"));
    for (const format of ["fods", "pdf", "xls"]) convert(within("标注.xlsx"), format);
  }, 180_000);

  test("finds the highlight, the note and the findings sheet", () => {
    const sheets = readFileSync(within("标注.fods"), "utf8").split("<table:table ");
    const form = sheets.find((sheet) => sheet.includes('table:name="市科协机构及常委会会议费"'))!;
    expect(form).toContain('calcext:value="formula-is(LEN(&quot;绩核 error&quot;)&gt;0)"');
    const [note] = /<office:annotation[\s\S]*?<\/office:annotation>/.exec(form)!;
    expect(note.replace(/<[^>]*>/g, "")).toContain(
      "年度资金申请总额 249,550.00 元与当年财政拨款＋上年结转资金＋其他资金之和 179,550.00 元不一致",
    );
    expect(sheets.at(-1)).toContain('xlink:href="#&apos;市科协机构及常委会会议费&apos;.E6"');
  });

  test("prints the highlighted cell in colour, and the findings on one more page", () => {
    expect(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [within("标注.pdf")], { encoding: "utf8" }))![1]).toBe("10");
    execFileSync("pdftoppm", ["-r", "40", "-f", "6", "-l", "6", within("标注.pdf"), within("page")]);
    const picture = readFileSync(within("page-06.ppm"));
    expect(picture.includes(Buffer.from([0xf2, 0x9b, 0x9b, 0xf2, 0x9b, 0x9b]))).toBe(true);
  });

  test("saves it as .xls, for which no copy is written", async () => {
    const { status, err } = await jihe("check", within("标注.xls"), "--annotate", within("标注2.xls"));
    expect([status, err]).toEqual([
      2,
      `${within("标注.xls")}: 未生成标注副本：只能为 .xlsx 和 .xlsm 文件生成副本。可改用 --report 另存审核结果。\n`,
    ]);
  });
});
