import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readXlsx, type Sheet } from "hucre";
import { templatePlans, WHOLE_BUDGET, type TemplateChoice } from "../../../src/commands/insert-template";
import { previewImport } from "../../../src/commands/import-sheets";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import { loadBook, saveBook, type Book } from "../../../src/workbench/host";
import { writeFile } from "../../../src/workbook/file/write-file";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { engine, newBook } from "../../support/excel/workbook";

const WHOLE: TemplateChoice = { ids: ["project-2019", "project-2020", "project-2023", WHOLE_BUDGET], year: 2027 };

/** A form as people copy it out of a published document, with one class label missing. */
const TEXT = [
  "财政项目支出绩效目标申报表",
  "（2023年度）",
  "项目名称\t流动科普展览",
  "申报单位名称\t市科协\t主管部门\t市科协",
  "计划开始日期\t2023-01-01\t计划完成日期\t2023-12-31",
  "项目资金（元）\t项目资金总额\t1,800,000.00\t其中：财政资金\t1,800,000.00",
  "一级指标\t二级指标\t三级指标\t指标值",
  "产出指标\t数量指标\t办展次数\t≥10(次)",
].join("\n");

let excel: RunningExcel;
beforeAll(async () => void (excel = await openExcel({ runner: "jsdom", flavour: "windows" }, await portPage())), 60_000);
afterAll(() => excel.close());

const insert = (choice: TemplateChoice): Promise<readonly string[]> =>
  excel.page.run((given) => window.jihe.insertTemplates(given as TemplateChoice), choice);

/** A sheet as an independent reader finds it: what a person sees of it, and what prints. */
function seen({ name, merges, dataValidations, pageSetup, rowDefs, rowBreaks, cells }: Sheet): unknown {
  const setup = pageSetup && { orientation: pageSetup.orientation, paperSize: pageSetup.paperSize, fitToWidth: pageSetup.fitToWidth };
  const inOrder = (list: readonly unknown[] | undefined): string[] => (list ?? []).map((each) => JSON.stringify(each)).sort();
  const filled = [...(cells ?? [])].filter(([, { value, formula }]) => (value !== null && value !== "") || formula);
  return {
    name,
    merges: inOrder(merges),
    choices: inOrder((dataValidations ?? []).flatMap(({ values, range }) => range.split(" ").map((each) => [values, each]))).length > 0,
    setup,
    breaks: rowBreaks ?? [],
    heights: [...(rowDefs ?? [])].flatMap(([row, { height }]) => (height ? [[row, Math.round(height)]] : [])).sort((a, b) => a[0]! - b[0]!),
    cells: filled.map(([at, { value, formula }]) => [at, formula ?? value]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  };
}

async function seenIn(book: Book, after: number): Promise<unknown[]> {
  const { sheets } = await readXlsx((await saveBook(book)).bytes, { readStyles: true });
  return sheets.slice(after).map(seen);
}

/** The same sheets as the command line writes them, gone through the same workbook model. */
async function fromFile(plans: readonly SheetPlan[]): Promise<unknown[]> {
  const { book } = await loadBook(await writeFile(plans, { ours: false }), engine);
  return seenIn(book, 0);
}

describe("插入标准表样", () => {
  test("gives the sheets of jihe template: texts, formulas, merged areas, lists, sizes, pages", async () => {
    excel.open(newBook("她的表"));
    const names = await insert(WHOLE);
    const plans = templatePlans(WHOLE);
    expect(names).toEqual(plans.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(15);
    expect(await seenIn(excel.book, 1)).toEqual(await fromFile(plans));
    const widths = await excel.page.run(
      (sheet) =>
        Excel.run(async (context) => {
          const columns = [0, 1, 2, 3, 4, 5].map(
            (col) => context.workbook.worksheets.getItem(sheet!).getRangeByIndexes(0, col, 1, 1).format,
          );
          for (const format of columns) format.load("columnWidth");
          await context.sync();
          return columns.map(({ columnWidth }) => columnWidth);
        }),
      names[2],
    );
    // In points, of a character of seven pixels.
    expect(widths).toEqual(plans[2]!.columnWidths.map((width) => (7 * width + 5) * 0.75));
    // The first of them is before her.
    expect(excel.book.active.name).toBe(names[0]);
  });

  test("makes totals that calculate, and lets her type figures and formulas over anything", async () => {
    excel.open(newBook("她的表"));
    const [name] = await insert({ ids: ["project-2023"], year: 2027 });
    const total = templatePlans({ ids: ["project-2023"], year: 2027 })[0]!.cells.find(({ formula }) => formula !== undefined)!;
    const sheet = excel.book.sheet(name!)!;
    const parts = [...total.formula!.matchAll(/[A-Z]+\d+/g)].map(([cell]) => cell);
    excel.host.user.type(`${name!}!${parts.at(-1)!}`, 1800000);
    expect(sheet.value(total.row, total.col)).toBe(1800000);
    // Over a label, which Excel was given as a text.
    excel.host.user.type(`${name!}!A1`, "=1+1");
    expect(sheet.value(0, 0)).toBe(2);
  });

  test("never goes over a sheet of hers, whose name it leaves her, and takes four round trips at the most", async () => {
    const title = templatePlans({ ids: ["budget-income"], year: null })[0]!.name;
    excel.open(newBook(title));
    excel.host.user.type(`${title}!A1`, "她的内容");
    const trips = await roundTrips(excel, async () =>
      expect(await insert({ ids: ["budget-income"], year: null })).toEqual([`${title} (2)`]),
    );
    expect(trips.length).toBeLessThanOrEqual(4);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([title, `${title} (2)`]);
    expect(excel.book.sheets[0]!.text(0, 0)).toBe("她的内容");
  });

  test("adds nothing to a workbook whose structure is protected", async () => {
    excel.open(newBook("她的表"));
    await excel.page.run(() => Excel.run(async ({ workbook }) => workbook.protection.protect()));
    const refused = excel.page.run(() =>
      window.jihe.insertTemplates({ ids: ["project-2023"], year: null }).then(
        () => "inserted",
        (error: { kind: string }) => error.kind,
      ),
    );
    expect([await refused, excel.book.sheets.map(({ name }) => name)]).toEqual(["protected-workbook", ["她的表"]]);
  });

  test("takes back what it has added where Excel fails half-way", async () => {
    excel.open(newBook("她的表"));
    const both: TemplateChoice = { ids: ["project-2023", "budget-income"], year: null };
    const [, writing] = await roundTrips(excel, () => insert(both));
    excel.open(newBook("她的表"));
    const at = writing!.actions.length - 20;
    excel.host.fail({ action: "AccessDenied", at }, { when: ({ length }) => length === writing!.actions.length });
    const kind = await excel.page.run(() =>
      window.jihe.insertTemplates({ ids: ["project-2023", "budget-income"], year: null }).then(
        () => "inserted",
        (error: { kind: string }) => error.kind,
      ),
    );
    expect([kind, excel.book.sheets.map(({ name }) => name)]).toEqual(["read-only", ["她的表"]]);
  });

  test("is inserted all the same where no printer is installed", async () => {
    const one: TemplateChoice = { ids: ["project-2023"], year: null };
    excel.open(newBook("她的表"));
    const last = (await roundTrips(excel, () => insert(one))).at(-1)!;
    const at = last.actions.findIndex((action) => /of PageLayout$/.test(action));
    expect(at).toBeGreaterThan(0);
    excel.open(newBook("她的表"));
    excel.host.fail({ action: "NotImplemented", at }, { when: ({ length }) => length === last.actions.length });
    expect(await insert(one)).toHaveLength(1);
    expect(excel.book.sheets).toHaveLength(2);
  });
});

describe("导入已公开文本", () => {
  test("gives the sheets of jihe import, days as days, and says in comments of hers what to look at", async () => {
    excel.open(newBook("她的表"));
    const { plans } = previewImport(TEXT);
    expect(plans).toHaveLength(1);
    const names = await excel.page.run((text) => window.jihe.importText(text as string), TEXT);
    expect(names).toEqual(plans.map(({ name }) => name));
    expect(await seenIn(excel.book, 1)).toEqual(await fromFile(plans));
    const doubts = plans[0]!.cells.flatMap(({ comment }) => comment ?? []);
    expect(doubts.length).toBeGreaterThan(0);
    expect(excel.book.sheets[1]!.comments.map(({ content }) => content).sort()).toEqual([...doubts].sort());
    const day = plans[0]!.cells.find(({ date }) => date)!;
    expect([excel.book.sheets[1]!.value(day.row, day.col), excel.book.sheets[1]!.text(day.row, day.col)]).toEqual([44927, "2023-01-01"]);
  });

  test("adds nothing of a text without any official table", async () => {
    excel.open(newBook("她的表"));
    expect(await excel.page.run(() => window.jihe.importText("通讯录\n张三 8001"))).toEqual([]);
    expect(excel.book.sheets).toHaveLength(1);
  });
});
