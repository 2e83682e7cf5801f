import type { SheetPlan } from "../../src/grid/sheet-plan";
import type { Mark } from "../../src/reporting/marks";
import { annotateFile } from "../../src/workbook/file/annotate-file";
import type { PartialMark } from "../../src/workbook/port";

/** Name of the marked sheet: it needs quotes. */
export const SHEET = "表'一 二";
export const mark = (cell: string, style: Mark["style"] = "error", sheet = SHEET): Mark => ({
  sheet,
  cell,
  style,
  comment: `问题 <${cell}> & "更多"\n第二行`,
});
export const MARKS = [
  mark("A1"),
  mark("A2", "warning"),
  mark("B2", "warning"),
  mark("B3"),
  mark("C3", "info"),
  mark("A6", "info"),
  mark("A1", "error", "锁定"),
];

/** A findings sheet with what ours have: links, a number format, headings repeated in print, a filter. */
export function reportPlan(note = "", name = "审核结果"): SheetPlan {
  return {
    name,
    cells: [
      { row: 0, col: 0, value: "审核说明", look: { bold: true, border: true } },
      { row: 0, col: 1, value: "编号", look: {} },
      { row: 1, col: 0, value: note, look: { wrap: true } },
      { row: 1, col: 1, value: "0123", look: {}, link: { sheet: SHEET, cell: "B2" } },
      { row: 2, col: 1, value: 1234.5, look: { numberFormat: "#,##0.0", fill: "FFF4CE" } },
    ],
    merges: [],
    columnWidths: [20, 30],
    rowHeights: new Map([[0, 28]]),
    print: { orientation: "landscape", titleRows: { first: 0, last: 0 } },
    frozenRows: 1,
    filter: { top: 0, left: 0, bottom: 1, right: 1 },
  };
}

/** A copy with these marks, and which of them are not whole. */
export async function annotated(
  file: Uint8Array,
  marks: readonly Mark[] = MARKS,
  plan = reportPlan(),
): Promise<{ file: Uint8Array; partial: readonly PartialMark[] }> {
  let partial: readonly PartialMark[] = [];
  const copy = await annotateFile(file, {
    marks,
    report: (found) => {
      partial = found;
      return plan;
    },
  });
  return { file: copy, partial };
}
