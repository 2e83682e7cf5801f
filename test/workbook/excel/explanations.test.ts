import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { address } from "../../../src/grid/address";
import { saveBook, type Sheet } from "../../../src/workbench/host";
import { jiheOn, scratch } from "../../support/cli";
import { faultyBook } from "../../support/excel/checked-books";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";

const page = await portPage();
const FORM = "流动科普展览";

interface PrintedCheck {
  readonly findings: readonly { rule: string; cell: string; explanation: object | null }[];
  readonly changes: {
    new: string[];
    mended: { cell: string; message: string }[];
    still: string[];
    explained: string[];
    unchecked: unknown[];
  };
  readonly summary: object;
}

/** Every row of 审核结果 by its headings, with the number of the row. */
function listed(sheet: Sheet): (Record<string, string> & { row: number })[] {
  const { right, bottom } = sheet.usedArea(true)!;
  const texts = Array.from({ length: bottom + 1 }, (_, row) => Array.from({ length: right + 1 }, (_, col) => sheet.text(row, col)));
  const heading = texts.findIndex((row) => row.includes("编号") && row.includes("审核说明"));
  return texts.flatMap((row, at) =>
    at > heading ? [{ ...Object.fromEntries(texts[heading]!.map((title, col) => [title, row[col]!])), row: at } as never] : [],
  );
}

function columnOf(sheet: Sheet, title: string): number {
  const { right, bottom } = sheet.usedArea(true)!;
  for (let row = 0; row <= bottom; row++) for (let col = 0; col <= right; col++) if (sheet.text(row, col) === title) return col;
  throw new Error(`no column ${title}`);
}

describe("an explanation", () => {
  let excel: RunningExcel;
  beforeAll(async () => void (excel = await openExcel({ runner: "jsdom", flavour: "windows" }, page)));
  beforeEach(async () => {
    excel.open(await faultyBook(1));
    await excel.page.run(() => window.jihe.renew());
  });
  afterAll(() => excel.close());

  const report = (): Sheet => excel.book.sheet("审核结果")!;
  const check = (today: string, by: string | null = null): Promise<unknown> =>
    excel.page.run((options) => window.jihe.check(options), { today, by });
  const lineOf = (rule: string): ReturnType<typeof listed>[number] => listed(report()).find((line) => line["规则"] === rule)!;
  const write = (rule: string, title: string, text: string): void =>
    excel.host.user.type(`审核结果!${address({ row: lineOf(rule).row, col: columnOf(report(), title) })}`, text);
  const topLines = (): string[] => Array.from({ length: 4 }, (_, row) => report().text(row, 0));
  const onCommandLine = async (today: string): Promise<PrintedCheck & { status: number; told: string }> => {
    const file = scratch()("申报表.xlsx");
    writeFileSync(file, (await saveBook(excel.book)).bytes);
    const { out, status } = await jiheOn(today, "check", file, "--json");
    return { ...(JSON.parse(out) as PrintedCheck), status, told: (await jiheOn(today, "check", file)).out };
  };
  const excelRun = (work: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
    excel.page.run((source) => Excel.run((context) => ((0, eval)(source) as typeof work)(context)), `(${work.toString()})`);

  test("goes the whole round: typed on the sheet, rows inserted, checked again here and on another machine, its figure changed", async () => {
    await check("2026-11-20");
    expect(topLines()[1]).toBe("共审核 1 张表：错误 5 项，警告 1 项，提示 0 项。");
    write("amount-not-negative", "审核说明", "冲减上年多拨的款项，已与科室核实");
    write("annual-funding-sum", "审核说明", "已报财政局");
    await excelRun(async (context) => {
      context.workbook.worksheets.getItem("流动科普展览").getRange("1:2").insert("Down");
      await context.sync();
    });

    await check("2026-11-21", "张三");
    expect(topLines().slice(1, 3)).toEqual([
      "共审核 1 张表：错误 4 项，警告 1 项，提示 0 项，已说明 1 项。",
      "与上次审核相比：新增 0 项，已改正 0 项，仍存在 5 项，已说明 1 项。",
    ]);
    expect(lineOf("amount-not-negative")).toMatchObject({
      单元格: "E11",
      变化: "仍存在",
      审核说明: "冲减上年多拨的款项，已与科室核实",
      说明人: "张三",
      说明日期: "2026-11-21",
      说明状态: "已说明",
    });
    expect(lineOf("annual-funding-sum")).toMatchObject({ 审核说明: "已报财政局", 说明人: "张三", 说明状态: "算术错误，请更正" });

    const elsewhere = await onCommandLine("2026-11-22");
    const explained = elsewhere.findings.filter(({ explanation }) => explanation !== null);
    expect(explained.map(({ rule, cell, explanation }) => [rule, cell, explanation])).toEqual([
      ["annual-funding-sum", "E8", { text: "已报财政局", by: "张三", date: "2026-11-21", standing: "refused" }],
      ["amount-not-negative", "E11", { text: "冲减上年多拨的款项，已与科室核实", by: "张三", date: "2026-11-21", standing: "accepted" }],
    ]);
    expect(elsewhere.summary).toEqual({ error: 4, warning: 1, info: 0, explained: 1, trial: 0 });
    expect([elsewhere.changes.new.length, elsewhere.changes.still.length, elsewhere.changes.explained.length]).toEqual([0, 5, 1]);
    expect(elsewhere.told).toContain(
      "[错误·已说明] E11 其他资金\n        “其他资金”为负数 -4.125 元。\n        建议: 请核对是否多了负号，或应填在其他栏。\n" +
        "        依据: 标准表样（amount-not-negative）\n        审核说明：冲减上年多拨的款项，已与科室核实（张三 2026-11-21）\n",
    );

    excel.host.user.type(`${FORM}!E11`, -5);
    await check("2026-11-23", "李四");
    expect(lineOf("amount-not-negative")).toMatchObject({
      说明人: "张三",
      说明日期: "2026-11-21",
      说明状态: "说明已失效：数据已变化，请改写审核说明（文字不变的，请清空数据码）",
    });
    expect(topLines()[3]).toBe("有 1 项审核说明因数据变化已失效，请在“审核说明”一栏重新说明。");
    expect((await onCommandLine("2026-11-24")).findings.find(({ rule }) => rule === "amount-not-negative")!.explanation).toMatchObject({
      standing: "outdated",
    });

    write("amount-not-negative", "审核说明", "冲减 5 元，见会议纪要");
    await check("2026-11-25", "李四");
    expect(lineOf("amount-not-negative")).toMatchObject({ 说明人: "张三", 说明日期: "2026-11-25", 说明状态: "已说明" });
  });

  test("stays below the list when its finding is mended, and comes back with it; what was mended is listed", async () => {
    await check("2026-11-20");
    write("amount-not-negative", "审核说明", "已核实");
    write("amount-not-negative", "说明人", "王五");
    await check("2026-11-20", "张三");
    excel.host.user.type(`${FORM}!E9`, 4);
    excel.host.user.type(`${FORM}!B5`, "2023-02-28");
    await check("2026-11-21");
    expect(topLines()[2]).toBe("与上次审核相比：新增 0 项，已改正 3 项，仍存在 3 项，已说明 0 项。");
    const below = listed(report()).filter((line) => !/^\d/.test(line["序号"]!) && line["编号"] !== "");
    expect(below.map((line) => [line["级别"], line["单元格"], line["问题"], line["审核说明"], line["说明人"], line["说明日期"]])).toEqual([
      ["已改正", "B5", "“计划开始日期”为“2023-02-30”，日历上没有这一天。", "", "", ""],
      ["已改正", "E9", "“其他资金”为 -4.125 元，小数超过两位。", "", "", ""],
      ["", "E9", "“其他资金”为负数 -4.125 元。", "已核实", "王五", "2026-11-20"],
    ]);
    await check("2026-11-21");
    expect(topLines()[2]).toBe("与上次审核相比：新增 0 项，已改正 0 项，仍存在 3 项，已说明 0 项。");
    excel.host.user.type(`${FORM}!E9`, -4.125);
    await check("2026-11-22");
    expect(lineOf("amount-not-negative")).toMatchObject({ 变化: "新增", 审核说明: "已核实", 说明人: "王五", 说明状态: "已说明" });
  });

  test("is not called mended when its sheet is no longer there, nor what it took part in", async () => {
    excel.open(await faultyBook(2));
    await check("2026-11-20");
    const { book } = excel;
    book.removeSheet(book.sheets[1]!);
    const { changes } = await onCommandLine("2026-11-21");
    expect([changes.mended, changes.unchecked.length, changes.still.length]).toEqual([[], 7, 6]);
  });

  test("given in the pane joins what was typed on the sheet meanwhile; round trips are those of a check", async () => {
    await check("2026-11-20");
    write("html-left", "审核说明", "系统导出带入");
    const id = lineOf("amount-not-negative")["编号"]!;
    const explain = (given: { text: string | null; was: string | null }, today: string): Promise<unknown> =>
      excel.page.run(({ id, given, today }) => window.jihe.explain(id, { ...given, by: "张三" }, today), { id, given, today });
    const trips = await roundTrips(excel, () => explain({ text: "已核实", was: null }, "2026-11-21"));
    // Those of the check that shows the finding, too.
    expect(trips.length).toBeLessThanOrEqual(2 * (3 + 4));
    expect([lineOf("amount-not-negative"), lineOf("html-left")]).toMatchObject([
      { 审核说明: "已核实", 说明人: "张三", 说明日期: "2026-11-21", 说明状态: "已说明" },
      { 审核说明: "系统导出带入", 说明状态: "已说明" },
    ]);
    write("amount-not-negative", "审核说明", "另有说明");
    await explain({ text: "再次核实", was: "已核实" }, "2026-11-22");
    expect(lineOf("amount-not-negative")["审核说明"]).toBe("再次核实\n另有说明");
    await explain({ text: null, was: "再次核实\n另有说明" }, "2026-11-22");
    expect(lineOf("amount-not-negative")).toMatchObject({ 审核说明: "", 说明人: "", 说明状态: "", 数据码: "" });
  });
});
