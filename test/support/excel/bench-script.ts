import { check } from "../../../src/checking/check";
import { markedReport } from "../../../src/commands/marked-report";
import { fullAddress } from "../../../src/grid/address";
import { groupBy } from "../../../src/grid/group";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import { builtInPack } from "../../../src/pack/rule-pack";
import { readWorkbook } from "../../../src/reading/workbook";
import { marksOf, type Mark } from "../../../src/reporting/marks";
import { excelPort } from "../../../src/workbook/excel/excel-port";
import { putLooks } from "../../../src/workbook/excel/looks";
import { putMarkLook } from "../../../src/workbook/excel/mark-format";
import { putLinks, putValues, rowsOf } from "../../../src/workbook/excel/sheet-cells";

/** Milliseconds of a check, by its parts. */
export interface CheckTimes {
  readonly reading: number;
  readonly checking: number;
  readonly writing: number;
}

/** What the page of the bench holds. */
export interface BenchPage {
  /** 一键审核 by the port, as the ribbon's button runs it; tells how much it read and wrote. */
  check(): Promise<CheckTimes & { cells: number; marks: number; lines: number }>;
  /**
   * The same cells read with the same properties, and the same cells written as the check has just written them: formats and comments of
   * marks; values, number formats, links and looks of the findings sheet. With the library alone: nothing is looked for, compared or set up.
   */
  bare(): Promise<Omit<CheckTimes, "checking">>;
}

let written: { readonly marks: readonly Mark[]; readonly plan: SheetPlan } | null = null;

const page: BenchPage = {
  check: async () => {
    const port = excelPort();
    const start = performance.now();
    const { file, grids } = await port.read();
    const read = performance.now();
    const result = check([readWorkbook(file, grids)], builtInPack);
    const marks = marksOf(result.findings, "zh");
    const checked = performance.now();
    const partial = await port.mark(marks);
    const plan = markedReport(result, partial, { language: "zh" });
    await port.putReport(plan);
    const end = performance.now();
    written = { marks, plan };
    const cells = grids.reduce((sum, { rows }) => sum + rows.reduce((some, row) => some + row.cells.length, 0), 0);
    return {
      reading: read - start,
      checking: checked - read,
      writing: end - checked,
      cells,
      marks: marks.length,
      lines: result.findings.length,
    };
  },
  bare: async () => {
    const start = performance.now();
    await Excel.run(readBare);
    const read = performance.now();
    await Excel.run(writeBare);
    return { reading: read - start, writing: performance.now() - read };
  },
};

async function readBare(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  for (const sheet of worksheets.items) sheet.getUsedRange(true).load("values,numberFormat");
  await context.sync();
}

async function writeBare(context: Excel.RequestContext): Promise<void> {
  const { marks, plan } = written!;
  const { workbook } = context;
  // As few formats as the check makes: one for the cells of a sheet that look alike.
  for (const alike of groupBy(marks, ({ sheet, style }) => `${sheet}\n${style}`).values()) {
    const cells = workbook.worksheets.getItem(alike[0]!.sheet).getRanges(alike.map(({ cell }) => cell).join(","));
    const { custom } = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = "=TRUE";
    putMarkLook(custom.format, alike[0]!.style);
  }
  for (const { sheet, cell, comment } of marks) workbook.comments.add(fullAddress(sheet, cell), comment);
  const sheet = workbook.worksheets.add(plan.name);
  const rows = rowsOf(plan);
  putValues(sheet, rows);
  putLinks(sheet, rows);
  putLooks(sheet, plan);
  await context.sync();
}

Object.assign(window, { bench: page });
