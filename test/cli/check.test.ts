import { describe, expect, test } from "@jest/globals";
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre";
import { rules } from "../../src/rules";
import { jihe, scratch } from "../support/cli";
import { clean, wrong } from "../support/forms";
import { writeForms } from "../support/workbooks";

describe("jihe check", () => {
  test("exits 0 on a clean form and 1 on an error", async () => {
    const within = scratch();
    expect(await jihe("check", await writeForms(within("clean.xlsx"), clean))).toMatchObject({ status: 0, err: "" });
    const { status, out } = await jihe("check", await writeForms(within("wrong.xlsx"), clean, wrong));
    expect(status).toBe(1);
    expect(out).toContain(
      "年度资金申请总额 330,000.00 元与当年财政拨款＋上年结转资金＋其他资金之和 300,000.00 元不一致，相差 30,000.00 元。",
    );
    expect(out).toContain("共审核 2 张表：错误 1 项，警告 0 项，提示 0 项。");
  });

  test("exits 0 where there are only warnings", async () => {
    const { status, out } = await jihe(
      "check",
      await writeForms(scratch()("a.xlsx"), { ...clean, indicators: clean.indicators.slice(0, 4) }),
    );
    expect([status, out.includes("警告 1 项")]).toEqual([0, true]);
  });

  test("speaks English on demand", async () => {
    const { out } = await jihe("check", await writeForms(scratch()("a.xlsx"), wrong), "--lang", "en");
    expect(out).toContain("年度资金申请总额 is 330,000.00 yuan, but the sum of 当年财政拨款＋上年结转资金＋其他资金 is 300,000.00 yuan");
    expect(out).toContain("Forms checked: 1. Errors: 1, warnings: 0, infos: 0.");
  });

  test("prints the promised JSON", async () => {
    const file = await writeForms(scratch()("a.xlsx"), wrong);
    const { out } = await jihe("check", file, "--json");
    const place = (cell: string): object => ({ file, sheet: "科普讲座", cell });
    const ownRules = rules.filter(({ scope, layouts }) => ["form", "text"].includes(scope) && layouts.some((id) => id === "project-2023"));
    expect(JSON.parse(out)).toEqual({
      tool: { name: "jihe", version: "0.0.0" },
      rulePack: { id: "jihe-standard", version: "2026.2", sha256: expect.stringMatching(/^[\da-f]{64}$/) },
      files: [
        {
          file,
          error: null,
          unrecognised: [],
          sheets: [
            {
              name: "科普讲座",
              layout: "project-2023",
              year: 2023,
              forms: ["科普讲座"],
              parts: { expected: 32, read: 32 },
              // All but the one that is skipped.
              rulesRun: ownRules.length - 1,
              comparisons: 1,
              rulesSkipped: [{ rule: "project-funding", form: "科普讲座", reason: "“项目资金总额”未填写，不比较。", hinders: false }],
            },
          ],
        },
      ],
      comparisons: [
        {
          rule: "annual-funding-sum",
          left: { value: "330000.00", cells: [place("E6")] },
          operator: "=",
          right: { value: "300000.00", cells: [place("E7"), place("E8"), place("E9")] },
          tolerance: "0.00",
          difference: "30000.00",
          holds: false,
        },
      ],
      findings: [
        {
          id: expect.stringMatching(/^[\da-f]{16}$/),
          rule: "annual-funding-sum",
          family: "amounts",
          severity: "error",
          trial: false,
          ...place("E6"),
          field: "年度资金申请总额",
          form: "科普讲座",
          message: expect.any(String),
          expected: "300000.00",
          actual: "330000.00",
          difference: "30000.00",
          related: [
            { ...place("E7"), role: "当年财政拨款" },
            { ...place("E8"), role: "上年结转资金" },
            { ...place("E9"), role: "其他资金" },
          ],
          basis: ["layout", "arithmetic"],
          hint: null,
          fix: null,
          group: "annual-funding-sum",
          causedBy: null,
          explanation: null,
        },
      ],
      changes: null,
      summary: { error: 1, warning: 0, info: 0, explained: 0, trial: 0 },
    });
  });

  test("offers markup to be removed, and leaves the file as it is", async () => {
    const goal = "<p>举办展览。</p><p>编印&nbsp;手册。</p>";
    const file = await writeForms(scratch()("a.xlsx"), { ...clean, fields: { ...clean.fields, annualGoal: goal } });
    const before = readFileSync(file);
    const { findings } = JSON.parse((await jihe("check", file, "--json")).out) as { findings: { fix: unknown }[] };
    expect(findings.map(({ fix }) => fix)).toEqual([{ sheet: "流动科普展览", cell: "D11", old: goal, new: "举办展览。\n编印 手册。" }]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("never ticks a sheet on which a rule was hindered", async () => {
    const file = await writeForms(scratch()("a.xlsx"), { ...clean, labels: { 上年结转资金: "" } });
    const { out } = await jihe("check", file);
    expect(out).toContain("? 流动科普展览");
    expect(out).toContain("[未核对] 找不到“上年结转资金”的栏名");
  });
});

describe("a file that cannot be used costs one clear line and exit 2", () => {
  const cases: [string, string, () => Promise<Uint8Array> | Uint8Array, string][] = [
    ["not a workbook", "a.pdf", () => Buffer.from("%PDF-1.4 "), "不是 Excel 工作簿。请在 Excel 中另存为 .xlsx 后再试。"],
    ["a text", "a.txt", () => Buffer.from("项目名称\t甲"), "是文本文件，不是工作簿。已公开文本请先用 jihe import 转成工作簿。"],
    ["empty", "a.xlsx", () => new Uint8Array(), "文件是空的（0 字节）。请重新下载或另存一份。"],
    [
      "encrypted",
      "a.xlsx",
      () => writeXlsx({ sheets: [{ name: "a", rows: [[1]] }], encryption: { password: "x", spinCount: 1000 } }),
      "已加密。请在 Excel 中取消密码并另存一份后再试。",
    ],
    [
      "cut off",
      "a.xlsx",
      async () => (await writeXlsx({ sheets: [{ name: "a", rows: [[1]] }] })).slice(0, 900),
      "文件已损坏，无法打开。请在 Excel 中修复并另存为 .xlsx 后再试。",
    ],
    ["of WPS", "a.et", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "是 WPS 的 .et 格式。请在 WPS 中另存为 .xlsx 后再试。"],
  ];

  test.each(cases)("%s", async (_, name, bytes, words) => {
    const file = scratch()(name);
    writeFileSync(file, await bytes());
    expect(await jihe("check", file)).toEqual({ status: 2, out: "", err: `${file}: ${words}\n` });
  });

  test("not there", async () => {
    const file = scratch()("a.xlsx");
    expect(await jihe("check", file)).toEqual({ status: 2, out: "", err: `${file}: 找不到文件。请核对路径和文件名。\n` });
  });

  test("a folder without workbooks", async () => {
    const folder = scratch()("folder");
    mkdirSync(folder);
    expect(await jihe("check", folder)).toEqual({
      status: 2,
      out: "",
      err: `${folder}: 文件夹中没有工作簿（.xlsx .xlsm .xls .xlsb .ods）。\n`,
    });
  });

  test("while the others are still done, and 2 wins over 1", async () => {
    const within = scratch();
    writeFileSync(within("a.xlsx"), "");
    const { status, out } = await jihe("check", within("a.xlsx"), await writeForms(within("b.xlsx"), wrong), "--json");
    const { files, summary } = JSON.parse(out) as { files: { file: string; error: string | null }[]; summary: { error: number } };
    expect(status).toBe(2);
    expect(files.map(({ error }) => error)).toEqual([null, "文件是空的（0 字节）。请重新下载或另存一份。"]);
    expect(summary.error).toBe(1);
  });
});

describe("a workbook without official tables", () => {
  test("exits 2 and says why for each sheet, unless none is allowed", async () => {
    const file = scratch()("a.xlsx");
    writeFileSync(file, await writeXlsx({ sheets: [{ name: "通讯录", rows: [["姓名", "电话"]] }] }));
    const { status, out, err } = await jihe("check", file);
    expect([status, err]).toEqual([2, "没有识别出任何标准表样，未作审核。各工作表的原因见上。\n"]);
    expect(out).toContain("– 通讯录  未识别：不是已知的标准表样");
    expect(await jihe("check", file, "--allow-none")).toMatchObject({ status: 0, err: "" });
  });
});

describe("a folder", () => {
  test("is searched to its depth; lock files and our own reports are skipped and said so, .et is named", async () => {
    const within = scratch();
    mkdirSync(within("单位/甲"), { recursive: true });
    await writeForms(within("单位/甲/a.xlsx"), wrong);
    await jihe("check", within("单位/甲/a.xlsx"), "--report", within("单位/审核结果.xlsx"));
    writeFileSync(within("单位/~$a.xlsx"), "x");
    writeFileSync(within("单位/b.et"), "x");
    writeFileSync(within("单位/说明.docx"), "x");
    const { status, out, err } = await jihe("check", within("单位"), "--json");
    const { files } = JSON.parse(out) as { files: { file: string; error: string | null }[] };
    expect(files.map(({ file, error }) => [file, error === null])).toEqual([
      [within("单位/甲/a.xlsx"), true],
      [within("单位/b.et"), false],
    ]);
    expect(err.split("\n")).toEqual([
      `${within("单位/~$a.xlsx")}: 已跳过（Excel 的临时锁文件）。`,
      `${within("单位/b.et")}: 是 WPS 的 .et 格式。请在 WPS 中另存为 .xlsx 后再试。`,
      `${within("单位/审核结果.xlsx")}: 已跳过（绩核自己生成的报告）。`,
      "",
    ]);
    expect(status).toBe(2);
  });
});

test("the same file named twice is checked once", async () => {
  const within = scratch();
  const file = await writeForms(within("a.xlsx"), wrong);
  copyFileSync(file, within("copy.xlsx"));
  symlinkSync(file, within("link.xlsx"));
  const { out } = await jihe(
    "check",
    file,
    path.join(path.dirname(file), ".", "a.xlsx"),
    within("link.xlsx"),
    within("copy.xlsx"),
    "--json",
  );
  const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
  expect(findings.map(({ rule }) => rule)).toEqual(["annual-funding-sum", "annual-funding-sum", "duplicate-project"]);
});
