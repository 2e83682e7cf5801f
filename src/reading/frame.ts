import { area, type Area, type Position } from "../grid/address";
import type { Cell } from "../grid/grid";
import { oncePer } from "../grid/once";
import { spellingsOf, type FormLayout } from "../official/layout";
import { LabelBook, type Occurrence } from "./labels";

/** One label of a layout, with its area on the official sheet. */
export interface Slot {
  /** Its place in the list of slots. */
  readonly index: number;
  readonly id: string;
  readonly label: string;
  readonly spellings: readonly string[];
  readonly at: Area;
}

/** A label of the layout and a cell that may be it. */
interface Pair {
  readonly slot: Slot;
  readonly occurrence: Occurrence;
  /** True where the cell can be no other label. */
  readonly sure: boolean;
}

const NO_SLOTS: readonly Slot[] = [];
const NO_LABELS: readonly Occurrence[] = [];
/** Begins the id of a slot that is a heading. */
const HEADING = "heading ";

/** What is looked for of one layout, worked out once. */
interface SlotBook {
  readonly slots: readonly Slot[];
  readonly labels: LabelBook;
  readonly bySpelling: ReadonlyMap<string, readonly Slot[]>;
  readonly byId: ReadonlyMap<string, Slot>;
  /** The slots without headings beside groups of rows, which copies centre anywhere. */
  readonly besideValues: readonly Slot[];
}

/** All labels that a layout prints, in no particular order. */
export function slotsOf(layout: FormLayout): readonly Slot[] {
  return bookOf(layout).slots;
}

/** All spellings of the labels that a layout prints. */
export function labelBookOf(layout: FormLayout): LabelBook {
  return bookOf(layout).labels;
}

const bookOf = oncePer((layout: FormLayout): SlotBook => {
  const parts = layout.parts.map((part) => ({ ...part, id: part.kind === "heading" ? `${HEADING}${part.label}` : part.key }));
  const columns = Object.entries(layout.indicators.columns).map(([column, labelled]) => ({ ...labelled, id: column }));
  const subProjects = Object.entries(layout.subProjects?.columns ?? {}).map(([column, labelled]) => ({
    ...labelled,
    id: subProjectSlot(column as "name" | "amount"),
  }));
  const slots = [...parts, ...subProjects, ...columns].map((labelled, index) => ({
    index,
    id: labelled.id,
    label: labelled.label,
    spellings: spellingsOf(labelled),
    at: area(labelled.at),
  }));
  const bySpelling = new Map<string, Slot[]>();
  for (const slot of slots) for (const spelling of slot.spellings) bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), slot]);
  const byId = new Map(slots.map((slot) => [slot.id, slot]));
  const besideValues = slots.filter((slot) => !isBesideGroup(slot));
  return { slots, labels: new LabelBook(bySpelling.keys()), bySpelling, byId, besideValues };
});

/** How many labels of a layout stand somewhere among these. */
export function countSlots(layout: FormLayout, occurrences: readonly Occurrence[]): number {
  const { slots, bySpelling } = bookOf(layout);
  const isFound = slots.map(() => false);
  for (const { spelling } of occurrences) for (const { index } of bySpelling.get(spelling) ?? NO_SLOTS) isFound[index] = true;
  return isFound.filter(Boolean).length;
}

/** Id of the slot of a column of the list of sub-projects. */
export function subProjectSlot(column: "name" | "amount"): string {
  return `sub-project ${column}`;
}

/**
 * How the official sheet lies in a copy: which label was found where, and where the others would be. Rows and columns may
 * have been inserted, so places are estimated from the nearest labels found.
 */
export class Frame {
  private readonly book: SlotBook;
  /** What was found, by the place of its slot: made once for each sheet, so no dearer than it must be. */
  private readonly found: (Occurrence | null)[];
  private readonly columns = new Map<number, number>();
  private readonly rows = new Map<number, number>();
  private readonly lost: readonly Slot[];
  private readonly besideValues: readonly Occurrence[];
  private readonly byRow = new Map<number, Occurrence[]>();

  constructor(layout: FormLayout, occurrences: readonly Occurrence[]) {
    this.book = bookOf(layout);
    const { slots, bySpelling } = this.book;
    this.found = slots.map(() => null);
    const pairs: Pair[] = [];
    const times = slots.map(() => 0);
    for (const occurrence of occurrences) {
      const { row } = occurrence.cell;
      const beside = this.byRow.get(row);
      if (beside) beside.push(occurrence);
      else this.byRow.set(row, [occurrence]);
      const candidates = bySpelling.get(occurrence.spelling) ?? NO_SLOTS;
      for (const slot of candidates) {
        pairs.push({ slot, occurrence, sure: candidates.length === 1 });
        times[slot.index]!++;
      }
    }
    const others: Pair[] = [];
    for (const pair of pairs) {
      if (pair.sure && times[pair.slot.index] === 1) this.take(pair);
      else others.push(pair);
    }
    this.takeNearest(others);
    this.lost = slots.filter(({ index }) => !this.found[index]);
    this.besideValues = this.book.besideValues.map(({ index }) => this.found[index]!).filter((label) => label !== null);
  }

  occurrence(id: string): Occurrence | null {
    const slot = this.book.byId.get(id);
    return slot ? this.found[slot.index]! : null;
  }

  /** The label that a cell carries, the first where it carries several. */
  labelIn(cell: Cell): Occurrence | null {
    return this.labelsInRow(cell.row).find((label) => label.cell === cell) ?? null;
  }

  /** All labels that stand in a row, found or repeated, from left to right. */
  labelsInRow(row: number): readonly Occurrence[] {
    return this.byRow.get(row) ?? NO_LABELS;
  }

  /** The heading of this label. */
  heading(label: string): Occurrence | null {
    return this.occurrence(`${HEADING}${label}`);
  }

  get size(): number {
    return this.found.length - this.lost.length;
  }

  missing(): readonly Slot[] {
    return this.lost;
  }

  /** True of an occurrence that spells a label which was found elsewhere, and is none of its own. */
  repeats(occurrence: Occurrence, found: Occurrence): boolean {
    return !this.found.includes(occurrence) && (this.slotOf(found)?.spellings.includes(occurrence.spelling) ?? false);
  }

  /** The labels found, without headings beside groups of rows, which copies centre anywhere. */
  labels(): readonly Occurrence[] {
    return this.besideValues;
  }

  /** The next row below that holds a label; infinity where none does. */
  nextLabelRow(row: number): number {
    let next = Infinity;
    for (const { cell } of this.besideValues) if (cell.row > row && cell.row < next) next = cell.row;
    return next;
  }

  /** Where the next label right of this one would stand if it had not been lost; infinity where none is missing. */
  missingLabelColumn(label: Occurrence): number {
    const own = this.lost.length > 0 ? this.slotOf(label) : null;
    if (!own) return Infinity;
    const lost = this.lost.filter(({ at }) => at.top === own.at.top && at.left > own.at.left);
    return Math.min(...lost.map(({ at }) => this.column(at.left)).filter((col) => col > label.cell.col), Infinity);
  }

  /** Tells the frame where a value of an official column was seen, for columns that hold no label. */
  learnColumn(official: number, actual: number): void {
    if (!this.columns.has(official)) this.columns.set(official, actual);
  }

  /** Column of the copy in which an official column most probably lies. */
  column(official: number): number {
    const known = this.columns.get(official);
    if (known !== undefined) return known;
    const nearest = closest(this.columns.keys(), official);
    return nearest === null ? official : Math.max(0, this.columns.get(nearest)! + official - nearest);
  }

  /** Row of the copy in which an official row most probably lies. */
  row(official: number): number {
    const nearest = closest(this.rows.keys(), official);
    return nearest === null ? official : Math.max(0, this.rows.get(nearest)! + official - nearest);
  }

  /** The copy's cell in which an official area most probably begins. */
  place({ top, left }: Area): Position {
    return { row: this.row(top), col: this.column(left) };
  }

  private slotOf(occurrence: Occurrence): Slot | null {
    return this.book.slots[this.found.indexOf(occurrence)] ?? null;
  }

  private take({ slot, occurrence }: Pair): void {
    this.found[slot.index] = occurrence;
    this.rows.set(slot.at.top, occurrence.cell.row);
    if (!occurrence.inside) this.learnColumn(slot.at.left, occurrence.cell.col);
  }

  /** A label that stands twice (其他资金 left and right) goes to the place that its neighbours point to. */
  private takeNearest(pairs: readonly Pair[]): void {
    if (pairs.length === 0) return;
    const taken = new Set<Occurrence>();
    const neighbours = ({ at }: Slot): number =>
      this.book.slots.filter((slot) => this.found[slot.index] && slot.at.left === at.left && Math.abs(slot.at.top - at.top) < 4).length;
    // Of two places equally near, the one whose neighbours are there: a copy may lack the other block altogether.
    const distance = ({ slot, occurrence }: Pair): number =>
      3 * Math.abs(this.column(slot.at.left) - occurrence.cell.col) +
      Math.abs(this.row(slot.at.top) - occurrence.cell.row) -
      0.1 * neighbours(slot);
    const ranked = pairs.map((pair) => ({ pair, distance: distance(pair) })).sort((a, b) => a.distance - b.distance);
    for (const { pair } of ranked) {
      if (this.found[pair.slot.index] || taken.has(pair.occurrence)) continue;
      taken.add(pair.occurrence);
      this.take(pair);
    }
  }
}

function isBesideGroup({ id, at }: Slot): boolean {
  return id.startsWith(HEADING) && at.bottom > at.top;
}

function closest(candidates: Iterable<number>, wanted: number): number | null {
  let best: number | null = null;
  for (const candidate of candidates) if (best === null || Math.abs(candidate - wanted) < Math.abs(best - wanted)) best = candidate;
  return best;
}
