import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { project2023 } from "../../../src/official/project-2023";
import { all, cleanForms, withAmounts, withFields } from "../../../src/rules/example-form";
import { formSheet } from "../../../src/templates/form-sheet";
import { loadBook, type Book } from "../../../src/workbench/host";
import { areaAddress } from "../../../src/workbench/host/model/address";
import { insert } from "../../../src/workbench/host/model/shifting";
import { merge } from "../../../src/workbench/host/model/merging";
import { protectionOptions } from "../../../src/workbench/host/model/protection";
import { isMarkFormula } from "../../../src/workbook/signature";
import { writeFile } from "../../../src/workbook/file/write-file";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { engine, newBook } from "../../support/excel/workbook";

const clean = cleanForms["project-2023"];
const FAULTY = withAmounts({ annualApplication: "370000.00" })(clean);
const GOAL = "<p>依托街镇社区的活动场所开设科普课堂。</p><p>同步整理一批可重复使用的科普资源。</p>";
const named = (filled: typeof clean, name: string): ReturnType<typeof formSheet> =>
  formSheet(project2023, { ...filled, fields: { ...filled.fields, projectName: name } }, name);

async function book(): Promise<Book> {
  const sheets = [
    named(all(withAmounts({ annualApplication: "370000.00" }), withFields({ annualGoal: GOAL }))(clean), "甲项目"),
    named(clean, "乙项目"),
    named(FAULTY, "丙项目"),
  ];
  return (await loadBook(await writeFile(sheets, { ours: false }), engine)).book;
}

let excel: RunningExcel;
beforeAll(async () => void (excel = await openExcel({ runner: "jsdom", flavour: "windows" }, await portPage())), 60_000);
afterAll(() => excel.close());
beforeEach(async () => {
  excel.open(await book());
  await excel.page.run(() => window.jihe.renew());
});

const check = (): Promise<unknown> => excel.page.run(() => window.jihe.check({ today: "2026-11-20" }));
const checkSheet = (): ReturnType<Window["jihe"]["checkSheet"]> => excel.page.run(() => window.jihe.checkSheet());
const step = (by: 1 | -1): Promise<string> => excel.page.run((given) => window.jihe.step(given as 1 | -1), by);
const at = (): string => {
  const { sheet, area } = excel.book.selection;
  return `${sheet.name}!${areaAddress({ ...area, bottom: area.top, right: area.left })}`;
};
const show = (name: string, row = 0, column = 0): void =>
  excel.host.user.does((book) => {
    const sheet = book.sheet(name)!;
    book.activate(sheet);
    book.select(sheet, { top: row, left: column, bottom: row, right: column });
  });
/** Where she comes, pressing so many times. */
async function walk(times: number, by: 1 | -1): Promise<string[]> {
  const places: string[] = [];
  for (let time = 0; time < times; time++) {
    expect(await step(by)).toBe("shown");
    places.push(at());
  }
  return places;
}
/** Cells of a sheet that our formats mark, in order. */
function markedOn(name: string): string[] {
  const ours = excel.book.sheet(name)!.conditionalFormats.filter(({ rule }) => isMarkFormula(String(rule["formula"])));
  const areas = ours.flatMap((format) => format.areas);
  return areas.sort((a, b) => a.top - b.top || a.left - b.left).map(areaAddress);
}

describe("下一处 and 上一处", () => {
  test("go through the marked cells in order of sheets, rows and columns, round and round", async () => {
    await check();
    show("甲项目");
    const first = markedOn("甲项目").map((cell) => `甲项目!${cell}`);
    const last = markedOn("丙项目").map((cell) => `丙项目!${cell}`);
    expect([first.length > 1, last.length > 0, markedOn("乙项目")]).toEqual([true, true, []]);
    const round = [...first, ...last];
    expect(await walk(round.length + 1, 1)).toEqual([...round, round[0]]);
    expect(await walk(2, -1)).toEqual([round.at(-1), round.at(-2)]);
  });

  test("find the cells where inserted rows have brought them, and take five round trips", async () => {
    await check();
    const cells = markedOn("丙项目");
    excel.host.user.does(() => insert(excel.book.sheet("丙项目")!, { top: 1, left: 0, bottom: 2, right: 16383 }, "rows"));
    const moved = markedOn("丙项目");
    expect(moved).not.toEqual(cells);
    show("乙项目");
    const trips = await roundTrips(excel, () => step(1));
    expect([at(), trips.length]).toEqual([`丙项目!${moved[0]!}`, 5]);
  });

  test("leave out what is explained, and hidden sheets", async () => {
    await check();
    excel.book.sheet("丙项目")!.visibility = "Hidden";
    show("乙项目");
    expect(await walk(1, 1)).toEqual([`甲项目!${markedOn("甲项目")[0]!}`]);
    for (const format of excel.book.sheet("甲项目")!.conditionalFormats) format.rule = { formula: '=LEN("绩核 explained")>0' };
    expect(await step(1)).toBe("none-open");
  });

  test("go on from a merged area, whose first cell is selected for all of them", async () => {
    await check();
    const [format] = excel.book.sheet("乙项目")!.conditionalFormats;
    expect(format).toBeUndefined();
    const sheet = excel.book.sheet("丙项目")!;
    const own = sheet.conditionalFormats[0]!;
    own.areas = [
      { top: 60, left: 0, bottom: 60, right: 0 },
      { top: 61, left: 0, bottom: 61, right: 0 },
      { top: 70, left: 0, bottom: 70, right: 0 },
    ];
    sheet.conditionalFormats.splice(1);
    excel.host.user.does(() => merge(sheet, { top: 59, left: 0, bottom: 62, right: 0 }, false));
    show("丙项目", 50);
    expect(await walk(2, 1)).toEqual(["丙项目!A60", "丙项目!A71"]);
  });

  test("go through a protected sheet by 审核结果, since it takes no marks", async () => {
    excel.book.sheet("丙项目")!.protection = { options: protectionOptions({}), password: "" };
    await check();
    expect(markedOn("丙项目")).toEqual([]);
    show("乙项目");
    expect(await step(1)).toBe("shown");
    expect(at()).toMatch(/^丙项目!E6$/);
  });

  test("say that nothing was checked, and that nothing is left", async () => {
    expect(await step(1)).toBe("not-checked");
    excel.open((await loadBook(await writeFile([named(clean, "乙项目")], { ours: false }), engine)).book);
    await excel.page.run(() => window.jihe.renew());
    await check();
    expect(await step(-1)).toBe("none-open");
  });
});

describe("只审核本表", () => {
  test("judges by the whole workbook, marks the sheet before her, and leaves marks on others as they are", async () => {
    await check();
    const others = markedOn("甲项目");
    const comments = excel.book.sheet("甲项目")!.comments.map(({ id }) => id);
    // Mended on both sheets; only one of them is checked.
    const [cell] = markedOn("丙项目");
    for (const name of ["甲项目", "丙项目"]) excel.host.user.type(`${name}!${cell!}`, 360000);
    show("丙项目");
    const outcome = await checkSheet();
    expect(outcome.kind === "clean" ? outcome.first : outcome.kind).toBe(outcome.kind === "clean" ? null : "found");
    expect(markedOn("甲项目")).toEqual(others);
    expect(excel.book.sheet("甲项目")!.comments.map(({ id }) => id)).toEqual(comments);
    const report = excel.book.sheet("审核结果")!;
    const texts = Array.from({ length: 40 }, (_, row) => Array.from({ length: 20 }, (_each, col) => report.text(row, col))).flat();
    expect(texts).toContain("本次只更新了“丙项目”上的标注；其他工作表上的标注是上一次审核留下的。");
    expect(texts).toContain("本次未更新标注");
  });

  test("writes no 审核结果 where there is none, and tells the first finding", async () => {
    show("丙项目");
    expect(await checkSheet()).toMatchObject({ kind: "found", first: `丙项目!${markedOn("丙项目")[0]!}` });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["甲项目", "乙项目", "丙项目"]);
    expect(markedOn("甲项目")).toEqual([]);
  });

  test("says of a sheet without findings that it has none, and of another that it is no official table", async () => {
    show("乙项目");
    expect(await checkSheet()).toMatchObject({ kind: "clean", first: null });
    excel.host.user.does(() => excel.book.addSheet("通讯录"));
    show("通讯录");
    expect(await checkSheet()).toMatchObject({ kind: "not-official", first: null });
    excel.open(newBook("空白"));
    await excel.page.run(() => window.jihe.renew());
    expect(await checkSheet()).toMatchObject({ kind: "not-official" });
  });
});
