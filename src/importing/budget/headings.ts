import { oncePer } from "../../grid/once";
import type { ColumnKey, Heading, TableLayout } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";
import type { RawLine } from "../form-texts";
import { bare } from "./titles";
import { wordsOf } from "./signs";

/** One heading, as often as a block of headings prints it. */
interface Slot {
  readonly spellings: readonly string[];
  readonly column: ColumnKey | null;
}

/** What is left to come of each heading: null of one that is complete. */
type State = readonly (readonly string[] | null)[];

/** Headings that some copies print beside the official ones, any number of times. */
const OTHERS = ["序号", "备注", "其中:", "其中", "金额", "科目", "支出功能分类科目", "收入功能分类科目", "功能分类科目", "经济分类科目"];
const YEAR = /^20\d{2}年度?/;
/** A broken heading goes on after at least so many letters. */
const SHORTEST_PIECE = 2;
/** Pieces of headings stand so near to whole ones. */
const NEAR = 6;

const slotsOf = oncePer((layout: TableLayout): readonly Slot[] =>
  layout.sides.flatMap((side) => {
    const plain: Heading[] = [
      ...side.groups,
      ...(side.codes ? [side.codes.heading, ...side.codes.levels] : []),
      ...(side.name ? [side.name] : []),
    ];
    return [
      ...plain.map((heading) => ({ spellings: spellings(heading), column: null })),
      ...side.columns.map((column) => ({ spellings: spellings(column), column: column.key })),
    ];
  }),
);

/** Headings of any table: a copy may print those of another by mistake, and they are no names all the same. */
const ALL_HEADINGS: ReadonlySet<string> = new Set([
  ...OTHERS,
  ...tableLayouts.flatMap((layout) => slotsOf(layout).flatMap((slot) => slot.spellings)),
]);

function spellings({ label, variants = [] }: Heading): string[] {
  return [label, ...variants].map(bare);
}

export interface FoundHeadings {
  readonly lines: ReadonlySet<RawLine>;
  /** Columns whose headings were found. */
  readonly columns: ReadonlySet<ColumnKey>;
  /** True where pieces of headings were left that make no whole ones, so that a heading may be there without being found. */
  readonly broken: boolean;
  /** Budget year that the headings name: 2021年“三公”经费预算数. */
  readonly year: number | null;
}

/** Lines that hold nothing but a table's headings, scattered and broken as they may be, wherever a page repeats them. */
export function findHeadings(lines: readonly RawLine[], layout: TableLayout): FoundHeadings {
  const found = new Set<RawLine>();
  const columns = new Set<ColumnKey>();
  for (let index = 0; index < lines.length; index++) {
    const block = blockAt(lines.slice(index), layout);
    block?.lines.forEach((line) => found.add(line));
    block?.columns.forEach((column) => columns.add(column));
    if (block) index += block.lines.length - 1;
    else if (isPlainHeading(lines[index]!.text)) found.add(lines[index]!);
  }
  const pieces = brokenHeadings(lines, found, layout);
  pieces.forEach((line) => found.add(line));
  return { lines: found, columns, broken: pieces.length > 0, year: yearOf([...found]) };
}

/** Lines of letters only, between headings or beside them, that hold pieces of headings: narrow columns scatter them sign by sign. */
function brokenHeadings(lines: readonly RawLine[], found: ReadonlySet<RawLine>, layout: TableLayout): RawLine[] {
  const signs = new Set(slotsOf(layout).flatMap(({ spellings }) => [...spellings.join("")]));
  const isAnchor = (line: RawLine | undefined): boolean => line !== undefined && (found.has(line) || holdsHeadings(line.text));
  const isPiece = (line: RawLine): boolean => {
    const words = wordsOf(line.text).map(({ raw }) => bare(raw).replace(YEAR, ""));
    return words.every((word) => [...word].every((sign) => signs.has(sign)));
  };
  const pieces: RawLine[] = [];
  lines.forEach((line, index) => {
    if (found.has(line)) return;
    if (holdsHeadings(line.text)) pieces.push(line);
    else if (isPiece(line)) {
      const above = lines.slice(Math.max(0, index - NEAR), index).findLastIndex((other) => !isPiece(other) || isAnchor(other));
      const below = lines.slice(index + 1, index + 1 + NEAR).find((other) => !isPiece(other) || isAnchor(other));
      const anchorAbove = above >= 0 && isAnchor(lines[Math.max(0, index - NEAR) + above]);
      if (anchorAbove && isAnchor(below)) pieces.push(line);
    }
  });
  return pieces;
}

/** A line of letters with two whole headings or more among its words. */
function holdsHeadings(text: string): boolean {
  const words = wordsOf(text).map(({ raw }) => bare(raw).replace(YEAR, ""));
  return !/\d/.test(words.join("")) && words.filter((word) => ALL_HEADINGS.has(word)).length >= 2;
}

function yearOf(lines: readonly RawLine[]): number | null {
  const years = new Set(lines.flatMap(({ text }) => wordsOf(text).flatMap(({ even }) => YEAR.exec(even)?.[0].slice(0, 4) ?? [])));
  return years.size === 1 ? Number([...years][0]) : null;
}

interface Block {
  readonly lines: readonly RawLine[];
  readonly columns: readonly ColumnKey[];
}

/** The longest run of lines that are wholly made of headings, each used once, none left broken off. */
function blockAt(lines: readonly RawLine[], layout: TableLayout): Block | null {
  const slots = slotsOf(layout);
  let state: State = slots.map((slot) => slot.spellings);
  let best: Block | null = null;
  for (const [index, line] of lines.entries()) {
    const next = afterLine(line.text, state, slots);
    if (!next) break;
    state = next;
    const done = slots.filter((_, slot) => state[slot] === null);
    const broken = state.some((rest, slot) => rest !== null && rest !== slots[slot]!.spellings);
    if (!broken && done.length >= 2) best = { lines: lines.slice(0, index + 1), columns: done.flatMap(({ column }) => column ?? []) };
  }
  return best;
}

function afterLine(text: string, state: State, slots: readonly Slot[]): State | null {
  let next: State | null = state;
  for (const { raw } of wordsOf(text)) {
    next = afterWord(bare(raw).replace(YEAR, ""), next, slots);
    if (!next) return null;
  }
  return next;
}

/** What is left to come after a word: it ends a broken heading, holds whole ones, and may end with the beginning of one. */
function afterWord(word: string, state: State, slots: readonly Slot[]): State | null {
  if (word === "") return state;
  const whole = wholeHeadings(word, state, slots);
  for (const { slot, length } of whole) {
    const rest = afterWord(word.slice(length), withRest(state, slot, null), slots);
    if (rest) return rest;
  }
  const other = OTHERS.find((words) => word.startsWith(words));
  const behind = other === undefined ? null : afterWord(word.slice(other.length), state, slots);
  if (behind) return behind;
  if (word.length < SHORTEST_PIECE) return null;
  const begun = state.findIndex((left) => left?.some((words) => words.length > word.length && words.startsWith(word)));
  if (begun < 0) return null;
  const left = state[begun]!.filter((words) => words.startsWith(word)).map((words) => words.slice(word.length));
  return withRest(state, begun, left);
}

/** Headings that a word begins with, broken ones first, then the longest. */
function wholeHeadings(word: string, state: State, slots: readonly Slot[]): { slot: number; length: number }[] {
  return state
    .flatMap((left, slot) =>
      (left ?? [])
        .filter((words) => word.startsWith(words))
        .map((words) => ({ slot, length: words.length, isRest: left !== slots[slot]!.spellings })),
    )
    .sort((a, b) => Number(b.isRest) - Number(a.isRest) || b.length - a.length);
}

function withRest(state: State, slot: number, rest: readonly string[] | null): State {
  return state.map((left, index) => (index === slot ? rest : left));
}

/** A line of whole headings beside a block that is not all there: several, or one that nothing else could be. */
function isPlainHeading(text: string): boolean {
  const words = wordsOf(text).map(({ raw }) => bare(raw).replace(YEAR, ""));
  if (words.length === 0 || !words.every((word) => ALL_HEADINGS.has(word))) return false;
  return words.length > 1 || /编码$|科目名称$/.test(words[0]!);
}
