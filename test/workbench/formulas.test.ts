import { describe, expect, test } from "@jest/globals";
import { Book } from "../../src/workbench/host";
import { enter } from "../../src/workbench/host/model/editing";
import { insert, remove } from "../../src/workbench/host/model/shifting";
import { parseAddress } from "../../src/workbench/host/model/address";
import { describeEveryExcel } from "../support/excel/every-excel";
import type { RunningExcel } from "../support/excel/open-excel";
import { newBook } from "../support/excel/workbook";

function type(book: Book, cells: Readonly<Record<string, string | number>>): Book {
  for (const [address, input] of Object.entries(cells)) {
    const { sheet, area } = book.find(address);
    enter(sheet, area, () => input);
  }
  return book;
}

/** Gives a name to a formula: the workbook's, or a sheet's. */
function name(book: Book, word: string, formula: string, sheet?: string): Book {
  const owner = sheet === undefined ? book : book.sheet(sheet)!;
  owner.names.push({ name: word, formula, comment: "", visible: true });
  book.calculation.reload();
  return book;
}

/** Writes one formula from the page and reads its value. */
function formula(excel: RunningExcel, text: string): Promise<unknown> {
  return excel.page.run(
    (each) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("C1");
        cell.formulas = [[each]];
        cell.load("values");
        await context.sync();
        return cell.values[0]![0];
      }),
    text,
  );
}

describeEveryExcel("formulas written by a page", (excel) => {
  test.each([
    "=1+",
    "=SUM(",
    "=SUM(1",
    "=)",
    '="a',
    "=1 2",
    "=1,000",
    "=SUM(1;2)",
    "=A1+*2",
    "=(1",
    "=SUM（A1）",
    "=IF(A1，1)",
    "=IF(1)",
    "=ROUND()",
  ])("%s is refused", async (text) => {
    await expect(formula(excel(), text)).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(excel().book.value("Sheet1!C1")).toBe("");
  });

  test("one that is refused refuses the whole block", async () => {
    const write = excel().page.run(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").formulas = [[1, "=1+"]];
        await context.sync();
      }),
    );
    await expect(write).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(excel().book.value("Sheet1!A1")).toBe("");
  });

  test.each([
    ["=AGGREGATE(9,6,A1:A3)", "function AGGREGATE with 3 arguments"],
    ['=HYPERLINK("#Sheet1!A1","回")', "function HYPERLINK with 2 arguments"],
    ["=NUMBERSTRING(1,2)", "function NUMBERSTRING with 2 arguments"],
    ["=SUM(表1[金额])", "reference 表1[金额]"],
    ["=[别的.xlsx]Sheet1!A1", "reference [别的.xlsx]Sheet1!A1"],
    ["=SUM(Sheet1:Sheet2!A1)", "reference Sheet1:Sheet2!A1"],
  ])("%s fails by name and is noted", async (text, gap) => {
    excel().host.gaps.length = 0;
    await expect(formula(excel(), text)).rejects.toMatchObject({ code: "HostNotEmulated" });
    expect(excel().host.gaps).toEqual([gap]);
  });

  test.each([
    ["=没有", "#NAME?"],
    ["=没有+1", "#NAME?"],
    ["=1/0", "#DIV/0!"],
    ['=IFERROR(没有,"空")', "空"],
    ["=LET(数,2,数*3)", 6],
    ['=ROUND(2/3,2)&"元"', "0.67元"],
    ["=-2^2", 4],
  ])("%s is %p", async (text, value) => {
    expect(await formula(excel(), text)).toBe(value);
  });
});

describe("defined names in formulas", () => {
  test("may be Chinese, of the workbook or of a sheet", () => {
    const book = type(newBook("项目", "别的"), { "项目!A1": 10, "项目!A2": 20, "别的!A1": 5 });
    name(book, "预算总额", "=项目!$A$1:$A$2");
    name(book, "上限", "=项目!$A$1");
    name(book, "上限", "=别的!$A$1", "别的");
    type(book, { "项目!C1": "=SUM(预算总额)", "项目!C2": "=上限", "别的!C2": "=上限", "项目!C3": "=别的!上限*2" });
    expect(["项目!C1", "项目!C2", "别的!C2", "项目!C3"].map((each) => book.value(each))).toEqual([30, 10, 5, 10]);
  });

  test("may stand for a number or a formula", () => {
    const book = type(newBook("项目"), { A1: 100 });
    name(book, "税率", "=0.13");
    name(book, "税额", "=项目!$A$1*税率");
    type(book, { B1: "=A1*税率", B2: "=税额" });
    expect([book.value("B1"), book.value("B2")]).toEqual([13, 13]);
  });

  test("change with what they stand for", () => {
    const book = name(type(newBook("项目"), { A1: 1 }), "数", "=项目!$A$1");
    type(book, { B1: "=数*10" });
    expect(book.value("B1")).toBe(10);
    type(book, { A1: 2 });
    expect(book.value("B1")).toBe(20);
  });

  test("move with their cells, and formulas keep their words", () => {
    const book = name(type(newBook("项目"), { A1: 1, A2: 2 }), "合计", "=项目!$A$1:$A$2");
    type(book, { A3: "=SUM(合计) + A1", B1: "=  1+2" });
    insert(book.sheets[0]!, parseAddress("1:1")!.area, "rows");
    expect([book.names[0]!.formula, book.sheets[0]!.formula(3, 0)]).toEqual(["=项目!$A$2:$A$3", "=SUM(合计)+A2"]);
    expect([book.sheets[0]!.formula(1, 1), book.value("A4")]).toEqual(["=  1+2", 4]);
    remove(book.sheets[0]!, parseAddress("1:1")!.area, "rows");
    book.renameSheet(book.sheets[0]!, "申报 表");
    expect(book.names[0]!.formula).toBe("='申报 表'!$A$1:$A$2");
    expect(book.value("A3")).toBe(4);
  });
});

test("where the engine itself breaks down, the host says on what", () => {
  const engine = {
    load: () => undefined,
    set: () => undefined,
    restructure: () => undefined,
    formula: () => "",
    nameFormulas: () => [],
    judge: () => "known" as const,
    hold: () => [],
    values: () => {
      throw new Error("unreachable");
    },
  };
  expect(() => type(new Book(() => engine), { A1: "=1+1" })).toThrow("not emulated: the engine failed (Error: unreachable) on one of =1+1");
});

test.each(["“三公”经费", "甲、乙", "人员（编内）", "甲·乙", "it's", "a b", "2026"])(
  "a sheet called %s calculates, and formulas that name it go on doing so when rows move",
  (called) => {
    const book = newBook(called);
    const quoted = `'${called.replaceAll("'", "''")}'`;
    type(book, { [`${quoted}!A1`]: 1.25, [`${quoted}!B1`]: `=${quoted}!A1*2`, [`${quoted}!B2`]: `=SUM(${quoted}!A1:A3,1)` });
    expect(book.value(`${quoted}!B1`)).toBe(2.5);
    insert(book.sheets[0]!, parseAddress("1:1")!.area, "rows");
    expect([book.value(`${quoted}!B2`), book.value(`${quoted}!B3`)]).toEqual([2.5, 2.25]);
    type(book, { [`${quoted}!A2`]: 2 });
    expect([book.value(`${quoted}!B2`), book.value(`${quoted}!B3`)]).toEqual([4, 3]);
  },
);
