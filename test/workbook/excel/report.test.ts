import { beforeEach, expect, test } from "@jest/globals";
import type { PlannedCell, SheetPlan } from "../../../src/grid/sheet-plan";
import { REPORT_NAME } from "../../../src/workbook/signature";
import type { Sheet } from "../../../src/workbench/host";
import { protectionOptions } from "../../../src/workbench/host/model/protection";
import { styleAt } from "../../../src/workbench/host/model/styling";
import { faultyBook } from "../../support/excel/checked-books";
import { describeEveryExcel } from "../../support/excel/every-excel";
import type { RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { newBook } from "../../support/excel/workbook";

const WEB_LIMIT = 5 * 1024 * 1024;
const page = await portPage();

/** A list as the findings sheet is one; Maps do not travel into the page. */
interface SentPlan extends Omit<SheetPlan, "rowHeights"> {
  readonly rowHeights: readonly (readonly [number, number])[];
}

function listOf(texts: readonly string[]): SentPlan {
  const look = { size: 10, border: true, wrap: true, align: "left", vertical: "center", indent: 1 } as const;
  const rows = texts.flatMap((text, index): PlannedCell[] => [
    { row: 2 + index, col: 0, value: index + 1, look: { ...look, numberFormat: "#,##0.00", align: "right", indent: 0 } },
    { row: 2 + index, col: 1, value: text, look: { ...look, color: "A4262C", fill: "FDE7E9" } },
    {
      row: 2 + index,
      col: 2,
      value: `B${index + 1}`,
      look: { ...look, color: "0563C1", underline: true },
      link: { sheet: "项目'甲", cell: `B${index + 1}` },
    },
    { row: 2 + index, col: 3, value: null, look },
  ]);
  const headings = ["序号", "问题", "单元格", "审核说明"].map((value, col) => ({ row: 1, col, value, look: { ...look, bold: true } }));
  return {
    name: "审核结果",
    cells: [{ row: 0, col: 0, value: "审核结果", look: { size: 16, bold: true } }, ...headings, ...rows],
    merges: [],
    columnWidths: [5, 36, 7, 18],
    rowHeights: [[0, 28], [1, 24], ...texts.map((_, index): [number, number] => [2 + index, 40])],
    print: { orientation: "landscape", titleRows: { first: 1, last: 1 } },
    frozenRows: 2,
    filter: { top: 1, left: 0, bottom: 1 + texts.length, right: 3 },
  };
}

function put(excel: RunningExcel, plan: SentPlan): Promise<null> {
  return excel.page.run(async (sent) => {
    const whole = { ...(sent as SentPlan), rowHeights: new Map((sent as SentPlan).rowHeights) };
    await window.jihe.port().putReport(whole);
    return null;
  }, plan);
}

/** What a sheet shows, row by row. */
function texts(sheet: Sheet): string[][] {
  const used = sheet.usedArea(true)!;
  return Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: 4 }, (_each, column) => sheet.text(row, column)));
}

const TRICKY = ["=SUM(A1:A3)", "-5万元", "+7", "0123456789e12345", "007", "2024/1/5", "85%", "'引号", "#REF!", "@名", "TRUE", "(3)"];

describeEveryExcel(
  "the findings sheet",
  (excel) => {
    beforeEach(() => excel().page.run(() => window.jihe.renew()));

    test("holds texts as texts, numbers as numbers and links to cells", async () => {
      await put(excel(), listOf(TRICKY));
      const sheet = excel().book.sheet("审核结果")!;
      expect(texts(sheet).slice(2)).toEqual(TRICKY.map((text, index) => [`${index + 1}.00`, text, `B${index + 1}`, ""]));
      TRICKY.forEach((text, index) => expect(sheet.formula(2 + index, 1)).toBe(text));
      expect(sheet.value(2, 0)).toBe(1);
      expect(sheet.hyperlinks[1]).toMatchObject({ area: { top: 3, left: 2 }, documentReference: "'项目''甲'!B2" });
    });

    test("looks as planned, links too, and prints on A4", async () => {
      await put(excel(), listOf(["甲", "乙"]));
      const sheet = excel().book.sheet("审核结果")!;
      const look = (row: number, column: number): unknown[] =>
        (
          ["fontSize", "bold", "fontColor", "fillColor", "wrapText", "horizontalAlignment", "verticalAlignment", "indentLevel"] as const
        ).map((key) => styleAt(sheet, row, column, key));
      expect(look(0, 0)).toEqual([16, true, "#000000", "", false, "General", "Center", 0]);
      expect(look(1, 1)).toEqual([10, true, "#000000", "", true, "Left", "Center", 1]);
      expect(look(3, 1)).toEqual([10, false, "#A4262C", "#FDE7E9", true, "Left", "Center", 1]);
      expect(look(3, 2)).toEqual([10, false, "#0563C1", "", true, "Left", "Center", 1]);
      expect(styleAt(sheet, 3, 0, "numberFormat")).toBe("#,##0.00");
      const bordered = (row: number, column: number): boolean =>
        (["borderTop", "borderBottom", "borderLeft", "borderRight"] as const).every(
          (side) => styleAt(sheet, row, column, side)?.style === "Continuous",
        );
      expect([bordered(1, 0), bordered(3, 3), bordered(0, 1), bordered(4, 1)]).toEqual([true, true, false, false]);
      expect([sheet.columns.at(1)?.size, sheet.rows.at(0)?.size, sheet.rows.at(3)?.size]).toEqual([(7 * 36 + 5) * 0.75, 28, 40]);
      expect([sheet.frozen, sheet.filter, sheet.showGridlines]).toEqual([
        { rows: 2, columns: 0 },
        { top: 1, left: 0, bottom: 3, right: 3 },
        false,
      ]);
      expect(sheet.page).toMatchObject({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 } });
      expect(sheet.page.titleRows).toMatchObject({ top: 1, bottom: 1 });
    });

    test("is used again under whatever name she gave it, and nothing of the last check stays on it", async () => {
      await put(excel(), listOf(["甲", "乙", "丙"]));
      const { book } = excel();
      const sheet = book.sheet("审核结果")!;
      book.renameSheet(sheet, "一月审核");
      book.moveSheet(sheet, 0);
      excel().host.user.type("一月审核!F9", "她写的");
      await put(excel(), listOf(["丁"]));
      expect(book.sheets).toHaveLength(2);
      expect(texts(sheet).slice(2)).toEqual([["1.00", "丁", "B1", ""]]);
      expect([sheet.hyperlinks.length, sheet.rows.at(4)?.size, sheet.filter?.bottom]).toEqual([1, undefined, 2]);
      expect(styleAt(sheet, 4, 1, "fillColor")).toBe("");
      expect(styleAt(sheet, 4, 1, "borderTop")).toBe(styleAt(sheet, 30, 30, "borderTop"));
      expect(book.undo.depth).toBeGreaterThan(0);
    });

    test("stays ours when its first row and column are taken out", async () => {
      await put(excel(), listOf(["甲"]));
      const { book } = excel();
      await excel().page.run(() =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem("审核结果").getRange("A1");
          cell.getEntireRow().delete("Up");
          cell.getEntireColumn().delete("Left");
          await context.sync();
        }),
      );
      await put(excel(), listOf(["乙"]));
      expect(book.sheets.map(({ name }) => name)).toEqual(["项目'甲", "审核结果"]);
    });

    test("is made anew where she deleted it", async () => {
      await put(excel(), listOf(["甲"]));
      const { book } = excel();
      book.removeSheet(book.sheet("审核结果")!);
      const { report, grids } = await excel().page.run(() => window.jihe.port().read());
      expect([report, grids.length]).toEqual([null, 1]);
      await put(excel(), listOf(["乙"]));
      expect(book.sheet("审核结果")!.text(2, 1)).toBe("乙");
      expect(book.names).toMatchObject([{ name: REPORT_NAME, visible: false }]);
    });

    test("leaves a sheet of hers alone that has its name", async () => {
      excel().open(newBook("审核结果", "审核结果 (2)"));
      excel().host.user.type("审核结果!A1", "领导审核结果");
      await put(excel(), listOf(["甲"]));
      const { book } = excel();
      expect(book.sheets.map(({ name }) => name)).toEqual(["审核结果", "审核结果 (2)", "审核结果 (3)"]);
      expect(texts(book.sheets[0]!)).toEqual([["领导审核结果", "", "", ""]]);
      const { grids, report } = await excel().page.run(() => window.jihe.port().read());
      expect([grids.map(({ sheet }) => sheet), report?.sheet]).toEqual([["审核结果", "审核结果 (2)"], "审核结果 (3)"]);
      const outcome = await excel().page.run(() => window.jihe.port().clear({ keepReport: false }));
      expect([outcome.keepsReport, book.sheets.length, book.names]).toEqual([false, 2, []]);
    });

    test("is not a sheet of hers that its name was moved onto: that one is read, and not written over", async () => {
      excel().open(newBook("申报表"));
      const { book, host } = excel();
      ["项目支出绩效目标申报表", "编号", "项目"].forEach((text, row) => host.user.type(`申报表!A${row + 1}`, text));
      await put(excel(), listOf(["甲"]));
      book.removeSheet(book.sheet("审核结果")!);
      book.names.splice(0, 1, { ...book.names[0]!, formula: "=申报表!$A$1" });
      const { grids, report } = await excel().page.run(() => window.jihe.port().read());
      expect([grids.map(({ sheet }) => sheet), report]).toEqual([["申报表"], null]);
      await put(excel(), listOf(["乙"]));
      expect(book.sheets.map(({ name }) => name)).toEqual(["申报表", "审核结果"]);
      expect([0, 1, 2].map((row) => book.sheets[0]!.text(row, 0))).toEqual(["项目支出绩效目标申报表", "编号", "项目"]);
    });

    test("is not written over where she protected it, nor its protection taken off", async () => {
      await put(excel(), listOf(["甲"]));
      const sheet = excel().book.sheet("审核结果")!;
      sheet.protection = { options: protectionOptions({}), password: "" };
      await expect(put(excel(), listOf(["乙"]))).rejects.toThrow(/^protected-report: /);
      expect([sheet.text(2, 1), sheet.protection === null]).toEqual(["甲", false]);
    });

    test("is whole where no printer is there to set the page up for", async () => {
      const [, writing] = await roundTrips(excel(), () => put(excel(), listOf(["甲"])));
      const at = writing!.actions.findIndex((action) => /of PageLayout$/.test(action));
      expect(at).toBeGreaterThan(0);
      excel().open(newBook("项目'甲"));
      excel().host.fail({ action: "NotImplemented", at }, { when: (actions) => actions.length === writing!.actions.length });
      await put(excel(), listOf(["甲"]));
      const sheet = excel().book.sheet("审核结果")!;
      expect([sheet.page.orientation, sheet.filter === null, styleAt(sheet, 2, 1, "fillColor")]).toEqual(["Portrait", false, "#FDE7E9"]);
    });

    test("of very many findings goes in requests that Excel on the web takes", async () => {
      const long = Array.from({ length: 600 }, (_, index) => `第 ${index} 个问题：${"金额不相等".repeat(800)}`);
      const trips = await roundTrips(excel(), () => put(excel(), listOf(long)));
      expect(Math.max(...trips.map(({ requestBytes }) => requestBytes))).toBeLessThan(WEB_LIMIT);
      expect(excel().book.sheet("审核结果")!.text(601, 1)).toBe(long[599]);
      expect(styleAt(excel().book.sheet("审核结果")!, 601, 2, "fontSize")).toBe(10);
    });

    test.each([
      [15, 4],
      [100, 5],
    ])("and marks for a check of %i sheets take %i round trips, none near 5 MB", async (sheets, writing) => {
      excel().open(await faultyBook(sheets));
      const trips = await roundTrips(excel(), () => excel().page.run(() => window.jihe.check()));
      expect(trips).toHaveLength(3 + writing);
      expect(Math.max(...trips.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))).toBeLessThan(WEB_LIMIT);
      const report = excel().book.sheet("审核结果")!;
      expect(report.hyperlinks.length).toBeGreaterThan(3 * sheets);
      expect(report.hyperlinks[0]!.documentReference).toMatch(/^'.+'![A-Z]+\d+$/);
      expect(report.text(report.hyperlinks[0]!.area.top, report.hyperlinks[0]!.area.left)).toBe(
        /!(.+)$/.exec(report.hyperlinks[0]!.documentReference!)![1],
      );
    });
  },
  { ...page, book: () => newBook("项目'甲") },
);
