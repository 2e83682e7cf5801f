import { openXlsx, saveXlsx } from "hucre";
import type { SheetPlan } from "../../src/grid/sheet-plan";
import { check } from "../../src/checking/check";
import { review } from "../../src/checking/review";
import { markedReport } from "../../src/commands/marked-report";
import { builtInPack } from "../../src/pack/rule-pack";
import { readWorkbook } from "../../src/reading/workbook";
import { marksOf } from "../../src/reporting/marks";
import { earlierLines } from "../../src/reporting/explanations";
import { findingsSheet } from "../../src/reporting/findings-sheet";
import { annotateFile } from "../../src/workbook/file/annotate-file";
import { readFile } from "../../src/workbook/file/read-file";

/** The findings sheet of a check that found nothing, with the headings of the real one. */
export function findingsPlan(): SheetPlan {
  return findingsSheet(check([], builtInPack), { language: "zh" });
}

/** A workbook as a check leaves it. */
export async function checkedCopy(file: Uint8Array): Promise<Uint8Array> {
  const { grids, report } = await readFile(file);
  const earlier = new Map(report ? [["表.xlsx", earlierLines(report)]] : []);
  const checked = check([readWorkbook("表.xlsx", grids)], builtInPack);
  const result = review(checked, earlier, { today: "2026-11-22", by: null, pack: builtInPack });
  return annotateFile(file, {
    marks: marksOf(result.findings, "zh"),
    report: (partial) => markedReport(result, partial, { language: "zh" }),
  });
}

/** The same with a text typed as the explanation of its first finding. */
export async function explain(file: Uint8Array, text: string): Promise<Uint8Array> {
  const book = await openXlsx(file, { readStyles: true });
  const { rows } = book.sheets.at(-1)!;
  const head = rows.findIndex((row) => row.includes("审核说明"));
  rows[head + 1]![rows[head]!.indexOf("审核说明")] = text;
  return saveXlsx(book);
}
