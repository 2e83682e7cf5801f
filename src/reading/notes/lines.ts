import { address } from "../../grid/address";
import type { Cell, Grid, GridRow } from "../../grid/grid";
import { cellAt, type Piece, type PlacedText } from "../../grid/placed-text";
import { compact, halfWidth } from "../../grid/text";
import { NUMBERING } from "../../values/prose/level";

/** One line of a prose sheet: a row, or a line within a cell. */
export interface NoteLine extends PlacedText {
  readonly row: number;
  /** The line without white space, in half-width signs. */
  readonly plain: string;
}

/** The filled lines of a sheet, from top to bottom. What somebody noted beside the text is no part of it. */
export function linesOf(grid: Grid): NoteLine[] {
  const isAside = asidesOf(grid);
  return grid.rows.flatMap((row) => {
    const cells = row.cells.filter((cell) => !isAside(cell, row));
    return cells.length === 1 ? linesOfCell({ ...row, cells }) : lineOfRow({ ...row, cells });
  });
}

/** As many cells in a column may be remarks; three are more likely a column of a list. */
const MOST_ASIDES = 2;
/** Rows from which on it can be told which column holds the text. */
const ROWS_TO_TELL = 6;
/** What a value stands beside: the number of an item, or a label that ends in a colon. */
const ASKS_FOR_MORE = /^(?:.{0,4}|.{0,20}[:：]\s*)$/;
const FIGURE = /[\d０-９]/;

/** Tells the remarks beside the text, 请核对: words alone to its right, in a column with hardly anything else. */
function asidesOf({ rows }: Grid): (cell: Cell, row: GridRow) => boolean {
  if (rows.length < ROWS_TO_TELL) return () => false;
  const filled = new Map<number, number>();
  for (const { cells } of rows) for (const { col } of cells) filled.set(col, (filled.get(col) ?? 0) + 1);
  const most = Math.max(...filled.values());
  const textColumn = Math.min(...[...filled].filter(([, count]) => count === most).map(([col]) => col));
  return ({ col, text }, { cells }) => {
    const before = cells.at(-2);
    const isAlone = before !== undefined && before.col <= textColumn && col > textColumn;
    return isAlone && filled.get(col)! <= MOST_ASIDES && !FIGURE.test(text) && !ASKS_FOR_MORE.test(before.text);
  };
}

const LINE_END = /(?:_x000D_)?\r?\n|\r|_x000D_/;

function linesOfCell({ row, cells: [cell] }: GridRow): NoteLine[] {
  const at = address(cell!);
  return cell!.text.split(LINE_END).flatMap((text) => noteLine(text, row, [{ from: 0, cell: at }]));
}

/** Several cells beside one another are one line: the number of an item stands before it, say. */
function lineOfRow({ row, cells }: GridRow): NoteLine[] {
  if (cells.some(({ text }) => LINE_END.test(text))) return cells.flatMap((cell) => linesOfCell({ row, cells: [cell] }));
  const pieces: Piece[] = [];
  let text = "";
  for (const cell of cells) {
    if (text !== "") text += " ";
    pieces.push({ from: text.length, cell: address(cell) });
    text += cell.text;
  }
  return noteLine(text, row, pieces);
}

function noteLine(text: string, row: number, pieces: readonly Piece[]): NoteLine[] {
  const plain = compact(text);
  return plain === "" ? [] : [{ text, row, pieces, plain }];
}

/** The part of a line behind some of its signs; null where nothing stands there. */
export function restOfLine(line: NoteLine, from: number): NoteLine | null {
  const pieces = [{ from: 0, cell: cellAt(line, from) }, ...line.pieces.map((piece) => ({ ...piece, from: piece.from - from }))];
  return (
    noteLine(
      line.text.slice(from),
      line.row,
      pieces.filter(({ from: start }, index) => index === 0 || start > 0),
    )[0] ?? null
  );
}

/** A line that ends a sentence may also end there by chance, if it is as wide as lines are. */
const ENDED = /[。！？!?][”"』」)）]*$/;
const WIDE = 0.9;
const HEADING = /^[一二三四五六七八九十]{1,3}、[^，。；,;]{1,30}$/;
const GOES_ON = /[\d,，、(（“《]$/;
const CONTINUES = /^[，。、；：）》”%％,;:)万亿元]/;
const INDENT = /^[\s\u3000]*/;

/** Lines put together to paragraphs where they only broke at the end of the width, in the middle of a sentence or a number. */
export function paragraphsOf(lines: readonly NoteLine[]): PlacedText[] {
  const margin = lines.reduce((least, line) => Math.min(least, indentOf(line)), Infinity);
  const wide = lines.reduce((most, { plain }) => Math.max(most, plain.length), 0) * WIDE;
  const paragraphs: NoteLine[][] = [];
  for (const line of lines) {
    const above = paragraphs.at(-1)?.at(-1);
    if (above && continues(above, line, { margin, wide })) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map(joined);
}

function continues(above: NoteLine, line: NoteLine, page: { readonly margin: number; readonly wide: number }): boolean {
  if (line.row - above.row > 1 || isNumbered(line)) return false;
  if (GOES_ON.test(above.plain) || CONTINUES.test(line.plain)) return true;
  const ended = HEADING.test(above.plain) || (ENDED.test(above.plain) && above.plain.length < page.wide);
  return !ended && indentOf(line) <= page.margin;
}

export function isNumbered({ text }: PlacedText): boolean {
  return NUMBERING.test(halfWidth(text));
}

function indentOf({ text }: NoteLine): number {
  return INDENT.exec(text)![0].length;
}

function joined(lines: readonly NoteLine[]): PlacedText {
  const pieces: Piece[] = [];
  let text = "";
  for (const line of lines) {
    if (text !== "") text += "\n";
    const from = text.length;
    pieces.push(...line.pieces.map((piece) => ({ ...piece, from: from + piece.from })));
    text += line.text;
  }
  return { text, pieces };
}
