import { CellValueType, HorizontalAlign, type ICellData, type IStyleData, type IWorksheetData } from "@univerjs/presets";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../host/model/area";
import { isError, type Cell, type Scalar } from "../../host/model/cells";
import type { ConditionalLook } from "../../host/model/conditional-formats";
import { displayText } from "../../host/model/display";
import type { Line, Lines } from "../../host/model/lines";
import type { Sheet } from "../../host/model/sheet";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, DEFAULT_STYLE } from "../../host/model/style";
import { styleAt } from "../../host/model/styling";
import { gridStyle } from "./cell-style";
import { conditionalLooks } from "./conditional";

/** Pixels of a point. */
export const PIXELS_PER_POINT = 4 / 3;

/** What of a cell is shown over its own value and style, and never becomes part of them: its text, conditional formats, a sign in its corner. */
export interface Shown {
  readonly text?: string;
  readonly look?: IStyleData;
  readonly sign?: "comment" | "note";
}

/** Empty rows and columns to go on in, beyond what is filled. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

/** A sheet with nothing in it yet: what its tab needs. */
export function tabView({ id, name, visibility, tabColor }: Sheet): Partial<IWorksheetData> {
  return { id, name, hidden: visibility === "Visible" ? 0 : 1, tabColor };
}

/** All that the grid shows of a sheet, formulas calculated. Sizes in pixels. */
export function sheetView(sheet: Sheet): IWorksheetData {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const rowCount = Math.min(MAX_ROWS, Math.max(LEAST_ROWS, lastOf(sheet, used, "bottom") + SPARE_ROWS));
  const columnCount = Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, lastOf(sheet, used, "right") + SPARE_COLUMNS));
  const { rows, columns } = sheet.frozen;
  return {
    ...(tabView(sheet) as Required<Pick<IWorksheetData, "id" | "name" | "hidden" | "tabColor">>),
    rowCount,
    columnCount,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: pixels(DEFAULT_COLUMN_WIDTH),
    defaultRowHeight: pixels(DEFAULT_ROW_HEIGHT),
    defaultStyle: gridStyle({ ...basicStyle, ...sheet.style }),
    freeze: { ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 },
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellsOf(sheet, { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 }),
    rowData: { ...titleRows(sheet), ...linesOf(sheet.rows, rowCount, "h") },
    columnData: linesOf(sheet.columns, columnCount, "w"),
    rowHeader: { width: 46, hidden: sheet.showHeadings ? 0 : 1 },
    columnHeader: { height: 20, hidden: sheet.showHeadings ? 0 : 1 },
    showGridlines: sheet.showGridlines ? 1 : 0,
    rightToLeft: 0,
  };
}

/** Of the default style what a grid does not do by itself. */
const { fontName, fontSize, verticalAlignment } = DEFAULT_STYLE;
const basicStyle = { fontName, fontSize, verticalAlignment };

export function rangeOf({ top, bottom, left, right }: Area): { startRow: number; endRow: number; startColumn: number; endColumn: number } {
  return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
}

export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** The last row or column that anything stands in, cells and merges and comments alike. */
function lastOf(sheet: Sheet, used: Area, side: "bottom" | "right"): number {
  const anchors = [...sheet.comments, ...sheet.notes].map(({ row, column }) => (side === "bottom" ? row : column));
  return Math.max(used[side], ...anchors, ...sheet.merges.map((merge) => merge[side]));
}

function cellsOf(sheet: Sheet, shown: Area): Record<number, Record<number, ICellData>> {
  const looks = conditionalLooks(sheet, shown);
  const cells: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, data: ICellData): void =>
    void ((cells[row] ??= {})[column] = { ...cells[row]![column], ...data });
  for (const { row, column, cell } of sheet.cells.within(shown))
    put(row, column, cellOf(sheet, row, column, cell, looks.get(row)?.get(column)));
  for (const [row, columns] of looks) {
    for (const [column, look] of columns) {
      if (!sheet.cells.at(row, column)) put(row, column, { custom: { look: lookOf(look) } satisfies Shown });
    }
  }
  for (const [sign, anchors] of [["note", sheet.notes] as const, ["comment", sheet.comments] as const]) {
    for (const { row, column } of anchors) put(row, column, { custom: { ...cells[row]?.[column]?.custom, sign } satisfies Shown });
  }
  return cells;
}

function cellOf(sheet: Sheet, row: number, column: number, cell: Cell, look: ConditionalLook | undefined): ICellData {
  const { style } = cell;
  const value = sheet.value(row, column);
  const format = look?.numberFormat ?? styleAt(sheet, row, column, "numberFormat");
  const custom: Shown = { ...shownText(value, format), ...shownLook(value, styleAt(sheet, row, column, "horizontalAlignment"), look) };
  return {
    ...(value === "" && cell.formula === undefined ? {} : { ...typed(value) }),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(style ? { s: gridStyle(style) } : {}),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  };
}

function typed(value: Scalar): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: typeof value === "boolean" ? String(value).toUpperCase() : value, t: CellValueType.STRING };
}

/** The text where it is another than the value itself. */
function shownText(value: Scalar, format: string): Shown {
  const text = displayText(value, format);
  return text === String(value) ? {} : { text };
}

function shownLook(value: Scalar, alignment: string, look: ConditionalLook | undefined): Shown {
  const centred = alignment === "General" && (typeof value === "boolean" || isError(value));
  const shown = { ...(look ? lookOf(look) : {}), ...(centred ? { ht: HorizontalAlign.CENTER } : {}) };
  return Object.keys(shown).length > 0 ? { look: shown } : {};
}

/** The number format has gone into the text already. */
function lookOf(look: ConditionalLook): IStyleData {
  const shown = { ...gridStyle(look) };
  delete shown.n;
  return shown;
}

/** The library makes rows as high as their text, but for merged cells: rows without a height where only those are tall. */
function titleRows(sheet: Sheet): Record<number, { h: number }> {
  const titles = sheet.merges.filter(
    ({ top, bottom, left }) => top === bottom && sheet.rows.at(top)?.size === undefined && sheet.text(top, left) !== "",
  );
  const heights = titles.map(
    ({ top, left }) => [top, (styleAt(sheet, top, left, "fontSize") / DEFAULT_STYLE.fontSize) * DEFAULT_ROW_HEIGHT] as const,
  );
  return Object.fromEntries(
    heights.filter(([, height]) => height > DEFAULT_ROW_HEIGHT).map(([row, height]) => [row, { h: pixels(height) }]),
  );
}

function linesOf(lines: Lines, count: number, size: "h" | "w"): Record<number, { h?: number; w?: number; hd?: 0 | 1; s?: IStyleData }> {
  const within = lines.entries().filter(([index]) => index < count);
  return Object.fromEntries(
    within.map(([index, line]) => [index, lineOf(line, size)] as const).filter(([, data]) => Object.keys(data).length > 0),
  );
}

function lineOf({ size, hidden, style }: Readonly<Line>, key: "h" | "w"): { h?: number; w?: number; hd?: 0 | 1; s?: IStyleData } {
  return {
    ...(size === undefined ? {} : { [key]: pixels(size) }),
    ...(hidden ? { hd: 1 as const } : {}),
    ...(style ? { s: gridStyle(style) } : {}),
  };
}
