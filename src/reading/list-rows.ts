import type { Cell, GridRow } from "../grid/grid";
import { oncePer } from "../grid/once";
import { compact } from "../grid/text";
import { spellingsOf, type IndicatorBlock } from "../official/layout";
import { standsForNothing } from "../values/nothing";
import { classNamed, groupNamed, type KnownClass } from "../official/classes";
import type { Columns } from "./list-columns";
import { ListEnd } from "./list-end";

const LONGEST_HEADING = 40;
/** What blank forms print where a name is to be filled in. */
const PROMPT = /^(?:三级)?(?:指标|目标)\d*[:.…]*$/;

/** A printed row of the list: the labels that stand in it, and its name and target. */
export interface ListRow {
  readonly row: number;
  readonly level1: Cell | null;
  readonly level2: Cell | null;
  readonly name: readonly Cell[];
  readonly target: readonly Cell[];
}

/** A row with its labels carried down from above. */
export interface ClassedRow extends ListRow {
  readonly group: Cell | null;
  readonly label: Cell | null;
  readonly class: KnownClass | null;
}

/** Rows that name a class, an indicator or a target, from the heading row down to where the list ends. */
export function listRows(rows: readonly GridRow[], headingRow: number, columns: Columns, block: IndicatorBlock): ListRow[] {
  const ends = new ListEnd(block, columns, headingRow);
  const below = rows.filter(({ row }) => row > headingRow);
  const lastClass = ends.lastClassRow(below);
  const end = below.findIndex((row, index) => ends.at(row, below[index - 1]?.row ?? headingRow, lastClass));
  const own = end < 0 ? below : below.slice(0, end);
  const isHeading = listHeadingTest(block);
  return own.map((row) => (isHeading(row) ? null : listRow(row, columns, block))).filter((row) => row !== null);
}

/** Headings are short, so longer texts are not looked at. */
function isOneOf(spellings: ReadonlySet<string>, text: string): boolean {
  return text.length <= LONGEST_HEADING && spellings.has(compact(text));
}

/** Knows the heading row where long tables print it again on each page. */
export const listHeadingTest = oncePer(({ columns }: IndicatorBlock): ((row: GridRow) => boolean) => {
  const spellings = new Set([columns.name, columns.target].flatMap(spellingsOf));
  return ({ cells }) => cells.length >= 2 && cells.filter((cell) => isOneOf(spellings, cell.text)).length >= 2;
});

function listRow({ row, cells }: GridRow, columns: Columns, block: IndicatorBlock): ListRow | null {
  const { level1, level2 } = placeLabels(firstIn(columns.level1, cells), firstIn(columns.level2, cells), block);
  const named = cellsIn(columns.name, cells);
  // A link to a blank cell shows 0.
  const name = named.some(isNought) ? named.filter((cell) => !isNought(cell)) : named;
  const target = cellsIn(columns.target, cells);
  const known = level1 ? groupNamed(level1.text, block) : null;
  return isEntry(name, target) || known || level2 ? { row, level1, level2, name, target } : null;
}

function isNought({ value }: Cell): boolean {
  return value === 0;
}

function firstIn({ from, to }: Columns["name"], cells: readonly Cell[]): Cell | null {
  return cells.find(({ col }) => col >= from && col < to) ?? null;
}

/** Cells run from left to right. */
function cellsIn({ from, to }: Columns["name"], cells: readonly Cell[]): readonly Cell[] {
  let first = 0;
  while (first < cells.length && cells[first]!.col < from) first++;
  let end = first;
  while (end < cells.length && cells[end]!.col < to) end++;
  return cells.slice(first, end);
}

/** False of what stands where nothing is to be said (无, ……, 指标2：), and of a lone #REF! that a deleted formula left behind. */
export function isEntry(name: readonly Cell[], target: readonly Cell[]): boolean {
  const isSaid = ({ kind, text }: Cell): boolean => kind !== "error" && !standsForNothing(text);
  return name.some((cell) => isSaid(cell) && !(target.length === 0 && PROMPT.test(compact(cell.text)))) || target.some(isSaid);
}

/** A second-level label typed into the first-level column is taken for what it says, not for where it stands. */
function placeLabels(level1: Cell | null, level2: Cell | null, block: IndicatorBlock): { level1: Cell | null; level2: Cell | null } {
  const displaced = level1 && !level2 && !groupNamed(level1.text, block) && classNamed(level1.text, null, block);
  return displaced ? { level1: null, level2: level1 } : { level1, level2 };
}

/** A label holds until the next one of its level; a new first-level label ends the second-level one. */
export function carryDown(rows: readonly ListRow[], block: IndicatorBlock): ClassedRow[] {
  let group: Cell | null = null;
  let label: Cell | null = null;
  return rows.map((row) => {
    // Copies with unmerged cells repeat the first-level label on every row.
    if (row.level1 && !sameText(row.level1, group)) [group, label] = [row.level1, null];
    if (row.level2) label = row.level2;
    const { row: number, level1, level2, name, target } = row;
    return { row: number, level1, level2, name, target, group, label, class: classOf(group, label, block) };
  });
}

function sameText(cell: Cell, other: Cell | null): boolean {
  return other !== null && (cell.text === other.text || compact(cell.text) === compact(other.text));
}

/** A group of a single class needs no second label: copies print 满意度指标 across both columns. */
function classOf(group: Cell | null, label: Cell | null, block: IndicatorBlock): KnownClass | null {
  if (label) return classNamed(label.text, group?.text ?? null, block);
  const home = group && groupNamed(group.text, block);
  return home?.classes.length === 1 ? { ...home.classes[0]!, group: home } : null;
}
