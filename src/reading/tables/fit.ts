import type { ColumnKey, TableLayout } from "../../official/table-layout";
import type { Unit } from "../../values/money";
import type { Header, HeadingCell } from "./header";
import { jointLevel, slotsOf, type Slot } from "./heading-book";

/** A column of amounts where it was found. */
export interface FoundColumn {
  readonly key: ColumnKey;
  readonly col: number;
  readonly row: number;
  /** Unit printed behind its own heading. */
  readonly unit: Unit | null;
}

/** Where one side of a layout lies under a header. */
export interface SideFit {
  /** Columns of the sheet that are this side's: from, and up to but without, to. */
  readonly from: number;
  readonly to: number;
  readonly codes: readonly { readonly col: number; readonly level: number | null }[];
  readonly name: number | null;
  readonly columns: readonly FoundColumn[];
}

/** How a layout lies under a header. */
export interface Fit {
  readonly layout: TableLayout;
  readonly sides: readonly SideFit[];
  /** Headings looked for, and those of them that are missing. */
  readonly expected: readonly Slot[];
  readonly missing: readonly Slot[];
}

/** Lays a layout on a header. `year` of the table decides which columns it should print; null where it is not known. */
export function fitLayout(layout: TableLayout, header: Header, year: number | null): Fit {
  const slots = slotsOf(layout);
  const bounds = sideBounds(layout, slots, header.headings);
  const found = new Set<Slot>();
  const sides = layout.sides.map((_, side) => {
    const { from, to } = bounds[side]!;
    const own = header.headings.filter(({ col }) => col >= from && col < to);
    return fitSide(
      slots.filter((slot) => slot.side === side),
      { headings: own, from, to, year },
      found,
    );
  });
  const expected = slots.filter((slot) => found.has(slot) || isExpected(slot, year, found));
  return { layout, sides, expected, missing: expected.filter((slot) => !found.has(slot)) };
}

/** A year that is not known asks for no column of later years; levels are not asked for where codes stand in one column. */
function isExpected({ kind, side, fromYear }: Slot, year: number | null, found: ReadonlySet<Slot>): boolean {
  if (kind === "level") return ![...found].some((slot) => slot.side === side && (slot.kind === "code" || slot.kind === "level"));
  if (kind === "code") return ![...found].some((slot) => slot.side === side && slot.kind === "level");
  return fromYear === null || (year !== null && year >= fromYear);
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** A two-sided table is split where its right side's names begin. */
function sideBounds({ sides }: TableLayout, slots: readonly Slot[], headings: readonly HeadingCell[]): Bounds[] {
  if (sides.length < 2) return [{ from: 0, to: Infinity }];
  const colsOf = (kind: Slot["kind"], side: number): number[] => {
    const spellings = slots.filter((slot) => slot.kind === kind && slot.side === side).map((slot) => slot.spellings);
    return headings.filter(({ words }) => spellings.some((own) => own.has(words))).map(({ col }) => col);
  };
  const names = colsOf("name", 1);
  const group = Math.min(...colsOf("group", 1));
  const left = Math.min(...colsOf("column", 0));
  const beforeGroup = names.filter((col) => col <= group && col > names[0]!).at(-1);
  const byGroup = Number.isFinite(group) ? (beforeGroup ?? group) : undefined;
  const split = byGroup ?? names.find((col) => col > left) ?? left + 1;
  return [
    { from: 0, to: split },
    { from: split, to: Infinity },
  ];
}

interface Sought extends Bounds {
  readonly headings: readonly HeadingCell[];
  readonly year: number | null;
}

function fitSide(slots: readonly Slot[], sought: Sought, found: Set<Slot>): SideFit {
  const groups = slots.filter(({ kind }) => kind === "group");
  for (const slot of groups) if (sought.headings.some(({ words }) => slot.spellings.has(words))) found.add(slot);
  const within = groupRange(groups, sought.headings);
  const own = { ...sought, headings: sought.headings.filter((heading) => !isOfOtherGroup(heading, groups, sought)) };
  const placeOf = (slot: Slot): HeadingCell | null => {
    const place = findPlace(slot, slot.kind === "column" ? own : sought, within);
    if (place) found.add(slot);
    return place;
  };
  const columns = slots.flatMap((slot): FoundColumn[] => {
    const place = slot.kind === "column" ? placeOf(slot) : null;
    return place ? [{ key: slot.key!, col: place.col, row: place.row, unit: place.unit }] : [];
  });
  const nameSlot = slots.find(({ kind }) => kind === "name");
  const name = nameSlot ? (placeOf(nameSlot)?.col ?? null) : null;
  const levels = slots.filter(({ kind }) => kind === "level").map((slot) => ({ level: slot.level, place: placeOf(slot) }));
  const code = slots.find(({ kind }) => kind === "code");
  const codePlace = code ? placeOf(code) : null;
  const codes = code ? codeColumns(levels, codePlace, { name, columns }, sought.headings) : [];
  return { from: sought.from, to: sought.to, codes, name, columns };
}

/** Columns under the group that heads the amounts of this table: 上年预算 | 支出预算 may both have 合计, 基本支出 and 项目支出. */
function groupRange(groups: readonly Slot[], headings: readonly HeadingCell[]): Bounds | null {
  const own = headings.find(({ words }) => groups.some(({ spellings }) => spellings.has(words)));
  if (!own) return null;
  const next = headings.find(({ row, col, words }) => row === own.row && col > own.col && words !== own.words);
  return { from: own.col, to: next?.col ?? Infinity };
}

/** True of a heading under a group that is no group of the table: of another year (2023年预算数), or unknown (比上年增减). */
function isOfOtherGroup({ row, col }: HeadingCell, groups: readonly Slot[], { headings, year }: Sought): boolean {
  const own = headings.find(({ words }) => groups.some(({ spellings }) => spellings.has(words)));
  if (!own || row <= own.row) return false;
  const above = headings.filter((other) => other.row === own.row && other.col <= col).at(-1);
  // A heading with none below it is that of a single column, and heads no group.
  if (!above || above === own || !headings.some((other) => other.col === above.col && other.row > own.row)) return false;
  return !above.known || (above.year !== null && year !== null && above.year !== year);
}

/** Where a heading stands; of several places the one under the table's own group, or of the table's own year. None if still several. */
function findPlace(slot: Slot, { headings, year }: Sought, within: Bounds | null): HeadingCell | null {
  const fits = (heading: HeadingCell): boolean => heading.year === null || year === null || heading.year === year;
  const places = withoutRepeats(headings.filter((heading) => slot.spellings.has(heading.words) && fits(heading)));
  if (places.length <= 1) return places[0] ?? null;
  const narrower = [
    places.filter(({ words }) => words === [...slot.spellings][0]),
    places.filter(({ col }) => within !== null && col >= within.from && col < within.to),
    places.filter((place) => place.year !== null && place.year === year),
  ];
  return narrower.find(({ length }) => length === 1)?.[0] ?? null;
}

/** The same heading in cells side by side or one below another is one: a merged area taken apart. */
function withoutRepeats(places: readonly HeadingCell[]): HeadingCell[] {
  return places.filter((place, at) => {
    const before = places[at - 1];
    return !before || place.words !== before.words || place.col - before.col > 1 || (place.col > before.col && place.row !== before.row);
  });
}

interface Beside {
  readonly name: number | null;
  readonly columns: readonly FoundColumn[];
}

/** Columns in which codes stand: those of the levels, or all from the codes' heading, or from the first, to the name. */
function codeColumns(
  levels: readonly { readonly level: number; readonly place: HeadingCell | null }[],
  heading: HeadingCell | null,
  { name, columns }: Beside,
  headings: readonly HeadingCell[],
): SideFit["codes"] {
  const joint = headings.flatMap(({ words, col }) => {
    const level = jointLevel(words);
    return level === null ? [] : [{ col, level }];
  });
  const byLevel = [...joint, ...levels.flatMap(({ level, place }) => (place ? [{ col: place.col, level }] : []))];
  if (byLevel.length > 0) return byLevel.sort((a, b) => a.col - b.col);
  const end = name ?? Math.min(...columns.map(({ col }) => col));
  if (!Number.isFinite(end)) return [];
  const taken = new Set(headings.filter((other) => other !== heading && other.words !== heading?.words).map(({ col }) => col));
  const from = heading?.col ?? 0;
  return Array.from({ length: Math.max(0, end - from) }, (_, at) => from + at)
    .filter((col) => col === heading?.col || !taken.has(col))
    .map((col) => ({ col, level: null }));
}
