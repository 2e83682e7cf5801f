import { expect, test } from "@jest/globals";
import { protectionOptions } from "../../../src/workbench/host/model/protection";
import type { Correction } from "../../../src/workbook/port";
import { describeEveryExcel } from "../../support/excel/every-excel";
import type { RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";

const SHEET = "流动科普展览";

describeEveryExcel(
  "a correction that she asks for",
  (excel) => {
    const correct = (corrections: readonly Correction[]): Promise<readonly string[]> =>
      excel().page.run((given) => window.jihe.port().correct(given as readonly Correction[]), corrections);
    const fix = (cell: string, old: string, now: string, sheet = SHEET): Correction => ({ sheet, cell, old, new: now });
    const enter = (cell: string, value: string): Promise<unknown> =>
      excel().page.run(
        ([at, text]) => Excel.run(async (context) => void (context.workbook.worksheets.getFirst().getRange(at).formulas = [[text]])),
        [cell, value] as const,
      );
    const filled = async (): Promise<RunningExcel["book"]> => {
      const { book } = excel();
      book.renameSheet(book.sheets[0]!, SHEET);
      await enter("A1", "全年办展，，逐场登记。");
      await enter("A2", "<p>登记</p>");
      await enter("A3", '="全年"&"。。"');
      await enter("A4", "〔2023）3");
      return book;
    };
    const texts = (book: RunningExcel["book"], ...cells: string[]): unknown[] => cells.map((cell) => book.value(`${SHEET}!${cell}`));
    const formulaAt = (cell: string): Promise<unknown> =>
      excel().page.run(
        (at) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getFirst().getRange(at).load("formulas");
            await context.sync();
            return range.formulas[0]![0] as unknown;
          }),
        cell,
      );

    test("changes the cells that still hold the old text, and no other, with two round trips", async () => {
      const book = await filled();
      let outcomes: readonly string[] = [];
      const trips = await roundTrips(excel(), async () => {
        outcomes = await correct([
          fix("A1", "全年办展，，逐场登记。", "全年办展，逐场登记。"),
          fix("A2", "<b>登记</b>", "登记"),
          fix("A3", "全年。。", "全年。"),
          fix("A1", "别处", "别处。", "已删除的表"),
        ]);
      });
      expect(outcomes).toEqual(["done", "changed", "formula", "gone"]);
      expect(texts(book, "A1", "A2", "A3")).toEqual(["全年办展，逐场登记。", "<p>登记</p>", "全年。。"]);
      expect(await formulaAt("A3")).toBe('="全年"&"。。"');
      expect(trips).toHaveLength(2);
    });

    test("is taken back by the opposite one, which leaves alone what she has changed since", async () => {
      const book = await filled();
      await correct([fix("A1", "全年办展，，逐场登记。", "全年办展，逐场登记。"), fix("A2", "<p>登记</p>", "登记")]);
      await enter("A2", "登记三次");
      expect(await correct([fix("A2", "登记", "<p>登记</p>"), fix("A1", "全年办展，逐场登记。", "全年办展，，逐场登记。")])).toEqual([
        "changed",
        "done",
      ]);
      expect(texts(book, "A1", "A2")).toEqual(["全年办展，，逐场登记。", "登记三次"]);
    });

    test("goes back all the way where a cell was corrected twice", async () => {
      const book = await filled();
      const [first, second] = [
        fix("A1", "全年办展，，逐场登记。", "全年办展，逐场登记。"),
        fix("A1", "全年办展，逐场登记。", "全年办展，逐场登记"),
      ];
      await correct([first]);
      await correct([second]);
      expect(await correct([fix("A1", second.new, second.old), fix("A1", first.new, first.old)])).toEqual(["done", "done"]);
      expect(texts(book, "A1")).toEqual(["全年办展，，逐场登记。"]);
    });

    test("stays a text, though Excel would take it for a day or a formula", async () => {
      const book = await filled();
      expect(await correct([fix("A2", "<p>登记</p>", "2023-1-2"), fix("A4", "〔2023）3", "=1+1")])).toEqual(["done", "done"]);
      expect(await correct([fix("A2", "2023-1-2", "TRUE")])).toEqual(["done"]);
      expect(texts(book, "A2", "A4")).toEqual(["TRUE", "=1+1"]);
    });

    test("writes nothing into a protected sheet, and leaves it protected", async () => {
      const book = await filled();
      const sheet = book.sheet(SHEET)!;
      sheet.protection = { options: protectionOptions({}), password: "" };
      expect(await correct([fix("A1", "全年办展，，逐场登记。", "全年办展，逐场登记。")])).toEqual(["protected"]);
      expect([...texts(book, "A1"), sheet.protection === null]).toEqual(["全年办展，，逐场登记。", false]);
    });
  },
  await portPage(),
);
