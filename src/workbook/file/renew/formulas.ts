import { address, position, type Position } from "../../../grid/address";

/** Where a cell has gone to; null where it is gone. */
export type MovedTo = (place: Position) => Position | null;

/**
 * What is no reference to a cell of the same sheet (a text, what stands in brackets, a cell of another sheet) goes first, so that the last
 * alternative finds only references.
 */
const TOKENS =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\p{L}\p{N}_.(])/giu;

/** First and last row of something. */
export type Rows = readonly [first: number, last: number];

/**
 * A formula whose cells were moved on its own sheet; null where one of them is gone. A range takes in what is put between its ends.
 * @param blockOf tells of rows that are the whole of a block which they are now: a range over all of a list stays over all of it
 */
export function movedFormula(formula: string, movedTo: MovedTo, blockOf: (rows: Rows) => Rows | null): string | null {
  let whole = true;
  const moved = formula.replace(TOKENS, (token: string, first: string | undefined, last: string | undefined) => {
    if (first === undefined) return token;
    const block = last === undefined ? null : blockOf([position(bare(first)).row, position(bare(last)).row]);
    const move = (one: string, index: 0 | 1): string | null => moveOne(one, block ? atRow(movedTo, block[index]) : movedTo);
    const start = move(first, 0);
    const end = last === undefined ? null : move(last, 1);
    whole &&= start !== null && (last === undefined || (end !== null && inOrder(start, end)));
    return end === null ? (start ?? token) : `${start}:${end}`;
  });
  return whole ? moved : null;
}

/** Columns go as they go, and the row is known. */
function atRow(movedTo: MovedTo, row: number): MovedTo {
  return (place) => {
    const at = movedTo({ row: 0, col: place.col });
    return at && { row, col: at.col };
  };
}

/** A formula that was filled from one cell into another: what is not fixed by $ goes along. */
export function filledFormula(formula: string, from: Position, to: Position): string {
  return formula.replace(TOKENS, (token: string, first: string | undefined, last: string | undefined) => {
    if (first === undefined) return token;
    const fill = (one: string): string => {
      const { row, col } = position(bare(one));
      const at = { row: isFixed(one, "row") ? row : row + to.row - from.row, col: isFixed(one, "col") ? col : col + to.col - from.col };
      return dressed(at, one);
    };
    return last === undefined ? fill(first) : `${fill(first)}:${fill(last)}`;
  });
}

function moveOne(reference: string, movedTo: MovedTo): string | null {
  const at = movedTo(position(bare(reference)));
  return at && dressed(at, reference);
}

function bare(reference: string): string {
  return reference.replaceAll("$", "").toUpperCase();
}

function isFixed(reference: string, side: "row" | "col"): boolean {
  return side === "col" ? reference.startsWith("$") : /[A-Z]\$\d/i.test(reference);
}

/** An address with the $ that another has. */
function dressed(at: Position, like: string): string {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address(at))!;
  return `${isFixed(like, "col") ? "$" : ""}${letters}${isFixed(like, "row") ? "$" : ""}${digits}`;
}

function inOrder(start: string, end: string): boolean {
  const [first, last] = [position(bare(start)), position(bare(end))];
  return first.row <= last.row && first.col <= last.col;
}
