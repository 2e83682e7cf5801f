import { expect, test } from "@jest/globals";
import type { CheckResult } from "../../../src/checking/result";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import { formLayout } from "../../../src/official";
import { coverageSheet } from "../../../src/reporting/coverage-sheet";
import { findingsSheet } from "../../../src/reporting/findings-sheet";
import { cleanForms } from "../../../src/rules/example-form";
import { formSheets } from "../../../src/templates/form-sheet";
import { listedRows, options, sourceOf } from "../../support/summary";

const form = cleanForms["project-2023"];
const wrong = { ...form, amounts: { ...form.amounts, annualApplication: "330000.00" } };
const [sheet] = formSheets([{ layout: formLayout("project-2023"), filled: wrong }]);
const plain = (name: string, ...texts: string[]): SheetPlan => ({
  ...sheet!,
  name,
  cells: texts.map((value, row) => ({ row, col: 0, value, look: {} })),
  merges: [],
});
const { result } = sourceOf({ "甲/a.xlsx": [sheet!, plain("会议通知", "关于召开会议的通知"), plain("空")] });

test("审核范围 lists every sheet and file, read or not, with a key that does not depend on the folder", () => {
  const plan = coverageSheet(result, [{ file: "坏.xlsx", error: "打不开" }], options);
  expect(plan.cells.map(({ value }) => value)).toContain(
    "工作簿 1 个：读取官方表格的工作表 1 张，未识别 1 张，空白工作表 1 张；另有 1 个文件无法使用。",
  );
  const rows = listedRows(plan);
  expect(rows.map((row) => [row["文件"], row["工作表"], row["表样"], row["项目"]])).toEqual([
    ["甲/a.xlsx", "流动科普展览", "财政项目支出绩效目标申报表", "流动科普展览"],
    ["甲/a.xlsx", "会议通知", "未识别", ""],
    ["甲/a.xlsx", "空", "未识别", ""],
    ["坏.xlsx", "", "无法使用", ""],
  ]);
  const moved = { ...result, files: result.files.map((file) => ({ ...file, file: "乙/a.xlsx" })) };
  const keys = rows.slice(0, 3).map((row) => row["数据码"]);
  expect(listedRows(coverageSheet(moved, [], options)).map((row) => row["数据码"])).toEqual(keys);
  expect(new Set(keys).size).toBe(3);
  // Of two under one name each is known by its folder, whichever comes first.
  const keysOf = (...files: CheckResult["files"]): unknown[] =>
    listedRows(coverageSheet({ ...result, files }, [], options)).map((row) => row["数据码"]);
  const [here, there] = [result.files[0]!, moved.files[0]!];
  const both = keysOf(here, there);
  expect(keysOf(there, here)).toEqual([...both.slice(3), ...both.slice(0, 3)]);
});

test("审核结果 is an Excel table with pack and day at its foot; without a day it has no foot", () => {
  const plan = findingsSheet(result, options);
  expect(plan.table).toEqual({ name: "绩核审核结果", area: plan.filter });
  expect(plan.print.foot).toBe(`绩核 · 规则包 ${result.pack.id} ${result.pack.version} · 2026-11-22`);
  expect(findingsSheet(result, { language: "zh" }).print.foot).toBeUndefined();
});

test.each(["级别", "备注\n二", " 备注"])(
  "审核结果 with a column of hers headed %j has a filter only, since no table takes such headings",
  (title) => {
    const [finding] = result.findings;
    const notes = new Map([[finding!.id, new Map([[title, "已告知科室"]])]]);
    const plan = findingsSheet({ ...result, notes }, options);
    expect([plan.table, plan.filter?.right]).toEqual([undefined, expect.any(Number)]);
    expect(findingsSheet({ ...result, notes: new Map([[finding!.id, new Map([["备注", "已告知科室"]])]]) }, options).table).toBeDefined();
  },
);
