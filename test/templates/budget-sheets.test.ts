import { describe, expect, test } from "@jest/globals";
import { readXlsx } from "hucre";
import { address, type Area } from "../../src/grid/address";
import { HIGHEST_ROW } from "../../src/grid/fit";
import type { PlannedCell, SheetPlan } from "../../src/grid/sheet-plan";
import type { FilledBudgetSheet, FilledProjectNote, FilledRow, FilledTable } from "../../src/official/filled-budget";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { noteSheet, projectNoteSheet } from "../../src/templates/note-sheet";
import { tableSheet } from "../../src/templates/table-sheet";
import { readFile } from "../../src/workbook/file/read-file";
import { writeFile } from "../../src/workbook/file/write-file";

const cell = ({ cells }: SheetPlan, a1: string): PlannedCell | undefined => cells.find((candidate) => address(candidate) === a1);
const values = (plan: SheetPlan, ...addresses: string[]): unknown[] => addresses.map((a1) => cell(plan, a1)?.value);
const merged = ({ merges }: SheetPlan): string[] =>
  merges.map(({ top, left, bottom, right }: Area) => `${address({ row: top, col: left })}:${address({ row: bottom, col: right })}`);

const row = (code: string | null, name: string, amounts: FilledRow["amounts"] = {}, more: Partial<FilledRow> = {}): FilledRow => ({
  side: null,
  code,
  name,
  amounts,
  ...more,
});
const table = (layout: FilledTable["layout"], rows: readonly FilledRow[], more: Partial<FilledTable> = {}): FilledTable => ({
  kind: "table",
  layout,
  year: 2021,
  department: "某某部门",
  rows,
  ...more,
});

const spending = table("budget-expenditure", [
  row("201", "一般公共服务支出", { 合计: "17573692", 基本支出: "17473692", 项目支出: "100000" }),
  row("20129", "群众团体事务", { 合计: "17573692", 基本支出: "17473692", 项目支出: "100000" }),
  row("2012901", "行政运行", { 合计: "17573692", 基本支出: "17473692", 项目支出: "100000" }),
  row(null, "合计", { 合计: "17573692", 基本支出: "17473692", 项目支出: "100000" }),
]);

describe("a filled table as its official sheet", () => {
  test("has each level of a code in its column, as text, and amounts as numbers", () => {
    const plan = tableSheet(spending, "表");
    expect(values(plan, "A2", "A4", "G4")).toEqual(["2021年部门支出预算总表", "编制部门：某某部门", "单位：元"]);
    expect(values(plan, "A9", "B9", "C9", "D9", "E9")).toEqual(["201", null, null, "一般公共服务支出", 17573692]);
    expect(values(plan, "A11", "B11", "C11", "D11", "G11")).toEqual(["201", "29", "01", "行政运行", 100000]);
    expect(cell(plan, "C11")!.look.numberFormat).toBe("@");
    expect(cell(plan, "E9")!.look).toMatchObject({ numberFormat: "#,##0", align: "right" });
  });

  test("ends with its total, over the columns of codes and names, and is no longer than what was filled in", () => {
    const plan = tableSheet(spending, "表");
    expect(values(plan, "A12", "E12")).toEqual(["合计", 17573692]);
    expect(merged(plan)).toContain("A12:D12");
    expect(Math.max(...plan.cells.map((own) => own.row))).toBe(11);
    expect(plan.cells.some(({ formula }) => formula)).toBe(false);
  });

  test("repeats its headings on each page, across the page", () => {
    expect(tableSheet(spending, "表").print).toEqual({ orientation: "landscape", titleRows: { first: 5, last: 7 } });
  });

  test("keeps a code of unusual length whole, and one that is too deep for the table", () => {
    const odd = tableSheet(table("budget-expenditure", [row("2012", "甲"), row("201290199", "乙")]), "表");
    expect(values(odd, "A9", "B9", "A10", "B10")).toEqual(["2012", null, "201290199", null]);
    const deep = tableSheet(table("budget-basic-economic", [row("3010102", "甲"), row("30101", "乙")]), "表");
    expect(values(deep, "A9", "B9", "A10", "B10")).toEqual(["3010102", null, "301", "01"]);
  });

  test("shows decimals as printed, the same in the whole table", () => {
    const one = (amounts: FilledRow["amounts"]): FilledTable => table("budget-three-public", [row(null, "", amounts)], { year: null });
    const public3 = tableSheet(one({ 合计: "77.07", 公务接待费: "7.5", 运行费: "17" }), "表");
    expect(values(public3, "A2", "G3", "A7", "C7", "F7")).toEqual(["部门“三公”经费和机关运行经费预算表", "单位：万元", 77.07, 7.5, 17]);
    expect(cell(public3, "F7")!.look.numberFormat).toBe("#,##0.00");
    expect(cell(tableSheet(one({ 合计: "77.0725" }), "表"), "A7")!.look.numberFormat).toBe("#,##0.0000");
  });

  test("leaves text that is no amount as it stands", () => {
    const plan = tableSheet(table("budget-expenditure", [row("201", "甲", { 合计: "约三万", 基本支出: "-5", 项目支出: "—" })]), "表");
    expect(values(plan, "E9", "F9", "G9")).toEqual(["约三万", -5, "—"]);
  });

  test("has both sides on the same rows and both totals at the end", () => {
    const side = (which: "income" | "expenditure", name: string, amount?: string): FilledRow => ({
      ...row(null, name, amount ? { 预算数: amount } : {}),
      side: which,
    });
    const rows = [
      ...["一、财政拨款收入", "1.一般公共预算资金", "收入总计"].map((name) => side("income", name, "9")),
      ...["一、甲支出", "二、乙支出", "三、丙支出", "四、丁支出", "支出总计"].map((name) => side("expenditure", name, "3")),
    ];
    const plan = tableSheet(table("budget-balance", rows), "表");
    expect(values(plan, "A8", "A9", "A10", "A11", "A12", "B12")).toEqual([
      "一、财政拨款收入",
      "1.一般公共预算资金",
      null,
      null,
      "收入总计",
      9,
    ]);
    expect(values(plan, "C8", "C11", "C12", "D12")).toEqual(["一、甲支出", "四、丁支出", "支出总计", 3]);
    expect(cell(plan, "A9")!.look.indent).toBe(2);
    const bordered = new Set(plan.cells.filter(({ look }) => look.border).map(address));
    for (let at = 6; at <= 12; at++) for (const col of "ABCD") expect(bordered).toContain(`${col}${at}`);
  });

  test("takes a total in the middle for a row like others", () => {
    const rows = ["本年收入合计", "五、上年结转", "收入总计"].map((name): FilledRow => ({ ...row(null, name), side: "income" }));
    expect(values(tableSheet(table("budget-balance", rows), "表"), "A8", "A9", "A10")).toEqual([
      "本年收入合计",
      "五、上年结转",
      "收入总计",
    ]);
  });

  test("has the columns of its year, and a later one only where something stands in it", () => {
    const rows = (amounts: FilledRow["amounts"]): FilledRow[] => [{ ...row(null, "一、甲支出", amounts), side: "expenditure" }];
    const headings = (filled: FilledTable): unknown[] => values(tableSheet(filled, "表"), "F7", "G7", "F4", "G4");
    const amounts = { 合计: "1", 一般公共预算: "1" };
    expect(headings(table("budget-appropriation", rows(amounts)))).toEqual(["政府性基金预算", undefined, "单位：元", undefined]);
    expect(headings(table("budget-appropriation", rows(amounts), { year: null }))[1]).toBeUndefined();
    expect(headings(table("budget-appropriation", rows(amounts), { year: 2023 }))[1]).toBe("国有资本经营预算");
    expect(headings(table("budget-appropriation", rows({ ...amounts, 国有资本经营预算: "2" })))[1]).toBe("国有资本经营预算");
  });

  test("marks what is to be looked at, with the reason", () => {
    const why = "请核对";
    const review = (columns: NonNullable<FilledRow["review"]>["columns"]): FilledTable =>
      table("budget-expenditure", [
        row("201", "甲", { 合计: "1" }, { review: { columns, why } }),
        row(null, "合计", {}, { review: { columns: ["合计"], why } }),
      ]);
    const marked = (filled: FilledTable): string[] =>
      tableSheet(filled, "表").cells.flatMap((own) => (own.comment === why ? [address(own)] : []));
    expect(marked(review(["合计", "项目支出"]))).toEqual(["E9", "G9", "E10"]);
    expect(marked(review([]))).toEqual(["D9", "E10"]);
    expect(cell(tableSheet(review(["合计"]), "表"), "E9")!.look.fill).toBe("FFF2CC");
  });

  test("is headings and a total where nothing was filled in, headings and a row where nothing is known", () => {
    expect(Math.max(...tableSheet(table("budget-government-fund", [row(null, "合计")]), "表").cells.map((own) => own.row))).toBe(8);
    expect(Math.max(...tableSheet(table("budget-government-fund", []), "表").cells.map((own) => own.row))).toBe(8);
  });
});

const project: FilledProjectNote = {
  kind: "project-note",
  name: "科普展览经费",
  sections: { overview: ["　甲甲。", "乙乙。"], annualBudget: ["本项目总金额30.5万元。"] },
  review: { annualBudget: "请核对", plan: "没有找到" },
};

describe("prose as a sheet", () => {
  const note = noteSheet(
    {
      kind: "note",
      about: "other-matters",
      title: "其他相关情况说明",
      paragraphs: ["一、机关运行经费预算", "一、二、三都完成了。", "（一）甲。"],
    },
    "说明",
  );

  test("has a paragraph a row below the title, numbered headings in bold", () => {
    expect(values(note, "A1", "A2", "A3", "A4", "A5")).toEqual([
      "其他相关情况说明",
      undefined,
      "一、机关运行经费预算",
      "　　一、二、三都完成了。",
      "　　（一）甲。",
    ]);
    expect(["A3", "A4", "A5"].map((a1) => cell(note, a1)!.look.bold ?? false)).toEqual([true, false, false]);
    expect(note.cells.every(({ look }) => look.wrap)).toBe(true);
  });

  test("of a project has its paragraphs under the numbers of their headings, and marks", () => {
    const plan = projectNoteSheet(project, "表");
    expect(plan.cells.map(({ value, comment }) => [value, comment])).toEqual([
      ["科普展览经费项目经费情况说明", undefined],
      ["一、项目概述", undefined],
      ["　　甲甲。", undefined],
      ["　　乙乙。", undefined],
      ["四、实施方案", "没有找到"],
      ["六、年度预算安排", undefined],
      ["　　本项目总金额30.5万元。", "请核对"],
    ]);
  });

  test("has rows as high as their text, and several rows for what none can hold", () => {
    const height = (length: number): number[] => {
      const plan = noteSheet({ kind: "note", about: "duties", title: "甲", paragraphs: ["科".repeat(length), "尾"] }, "表");
      return [...plan.rowHeights].filter(([at]) => at >= 2).map(([, points]) => points);
    };
    expect(height(100)[0]!).toBeGreaterThan(height(10)[0]!);
    const long = height(4000);
    expect(long.length).toBeGreaterThan(2);
    expect(Math.max(...long)).toBeLessThanOrEqual(HIGHEST_ROW);
    const plan = noteSheet({ kind: "note", about: "duties", title: "甲", paragraphs: ["科".repeat(4000), "尾"] }, "表");
    expect(merged(plan)).toEqual([`A3:A${1 + long.length}`]);
    expect(values(plan, `A${2 + long.length}`)).toEqual(["　　尾"]);
  });
});

describe("the sheets of a department budget", () => {
  const sheets: FilledBudgetSheet[] = [
    spending,
    spending,
    { kind: "note", about: "duties", title: "某某部门主要职能", paragraphs: ["甲。"] },
    project,
    project,
    { ...project, name: "" },
    { ...project, name: "部门支出总表" },
  ];

  test("have names that differ: those of the official workbook, and of projects", () => {
    expect(budgetPlans(sheets).map(({ name }) => name)).toEqual([
      "部门支出总表",
      "部门支出总表 (2)",
      "部门主要职能",
      "科普展览经费",
      "科普展览经费 (2)",
      "项目经费情况说明",
      "部门支出总表 (3)",
    ]);
  });

  test("hold in the file what was filled in, and how they are printed", async () => {
    const bytes = await writeFile(budgetPlans(sheets), { ours: false });
    const file = await readXlsx(bytes, { readStyles: true });
    expect(file.sheets[0]!.rows[10]).toEqual(["201", "29", "01", "行政运行", 17573692, 17473692, 100000]);
    expect(file.sheets[0]!.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1, printTitlesRow: "$6:$8" });
    expect(file.sheets[3]!.cells!.get("7,0")?.comment?.text).toBe("请核对");
    const { grids } = await readFile(bytes);
    const code = grids[0]!.rows.flatMap(({ cells }) => cells).filter((own) => own.row === 10 && own.col === 2);
    expect(code).toMatchObject([{ kind: "text", text: "01" }]);
  });
});
