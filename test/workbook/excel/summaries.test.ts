import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Area } from "../../../src/grid/address";
import type { ChartPlan, PlannedCell, SheetPlan } from "../../../src/grid/sheet-plan";
import type { SummaryKind } from "../../../src/text/summary";
import { hiddenNameOf } from "../../../src/workbook/known-summaries";
import { openBook } from "../../../src/workbook/file/annotate/book";
import { cleanFile } from "../../../src/workbook/file/clean-file";
import { readFile } from "../../../src/workbook/file/read-file";
import { saveBook, type Book, type Sheet } from "../../../src/workbench/host";
import { MAX_ROWS } from "../../../src/workbench/host/model/area";
import { addComment } from "../../../src/workbench/host/model/comments";
import { enter } from "../../../src/workbench/host/model/editing";
import { protectionOptions } from "../../../src/workbench/host/model/protection";
import { insert } from "../../../src/workbench/host/model/shifting";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage } from "../../support/excel/port-pages";
import { newBook } from "../../support/excel/workbook";

const page = await portPage();
const NEWER = { requirementSets: { ...page.levers!.requirementSets, ExcelApi: "1.13" } };

interface SentPlan extends Omit<SheetPlan, "rowHeights"> {
  readonly rowHeights: readonly (readonly [number, number])[];
}

interface Sent {
  readonly kind: SummaryKind;
  readonly plan: SentPlan;
}

const BODY = { size: 10, border: true } as const;

/** 项目绩效汇总 as small as it can be: No., project, amount as a formula into its source, key. */
function projects(rows: readonly { key: string; name: string; source: string; amount: number }[], lines: readonly string[] = []): Sent {
  const heading = 1 + lines.length;
  const cell = (row: number, col: number, value: string | number, more: Partial<PlannedCell> = {}): PlannedCell => ({
    row,
    col,
    value,
    look: BODY,
    ...more,
  });
  const body = rows.flatMap(({ key, name, source, amount }, index) => {
    const row = heading + 1 + index;
    return [
      cell(row, 0, index + 1),
      cell(row, 1, name),
      cell(row, 2, amount, { formula: source, look: { ...BODY, numberFormat: "#,##0.00" } }),
      cell(row, 3, key),
    ];
  });
  const table = { name: "绩核项目", area: { top: heading, left: 0, bottom: heading + rows.length, right: 3 } };
  return {
    kind: "projects",
    plan: {
      name: "项目绩效汇总",
      cells: [
        cell(0, 0, "项目绩效汇总", { look: { size: 16, bold: true } }),
        ...lines.map((line, index) => cell(1 + index, 0, line)),
        ...["序号", "项目", "金额", "数据码"].map((text, col) => cell(heading, col, text)),
        ...body,
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      columnWidths: [6, 30, 14, 8],
      rowHeights: [[0, 28]],
      print: { orientation: "landscape", titleRows: { first: heading, last: heading }, foot: "绩核 & 规则包 2026-11-22" },
      frozenRows: heading + 1,
      ...(rows.length > 0 ? { table } : {}),
      keyColumn: 3,
    },
  };
}

const [A, B, C] = [
  { key: "甲/一", name: "=项目一", source: "'甲'!B1", amount: 100 },
  { key: "甲/二", name: "+1+1", source: "'甲'!B2", amount: 200 },
  { key: "甲/三", name: "@SUM(A1)", source: "'甲'!B3*10000", amount: 30_000 },
] as const;

function put(excel: RunningExcel, ...sheets: Sent[]): Promise<Record<"written" | "locked" | "released", unknown>> {
  return excel.page.run(async (sent) => {
    const whole = (sent as Sent[]).map(({ kind, plan }) => ({ kind, plan: { ...plan, rowHeights: new Map(plan.rowHeights) } }));
    const { written, locked, released } = await window.jihe.port().putSummaries(whole);
    return { written: [...written], locked, released };
  }, sheets);
}

function bookOfAmounts(): Book {
  const book = newBook("甲");
  [100, 200, 3].forEach((amount, row) => enter(book.sheets[0]!, { top: row, bottom: row, left: 1, right: 1 }, () => amount));
  return book;
}

/** What stands on a sheet: texts of its rows, as far as they reach. */
function texts(sheet: Sheet): string[][] {
  const { bottom, right } = sheet.usedArea(true)!;
  return Array.from({ length: bottom + 1 }, (_, row) => Array.from({ length: right + 1 }, (_each, column) => sheet.text(row, column)));
}

describe("summary sheets", () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { ...page, levers: NEWER, book: bookOfAmounts() });
  });
  const sheet = (name = "项目绩效汇总"): Sheet => excel.book.sheet(name)!;
  const type = (address: string, input: string | number): void => excel.host.user.type(address, input);

  test("are written with live formulas, texts as texts, a table and a foot", async () => {
    expect(await put(excel, projects([A, B, C]))).toMatchObject({ written: [["projects", sheet().id]], locked: [], released: [] });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["甲", "项目绩效汇总"]);
    expect(texts(sheet())).toEqual([
      ["项目绩效汇总", "", "", ""],
      ["序号", "项目", "金额", "数据码"],
      ["1", "=项目一", "100.00", "甲/一"],
      ["2", "+1+1", "200.00", "甲/二"],
      ["3", "@SUM(A1)", "30,000.00", "甲/三"],
    ]);
    expect(sheet().cells.at(2, 1)!.formula).toBeUndefined();
    type("甲!B3", 4);
    expect(sheet().value(4, 2)).toBe(40_000);
    expect(sheet().tables).toMatchObject([{ name: "绩核项目", area: { top: 1, left: 0, bottom: 4, right: 3 } }]);
    expect(sheet().page).toMatchObject({
      footer: { left: "绩核 && 规则包 2026-11-22", right: "&P / &N" },
      titleRows: { top: 1, bottom: 1 },
    });
    expect(sheet().merges).toHaveLength(1);
    expect(excel.book.names.map(({ name, visible }) => [name, visible])).toEqual([[hiddenNameOf("projects"), false]]);
  });

  test("keep what she added beside rows, through rows that come, go and change places", async () => {
    await put(excel, projects([A, B, C]));
    type("项目绩效汇总!E2", "备注");
    type("项目绩效汇总!E3", "已核");
    type("项目绩效汇总!E4", "=C4*2");
    type("项目绩效汇总!E5", "退回");
    type("甲!D1", "=项目绩效汇总!E5");
    excel.host.user.does(() => (sheet().columns.ensure(1).size = 300));
    const D = { key: "甲/四", name: "新项目", source: "'甲'!B4", amount: 0 };
    await put(excel, projects([C, D, A], ["单位：元"]));
    expect(texts(sheet())).toEqual([
      ["项目绩效汇总", "", "", "", ""],
      ["单位：元", "", "", "", ""],
      ["序号", "项目", "金额", "数据码", "备注"],
      ["1", "@SUM(A1)", "30,000.00", "甲/三", "退回"],
      ["2", "新项目", "0.00", "甲/四", ""],
      ["3", "=项目一", "100.00", "甲/一", "已核"],
      ["", "", "", "", ""],
      [expect.stringContaining("以下各行已不在汇总范围内"), "", "", "", ""],
      ["2", "+1+1", "200.00", "甲/二", "400"],
    ]);
    // Her formula went with its row, and so did what refers to her cells.
    expect(sheet().formula(8, 4)).toBe("=C9*2");
    expect(excel.book.sheet("甲")!.formula(0, 3)).toBe("='项目绩效汇总'!E4");
    expect(sheet().columns.at(1)).toMatchObject({ size: 300 });
    expect(sheet().tables).toMatchObject([{ name: "绩核项目", area: { top: 2, bottom: 5, right: 3 } }]);
    // The project comes back to its row, and all is as if it had never gone.
    await put(excel, projects([A, B, C]));
    expect(texts(sheet()).map((row) => row[4])).toEqual(["", "备注", "已核", "400", "退回"]);
    expect(sheet().formula(3, 4)).toBe("=C4*2");
    expect(excel.book.sheet("甲")!.formula(0, 3)).toBe("='项目绩效汇总'!E5");
    expect(sheet().tables).toHaveLength(1);
  });

  test("a sheet of hers with the same name stays as it is, and ours gets another", async () => {
    excel.book.addSheet("项目绩效汇总");
    type("项目绩效汇总!A1", "我的汇总");
    await put(excel, projects([A]));
    await put(excel, projects([A, B]));
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["甲", "项目绩效汇总", "项目绩效汇总 (2)"]);
    expect(texts(sheet())).toEqual([["我的汇总"]]);
  });

  test("one that she renamed and moved is written where it is; one that she deleted comes anew; one with nothing to say only over another", async () => {
    await put(excel, { ...projects([A]), plan: { ...projects([A]).plan, onlyOver: true } });
    expect(excel.book.sheets).toHaveLength(1);
    await put(excel, projects([A]));
    excel.host.user.does((book) => {
      book.renameSheet(sheet(), "汇总给领导");
      book.moveSheet(book.sheet("汇总给领导")!, 0);
    });
    await put(excel, { ...projects([]), plan: { ...projects([]).plan, onlyOver: true } });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["汇总给领导", "甲"]);
    expect(texts(sheet("汇总给领导"))).toHaveLength(2);
    expect(sheet("汇总给领导").tables).toEqual([]);
    excel.book.removeSheet(sheet("汇总给领导"));
    await put(excel, projects([A]));
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["甲", "项目绩效汇总"]);
    expect(excel.book.names).toHaveLength(1);
  });

  test("a protected one stays as it is and is named; columns of ours that she changed make it hers", async () => {
    await put(excel, projects([A]));
    sheet().protection = { options: protectionOptions({}), password: "" };
    expect(await put(excel, projects([A, B]))).toMatchObject({ written: [], locked: ["项目绩效汇总"] });
    expect(texts(sheet())).toHaveLength(3);
    sheet().protection = null;
    excel.host.user.does(() => insert(sheet(), { top: 0, bottom: MAX_ROWS - 1, left: 1, right: 1 }, "columns"));
    type("项目绩效汇总!B3", "我加的");
    expect(await put(excel, projects([A, B]))).toMatchObject({ released: ["项目绩效汇总"] });
    expect(texts(sheet())[2]).toEqual(["1", "我加的", "=项目一", "100.00", "甲/一"]);
    expect(texts(sheet("项目绩效汇总 (2)"))).toHaveLength(4);
  });

  test("a workbook that takes no sheets is told, and nothing is written", async () => {
    excel.book.protection = { password: "" };
    await expect(put(excel, projects([A]))).rejects.toThrow("protected-workbook");
    expect(excel.book.sheets).toHaveLength(1);
  });

  test("are no part of her tables, nor news while the workbook is followed; a clear leaves them, a removal does not", async () => {
    await put(excel, projects([A]));
    const read = await excel.page.run(async () => {
      const port = window.jihe.port();
      const told: string[] = [];
      await port.follow(({ sheet: id }) => void told.push(id));
      const contents = await port.read();
      Object.assign(window, { told });
      return [contents.grids.map((grid) => grid.sheet), contents.sheets.length, [...contents.summaries.keys()], contents.report];
    });
    expect(read).toEqual([["甲"], 1, ["projects"], null]);
    type("项目绩效汇总!E3", "备注");
    type("甲!B1", 101);
    const again = await excel.page.run(async () => {
      const port = window.jihe.port();
      const { grids, sheets } = await port.readAgain(await port.read(), new Set());
      const kept = await port.clear({ keepReport: false });
      const survey = await port.survey();
      const gone = await port.clear({ keepReport: false, keepSummaries: false });
      return [
        grids.length,
        sheets.length,
        kept.summaries,
        survey.summaries,
        gone.summaries,
        (window as unknown as { told: string[] }).told,
      ];
    });
    expect(again).toEqual([1, 1, ["项目绩效汇总"], ["项目绩效汇总"], [], expect.any(Array)]);
    expect(new Set((again as unknown[])[5] as string[])).toEqual(new Set([excel.book.sheet("甲")!.id]));
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["甲"]);
    expect(excel.book.names).toEqual([]);
  });

  test("in the saved file they are left out of what is read, and a clean copy goes without them and their charts", async () => {
    const sent = projects([A, B]);
    const area = (col: number): Area => ({ top: 2, bottom: 3, left: col, right: col });
    const chart: ChartPlan = {
      name: "jihe-一",
      title: "预算",
      kind: "bar",
      categories: area(1),
      series: [{ name: "预算", values: area(2), color: "4472C4" }],
      place: { top: 6, left: 0, bottom: 20, right: 3 },
    };
    await put(excel, { ...sent, plan: { ...sent.plan, charts: [{ ...chart, name: "jihe-二" }] } });
    await put(excel, { ...sent, plan: { ...sent.plan, charts: [chart] } });
    expect(sheet().charts).toMatchObject([{ name: "jihe-一", title: "预算", series: [{ values: area(2), color: "#4472C4" }] }]);
    const { bytes } = await saveBook(excel.book);
    const { grids, summaries } = await readFile(bytes);
    expect([grids.map((grid) => grid.sheet), [...summaries.keys()]]).toEqual([["甲"], ["projects"]]);
    const clean = cleanFile(bytes, { explanations: () => 0 });
    expect(clean.statement.removed).toMatchObject({ reports: [], summaries: ["项目绩效汇总"] });
    const { files, xml } = openBook(clean.bytes);
    expect(files.names.filter((name) => /chart|table|drawing|sheet2/.test(name))).toEqual([]);
    expect(xml.all("definedName").map(({ attributes }) => attributes["name"])).toEqual([]);
    type("甲!D1", "=项目绩效汇总!C3");
    const referred = (await saveBook(excel.book)).bytes;
    expect(() => cleanFile(referred, { explanations: () => 0 })).toThrow("referred: 甲!D1");
  });

  test("writing them takes nothing from what she can undo, nor a row that she only commented on", async () => {
    type("甲!A1", "她写的");
    const { depth } = excel.book.undo;
    await put(excel, projects([A]));
    excel.host.user.does(() => addComment(sheet(), 2, 1, "请核实", "李会计"));
    await excel.page.run(async () => void (await window.jihe.port().read()));
    await put(excel, projects([B]));
    expect(sheet().comments.map(({ row }) => sheet().text(row, 3))).toEqual(["甲/一"]);
    expect(excel.book.undo.depth).toBeGreaterThan(depth);
  });

  test("whatever fails, nothing of hers stands beside another row, and the next run completes it", async () => {
    await put(excel, projects([A, B, C]));
    ["已核", "退回", "=C5*2"].forEach((note, row) => type(`项目绩效汇总!E${3 + row}`, note));
    const isWriting = (actions: readonly string[]): boolean => actions.some((action) => action.startsWith("set Values"));
    for (const at of [5, 20, 30, 45, 80]) {
      excel.host.fail({ action: "RequestAborted", at }, { when: isWriting });
      await expect(put(excel, projects([C, B]))).rejects.toThrow("lost-connection");
      // Her notes beside the keys that they were written for, also where the other cells of the row are not there yet.
      const beside = texts(sheet()).flatMap((row) => (row[4] ? [[row[3], row[4]]] : []));
      expect(beside.sort()).toEqual([
        ["甲/一", "已核"],
        ["甲/三", "60000"],
        ["甲/二", "退回"],
      ]);
    }
    await put(excel, projects([A, B, C]));
    expect(texts(sheet()).map((row) => row[4])).toEqual(["", "", "已核", "退回", "60000"]);
  });
});
