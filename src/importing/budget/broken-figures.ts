import type { RawLine } from "../form-texts";
import { figuresIn } from "./amounts";
import { even, wordsOf } from "./signs";

/** A figure that a narrow cell has cut in its last group of three: 69,149,8 */
const CUT = /^-?\d{1,3}(?:,\d{3})*,\d{0,2}$/;
const PIECE = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;
const WHOLE = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * The lines of a table with figures put together that their cells have broken in two: 69,149,8 above 18. Only where every cut
 * figure finds exactly the digits that it lacks, so no figure is made that was not printed.
 */
export function withWholeFigures(lines: readonly RawLine[]): RawLine[] {
  const mended: RawLine[] = [];
  for (const line of lines) {
    const above = mended.at(-1);
    const joined = above && (endedBy(above, line) ?? filledBy(above, line));
    if (joined) mended[mended.length - 1] = joined;
    else mended.push(line);
  }
  return mended;
}

/** The line above breaks off inside its last figure; this one goes on with it and holds nothing but figures. */
function endedBy(above: RawLine, line: RawLine): RawLine | null {
  const last = wordsOf(above.text).at(-1);
  const [piece, ...rest] = wordsOf(line.text);
  if (!last || !piece || !completes(last.even, piece.even) || rest.some((word) => figuresIn(word) === null)) return null;
  return { ...above, text: `${above.text.trimEnd()}${line.text.trimStart()}` };
}

/** Figures inside the line above are cut, and this one holds their ends and nothing else. */
function filledBy(above: RawLine, line: RawLine): RawLine | null {
  const words = wordsOf(above.text).filter((word) => CUT.test(word.even));
  const pieces = wordsOf(line.text);
  if (words.length === 0 || words.length !== pieces.length) return null;
  if (!words.every((word, index) => completes(word.even, pieces[index]!.even))) return null;
  let next = 0;
  const text = above.text.replace(/\S+/g, (word) => (CUT.test(even(word)) ? word + pieces[next++]!.raw : word));
  return next === pieces.length ? { ...above, text } : null;
}

function completes(cut: string, piece: string): boolean {
  return CUT.test(cut) && PIECE.test(piece) && WHOLE.test(cut + piece);
}
