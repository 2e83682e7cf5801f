import { expect, test } from "@jest/globals";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx, saveXlsx, type CellValue, type Sheet } from "hucre";
import { check } from "../../src/checking/check";
import { address, position } from "../../src/grid/address";
import type { PlannedCell, SheetPlan } from "../../src/grid/sheet-plan";
import { builtInPack } from "../../src/pack/rule-pack";
import { readWorkbook } from "../../src/reading/workbook";
import { summarySheets } from "../../src/reporting/summary";
import { hiddenNameOf } from "../../src/workbook/known-summaries";
import { openBook } from "../../src/workbook/file/annotate/book";
import { withStyles } from "../../src/workbook/file/annotate/book-styles";
import { putSheets } from "../../src/workbook/file/annotate/put-sheets";
import { readFile } from "../../src/workbook/file/read-file";
import { jihe, scratch, TODAY } from "../support/cli";
import { describeWithLibreOffice } from "../support/needs";
import { recalculated } from "../support/recalculated";

const DOCUMENTS = path.resolve("../shared/seeds");
const FAULT = /^#[A-Z/0!?]+$|^Err:/;

/** Puts the summary sheets of a workbook beside its own, as in Excel, and gives their plans. No formula says what it comes to. */
async function summarise(source: string, to: string): Promise<SheetPlan[]> {
  const bytes = readFileSync(source);
  const { grids } = await readFile(bytes);
  const reading = readWorkbook(source, grids);
  const result = check([reading], builtInPack);
  const cellAt = (_: string, sheet: string, cell: string): ReturnType<Parameters<typeof summarySheets>[0]["cellAt"]> => {
    const { row, col } = position(cell);
    const found = grids.find((grid) => grid.sheet === sheet)?.rows.find((each) => each.row === row);
    return found?.cells.find((each) => each.col === col);
  };
  const sheets = summarySheets({ readings: [reading], previous: [], result, failed: [], cellAt }, { language: "zh", today: TODAY });
  const unsaid = (cell: PlannedCell): PlannedCell => (cell.formula === undefined ? cell : { ...cell, value: null });
  const book = openBook(bytes);
  const put = sheets.map(({ kind, plan }) => ({
    plan: { ...plan, cells: plan.cells.map(unsaid) },
    hiddenName: hiddenNameOf(kind),
    over: null,
  }));
  await withStyles(book, (styles) => putSheets(book, put, styles));
  writeFileSync(to, book.files.toBytes());
  return sheets.map(({ plan }) => plan);
}

function valueAt(sheets: ReadonlyMap<string, Sheet>, sheet: string, { row, col }: Pick<PlannedCell, "row" | "col">): CellValue {
  return sheets.get(sheet)?.rows[row]?.[col] ?? null;
}

/** Formulas that came to something else than was read, and how many there are. */
function compared(plans: readonly SheetPlan[], sheets: ReadonlyMap<string, Sheet>): { live: number; wrong: string[] } {
  const all = plans.flatMap((plan) => plan.cells.map((cell) => ({ plan, cell, found: valueAt(sheets, plan.name, cell) })));
  const live = all.filter(({ cell }) => cell.formula !== undefined);
  const isSame = (planned: PlannedCell["value"], found: CellValue): boolean =>
    typeof planned === "number"
      ? typeof found === "number" && Math.abs(found - planned) <= 1e-9 * Math.max(1, Math.abs(planned))
      : (planned ?? "") === (found ?? "");
  const wrong = all.filter(({ cell, found }) => (cell.formula === undefined ? FAULT.test(String(found)) : !isSame(cell.value, found)));
  return {
    live: live.length,
    wrong: wrong.map(({ plan, cell, found }) => `${plan.name}!${address(cell)} =${cell.formula}: ${cell.value} / ${String(found)}`),
  };
}

describeWithLibreOffice("live formulas of the summary sheets, calculated by LibreOffice", () => {
  const documents = existsSync(DOCUMENTS) ? readdirSync(DOCUMENTS).filter((name) => name.endsWith(".txt")) : [];
  const imported = documents.length > 0 ? test : test.skip;

  imported(
    "come to what was read of the five published documents (need the documents, which are not part of the project)",
    async () => {
      const within = scratch();
      for (const [index, document] of documents.entries()) {
        const file = within(`${index}.xlsx`);
        await jihe("import", path.join(DOCUMENTS, document), "-o", file);
        const plans = await summarise(file, within(`with-${index}.xlsx`));
        const { live, wrong } = compared(plans, await recalculated(within(`with-${index}.xlsx`), within(".")));
        expect({ document, wrong }).toEqual({ document, wrong: [] });
        expect(live).toBeGreaterThan(10);
      }
    },
    300_000,
  );

  test.each(["project-2019", "project-2020", "project-2023", "budget"])(
    "come to what was read of the sample %s",
    async (sample) => {
      const within = scratch();
      const plans = await summarise(`assets/samples/${sample}.xlsx`, within("with.xlsx"));
      const { live, wrong } = compared(plans, await recalculated(within("with.xlsx"), within(".")));
      expect(wrong).toEqual([]);
      expect(live).toBeGreaterThan(5);
    },
    120_000,
  );

  test("follow an amount that is changed in its own cell", async () => {
    const within = scratch();
    const edited = async (
      sample: string,
      sheet: string,
      cell: string,
      value: number,
    ): Promise<(summary: string, at: string) => CellValue> => {
      const file = within(`${sample}.xlsx`);
      await summarise(`assets/samples/${sample}.xlsx`, file);
      const book = await openXlsx(readFileSync(file), { readStyles: true });
      const { row, col } = position(cell);
      const { rows, cells } = book.sheets.find(({ name }) => name === sheet)!;
      rows[row]![col] = value;
      cells?.delete(`${row},${col}`);
      writeFileSync(file, await saveXlsx(book));
      const sheets = await recalculated(file, within("."));
      return (summary, at) => valueAt(sheets, summary, position(at));
    };
    const projects = await edited("project-2023", "学术交流与发展项目", "E6", 2_000_000);
    expect(["I6", "I16"].map((cell) => projects("项目绩效汇总", cell))).toEqual([2_000_000, 7_423_212]);
    expect(projects("图表", "B6")).toBe(2_000_000);
    const ties = await edited("budget", "部门支出总表", "E26", 20_250_001);
    expect(["E8", "H8", "I8", "K8"].map((cell) => ties("部门预算勾稽表", cell))).toEqual([20_250_000, 20_250_001, -1, "不符"]);
  }, 120_000);
});
