import type { Cell, Grid, GridRow } from "../../grid/grid";
import { compact } from "../../grid/text";
import { unitIn, type Unit } from "../../values/money";
import { headingText, isGroupHeading, isHeading } from "./heading-book";

/** One heading of a header block: the words of a cell, or of two or three cells one below another that make one. */
export interface HeadingCell {
  readonly words: string;
  readonly row: number;
  readonly col: number;
  /** Year printed before the heading. */
  readonly year: number | null;
  /** Unit printed behind the heading. */
  readonly unit: Unit | null;
  readonly known: boolean;
}

/** Consecutive rows of headings. */
export interface Header {
  /** Place of its first and its last row among the rows of the grid. */
  readonly first: number;
  readonly last: number;
  /** Row of the sheet in which it begins. */
  readonly top: number;
  readonly headings: readonly HeadingCell[];
}

const LONGEST_HEADING = 40;
/** So many different headings make a row one of headings. */
const ENOUGH = 2;
/** A heading broken over cells takes no more than so many. */
const MOST_CELLS = 3;
const COLUMN_NUMBER = /^(?:[栏行]次|序号|[甲乙丙丁戊]|[A-Z]|\*+|\(?\d{1,2}\)?(?:=[\d+\-()]+)?)$/;

/** All header blocks among the rows of a grid, from top to bottom. */
export function findHeaders({ rows }: Grid): Header[] {
  const found: Header[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (countHeadings(rows[at]!) < ENOUGH) continue;
    const above = found.at(-1)?.last ?? -1;
    let first = at;
    while (first - 1 > above && isGroupRow(rows[first - 1]!)) first--;
    let last = at;
    while (last + 1 < rows.length && goesOn(rows[last + 1]!)) last++;
    found.push({ first, last, top: rows[first]!.row, headings: headingsOf(rows.slice(first, last + 1)) });
    at = last;
  }
  return found;
}

/** How many different known headings a row holds; none of a row that holds anything but texts. */
function countHeadings({ cells }: GridRow): number {
  if (cells.length < ENOUGH || !cells.every(isShortText)) return 0;
  return new Set(cells.map(({ text }) => headingText(text).words).filter(isHeading)).size;
}

function isShortText({ kind, text }: Cell): boolean {
  return kind === "text" && text.length <= LONGEST_HEADING;
}

/** A row right above headings that holds nothing but what heads several columns. */
function isGroupRow({ cells }: GridRow): boolean {
  return cells.every((cell) => isShortText(cell) && isGroupHeading(headingText(cell.text).words));
}

/** Rows right under headings that belong to them: further headings, the numbers of the columns. */
function goesOn(row: GridRow): boolean {
  return countHeadings(row) >= ENOUGH || isJointLevels(row) || numbersColumns(row);
}

function isJointLevels({ cells }: GridRow): boolean {
  return cells.every(({ kind, text }) => kind === "text" && /^[类款项]{1,3}$/.test(compact(text)));
}

/** 栏次 | 1 | 2 | 3=1+2 */
function numbersColumns({ cells }: GridRow): boolean {
  if (cells.length < 3 || !cells.every(({ text }) => COLUMN_NUMBER.test(compact(text)))) return false;
  const numbers = cells.flatMap(({ text }) => /^\(?(\d+)/.exec(compact(text))?.[1] ?? []).map(Number);
  return numbers.length >= 2 && numbers.every((number, at) => number === numbers[0]! + at) && numbers[0]! <= 3;
}

function headingsOf(rows: readonly GridRow[]): HeadingCell[] {
  const byColumn = new Map<number, Cell[]>();
  for (const { cells } of rows) {
    for (const cell of cells) byColumn.set(cell.col, [...(byColumn.get(cell.col) ?? []), cell]);
  }
  return [...byColumn.values()].flatMap(columnHeadings).sort((a, b) => a.col - b.col || a.row - b.row);
}

/** The headings of one column; cells that make a heading only together are one. */
function columnHeadings(cells: readonly Cell[]): HeadingCell[] {
  const found: HeadingCell[] = [];
  for (let at = 0; at < cells.length;) {
    const taken = joinedCells(cells, at);
    found.push(headingOf(cells[at]!, cells.slice(at, at + taken)));
    at += taken;
  }
  return found;
}

/** How many cells from here on make one heading: more than one only where the first is none by itself. */
function joinedCells(cells: readonly Cell[], at: number): number {
  if (isHeading(headingText(cells[at]!.text).words)) return 1;
  for (let taken = MOST_CELLS; taken > 1; taken--) {
    const own = cells.slice(at, at + taken);
    if (own.length === taken && isHeading(headingText(own.map(({ text }) => text).join("")).words)) return taken;
  }
  return 1;
}

function headingOf({ row, col }: Cell, cells: readonly Cell[]): HeadingCell {
  const text = cells.map((cell) => cell.text).join("");
  const { words, year } = headingText(text);
  return { words, row, col, year, unit: unitIn(text), known: isHeading(words) };
}
