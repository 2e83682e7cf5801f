import { beforeEach, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { Grid } from "../../../src/grid/grid";
import { loadBook, saveBook, type Book } from "../../../src/workbench/host";
import { setStyle } from "../../../src/workbench/host/model/styling";
import { readFile } from "../../../src/workbook/file/read-file";
import type { WorkbookContents } from "../../../src/workbook/port";
import { faultyBook, importedBudgetBook } from "../../support/excel/checked-books";
import { describeEveryExcel } from "../../support/excel/every-excel";
import type { RunningExcel } from "../../support/excel/open-excel";
import { portPage, roundTrips } from "../../support/excel/port-pages";
import { engine, newBook } from "../../support/excel/workbook";

const SAMPLE = readFileSync("assets/samples/project-2023.xlsx");
const WEB_LIMIT = 5 * 1024 * 1024;
const page = await portPage();

function read(excel: RunningExcel): Promise<WorkbookContents> {
  return excel.page.run(() => window.jihe.port().read());
}

/** What a file reader gives of the same workbook, saved; Excel is not asked for merged areas. */
async function readSaved(book: Book): Promise<Grid[]> {
  const { grids } = await readFile((await saveBook(book)).bytes);
  return grids.map((grid) => ({ ...grid, merges: [] }));
}

describeEveryExcel(
  "reading the open workbook",
  (excel, name) => {
    beforeEach(() => excel().page.run(() => window.jihe.renew()));

    test.each([
      ["the sample", async () => (await loadBook(SAMPLE, engine)).book],
      ["an imported budget", importedBudgetBook],
    ])("gives what reading the saved file gives: %s", async (_, make) => {
      const book = excel().open(await make());
      const contents = await read(excel());
      expect(contents.grids).toEqual(await readSaved(book));
      expect(contents.grids[0]!.rows.length).toBeGreaterThan(10);
      expect(contents).toMatchObject({ file: book.name, report: null, bounded: false });
    });

    test("tells of changes while it is followed, and whether picks from lists are among them", async () => {
      const excelNow = excel();
      const heard = await excelNow.page.run(async () => {
        const here = window as unknown as { told: unknown[] };
        here.told = [];
        return (await window.jihe.port().follow((change) => void here.told.push(change))).missesLists;
      });
      expect(heard).toBe(name.includes("web"));
      excelNow.host.user.type("Sheet1!C3", 1);
      const told = await excelNow.page.run(async () => {
        const here = window as unknown as { told: unknown[] };
        while (here.told.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        return here.told;
      });
      const cell = { top: 2, left: 2, bottom: 2, right: 2 };
      expect(told).toEqual([{ sheet: excelNow.book.sheets[0]!.id, areas: [cell], ours: null }]);
    });

    test("gives dates, truth values, errors, texts of digits and hidden sheets as files do", async () => {
      const book = excel().open(newBook("表", "藏", "深", "空"));
      const { user } = excel().host;
      for (const [address, input] of Object.entries({
        A1: "2024/1/5",
        B2: "85%",
        C3: "=1/0",
        D4: true,
        E5: "'007",
        F6: 0.1 + 0.2,
        G7: " ",
      }))
        user.type(`表!${address}`, input);
      user.type("表!H8", 1234567.5);
      setStyle(book.sheets[0]!, book.find("表!H8").area, { numberFormat: "#,##0.00" });
      user.type("藏!B2", "=表!A1+1");
      setStyle(book.sheets[1]!, book.find("藏!B2").area, { numberFormat: "yyyy-mm-dd" });
      book.setVisibility(book.sheets[1]!, "Hidden");
      book.setVisibility(book.sheets[2]!, "VeryHidden");
      const { grids } = await read(excel());
      expect(grids).toEqual(await readSaved(book));
      expect(grids.map(({ visibility }) => visibility)).toEqual(["visible", "hidden", "veryHidden", "visible"]);
      expect(grids[0]!.rows[0]!.cells).toMatchObject([{ kind: "date", value: "2024-01-05" }]);
      expect(grids[1]!.rows[0]!.cells).toMatchObject([{ kind: "date", value: "2024-01-06", text: "2024-01-06" }]);
    });

    test("leaves out what lies far from every table, and says so", async () => {
      const book = excel().open(await faultyBook(2));
      const whole = await read(excel());
      excel().host.user.type(`${book.sheets[0]!.name}!XFD1048576`, "#REF!");
      const bounded = await read(excel());
      const [first, ...others] = whole.sheets;
      expect(bounded).toEqual({ ...whole, bounded: true, sheets: [{ ...first, bounded: true }, ...others] });
    });

    test.each([15, 100])("takes three round trips for %i sheets, none near 5 MB", async (sheets) => {
      excel().open(await faultyBook(sheets));
      const trips = await roundTrips(excel(), () => read(excel()));
      expect(trips.length).toBeLessThanOrEqual(3);
      expect(Math.max(...trips.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))).toBeLessThan(WEB_LIMIT);
    });

    test("takes nothing from the undo list", async () => {
      excel().open(await faultyBook(1));
      excel().host.user.type("A1", "改");
      await read(excel());
      expect(excel().book.undo.depth).toBe(1);
    });
  },
  page,
);

describeEveryExcel(
  "an Excel whose answers may not be large",
  (excel) => {
    test("is asked for less at a time", async () => {
      const book = excel().open(newBook("表"));
      excel().host.user.paste(
        "A1",
        Array.from({ length: 3_000 }, (_, row) => [`第${row}行`.padEnd(60, "长"), row]),
      );
      const { grids } = await read(excel());
      expect(grids).toEqual(await readSaved(book));
      expect(excel().host.log.some(({ error }) => error === 5104)).toBe(true);
    });
  },
  { ...page, levers: { ...page.levers, payloadLimit: 300_000 } },
);
