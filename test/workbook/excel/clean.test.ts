import { beforeEach, expect, test } from "@jest/globals";
import { readXlsx, type Sheet } from "hucre";
import { address } from "../../../src/grid/address";
import { saveBook, type Book } from "../../../src/workbench/host";
import { addName } from "../../../src/workbench/host/model/names";
import { faultyBook } from "../../support/excel/checked-books";
import { describeEveryExcel } from "../../support/excel/every-excel";
import type { RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";

const page = await portPage();

/** All that a reader of files, which knows nothing of ours, finds on the sheets; blank cells without a look do not count. */
async function told(file: Uint8Array): Promise<unknown> {
  const { sheets, namedRanges } = await readXlsx(file, { readStyles: true });
  const plain = ({ cells, ...sheet }: Sheet): unknown => ({
    ...sheet,
    rows: null,
    conditionalRules: sheet.conditionalRules ?? [],
    cells: [...(cells ?? [])]
      .filter(([, { value, style, comment }]) => value !== null || style || comment)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  });
  return { sheets: sheets.map(plain), names: namedRanges ?? [] };
}

const saved = async (book: Book): Promise<Uint8Array> => (await saveBook(book)).bytes;

/** A cell of 审核结果 into which she may type an explanation. */
function explanationCell(book: Book): string {
  const report = book.sheet("审核结果")!;
  const { right, bottom } = report.usedArea(true)!;
  for (let row = 0; row <= bottom; row++)
    for (let col = 0; col <= right; col++) if (report.text(row, col) === "审核说明") return `审核结果!${address({ row: row + 1, col })}`;
  throw new Error("there is no column for explanations");
}

async function herBook(excel: RunningExcel): Promise<{ book: Book; before: unknown }> {
  const book = excel.open(await faultyBook(2));
  const sheet = book.sheets[0]!;
  excel.host.user.type(`${sheet.name}!J40`, "=SUM(1,2)");
  sheet.notes.push({ row: 60, column: 0, content: "她的批注", authorName: "王五", visible: false, width: 96, height: 56 });
  return { book, before: await told(await saved(book)) };
}

describeEveryExcel(
  "a clean copy",
  (excel) => {
    beforeEach(() => excel().page.run(() => window.jihe.renew()));

    test("opens as a new workbook that equals the original before the check; the open one is not touched", async () => {
      const { book, before } = await herBook(excel());
      await excel().page.run(() => window.jihe.check());
      const marked = await told(await saved(book));
      for (let time = 1; time <= 3; time++) {
        const lines = await excel().page.run(() => window.jihe.copyClean());
        expect(lines).toEqual([
          expect.stringMatching(
            /^共核对 2 张工作表、\d{3,} 个单元格，与原文件完全一致。已移除：批注 \d+ 处、标色 \d+ 处、审核结果表 1 张（审核结果）。$/,
          ),
        ]);
        // Excel gives no third copy where the first were not closed.
        expect([excel().host.copies.count, excel().host.session.opened.length]).toEqual([0, time]);
      }
      expect(await told(excel().host.session.opened[0]!)).toEqual(before);
      expect(await told(await saved(book))).toEqual(marked);
      expect(excel().host.gaps).toEqual([]);
    });

    test("in place takes out what was agreed to and states that all else is as it was", async () => {
      const { book, before } = await herBook(excel());
      const { findings } = await excel().page.run(() => window.jihe.check());
      excel().host.user.type(explanationCell(book), "已与科室核实");
      const plan = await excel().page.run(() => window.jihe.planCleaning());
      expect(plan).toMatchObject({
        explanations: 1,
        ours: { report: "审核结果", highlighted: book.sheets.slice(0, 2).map(({ name }) => name), referring: [] },
      });
      expect(plan.ours.comments).toBeGreaterThan(4);
      expect(plan.ours.comments).toBeLessThanOrEqual(findings);
      let cleaned: unknown;
      const trips = await roundTrips(excel(), async () => {
        cleaned = await excel().page.run((agreed) => window.jihe.cleanHere(agreed), plan);
      });
      expect(cleaned).toMatchObject({ compared: { sheets: 2 }, differences: [], outcome: { keepsReport: false, answered: [] } });
      expect(await told(await saved(book))).toEqual(before);
      expect(trips.length).toBeLessThanOrEqual(16);
    });

    test("in place is asked about again where she typed an explanation meanwhile, and nothing is gone", async () => {
      const { book } = await herBook(excel());
      await excel().page.run(() => window.jihe.check());
      const plan = await excel().page.run(() => window.jihe.planCleaning());
      excel().host.user.type(explanationCell(book), "已与科室核实");
      const before = await told(await saved(book));
      expect(await excel().page.run((agreed) => window.jihe.cleanHere(agreed), plan)).toMatchObject({ changed: { explanations: 1 } });
      expect(await told(await saved(book))).toEqual(before);
    });

    test("in place is refused where a formula or a name of hers leads to the findings sheet", async () => {
      const { book } = await herBook(excel());
      await excel().page.run(() => window.jihe.check());
      const [first] = book.sheets;
      excel().host.user.type(`${first!.name}!J41`, "=COUNTA(审核结果!B5:B99)");
      addName(book, "结果", "='审核结果'!$A$1", "");
      await expect(excel().page.run(() => window.jihe.planCleaning())).rejects.toThrow(`referred: ${first!.name}!J41: 结果`);
      expect(book.sheet("审核结果")).toBeDefined();
    });
  },
  page,
);
