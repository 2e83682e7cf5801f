import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import type { Sheet } from "./sheet";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./style";
import { styleAt } from "./styling";

/** Height of a line over the size of its letters, as Excel's own heights have it: 14.25 points for 11. */
const LINE = DEFAULT_ROW_HEIGHT / 11;
const MARGIN = 6;

/** Makes columns as wide as their widest text of one line. Letters are reckoned, not measured: Chinese ones a full em, others about half. */
export function fitColumns(sheet: Sheet, area: Area): void {
  const used = sheet.usedArea(true, { ...area, top: 0, bottom: MAX_ROWS - 1 });
  for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column++) {
    const widths = shownIn(sheet, { top: 0, bottom: Infinity, left: column, right: column })
      .filter(({ row }) => !styleAt(sheet, row, column, "wrapText") && !sheet.mergeAt(row, column))
      .map(({ row, text }) => widest(text) * styleAt(sheet, row, column, "fontSize"));
    if (widths.length > 0) sheet.columns.ensure(column).size = Math.max(...widths) + MARGIN;
  }
}

/** Makes rows as high as their cells' texts need, wrapped ones in the width of their columns. Merged cells do not count, as in Excel. */
export function fitRows(sheet: Sheet, area: Area): void {
  const used = sheet.usedArea(true, { ...area, left: 0, right: MAX_COLUMNS - 1 });
  for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row++) {
    const heights = shownIn(sheet, { top: row, bottom: row, left: 0, right: Infinity })
      .filter(({ column }) => !sheet.mergeAt(row, column))
      .map(({ column, text }) => {
        const size = styleAt(sheet, row, column, "fontSize");
        const width = (sheet.columns.at(column)?.size ?? DEFAULT_COLUMN_WIDTH) - MARGIN;
        const wraps = styleAt(sheet, row, column, "wrapText");
        const lines = text.split("\n").map((line) => (wraps ? Math.max(1, Math.ceil((ems(line) * size) / width)) : 1));
        return lines.reduce((sum, each) => sum + each, 0) * size * LINE;
      });
    if (heights.length > 0) sheet.rows.ensure(row).size = Math.min(409.5, Math.max(...heights));
  }
}

function shownIn(sheet: Sheet, area: Area): { row: number; column: number; text: string }[] {
  return [...sheet.cells.within(area)]
    .map(({ row, column }) => ({ row, column, text: sheet.text(row, column) }))
    .filter(({ text }) => text !== "");
}

function widest(text: string): number {
  return Math.max(...text.split("\n").map(ems));
}

function ems(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x2e7f ? 1 : 0.55), 0);
}
