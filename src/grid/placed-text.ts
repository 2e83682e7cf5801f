import { address } from "./address";
import type { Cell } from "./grid";
import { tidy } from "./text";

/** Where a part of a text stands. */
export interface Piece {
  readonly from: number;
  readonly cell: string;
}

/** A text put together from one cell or several. */
export interface PlacedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The cell in which the sign at a place stands. */
export function cellAt({ pieces }: PlacedText, place: number): string {
  let first = 0;
  for (let end = pieces.length; end - first > 1;) {
    const middle = (first + end) >> 1;
    if (pieces[middle]!.from <= place) first = middle;
    else end = middle;
  }
  return pieces[first]!.cell;
}

const LINE = /[^\r\n]+/g;
/** White space that `unbroken` would take away, or a line's end. */
const BROKEN = /[\r\n]|^\s|\s$/;

/** A text as people read it where its lines only broke at the end of the width: lines trimmed and put together. */
export function unbroken(placed: PlacedText): PlacedText {
  // Most texts are short and stand in one line.
  if (placed.text !== "" && placed.pieces[0]?.from === 0 && !BROKEN.test(placed.text)) return placed;
  const pieces: Piece[] = [];
  let text = "";
  for (const { 0: line, index } of placed.text.matchAll(LINE)) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    const start = index + line.indexOf(trimmed);
    const shift = text.length - start;
    const within = placed.pieces.filter(({ from }) => from > start && from < start + trimmed.length);
    pieces.push({ from: text.length, cell: cellAt(placed, start) }, ...within.map(({ from, cell }) => ({ from: from + shift, cell })));
    text += trimmed;
  }
  return { text, pieces: pieces.length > 0 ? pieces : placed.pieces.slice(0, 1) };
}

/** What several cells show together, a line each. */
export function textOfCells(cells: readonly Cell[]): PlacedText {
  const pieces: Piece[] = [];
  let text = "";
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += "\n";
    pieces.push({ from: text.length, cell: address(cell) });
    text += tidy(cell.text);
  }
  return { text: text.trim(), pieces };
}
