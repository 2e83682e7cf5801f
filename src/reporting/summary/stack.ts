import { hashOf } from "../../grid/hash";
import { areaAddress, type Area } from "../../grid/address";
import type { Choice, Look, PlannedCell, PrintSetup, SheetPlan } from "../../grid/sheet-plan";
import { CODE_LOOK } from "../findings-columns";
import { listRowHeight } from "../list-sheet";

/** What stands in one place of a row; the place itself is given by the row. */
export type Part = Partial<Omit<PlannedCell, "row" | "col">>;
export type Parts = readonly (Part | string | number | null)[];

export interface StackColumn {
  readonly title: string;
  readonly width: number;
  readonly align?: Look["align"];
}

const SIZE = 10;
const LOOK: Look = { size: SIZE, border: true, wrap: true, vertical: "center", indent: 1 };
const HEADING_LOOK: Look = { size: SIZE, bold: true, border: true, wrap: true, align: "center", fill: "E7EEF7" };
const SECTION_LOOK: Look = { size: 11, bold: true };
const LINE_HEIGHT = 20;
const HEADING_HEIGHT = 30;
const KEY_LENGTH = 8;

export const MONEY_LOOK: Look = { align: "right", indent: 1, numberFormat: "#,##0.00" };
export const LINK_LOOK: Look = { color: "0563C1", underline: true };
/** What merely accompanies. */
export const QUIET_LOOK: Look = { color: "595959" };

/**
 * A sheet of several lists one below another, all under the headings of the first. Rows are put down from above; a formula of theirs may name
 * the row that is `next`. The last column tells rows apart.
 */
export class Stack {
  private readonly cells: PlannedCell[] = [];
  private readonly heights = new Map<number, number>();
  private readonly merges: Area[] = [];
  private readonly choices: Choice[] = [];
  private readonly pageStarts: number[] = [];
  private readonly keys = new Map<string, number>();
  private headingRow = 0;
  private filter: Area | undefined;
  /** Counted from 0. */
  next = 0;

  constructor(
    title: string,
    private readonly columns: readonly StackColumn[],
  ) {
    this.put(0, title, { size: 16, bold: true });
    this.end(28);
  }

  /** A line of text over the whole width. */
  line(text: Part | string): void {
    this.put(0, text, { size: SIZE });
    this.end(LINE_HEIGHT);
  }

  /** The columns' titles, which stay in view and are printed on each page. */
  headings(): void {
    this.headingRow = this.next;
    this.columns.forEach(({ title }, col) => this.put(col, title, HEADING_LOOK));
    this.end(HEADING_HEIGHT);
  }

  /** Opens another list: a line of its own, after a blank one. */
  section(text: Part | string): void {
    this.next += 1;
    this.put(0, text, SECTION_LOOK);
    this.end(24);
  }

  /** Headings of a list that has its own, from the second column on. */
  subheadings(titles: readonly string[]): void {
    titles.forEach((title, at) => this.put(at + 1, title, HEADING_LOOK));
    this.end(HEADING_HEIGHT);
  }

  /** The next row begins a new page. */
  breakPage(): void {
    this.pageStarts.push(this.next);
  }

  /** A row of the sheet, which ends with what tells it apart. `wide`: columns, first and last, of which the first takes the place of all. */
  row(parts: Parts, key: string, ...wide: readonly (readonly [from: number, to: number])[]): void {
    const from = this.cells.length;
    const last = this.columns.length - 1;
    const used = Math.max(parts.length, ...wide.map(([, right]) => right + 1));
    for (let col = 0; col < used; col++) this.put(col, parts[col] ?? null, { ...LOOK, ...alignLook(this.columns[col]!.align) });
    this.put(last, key, { ...LOOK, border: used === last, ...CODE_LOOK });
    const widths = this.columns.map(({ width }) => width);
    for (const [left, right] of wide) {
      this.merges.push({ top: this.next, bottom: this.next, left, right });
      widths[left] = widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
    }
    this.end(listRowHeight(this.cells.slice(from), widths));
  }

  /** What tells a row apart: the same for the same words, with an ordinal where they come again. */
  keyOf(...words: readonly unknown[]): string {
    const key = codeOf(...words);
    const ordinal = (this.keys.get(key) ?? 0) + 1;
    this.keys.set(key, ordinal);
    return ordinal === 1 ? key : `${key}-${ordinal}`;
  }

  /** Answers to choose from in a column of the next row. */
  choose(col: number, options: readonly string[]): void {
    this.choices.push({ row: this.next, col, options });
  }

  /** The rows from one to the last that was put down can be filtered by the headings. */
  filterFrom(first: number): void {
    if (this.next > first) this.filter = { top: this.headingRow, left: 0, bottom: this.next - 1, right: this.columns.length - 1 };
  }

  plan(name: string, { foot, ...more }: Pick<SheetPlan, "onlyOver"> & Pick<PrintSetup, "foot">): SheetPlan {
    const { headingRow } = this;
    return {
      name,
      cells: this.cells,
      merges: this.merges,
      columnWidths: this.columns.map(({ width }) => width),
      rowHeights: this.heights,
      print: {
        orientation: "landscape",
        ...(foot === undefined ? {} : { foot }),
        ...(headingRow > 0 ? { titleRows: { first: headingRow, last: headingRow } } : {}),
        ...(this.pageStarts.length > 0 ? { pageStarts: this.pageStarts } : {}),
      },
      ...(headingRow > 0 ? { frozenRows: headingRow + 1, keyColumn: this.columns.length - 1 } : {}),
      ...(this.choices.length > 0 ? { choices: this.choices } : {}),
      ...(this.filter ? { filter: this.filter } : {}),
      ...more,
    };
  }

  private put(col: number, part: Part | string | number | null, look: Look): void {
    const { value = null, look: own, ...rest } = part !== null && typeof part === "object" ? part : { value: part };
    this.cells.push({ row: this.next, col, value, look: { ...look, ...own }, ...rest });
  }

  private end(height: number): void {
    this.heights.set(this.next, height);
    this.next += 1;
  }
}

/** A short code of some words, by which they are known again. */
export function codeOf(...words: readonly unknown[]): string {
  return hashOf(JSON.stringify(words)).slice(0, KEY_LENGTH);
}

function alignLook(align: Look["align"] = "left"): Look {
  return align === "center" ? { align, indent: 0 } : { align };
}

/** Cells of one column as formulas name them wherever they are copied to. Rows are counted from 0. */
export function columnRange(col: number, first: number, last: number): string {
  return areaAddress({ top: first, bottom: last, left: col, right: col }).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
