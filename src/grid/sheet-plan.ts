import type { Area, Position } from "./address";
import type { Cell } from "./grid";

/** How a planned cell looks. Only what the official sheets and our own reports need. */
export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  /** Distance from the border on the aligned side, in characters. */
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly underline?: boolean;
  readonly numberFormat?: string;
}

/** A cell that a formula takes, with what stands in it. `file` is relative to the workbook planned; absent, it is of that workbook itself. */
export interface SourceCell {
  readonly file?: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly value: Cell["value"];
}

/** A date is an ISO day with `date: true`, so that each host writes it in its own way. */
export interface PlannedCell extends Position {
  readonly value: string | number | null;
  /** A live formula without its `=`; then `value` is what it shows before anybody has calculated it. */
  readonly formula?: string;
  /** What the formula takes of other sheets. */
  readonly sources?: readonly SourceCell[];
  readonly date?: boolean;
  readonly look: Look;
  /** Where a click leads: a cell of another workbook (path relative to this one) or of this workbook. */
  readonly link?: { readonly file?: string; readonly sheet: string; readonly cell: string };
  readonly comment?: string;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on each page, counted from 0, both included. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Rows, counted from 0, with which a new page begins. */
  readonly pageStarts?: readonly number[];
  /** Printed at the foot of each page, on the left; then the pages are numbered on the right. */
  readonly foot?: string;
  /** True where all of it goes on one page. */
  readonly onePage?: boolean;
}

/** Excel's own table, with the row of headings as its first. Its name is unique in the workbook. */
export interface TablePlan {
  readonly name: string;
  readonly area: Area;
}

/** One run of bars. `values` and the chart's `categories` are cells of the chart's own sheet. */
export interface SeriesPlan {
  readonly name: string;
  readonly values: Area;
  readonly color: string;
}

export interface ChartPlan {
  /** Known again by this when the sheet is written once more. Unique on the sheet. */
  readonly name: string;
  readonly title: string;
  /** `bar` lies, `column` stands. */
  readonly kind: "bar" | "column" | "stacked-bar";
  readonly categories: Area;
  readonly series: readonly SeriesPlan[];
  /** Cells that it covers. */
  readonly place: Area;
}

/** Answers to choose from in one cell. Others may still be typed in. */
export interface Choice extends Position {
  readonly options: readonly string[];
}

/** A sheet to be written, as data. Widths are in characters of the default font, heights in points. */
export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly print: PrintSetup;
  readonly choices?: readonly Choice[];
  /** Rows that stay in view when scrolling. */
  readonly frozenRows?: number;
  /** Where a host makes a table of the same cells, that brings the filter. */
  readonly filter?: Area;
  readonly table?: TablePlan;
  readonly charts?: readonly ChartPlan[];
  /** Column whose texts tell rows apart; what stands to the right of it is hers, and goes with its row when the sheet is written again. */
  readonly keyColumn?: number;
  /** True of a sheet that has nothing to say: it is only written over one that stands there. */
  readonly onlyOver?: boolean;
}

/** How many rows and columns cells reach over. There may be more cells than one call takes as arguments, so they are not spread into one. */
export function extentOf(cells: readonly Position[]): { readonly rows: number; readonly cols: number } {
  let [rows, cols] = [0, 0];
  for (const { row, col } of cells) [rows, cols] = [Math.max(rows, row + 1), Math.max(cols, col + 1)];
  return { rows, cols };
}

const FORBIDDEN_IN_NAME = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;

/** Names for the sheets of one workbook, as wanted as Excel allows, no two the same. */
export function sheetNames(wanted: readonly string[]): string[] {
  return wanted.reduce<string[]>((names, name) => [...names, sheetName(name, names)], []);
}

/** The sheets of one workbook under names that differ. */
export function withUniqueNames(plans: readonly SheetPlan[]): SheetPlan[] {
  const names = sheetNames(plans.map(({ name }) => name));
  return plans.map((plan, index) => ({ ...plan, name: names[index]! }));
}

/** A name that Excel accepts for a sheet and that is not taken yet; `taken` is compared without case, as Excel does. */
export function sheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const clean = wanted
    .replace(FORBIDDEN_IN_NAME, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  const base = clean.slice(0, LONGEST_NAME) || "Sheet";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = base.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
