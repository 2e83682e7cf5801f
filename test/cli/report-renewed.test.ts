import { describe, expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { openXlsx, readXlsx, saveXlsx, type Cell, type CellValue, type Sheet, type Workbook } from "hucre";
import { position } from "../../src/grid/address";
import { jihe, scratch } from "../support/cli";
import { clean, wrong } from "../support/forms";
import { writeForms } from "../support/workbooks";

const PROJECTS = "项目绩效汇总";

/** Opens a report as she would, works in it, and saves it. */
async function edit(file: string, work: (book: Workbook) => void): Promise<void> {
  const book = await openXlsx(readFileSync(file), { readStyles: true });
  work(book);
  writeFileSync(file, await saveXlsx(book));
}

function put(sheet: Sheet, at: string, value: CellValue, more: Partial<Cell> = {}): void {
  const { row, col } = position(at);
  while (sheet.rows.length <= row) sheet.rows.push([]);
  while (sheet.rows[row]!.length <= col) sheet.rows[row]!.push(null);
  sheet.rows[row]![col] = value;
  const cells = (sheet.cells ??= new Map());
  cells.set(`${row},${col}`, {
    ...cells.get(`${row},${col}`),
    value,
    type: more.formula === undefined ? "string" : "formula",
    ...more,
  } as Cell);
}

async function sheetOf(file: string, name: string): Promise<Sheet> {
  return (await readXlsx(readFileSync(file), { readStyles: true })).sheets.find((sheet) => sheet.name === name)!;
}

const named = (projectName: string): typeof clean => ({ ...clean, fields: { ...clean.fields, projectName } });

/** Row of the list in which a text stands, counted as people do. */
function rowOf({ rows }: Sheet, text: string): number {
  return rows.findIndex((row) => row.includes(text)) + 1;
}

function keyColumn({ rows }: Sheet): number {
  return rows.find((row) => row.includes("数据码"))!.indexOf("数据码");
}

describe("a report that is written again", () => {
  test("on the same day over the same workbooks is the same file", async () => {
    const within = scratch();
    const file = await writeForms(within("a.xlsx"), wrong, named("甲项目"));
    for (const out of ["r.xlsx", "s.xlsx"]) await jihe("check", file, "--report", within(out));
    expect(readFileSync(within("r.xlsx")).equals(readFileSync(within("s.xlsx")))).toBe(true);
    const names = (await readXlsx(readFileSync(within("r.xlsx")))).sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["审核结果", "审核范围", PROJECTS, "指标汇总", "图表"]));
  });

  test("keeps widths, and columns of hers beside their rows when rows come, go and move", async () => {
    const within = scratch();
    const [report, forms] = [within("r.xlsx"), within("a.xlsx")];
    const renew = (): ReturnType<typeof jihe> => jihe("check", forms, "--report", report, "--force");
    await writeForms(forms, named("甲项目"), named("乙项目"), named("丙项目"));
    await renew();
    const [first, col] = [await sheetOf(report, PROJECTS), keyColumn(await sheetOf(report, PROJECTS))];
    const letter = (offset: number): string => String.fromCharCode(65 + col + offset);
    const rows = ["甲项目", "乙项目", "丙项目"].map((name) => rowOf(first, name)) as [number, number, number];
    await edit(report, ({ sheets }) => {
      const sheet = sheets.find(({ name }) => name === PROJECTS)!;
      sheet.columns![2]!.width = 41;
      put(sheet, `${letter(1)}${rows[0] - 1}`, "我的备注");
      rows.forEach((row, index) => put(sheet, `${letter(1)}${row}`, `备注${index + 1}`));
      put(sheet, `${letter(2)}${rows[2]}`, 0.5, { formula: `I${rows[2]}/SUM(I$${rows[0]}:I$${rows[2]})`, style: { numFmt: "0.0%" } });
    });
    await writeForms(forms, named("新项目"), named("丙项目"), named("甲项目"));
    await renew();
    const sheet = await sheetOf(report, PROJECTS);
    const at = (name: string): readonly CellValue[] => sheet.rows[rowOf(sheet, name) - 1]!;
    expect([at("甲项目")[col + 1], at("丙项目")[col + 1], at("新项目")[col + 1] ?? null]).toEqual(["备注1", "备注3", null]);
    expect(at("数据码")[col + 1]).toBe("我的备注");
    expect(sheet.columns![2]!.width).toBe(41);
    const now = rowOf(sheet, "丙项目");
    expect(now).toBe(rows[1]);
    const share = sheet.cells!.get(`${now - 1},${col + 2}`)!;
    expect([share.formula, share.style?.numFmt]).toEqual([`I${now}/SUM(I$${rows[0]}:I$${rows[2]})`, "0.0%"]);
    const gone = rowOf(sheet, "备注2");
    expect(gone).toBeGreaterThan(rowOf(sheet, "以下是您在右侧各列写下的内容，所在的行已不在本表中："));
    await writeForms(forms, named("甲项目"), named("乙项目"), named("丙项目"));
    await renew();
    const again = await sheetOf(report, PROJECTS);
    expect(rows.map((row) => again.rows[row - 1]![col + 1])).toEqual(["备注1", "备注2", "备注3"]);
    expect(rowOf(again, "以下是您在右侧各列写下的内容，所在的行已不在本表中：")).toBe(0);
  });

  test("keeps her own sheets, also one that has a name of ours", async () => {
    const within = scratch();
    const [report, forms] = [within("r.xlsx"), await writeForms(within("a.xlsx"), wrong, named("甲项目"))];
    await jihe("check", forms, "--report", report);
    await edit(report, ({ sheets, namedRanges }) => {
      sheets.find(({ name }) => name === PROJECTS)!.name = "我的项目";
      for (const range of namedRanges ?? []) range.range = range.range.replace(PROJECTS, "我的项目");
      sheets.push({ name: PROJECTS, rows: [["我自己的汇总", 12.5]] });
      sheets.push({ name: "底稿", rows: [["合计", 3]], cells: new Map([["0,1", { value: 3, type: "formula", formula: "1+2" }]]) });
    });
    for (let time = 1; time <= 2; time++) {
      expect((await jihe("check", forms, "--report", report, "--force")).status).toBe(1);
      const { sheets } = await readXlsx(readFileSync(report));
      const ours = ["封面结论", "审核结果", "审核范围", "我的项目", "指标汇总", "部门预算勾稽表", "图表"];
      expect(sheets.map(({ name }) => name)).toEqual([...ours, PROJECTS, "底稿"]);
      expect((await sheetOf(report, PROJECTS)).rows[0]).toEqual(["我自己的汇总", 12.5]);
      expect((await sheetOf(report, "底稿")).cells!.get("0,1")?.formula).toBe("1+2");
      expect((await sheetOf(report, "我的项目")).rows[0]![0]).toBe(PROJECTS);
    }
  });

  test("is left as it is where a comment of hers on a sheet of ours would be lost", async () => {
    const within = scratch();
    const [report, forms] = [within("r.xlsx"), await writeForms(within("a.xlsx"), wrong, named("甲项目"))];
    await jihe("check", forms, "--report", report);
    await edit(report, ({ sheets }) => put(sheets[0]!, "B3", "x", { comment: { author: "局长", text: "请核实" } }));
    const before = readFileSync(report);
    const { status, err } = await jihe("check", forms, "--report", report, "--force");
    expect(status).toBe(2);
    expect(err).toMatch(/r\.xlsx: 未重写：“[^”]+”上有批注或图片/);
    expect(readFileSync(report).equals(before)).toBe(true);
  });
});
