import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import type { SummaryKind } from "../../../src/text/summary";
import type { Sheet } from "../../../src/workbench/host";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage } from "../../support/excel/port-pages";
import { newBook } from "../../support/excel/workbook";

const page = await portPage();
const NEWER = { requirementSets: { ...page.levers!.requirementSets, ExcelApi: "1.13" } };
let excel: RunningExcel;
beforeAll(async () => {
  excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { ...page, levers: NEWER, book: newBook("甲") });
});
afterAll(() => excel.close());

interface Sent {
  readonly kind: SummaryKind;
  readonly plan: Omit<SheetPlan, "rowHeights">;
}

/** A summary sheet that holds these texts. */
function sheetOf(kind: SummaryKind, name: string, rows: readonly (readonly string[])[], more: Partial<SheetPlan> = {}): Sent {
  const cells = rows.flatMap((row, at) => row.flatMap((value, col) => (value === "" ? [] : [{ row: at, col, value, look: {} }])));
  const plan = { name, cells, merges: [], columnWidths: [20, 20, 8], print: { orientation: "portrait" as const }, ...more };
  return { kind, plan };
}

const put = (sheet: Sent): Promise<null> =>
  excel.page.run(async ({ kind, plan }) => {
    await window.jihe.port().putSummaries([{ kind, plan: { ...plan, rowHeights: new Map() } }]);
    return null;
  }, sheet);

function texts(sheet: Sheet): string[] {
  const { bottom } = sheet.usedArea(true)!;
  return Array.from({ length: bottom + 1 }, (_, row) =>
    [0, 1]
      .map((column) => sheet.text(row, column))
      .join(" ")
      .trim(),
  );
}

test("what she typed into the columns of a list stays below it, and the headings of its parts do not", async () => {
  const head = [["年度对比"], ["项目", "上年", "数据码"]];
  const list = (...rows: string[][]): Sent => sheetOf("years", "年度对比", [...head, ...rows], { keyColumn: 2 });
  await put(list(["一、预算金额"], ["甲", "1", "k1"], ["二、绩效指标"], ["乙", "2", "k2"]));
  excel.host.user.type("年度对比!A8", "制表人：张三");
  await put(list(["一、预算金额"], ["甲", "1", "k1"]));
  const standing = texts(excel.book.sheet("年度对比")!);
  expect(standing.slice(0, 4)).toEqual(["年度对比", "项目 上年", "一、预算金额", "甲 1"]);
  expect(standing.filter((text) => /制表人|绩效指标|乙/.test(text))).toEqual(["制表人：张三"]);
});

test("what she wrote below the signatures of the cover moves with them", async () => {
  const title = ["绩效目标与部门预算审核结论"];
  const cover = (...rows: string[][]): Sent => sheetOf("cover", "封面结论", [title, ...rows, ["编制：", "复核："]]);
  const hers = (): string[] => texts(excel.book.sheet("封面结论")!);
  await put(cover(["错误 1"]));
  excel.host.user.type("封面结论!A5", "领导意见：请改正");
  await put(cover(["错误 1"], ["错误 2"], ["错误 3"]));
  expect(hers()).toEqual([title[0], "错误 1", "错误 2", "错误 3", "编制： 复核：", "", "领导意见：请改正"]);
  await put(cover(["没有错误"]));
  expect(hers()).toEqual([title[0], "没有错误", "编制： 复核：", "", "领导意见：请改正"]);
});
