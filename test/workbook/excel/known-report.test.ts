import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { address } from "../../../src/grid/address";
import type { Book, Sheet } from "../../../src/workbench/host";
import { REPORT_NAME } from "../../../src/workbook/signature";
import { faultyBook } from "../../support/excel/checked-books";
import { openExcel, type RunningExcel } from "../../support/excel/open-excel";
import { portPage } from "../../support/excel/port-pages";

const ALL = { top: 0, left: 0, bottom: 999, right: 99 };
const EXPLANATION = "已与科室核实，按批复执行";

function texts(sheet: Sheet): string[] {
  return [...sheet.cells.within(ALL)].map(({ row, column }) => sheet.text(row, column)).filter((text) => text !== "");
}

/** What Excel makes of a sheet that is copied: its cells, behind all others. */
function copy(book: Book, sheet: Sheet, name: string): Sheet {
  const made = book.addSheet(name);
  for (const { row, column, cell } of sheet.cells.within(ALL)) made.cells.put(row, column, { ...cell });
  return made;
}

describe("the findings sheet that has lost its hidden name", () => {
  let excel: RunningExcel;
  let report: Sheet;
  beforeAll(async () => {
    const page = await portPage();
    excel = await openExcel({ runner: "jsdom", flavour: "windows" }, page);
  }, 60_000);
  beforeEach(async () => {
    excel.open(await faultyBook(1));
    await check();
    report = excel.book.sheet("审核结果")!;
    explain(report);
    excel.book.names = [];
  });
  afterAll(() => excel.close());

  async function check(): Promise<void> {
    await excel.page.run(() => window.jihe.renew());
    await excel.page.run(() => window.jihe.check());
  }

  function explain(sheet: Sheet): void {
    const cells = [...sheet.cells.within(ALL)];
    const head = cells.find(({ cell }) => cell.value === "审核说明")!;
    const row = cells.find((each) => each.row > head.row)!.row;
    excel.host.user.type(`${sheet.name}!${address({ row, col: head.column })}`, EXPLANATION);
  }

  const names = (): string[] => excel.book.sheets.map(({ name }) => name);

  test("is written over and named again, with what she wrote into it", async () => {
    const before = names();
    await check();
    expect(names()).toEqual(before);
    expect(excel.book.names).toMatchObject([{ name: REPORT_NAME, visible: false, formula: expect.stringContaining("审核结果") }]);
    expect(texts(report).filter((text) => text === EXPLANATION)).toHaveLength(1);
    excel.book.names = [];
    expect(
      await excel.page.run(() =>
        window.jihe
          .port()
          .read()
          .then(() => window.jihe.clear()),
      ),
    ).toMatchObject({ keepsReport: true });
    expect(names()).toEqual(before);
  });

  test.each([5, 6])("stays known where Excel is busy while it is named again by a check, at its batch %i", async (skip) => {
    const before = names();
    await excel.page.run(() => window.jihe.renew());
    excel.host.fail({ whole: "ActivityLimitReached" }, { skip });
    await excel.page.run(() => window.jihe.check());
    expect(await excel.page.run(() => window.jihe.waits.length)).toBe(1);
    expect(names()).toEqual(before);
    expect(excel.book.names).toMatchObject([{ name: REPORT_NAME, formula: expect.stringContaining("审核结果") }]);
  });

  test.each([3, 4])("goes with a clear where Excel is busy while it is named again, at its batch %i", async (skip) => {
    await excel.page.run(() => window.jihe.renew());
    excel.host.fail({ whole: "ActivityLimitReached" }, { skip });
    const outcome = await excel.page.run(async () => {
      await window.jihe.port().read();
      return window.jihe.port().clear({ keepReport: false });
    });
    expect(outcome).toMatchObject({ keepsReport: false, lockedReport: false });
    expect([names().includes("审核结果"), excel.book.names]).toEqual([false, []]);
  });

  test("goes with a clear though a macro has hidden it so deeply that nobody can unhide it by hand", async () => {
    excel.book.setVisibility(report, "VeryHidden");
    await excel.page.run((agreed) => window.jihe.cleanHere(agreed as never), await excel.page.run(() => window.jihe.planCleaning()));
    expect([names().includes("审核结果"), excel.book.names]).toEqual([false, []]);
  });

  test("goes for good only when she agrees to it", async () => {
    const plan = await excel.page.run(() => window.jihe.planCleaning());
    expect([plan.ours.report, plan.explanations]).toEqual(["审核结果", 1]);
    await excel.page.run((agreed) => window.jihe.cleanHere(agreed as never), plan);
    expect([names().includes("审核结果"), excel.book.names]).toEqual([false, []]);
  });

  test.each(["一月审核结果", "审核结果 (2)"])(
    "is hers under another name (%s): explanations are read from it, and it stays as it is",
    async (name) => {
      excel.book.renameSheet(report, name);
      const before = texts(report);
      await check();
      expect(names()).toEqual([...names().slice(0, -2), name, "审核结果"]);
      expect(texts(report)).toEqual(before);
      expect(texts(excel.book.sheet("审核结果")!)).toContain(EXPLANATION);
    },
  );

  test("leaves a copy to her that she made before: the sheet with the first name is ours", async () => {
    const copied = copy(excel.book, report, "审核结果 (2)");
    excel.host.user.type("审核结果 (2)!Z1", "一月存档");
    const before = texts(copied);
    await check();
    expect(texts(copied)).toEqual(before);
    expect(names().slice(-2)).toEqual(["审核结果", "审核结果 (2)"]);
  });

  test("is no sheet of hers with the same name and headings", async () => {
    excel.book.removeSheet(report);
    const hers = excel.book.addSheet("审核结果");
    const rows = [["审核结果"], ["级别", "问题", "审核说明", "规则", "编号"], ["错误", "领导意见：重报", "已重报", "第三条", "2026-01"]];
    rows.forEach((row, at) => row.forEach((text, column) => (hers.cells.ensure(at, column).value = text)));
    const before = texts(hers);
    await check();
    expect([texts(hers), names().slice(-2)]).toEqual([before, ["审核结果", "审核结果 (2)"]]);
  });
});
