import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { formLayout } from "../../../src/official";
import { all, cleanForms, withAmounts, withFields, withIndicator } from "../../../src/rules/example-form";
import { formSheets } from "../../../src/templates/form-sheet";
import { desktopLevers, loadBook, type BatchRecord, type Book, type Sheet } from "../../../src/workbench/host";
import { writeFile } from "../../../src/workbook/file/write-file";
import { engine } from "../../support/excel/workbook";
import { setNumberFormats } from "../../../src/workbench/host/model/editing";
import { insert } from "../../../src/workbench/host/model/shifting";
import { areasIn } from "../../../src/workbook/excel/follow";
import { browserScript } from "../../support/excel/browser-script";
import type { Told } from "../../support/excel/following-script";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { roundTrips } from "../../support/excel/port-pages";
import { hersIn, oursIn } from "../../support/excel/whose";

const PAGE = {
  pages: {
    "/pane.html":
      '<!doctype html><meta charset="utf-8"><title>pane</title><script src="/officejs/office.js"></script><script src="/pane.js"></script>',
    "/pane.js": await browserScript("test/support/excel/following-script.ts"),
  },
  path: "/pane.html",
};
const NAMES_TOLD = { ...desktopLevers().requirementSets, ExcelApiOnline: "1.1" };

const TOTAL = "annual-funding-sum";

/** Three forms of different projects, each with a wrong total and an indicator without a target. */
async function threeForms(): Promise<Book> {
  const filled = ["甲", "乙", "丙"].map((projectName) =>
    all(
      withFields({ projectName }),
      withAmounts({ annualApplication: "300001.00" }),
      withIndicator(1, { target: null }),
    )(cleanForms["project-2023"]),
  );
  const plans = formSheets(filled.map((each) => ({ layout: formLayout("project-2023"), filled: each })));
  return (await loadBook(await writeFile(plans, { ours: false }), engine)).book;
}

/** Ranges whose cells a batch reads. */
const rangesRead = (log: readonly BatchRecord[]): number =>
  log.flatMap(({ actions }) => actions.filter((each) => /^load .*values,numberFormat of/.test(each))).length;

describe("the pane and an Excel that tells of changes", () => {
  let excel: RunningExcel;
  let sheets: readonly Sheet[];
  beforeAll(
    async () =>
      void (excel = await openExcel({ runner: "jsdom", flavour: "windows" }, { ...PAGE, levers: { requirementSets: NAMES_TOLD } })),
  );
  beforeEach(async () => {
    excel.host.levers.requirementSets = NAMES_TOLD;
    sheets = excel.open(await threeForms()).sheets.slice();
    await excel.page.run(() => window.following.renew());
  });
  afterAll(() => excel.close());

  const check = (): Promise<Told> => excel.page.run(() => window.following.check());
  const changed = (count = 1): Promise<Told> => excel.page.run((many) => window.following.changed(many), count);
  const paused = (): Promise<Told | null> => excel.page.run(() => window.following.paused());
  /** Events of a batch come before the answer to the one after it. */
  const settled = (): Promise<void> => excel.page.run(() => Excel.run((context) => context.sync()));
  const told = (): Promise<Told> => excel.page.run(() => window.following.told());
  const on = ({ name }: Sheet, { findings }: Told): string[] => findings.filter((each) => each.includes(` ${name}!`));
  const cellOf = (sheet: Sheet, rule: string, all: Told): string =>
    /!(\w+)/.exec(on(sheet, all).find((each) => each.startsWith(`${rule} `))!)![1]!;

  test("mends a figure: the finding is doubtful at once, gone after the pause; one sheet is read, and nothing is written", async () => {
    const [sheet, other] = sheets as [Sheet, Sheet];
    const first = await check();
    expect([first.standing, first.hearing, first.isWritten]).toEqual(["current", "all", true]);
    expect(await paused()).toBeNull();
    const cell = cellOf(sheet, TOTAL, first);
    excel.host.user.type(`${sheet.name}!${cell}`, "300000.00");
    const stale = await changed();
    expect(on(sheet, stale)).toContain(`${TOTAL} ${sheet.name}!${cell}*`);
    expect(on(other, stale)).toEqual(on(other, first));
    const [hers, ours, undo] = [hersIn(excel.book), oursIn(excel.book), excel.book.undo.list];
    let after: Told | null = null;
    const log = await roundTrips(excel, async () => (after = await paused()));
    expect(after).toMatchObject({ standing: "current", isWritten: false });
    expect(on(sheet, after!).filter((each) => each.startsWith(TOTAL))).toEqual([]);
    expect(on(other, after!)).toEqual(on(other, first));
    // The sheet and 审核结果, which the check has written since it was read.
    expect([log.length, rangesRead(log)]).toEqual([2, 2]);
    expect([hersIn(excel.book), oursIn(excel.book), excel.book.undo.list]).toEqual([hers, ours, undo]);
    // She takes it back: her own typing, and nothing of ours.
    expect(excel.host.user.undo()).toBe(true);
    await changed();
    const again = await roundTrips(excel, async () => (after = await paused()));
    expect(after).toMatchObject({ findings: first.findings, isWritten: true });
    expect([again.length, rangesRead(again)]).toEqual([2, 1]);
  });

  test("two quick edits are one re-check", async () => {
    const [sheet] = sheets as [Sheet];
    const cell = cellOf(sheet, TOTAL, await check());
    excel.host.user.type(`${sheet.name}!${cell}`, "1");
    excel.host.user.type(`${sheet.name}!A1`, "项目支出绩效目标申报表");
    await changed(2);
    const after = await paused();
    expect([after?.standing, await paused()]).toEqual(["current", null]);
  });

  test("rows inserted: all of the sheet is doubtful, and then found where it stands now", async () => {
    const [sheet, other] = sheets as [Sheet, Sheet];
    const first = await check();
    excel.host.user.does(() => insert(sheet, { top: 0, left: 0, bottom: 0, right: 16_383 }, "rows"));
    const stale = await changed();
    expect(on(sheet, stale).every((each) => each.endsWith("*"))).toBe(true);
    expect(on(other, stale)).toEqual(on(other, first));
    const after = (await paused())!;
    const down = (each: string): string => each.replace(/(\d+)$/, (row) => String(Number(row) + 1));
    expect(on(sheet, after)).toEqual(on(sheet, first).map(down));
  });

  test("a sheet deleted, another renamed, one added with a form in it", async () => {
    const [gone, renamed, kept] = sheets as [Sheet, Sheet, Sheet];
    const first = await check();
    excel.host.user.does((book) => book.removeSheet(gone));
    expect(on(gone, await changed()).every((each) => each.endsWith("*"))).toBe(true);
    excel.host.user.does((book) => book.renameSheet(renamed, "改过名"));
    await changed(2);
    const log = await roundTrips(excel, paused);
    const after = await told();
    expect([on(gone, after), on(kept, after)]).toEqual([[], on(kept, first)]);
    expect(on(renamed, after)).toHaveLength(on(kept, first).length);
    // Renamed is not changed: but for 审核结果 nothing is read.
    expect(rangesRead(log)).toBe(2);
    excel.host.user.does((book) => copyInto(book, kept, "新增的项目"));
    await changed();
    const added = (await paused())!;
    expect(on({ name: "新增的项目" } as Sheet, added).length).toBeGreaterThan(0);
  });

  test("an explanation typed into 审核结果 settles its finding", async () => {
    const first = await check();
    const report = excel.book.sheet("审核结果")!;
    const { bottom, right } = report.usedArea(true)!;
    const rows = Array.from({ length: bottom + 1 }, (_, row) => Array.from({ length: right + 1 }, (_, col) => report.text(row, col)));
    const heading = rows.findIndex((row) => row.includes("审核说明"));
    const column = rows[heading]!.indexOf("审核说明");
    expect(first.explained).toBe(0);
    excel.host.user.type(`审核结果!${String.fromCharCode(65 + column)}${heading + 2}`, "已与业务处核对");
    await changed();
    expect(await paused()).toMatchObject({ explained: 1, isWritten: false, findings: first.findings });
    // From a copy that she keeps it is read, but that is not the findings sheet.
    excel.host.user.does((book) => copyInto(book, report, "我的副本"));
    excel.host.user.does((book) => book.removeSheet(report));
    await changed(2);
    expect(await paused()).toMatchObject({ explained: 1, isWritten: false, hasReport: false });
    // With the sheet goes what stood on it.
    excel.host.user.does((book) => book.removeSheet(book.sheet("我的副本")!));
    await changed();
    expect(await paused()).toMatchObject({ explained: 0, isWritten: false, findings: first.findings });
  });

  test("a formula on another sheet that comes to something else is looked at too", async () => {
    const [sheet, other] = sheets as [Sheet, Sheet];
    const first = await check();
    const cell = cellOf(sheet, TOTAL, first);
    excel.host.user.type(`${sheet.name}!${cell}`, `='${other.name}'!Z90+300000`);
    await changed();
    expect(on(sheet, (await paused())!).filter((each) => each.startsWith(TOTAL))).toEqual([]);
    excel.host.user.type(`${other.name}!Z90`, 1);
    await changed(2);
    expect(on(sheet, (await paused())!)).toContain(`${TOTAL} ${sheet.name}!${cell}`);
  });

  test("while she edits a cell the reading waits, and then finds what she typed", async () => {
    const [sheet] = sheets as [Sheet];
    const first = await check();
    const cell = cellOf(sheet, TOTAL, first);
    excel.host.user.type(`${sheet.name}!H1`, "草稿");
    await changed();
    excel.host.user.isEditing = true;
    const reading = paused();
    expect((await told()).standing).toBe("changing");
    excel.host.user.type(`${sheet.name}!${cell}`, "300000.00");
    excel.host.user.isEditing = false;
    await reading;
    await paused();
    expect(on(sheet, await told()).filter((each) => each.startsWith(TOTAL))).toEqual([]);
  });

  test("a number format that she changes: the findings of the cell are doubtful, and looked at; not so one of the findings sheet", async () => {
    const [sheet] = sheets as [Sheet];
    const first = await check();
    const cell = cellOf(sheet, TOTAL, first);
    const format = (there: Sheet, address: string): void =>
      excel.host.user.does((book) => setNumberFormats(there, book.find(`${there.name}!${address}`).area, () => '0.00"元"'));
    format(excel.book.sheet("审核结果")!, "A1:Z40");
    await settled();
    expect((await told()).standing).toBe("current");
    format(sheet, cell);
    expect(on(sheet, await changed())).toContain(`${TOTAL} ${sheet.name}!${cell}*`);
    expect(rangesRead(await roundTrips(excel, paused))).toBe(2);
    expect(await told()).toMatchObject({ findings: first.findings, standing: "current" });
  });

  test("what a check writes sets nothing off", async () => {
    for (let round = 0; round < 2; round++) {
      expect(await check()).toMatchObject({ standing: "current", hearing: "all" });
      await settled();
      expect([(await told()).standing, await paused()]).toEqual(["current", null]);
    }
  });

  test("in an Excel that does not say who did it, what a check writes is looked at once at most, and found to be the same", async () => {
    excel.host.levers.requirementSets = { ...NAMES_TOLD, ExcelApi: "1.10" };
    const { findings } = await check();
    await settled();
    await paused();
    expect(await told()).toMatchObject({ findings, standing: "current", isWritten: true });
    expect(await paused()).toBeNull();
  });

  test("an Excel that takes no events: results may be out of date", async () => {
    excel.host.levers.takesEvents = false;
    expect(await check()).toMatchObject({ standing: "unheard", hearing: "nothing", trouble: null });
    excel.host.levers.takesEvents = true;
    expect(await check()).toMatchObject({ standing: "current", hearing: "all" });
  });
});

test.each([
  ["B3", [{ top: 2, left: 1, bottom: 2, right: 1 }]],
  ["'项 目'!$B$3:$D$5", [{ top: 2, left: 1, bottom: 4, right: 3 }]],
  ["2:4", [{ top: 1, left: 0, bottom: 3, right: 16_383 }]],
  ["A:C", [{ top: 0, left: 0, bottom: 1_048_575, right: 2 }]],
  ["A1,C3:C4", [areasIn("A1")![0], areasIn("C3:C4")![0]]],
  ["#REF!", null],
  ["", null],
])("a change at %s concerns these cells, or, where that is not known, all", (address, areas) => {
  expect(areasIn(address)).toEqual(areas);
});

/** A copy of a sheet's values under another name. */
function copyInto(book: Book, from: Sheet, name: string): void {
  const sheet = book.addSheet(name);
  const { bottom, right } = from.usedArea(true)!;
  for (let row = 0; row <= bottom; row++)
    for (let col = 0; col <= right; col++) {
      const value = from.value(row, col);
      if (value !== "") sheet.cells.ensure(row, col).value = value;
    }
}
