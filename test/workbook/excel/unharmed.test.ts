import { beforeEach, expect, test } from "@jest/globals";
import { address } from "../../../src/grid/address";
import { explanationsIn } from "../../../src/reporting/explanations";
import type { Book } from "../../../src/workbench/host";
import { area } from "../../../src/grid/address";
import { addConditionalFormat } from "../../../src/workbench/host/model/conditional-formats";
import { newId } from "../../../src/workbench/host/model/ids";
import { addName } from "../../../src/workbench/host/model/names";
import { markFormula, REPORT_NAME, signComment } from "../../../src/workbook/signature";
import { faultyBook } from "../../support/excel/checked-books";
import { describeEveryExcel } from "../../support/excel/every-excel";
import { herBook } from "../../support/excel/her-book";
import type { RunningExcel } from "../../support/excel/open-excel";
import { portPage } from "../../support/excel/port-pages";
import { told } from "../../support/excel/whose";

const page = await portPage();

interface Checked {
  readonly findings: number;
  readonly hindrances: [string, string][];
}

function check(excel: RunningExcel): Promise<Checked> {
  return excel.page.run(() => window.jihe.check());
}

/** What a clear that is not whole would leave. */
const LEAKS: Readonly<Record<string, (book: Book) => void>> = {
  "a comment": ({ sheets: [, second] }) =>
    void second!.comments.push({
      id: newId(),
      row: 0,
      column: 0,
      content: signComment("问题"),
      authorName: "测试用户",
      authorEmail: "",
      creationDate: "",
      resolved: false,
      replies: [],
    }),
  "a conditional format": ({ sheets: [, second] }) => {
    addConditionalFormat(second!, [area("B2")], "Custom").rule = { formula: markFormula("error") };
  },
  "the name": (book) => void addName(book, REPORT_NAME, "=#REF!", ""),
  "the sheet": (book) => void book.addSheet("审核结果 (2)"),
};

describeEveryExcel(
  "what is hers",
  (excel) => {
    beforeEach(() => excel().page.run(() => window.jihe.renew()));

    test("is as it was after checks and a clear, and every leak would be seen", async () => {
      const book = excel().open(await herBook());
      const before = await told(book);
      const { findings, hindrances } = await check(excel());
      expect(findings).toBeGreaterThan(5);
      expect(new Set(hindrances.map(([, hindrance]) => hindrance))).toEqual(new Set(["commented", "refused"]));
      expect(await told(book)).not.toEqual(before);
      // From the second check on, 审核结果 says what changed.
      await check(excel());
      const once = await told(book);
      expect(await check(excel())).toEqual({ findings, hindrances });
      expect(JSON.parse(JSON.stringify(await told(book), (key, value) => (key === "threads" ? null : value)))).toEqual(
        JSON.parse(JSON.stringify(once, (key, value) => (key === "threads" ? null : value))),
      );
      expect(await excel().page.run(() => window.jihe.clear())).toEqual({
        answered: [],
        keepsReport: false,
        lockedReport: false,
        protectedSheets: [],
        summaries: [],
      });
      expect(await told(book)).toEqual(before);
      for (const leak of Object.values(LEAKS)) {
        const other = excel().open(await herBook());
        const whole = await told(other);
        leak(other);
        expect(await told(other)).not.toEqual(whole);
      }
    });

    test("what she typed beside a finding is there after the next check, and keeps the sheet when marks are cleared", async () => {
      const book = excel().open(await faultyBook(1));
      await check(excel());
      const report = book.sheet("审核结果")!;
      const used = report.usedArea(true)!;
      const column = Array.from({ length: used.right + 1 }, (_, each) => each).find((each) =>
        Array.from({ length: used.bottom + 1 }, (_, row) => report.text(row, each)).includes("审核说明"),
      )!;
      const first = report.hyperlinks[0]!.area.top;
      excel().host.user.type(`审核结果!${address({ row: first, col: column })}`, "已与科室核实");
      await check(excel());
      const { report: read } = await excel().page.run(() => window.jihe.port().read());
      expect(explanationsIn(read!)).toMatchObject([{ text: "已与科室核实" }]);
      expect(report.text(report.hyperlinks[0]!.area.top, column)).toBe("已与科室核实");
      expect(await excel().page.run(() => window.jihe.clear())).toMatchObject({ keepsReport: true });
      expect(book.sheet("审核结果")).toBe(report);
      expect(book.sheets[0]!.comments).toEqual([]);
      expect(book.sheets[0]!.conditionalFormats).toEqual([]);
    });
  },
  page,
);
