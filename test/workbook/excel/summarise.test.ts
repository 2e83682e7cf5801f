import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { formLayout } from "../../../src/official";
import { cleanForms, withFields } from "../../../src/rules/example-form";
import { formSheets } from "../../../src/templates/form-sheet";
import { loadBook, type Book, type Sheet } from "../../../src/workbench/host";
import { WHOLE_SHEET } from "../../../src/workbench/host/model/area";
import { clear, enter } from "../../../src/workbench/host/model/editing";
import { writeFile } from "../../../src/workbook/file/write-file";
import { faultyBook } from "../../support/excel/checked-books";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { engine } from "../../support/excel/workbook";

const page = await portPage();
const NEWER = { requirementSets: { ...page.levers!.requirementSets, ExcelApi: "1.13" } };
const TODAY = "2026-11-22";
const OURS = ["审核结果", "封面结论", "审核范围", "项目绩效汇总", "指标汇总", "部门预算勾稽表", "年度对比", "图表"];

function open(book: Book): Promise<RunningExcel> {
  return openExcel({ runner: "jsdom", flavour: "windows" }, { ...page, levers: NEWER, book });
}

async function sample(): Promise<Book> {
  return (await loadBook(await readFile("assets/samples/budget.xlsx"), engine, "预算.xlsx")).book;
}

/** Three projects of one unit. */
function threeForms(): Promise<Book> {
  const layout = formLayout("project-2023");
  const filled = ["甲项目", "乙项目", "丙项目"].map((projectName) => withFields({ projectName })(cleanForms["project-2023"]));
  return writeFile(formSheets(filled.map((each) => ({ layout, filled: each }))), { ours: false }).then(
    async (bytes) => (await loadBook(bytes, engine, "项目.xlsx")).book,
  );
}

const summarise = (excel: RunningExcel): ReturnType<typeof window.jihe.summarise> =>
  excel.page.run((today) => window.jihe.summarise(today as string), TODAY);

/** All that stands on the sheets of ours, and how they look. */
function state({ sheets }: Book): unknown[][] {
  return sheets
    .filter(({ name }) => OURS.includes(name))
    .map((sheet) => [
      sheet.name,
      [...sheet.cells.within(WHOLE_SHEET)].map(({ row, column, cell }) => [row, column, cell.value, cell.formula, cell.style]).sort(),
      [sheet.tables.map(({ name, area }) => [name, area]), sheet.merges, sheet.page, sheet.rows.entries(), sheet.columns.entries()],
      sheet.charts.map(({ name, title, source, top, left, width, height }) => [name, title, source, top, left, width, height]),
    ]);
}

/** The column of a sheet's keys, and what she has written to the right of each of them. */
function keysOf(sheet: Sheet): { column: number; notes: Map<string, string> } {
  const cells = [...sheet.cells.within(WHOLE_SHEET)];
  const column = cells.find(({ cell }) => cell.value === "数据码")?.column ?? -1;
  const keys = cells.filter((each) => each.column === column && each.cell.value !== "");
  return { column, notes: new Map(keys.map(({ row, cell }) => [String(cell.value), sheet.text(row, column + 1)])) };
}

/** She writes a note to the right of every row that has a key. */
function annotate(excel: RunningExcel, sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    const { column } = keysOf(sheet);
    excel.host.user.does(() => {
      for (const { row, cell } of [...sheet.cells.within(WHOLE_SHEET)].filter((each) => each.column === column))
        enter(sheet, { top: row, bottom: row, left: column + 1, right: column + 1 }, () => `注 ${cell.value}`);
    });
  }
}

describe.each([
  ["the sample budget", sample, ["审核范围", "部门预算勾稽表"]],
  ["project forms", threeForms, ["审核范围", "项目绩效汇总", "指标汇总", "部门预算勾稽表"]],
] as const)("生成汇总 on %s", (_, book, keyed) => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await open(await book());
    await summarise(excel);
    await summarise(excel);
  });
  const sheetsOfOurs = (): Sheet[] => excel.book.sheets.filter(({ name }) => (keyed as readonly string[]).includes(name));

  test("written again with the same day it is the same; every formula comes to something", async () => {
    const before = state(excel.book);
    await summarise(excel);
    // Compared as texts: where they differ, their difference would be worked out for minutes.
    const differing = state(excel.book).filter((each, index) => JSON.stringify(each) !== JSON.stringify(before[index]));
    expect(differing.map(([name]) => name)).toEqual([]);
    const errors = excel.book.sheets.flatMap((sheet) =>
      [...sheet.cells.within(WHOLE_SHEET)].flatMap(({ row, column }) => {
        const value = sheet.value(row, column);
        return typeof value === "string" && /^#[A-Z]/.test(value) ? [`${sheet.name} ${row},${column} ${value}`] : [];
      }),
    );
    expect(errors).toEqual([]);
  });

  test("what she wrote beside each row stays beside it, also after she has emptied a sheet of hers", async () => {
    expect(sheetsOfOurs().length).toBe(keyed.length);
    annotate(excel, sheetsOfOurs());
    await summarise(excel);
    for (const sheet of sheetsOfOurs()) {
      const wrong = [...keysOf(sheet).notes].filter(([key, note]) => note !== `注 ${key}`);
      expect([sheet.name, wrong]).toEqual([sheet.name, []]);
    }
    const before = new Map(sheetsOfOurs().map((sheet) => [sheet.name, keysOf(sheet).notes]));
    excel.host.user.does((open) => clear(open.sheets[1]!, WHOLE_SHEET, "All"));
    await summarise(excel);
    for (const sheet of sheetsOfOurs()) {
      const { notes } = keysOf(sheet);
      for (const [key, note] of notes) if (note !== "") expect(note).toBe(`注 ${key}`);
      expect([...notes.values()].filter((note) => note !== "").sort()).toEqual([...before.get(sheet.name)!.values()].sort());
    }
  });
});

describe("生成汇总", () => {
  test.each([1, 20])("takes few round trips, as many for many forms as for one: %i", async (forms) => {
    const excel = await open(await faultyBook(forms));
    await excel.page.run(() => window.jihe.check());
    const checking = await roundTrips(excel, () => excel.page.run(() => window.jihe.check()));
    const all = await roundTrips(excel, () => summarise(excel));
    const again = await roundTrips(excel, () => summarise(excel));
    const sheets = (await summarise(excel))!.written.length;
    // One to look for them, and one for each; in place, one more to read those that stand there.
    expect([all.length - checking.length, again.length - checking.length]).toEqual([1 + sheets, 2 + sheets]);
    expect(Math.max(...[...all, ...again].map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
  });
});
