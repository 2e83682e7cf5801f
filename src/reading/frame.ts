import { area, type Area, type Position } from "../grid/address";
import { spellingsOf, type FormLayout } from "../official/layout";
import type { Occurrence } from "./labels";

/** One label of a layout, with its area on the official sheet. */
export interface Slot {
  readonly id: string;
  readonly label: string;
  readonly spellings: readonly string[];
  readonly at: Area;
}

/** Begins the id of a slot that is a heading. */
const HEADING = "heading ";

const slotsOfLayout = new WeakMap<FormLayout, readonly Slot[]>();

/** All labels that a layout prints, in no particular order. */
export function slotsOf(layout: FormLayout): readonly Slot[] {
  const known = slotsOfLayout.get(layout);
  if (known) return known;
  const parts = layout.parts.map((part) => ({ ...part, id: part.kind === "heading" ? `${HEADING}${part.label}` : part.key }));
  const columns = Object.entries(layout.indicators.columns).map(([column, labelled]) => ({ ...labelled, id: column }));
  const subProjects = Object.entries(layout.subProjects?.columns ?? {}).map(([column, labelled]) => ({
    ...labelled,
    id: subProjectSlot(column as "name" | "amount"),
  }));
  const slots = [...parts, ...subProjects, ...columns].map((labelled) => ({
    id: labelled.id,
    label: labelled.label,
    spellings: spellingsOf(labelled),
    at: area(labelled.at),
  }));
  slotsOfLayout.set(layout, slots);
  return slots;
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
  private readonly found = new Map<string, { slot: Slot; occurrence: Occurrence }>();
  private readonly columns = new Map<number, number>();

  constructor(
    private readonly slots: readonly Slot[],
    occurrences: readonly Occurrence[],
  ) {
    const pairs = slots.flatMap((slot) =>
      occurrences.filter((occurrence) => slot.spellings.includes(occurrence.spelling)).map((occurrence) => ({ slot, occurrence })),
    );
    const alone = pairs.filter(
      ({ slot, occurrence }) =>
        pairs.filter((pair) => pair.slot === slot).length === 1 && pairs.filter((pair) => pair.occurrence === occurrence).length === 1,
    );
    alone.forEach((pair) => this.take(pair.slot, pair.occurrence));
    this.takeNearest(pairs.filter((pair) => !alone.includes(pair)));
  }

  occurrence(id: string): Occurrence | null {
    return this.found.get(id)?.occurrence ?? null;
  }

  get size(): number {
    return this.found.size;
  }

  missing(): Slot[] {
    return this.slots.filter(({ id }) => !this.found.has(id));
  }

  /** True of an occurrence that spells a label which was found elsewhere, and is none of its own. */
  repeats(occurrence: Occurrence, found: Occurrence): boolean {
    const entries = [...this.found.values()];
    const own = entries.find((entry) => entry.occurrence === found)?.slot;
    return own !== undefined && own.spellings.includes(occurrence.spelling) && entries.every((entry) => entry.occurrence !== occurrence);
  }

  /** The labels found, without headings beside groups of rows, which copies centre anywhere. */
  labels(): Occurrence[] {
    return [...this.found.values()].filter(({ slot }) => !isBesideGroup(slot)).map(({ occurrence }) => occurrence);
  }

  labelRows(): Set<number> {
    return new Set(this.labels().map(({ cell }) => cell.row));
  }

  /** Where the next label right of this one would stand if it had not been lost; infinity where none is missing. */
  missingLabelColumn(label: Occurrence): number {
    const own = [...this.found.values()].find(({ occurrence }) => occurrence === label)?.slot;
    if (!own) return Infinity;
    const lost = this.missing().filter(({ at }) => at.top === own.at.top && at.left > own.at.left);
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
    const nearest = closest([...this.columns.keys()], official);
    return nearest === null ? official : Math.max(0, this.columns.get(nearest)! + official - nearest);
  }

  /** Row of the copy in which an official row most probably lies. */
  row(official: number): number {
    const rows = new Map([...this.found.values()].map(({ slot, occurrence }) => [slot.at.top, occurrence.cell.row]));
    const nearest = closest([...rows.keys()], official);
    return nearest === null ? official : Math.max(0, rows.get(nearest)! + official - nearest);
  }

  /** The copy's cell in which an official area most probably begins. */
  place({ top, left }: Area): Position {
    return { row: this.row(top), col: this.column(left) };
  }

  private take(slot: Slot, occurrence: Occurrence): void {
    this.found.set(slot.id, { slot, occurrence });
    this.learnColumn(slot.at.left, occurrence.cell.col);
  }

  /** A label that stands twice (其他资金 left and right) goes to the place that its neighbours point to. */
  private takeNearest(pairs: { slot: Slot; occurrence: Occurrence }[]): void {
    const taken = new Set<Occurrence>();
    const neighbours = ({ at }: Slot): number =>
      [...this.found.values()].filter(({ slot }) => slot.at.left === at.left && Math.abs(slot.at.top - at.top) < 4).length;
    // Of two places equally near, the one whose neighbours are there: a copy may lack the other block altogether.
    const distance = ({ slot, occurrence }: (typeof pairs)[number]): number =>
      3 * Math.abs(this.column(slot.at.left) - occurrence.cell.col) +
      Math.abs(this.row(slot.at.top) - occurrence.cell.row) -
      0.1 * neighbours(slot);
    const ranked = pairs.map((pair) => ({ ...pair, distance: distance(pair) })).sort((a, b) => a.distance - b.distance);
    for (const { slot, occurrence } of ranked) {
      if (this.found.has(slot.id) || taken.has(occurrence)) continue;
      taken.add(occurrence);
      this.take(slot, occurrence);
    }
  }
}

function isBesideGroup({ id, at }: Slot): boolean {
  return id.startsWith(HEADING) && at.bottom > at.top;
}

function closest(candidates: readonly number[], wanted: number): number | null {
  if (candidates.length === 0) return null;
  return candidates.reduce((best, candidate) => (Math.abs(candidate - wanted) < Math.abs(best - wanted) ? candidate : best));
}
