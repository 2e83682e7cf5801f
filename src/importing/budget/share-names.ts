import type { RawLine } from "../form-texts";
import { width } from "../plain-text";

/** A row with the lines of its name that are certain; the others are shared out to it. */
export interface NamedRow {
  readonly line: RawLine;
  /** The line of its figures, where they stand below. */
  last: RawLine;
  names: string[];
}

/** A line with a piece of some row's name and nothing else. */
interface Piece {
  readonly line: RawLine;
  readonly text: string;
}

/** Rows and pieces as they follow one another without headings between them. */
export interface Run {
  readonly items: (NamedRow | Piece)[];
  /** Label of the total row behind which the run begins. */
  readonly total?: string;
}

/** What speaks against a way to share pieces out, the more the worse. */
const NO_NAME = 10;
const NARROWER_GAP = 8;
const LINE_NOT_FULL = 3;
const LINE_DISPLACED = 1;
/** A line may be so much narrower than the column before it breaks: one sign, and a bracket that may not stand at its end. */
const SLACK = 4;

/** Where the line with code and figures stands among the lines of a name: which one it is of so many. */
type Alignment = (lines: number) => number;
const ALIGNMENTS: readonly Alignment[] = [() => 0, (lines) => Math.floor((lines - 1) / 2)];

/**
 * Gives each piece of a name to the row above it or below it. In narrow columns a name breaks where a line is full, and its
 * code and figures stand beside its first line or its middle, in the whole table alike; blank lines, where the text has any,
 * part the rows.
 * @returns pieces that belong to no row
 */
export function shareNames(runs: readonly Run[]): { nameless: readonly RawLine[] } {
  const lines = runs.flatMap(({ items }) => items.flatMap((item) => ("text" in item ? [item.text] : item.names)));
  const full = Math.max(0, ...lines.map(width));
  const parted = runs.map(partsOf);
  const named = parted.filter(({ rows }) => rows.length > 0);
  const ways = ALIGNMENTS.map((alignment) => named.map((run) => bestWay(run, { full, alignment })));
  const costOf = (way: readonly Way[]): number => way.reduce((sum, { cost }) => sum + cost, 0);
  const best = ways.reduce((one, other) => (costOf(other) < costOf(one) ? other : one));
  named.forEach(({ rows, gaps }, index) => {
    const { shares } = best[index]!;
    const names = rows.map((row, at) => namesOf(row, gaps[at]!.slice(shares[at]), gaps[at + 1]!.slice(0, shares[at + 1])));
    rows.forEach((row, at) => (row.names = names[at]!));
  });
  return { nameless: parted.filter(({ rows }) => rows.length === 0).flatMap(({ gaps }) => gaps.flat().map(({ line }) => line)) };
}

interface Parts {
  readonly rows: readonly NamedRow[];
  /** Pieces before the first row, between each two, and behind the last. */
  readonly gaps: readonly (readonly Piece[])[];
}

function partsOf({ items }: Run): Parts {
  const gaps: Piece[][] = [[]];
  for (const item of items) {
    if ("text" in item) gaps.at(-1)!.push(item);
    else gaps.push([]);
  }
  return { rows: items.flatMap((item) => ("text" in item ? [] : [item])), gaps };
}

function namesOf(row: NamedRow, above: readonly Piece[], below: readonly Piece[]): string[] {
  return [...above.map(({ text }) => text), ...row.names, ...below.map(({ text }) => text)];
}

/** How a table is printed, as far as its names tell. */
interface Print {
  /** Width of the fullest line. */
  readonly full: number;
  readonly alignment: Alignment;
}

interface Way {
  readonly cost: number;
  readonly shares: readonly number[];
}

/** For each gap how many of its pieces go to the row above: of all ways the one that least speaks against. */
function bestWay({ rows, gaps }: Parts, print: Print): Way {
  let ways: Way[] = [{ cost: 0, shares: [0] }];
  rows.forEach((row, index) => {
    const below = gaps[index + 1]!;
    const next = rows[index + 1];
    const choices = next ? Array.from({ length: below.length + 1 }, (_, share) => below.length - share) : [below.length];
    ways = choices.map((share) =>
      ways
        .map(({ cost, shares }): Way => {
          const above = gaps[index]!.slice(shares.at(-1));
          const own = rowCost(row, above, below.slice(0, share), print) + (next ? gapCost(row, below, next, share) : 0);
          return { cost: cost + own, shares: [...shares, share] };
        })
        .reduce((best, way) => (way.cost < best.cost ? way : best)),
    );
  });
  return ways[0]!;
}

function rowCost(row: NamedRow, above: readonly Piece[], below: readonly Piece[], { full, alignment }: Print): number {
  const names = namesOf(row, above, below);
  if (names.length === 0) return NO_NAME;
  const missing = names.slice(0, -1).map((line) => full - width(line));
  const short = missing.filter((own) => own > SLACK).length;
  const wanted = row.names.length === 0 ? names.length / 2 : alignment(names.length);
  return short * LINE_NOT_FULL + sumOf(missing) / 20 + Math.abs(above.length - wanted) * LINE_DISPLACED;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Rows are parted at the widest gap between lines, where there is one. */
function gapCost(row: NamedRow, pieces: readonly Piece[], next: NamedRow, share: number): number {
  const numbers = [row.last.number, ...pieces.map(({ line }) => line.number), next.line.number];
  const widths = numbers.slice(1).map((number, index) => number - numbers[index]!);
  return widths[share]! < Math.max(...widths) ? NARROWER_GAP : 0;
}
