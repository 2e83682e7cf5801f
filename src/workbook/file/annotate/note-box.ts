import { area, position } from "../../../grid/address";
import { isTrue } from "./book";
import { childOf, type XmlPart } from "./xml-part";

/** Where the box of a note opens: from a cell's upper left to another's lower right, each with a distance in pixels. */
export interface NoteBox {
  readonly row: number;
  readonly col: number;
  /** Column, distance, row, distance; first of the upper left corner. */
  readonly anchor: readonly number[];
}

const WIDTH = 300;
const LINE = 15;
const PADDING = 12;
/** Characters that fit on a line of the box; a Chinese one takes two. */
const CHARACTERS = 46;
const MOST_LINES = 30;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
const PIXELS_PER_POINT = 96 / 72;
const DISTANCE = 15;

/** A box to the right of the cell and those merged with it, as wide as reads well and as high as its text, whatever the widths of the columns it covers. */
export function noteBox(sheet: XmlPart, cell: string, text: string): NoteBox {
  const { row, col } = position(cell);
  const first = lastColumn(sheet, cell) + 1;
  const [lastCol, right] = walk(first, DISTANCE + WIDTH, columnWidths(sheet));
  const [lastRow, bottom] = walk(row, 2 + heightOf(text), rowHeights(sheet));
  return { row, col, anchor: [first, DISTANCE, row, 2, lastCol, right, lastRow, bottom] };
}

/** The last column that a cell covers, being merged with others or not. */
function lastColumn(sheet: XmlPart, cell: string): number {
  const merged = childOf(sheet.root, "mergeCells")?.children.map(({ attributes }) => attributes["ref"] ?? "");
  return area(merged?.find((reference) => reference.startsWith(`${cell}:`)) ?? cell).right;
}

function heightOf(text: string): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(widthOf(line) / CHARACTERS)));
  const count = lines.reduce((sum, each) => sum + each, 0);
  return Math.min(MOST_LINES, count) * LINE + PADDING;
}

function widthOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x100 ? 1 : 2), 0);
}

/** The cell in which a distance ends, and how far into it. */
function walk(from: number, distance: number, sizeOf: (index: number) => number): [number, number] {
  let [index, left] = [from, distance];
  while (left > sizeOf(index)) left -= sizeOf(index++);
  return [index, Math.round(left)];
}

function columnWidths(sheet: XmlPart): (col: number) => number {
  const base = childOf(sheet.root, "sheetFormatPr")?.attributes;
  const usual = Number(base?.["defaultColWidth"] ?? base?.["baseColWidth"] ?? 8.43);
  const columns = (childOf(sheet.root, "cols")?.children ?? []).map(({ attributes }) => ({
    min: Number(attributes["min"]) - 1,
    max: Number(attributes["max"]) - 1,
    width: isTrue(attributes["hidden"]) ? 0 : Number(attributes["width"] ?? usual),
  }));
  return (col) => {
    // Past the last column there is nothing to walk over: the box ends there.
    if (col >= 16383) return Infinity;
    const characters = columns.find(({ min, max }) => col >= min && col <= max)?.width ?? usual;
    return characters === 0 ? 0 : characters * PIXELS_PER_CHARACTER + CELL_PADDING;
  };
}

function rowHeights(sheet: XmlPart): (row: number) => number {
  const usual = Number(childOf(sheet.root, "sheetFormatPr")?.attributes["defaultRowHeight"] ?? 15);
  const rows = (childOf(sheet.root, "sheetData")?.children ?? []).map(({ attributes }): [number, number] => [
    Number(attributes["r"]) - 1,
    isTrue(attributes["hidden"]) ? 0 : Number(attributes["ht"] ?? usual),
  ]);
  const known = new Map(rows);
  return (row) => (row >= 1048575 ? Infinity : (known.get(row) ?? usual) * PIXELS_PER_POINT);
}
