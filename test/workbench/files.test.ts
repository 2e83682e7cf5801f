import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { openXlsx } from "hucre";
import { loadBook, saveBook, type Book, type LoadedBook } from "../../src/workbench/host";
import { enter } from "../../src/workbench/host/model/editing";
import { areasFromFile } from "../../src/workbench/host/model/file/areas";
import { newId } from "../../src/workbench/host/model/ids";
import { protectionOptions } from "../../src/workbench/host/model/protection";
import type { Sheet } from "../../src/workbench/host/model/sheet";
import { setStyle, styleAt } from "../../src/workbench/host/model/styling";
import { describeWithOfficialWorkbook } from "../support/needs";
import { openExcel } from "../support/excel/open-excel";
import { engine, newBook } from "../support/excel/workbook";

const EVERYTHING = { top: 0, left: 0, bottom: 1e6, right: 1e4 };
const RESPECTS = ["numberFormat", "fillColor", "fontName", "fontSize", "fontColor", "bold", "italic", "underline", "wrapText"] as const;
const PLACES = ["horizontalAlignment", "verticalAlignment", "indentLevel", "textOrientation", "locked", "borderTop", "borderLeft"] as const;

function area(address: string): ReturnType<typeof areasFromFile>[number] {
  return areasFromFile(address)[0]!;
}

/** Sizes of rows or columns. Formatting that is a whole column's comes back as its cells' only. */
function lines(all: Sheet["rows"]): unknown[] {
  return all
    .entries()
    .filter(([, { size, hidden }]) => size !== undefined || hidden)
    .map(([index, { size, hidden }]) => [index, size, hidden ?? false])
    .sort((a, b) => Number(a[0]) - Number(b[0]));
}

/** Everything about a sheet that a file can hold, ids aside. */
function told(sheet: Sheet): unknown {
  const cells = [...sheet.cells.within(EVERYTHING)]
    .map(({ row, column }) => ({
      at: [row, column],
      holds: [sheet.formula(row, column), sheet.value(row, column)],
      looks: [...RESPECTS, ...PLACES].map((key) => styleAt(sheet, row, column, key)),
    }))
    .sort((a, b) => a.at[0]! - b.at[0]! || a.at[1]! - b.at[1]!);
  const nameless = <T extends object>(items: readonly T[]): unknown[] => items.map((item) => ({ ...item, id: "" }));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    view: [sheet.showGridlines, sheet.showHeadings, sheet.tabColor, sheet.frozen],
    cells,
    rows: lines(sheet.rows),
    columns: lines(sheet.columns),
    merges: sheet.merges,
    protection: sheet.protection?.options ?? null,
    notes: sheet.notes.map(({ row, column, content, authorName }) => [row, column, content, authorName]),
    conditionalFormats: nameless(sheet.conditionalFormats),
    dataValidations: sheet.dataValidations,
    tables: nameless(sheet.tables),
    names: sheet.names,
    hyperlinks: sheet.hyperlinks,
    filter: sheet.filter,
    page: sheet.page,
  };
}

async function saved(book: Book): Promise<LoadedBook & { lostOnSaving: readonly string[] }> {
  const { bytes, lost } = await saveBook(book);
  return { ...(await loadBook(bytes, engine)), lostOnSaving: lost };
}

/** A workbook with something of everything. */
function fullBook(): Book {
  const book = newBook("申报表", "明细 1", "藏", "深");
  const [form, details, hidden, deep] = book.sheets as [Sheet, Sheet, Sheet, Sheet];
  const write = (address: string, input: string | number | boolean): void => enter(form, area(address), () => input);
  write("A1", "项目支出绩效目标申报表");
  write("B3", 1234567.891);
  write("B4", "85%");
  write("B5", "2024/1/5");
  write("B6", true);
  write("B7", "'007");
  write("B8", "#N/A");
  write("B9", "=B3*税率+'明细 1'!A1");
  enter(details, area("A1"), () => 5);
  book.names.push({ name: "税率", formula: "=0.13", comment: "增值税", visible: true });
  details.names.push({ name: "起点", formula: "='明细 1'!$A$1", comment: "", visible: true });
  book.calculation.reload();
  form.merges.push(area("A1:F1"));
  setStyle(form, area("A1"), { bold: true, fontSize: 18, fontName: "黑体", horizontalAlignment: "Center", fillColor: "#FFF2CC" });
  setStyle(form, area("B3"), {
    numberFormat: "#,##0.00",
    borderTop: { style: "Double", weight: "Thick", color: "#FF0000" },
    locked: false,
  });
  setStyle(form, area("C3"), { wrapText: true, indentLevel: 2, textOrientation: -45, underline: "Single", italic: true });
  setStyle(form, area("D:D"), { numberFormat: "0.00%" });
  form.rows.ensure(2).size = 30;
  form.rows.ensure(9).hidden = true;
  form.columns.ensure(0).size = 120;
  form.columns.ensure(2).hidden = true;
  form.notes.push({ row: 3, column: 1, content: "按批复填列", authorName: "张三", visible: false, width: 96, height: 56 });
  const line = { style: "Dash", weight: "Thin", color: "#9C0006" };
  const look = { fillColor: "#FFC7CE", fontColor: "#9C0006", bold: true, borderTop: line };
  const formats = [
    { type: "Custom", rule: { formula: '=AND(B3>0,$A$1<>"绩核")' }, stopIfTrue: true },
    { type: "CellValue", rule: { formula1: "=1", formula2: "=9", operator: "Between" }, stopIfTrue: false },
    { type: "ContainsText", rule: { operator: "BeginsWith", text: "无" }, stopIfTrue: false },
    { type: "PresetCriteria", rule: { criterion: "Blanks" }, stopIfTrue: false },
  ];
  form.conditionalFormats = formats.map((each) => ({ ...each, id: newId(), areas: areasFromFile("B3:B9 D3"), format: look }));
  form.dataValidations.push(
    {
      areas: areasFromFile("B6:B7"),
      type: "List",
      rule: { list: { inCellDropDown: true, source: "是,否" } },
      errorAlert: { message: "请选择", showAlert: true, style: "Warning", title: "错" },
      prompt: { message: "选", showPrompt: true, title: "提示" },
      ignoreBlanks: true,
    },
    {
      areas: areasFromFile("B3"),
      type: "Decimal",
      rule: { decimal: { formula1: "=0", operator: "GreaterThanOrEqual" } },
      errorAlert: { message: "", showAlert: false, style: "Stop", title: "" },
      prompt: { message: "", showPrompt: false, title: "" },
      ignoreBlanks: false,
    },
  );
  form.protection = {
    options: protectionOptions({ allowFormatCells: true, allowEditObjects: true, selectionMode: "Unlocked" }),
    password: "",
  };
  form.hyperlinks.push({ area: area("B7"), documentReference: "'明细 1'!A1", screenTip: "看明细" });
  Object.assign(form, { tabColor: "#C00000", showGridlines: false, frozen: { rows: 2, columns: 1 } });
  Object.assign(form.page, {
    orientation: "Landscape",
    printArea: area("A1:F20"),
    titleRows: area("1:2"),
    zoom: { horizontalFitToPages: 1 },
  });
  Object.assign(form.page.header, { left: "左", center: "第 &P 页" });
  form.page.margins.left = 36;
  form.page.breaks = { rows: [{ before: 6 }, { before: 12 }], columns: [{ before: 3 }] };
  enter(details, area("C1:D2"), (row, column) => (row === 0 ? `列${column}` : column));
  form.filter = area("A2:F9");
  details.tables.push({
    id: newId(),
    name: "明细表",
    area: area("C1:D2"),
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    style: "TableStyleMedium2",
  });
  hidden.visibility = "Hidden";
  deep.visibility = "VeryHidden";
  return book;
}

test("page breaks stand in a file after the row or column that ends a page", async () => {
  const book = newBook();
  book.sheets[0]!.page.breaks = { rows: [{ before: 6 }], columns: [{ before: 3 }] };
  const { bytes } = await saveBook(book);
  // Rows and columns are counted from 0 here.
  const { rowBreaks, colBreaks } = (await openXlsx(bytes)).sheets[0]!;
  expect([rowBreaks, colBreaks]).toEqual([[5], [2]]);
});

describe("a workbook saved as a file and loaded from it", () => {
  test("is what it was", async () => {
    const book = fullBook();
    const { book: again, lost, lostOnSaving } = await saved(book);
    expect(again.sheets.map(told)).toEqual(book.sheets.map(told));
    expect(again.names).toEqual(book.names);
    expect(again.active.name).toBe("申报表");
    expect(lostOnSaving).toEqual([]);
    expect(lost).toEqual(["whether the protection of 申报表 has a password"]);
  });

  test.each(["", "密"])("keeps the protection of its structure, with a password or without: %j", async (password) => {
    const book = newBook();
    book.protection = { password };
    const { book: again, lost } = await saved(book);
    expect([again.protection, lost]).toEqual([{ password: "" }, ["whether the protection of the workbook has a password"]]);
    const { workbookProtection } = await openXlsx((await saveBook(newBook())).bytes);
    expect(workbookProtection).toBeUndefined();
  });

  test("calculates again, Chinese names and all", async () => {
    const { book } = await saved(fullBook());
    book.sheets[0]!.protection = null;
    enter(book.sheets[1]!, area("A1"), () => 1000);
    expect(book.value("申报表!B9")).toBeCloseTo(1234567.891 * 0.13 + 1000, 6);
  });

  test("saving says what it cannot keep", async () => {
    const book = newBook("表");
    book.settings.set("k", 1);
    book.sheets[0]!.comments.push({
      id: newId(),
      row: 0,
      column: 0,
      content: "请核实",
      authorName: "甲",
      authorEmail: "",
      creationDate: "",
      resolved: false,
      replies: [{ id: newId(), content: "已核", authorName: "乙", authorEmail: "", creationDate: "" }],
    });
    const { book: again, lostOnSaving } = await saved(book);
    expect(lostOnSaving).toEqual(["settings of add-ins", "a comment with replies, saved as a note"]);
    expect(again.sheets[0]!.notes[0]).toMatchObject({ content: "请核实\n乙: 已核", authorName: "甲" });
  });

  test("a formula that nothing here calculates keeps the value of its file, and others count with it", async () => {
    const book = newBook("表");
    const sheet = book.sheets[0]!;
    Object.assign(sheet.cells.ensure(0, 0), { value: 42, formula: "=AGGREGATE(9,6,B1:B3)", isSaved: true });
    enter(sheet, area("A2"), () => "=A1*2");
    const { book: again, lost } = await saved(book);
    expect([again.value("A1"), again.value("A2"), again.sheets[0]!.formula(0, 0)]).toEqual([42, 84, "=AGGREGATE(9,6,B1:B3)"]);
    expect(lost).toEqual(["the calculation of =AGGREGATE(9,6,B1:B3)"]);
    expect(() => again.renameSheet(again.sheets[0]!, "别的")).toThrow("the formula =AGGREGATE(9,6,B1:B3)");
  });

  test("can be opened in the emulated Excel", async () => {
    const { book } = await saved(fullBook());
    const excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { book });
    const texts = await excel.page.run(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem("申报表").getRange("B3:B9").load("text");
        await context.sync();
        return cells.text.map(([text]) => text);
      }),
    );
    expect(texts).toEqual(["1,234,567.89", "85%", "2024/1/5", "TRUE", "007", "#N/A", "160498.8258"]);
    await excel.close();
  });
});

describeWithOfficialWorkbook("a real official workbook", "department_budget_template_2026.xlsx", (file) => {
  const bytes = readFileSync(file);

  test("is loaded cell by cell as another reader has it", async () => {
    const { book, lost } = await loadBook(bytes, engine);
    const { sheets } = await openXlsx(bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    for (const [index, { rows }] of sheets.entries()) {
      const sheet = book.sheets[index]!;
      rows.forEach((row, at) => row.forEach((value, column) => expect(sheet.value(at, column)).toEqual(value ?? "")));
      expect(sheet.merges).toHaveLength(sheets[index]!.merges?.length ?? 0);
    }
    expect(lost).toEqual(["a text of several fonts (28 times)"]);
    const cover = book.sheet("封面")!;
    expect([styleAt(cover, 2, 0, "fontName"), styleAt(cover, 2, 0, "fontSize"), styleAt(cover, 2, 0, "horizontalAlignment")]).toEqual([
      "楷体_GB2312",
      36,
      "Center",
    ]);
  });

  test("comes back the same after saving", async () => {
    const { book } = await loadBook(bytes, engine);
    const { book: again, lostOnSaving } = await saved(book);
    expect(lostOnSaving).toEqual([]);
    const before = book.sheets.map((sheet) => JSON.stringify(told(sheet)));
    const after = again.sheets.map((sheet) => JSON.stringify(told(sheet)));
    expect(book.sheets.filter((_, index) => before[index] !== after[index]).map(({ name }) => name)).toEqual([]);
  });
});
