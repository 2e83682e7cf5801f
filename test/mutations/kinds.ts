import type { Cell, Grid } from "../../src/grid/grid";
import type { SheetSubject } from "../../src/reading/facts";
import type { Family } from "../../src/rules/rule";
import type { Base } from "./bases";
import type { Random } from "./random";

/** What a filled cell is on its sheet. */
export type Role =
  | "title"
  | "year"
  | "unit"
  | "department"
  | "field"
  | "choice"
  | "date"
  | "long text"
  | "amount"
  | "sub-project"
  | "sub-project amount"
  | "label"
  | "first-level class"
  | "second-level class"
  | "indicator"
  | "target"
  | "fixed indicator"
  | "code"
  | "subject"
  | "table amount"
  | "total"
  | "column heading"
  | "paragraph"
  | "other";

/** One filled cell of a base that a slip may happen to. */
export interface Site {
  readonly base: Base;
  readonly sheet: number;
  readonly cell: Cell;
  readonly role: Role;
  /** What the cell belongs to; null where the sheet is read as nothing. */
  readonly subject: SheetSubject | null;
  /** The field or amount that a form's cell or label is of. */
  readonly key: string | null;
  /** Of a label: the cell that it labels. */
  readonly labelled: string | null;
}

/** Families of which one must find a slip. Or why no rule can see it. */
export type Reach = { readonly families: readonly Family[] } | { readonly blind: string };

/** A slip made: the sheet as it is now, and what must come of it. */
export interface Slip {
  readonly grid: Grid;
  readonly reach: Reach;
  /** Cells of the clean sheet, one of which a finding must touch, where that is not just the cell itself. */
  readonly seats?: readonly string[];
  /** The finding may stand at what the cells were compared with, or anywhere on their sheet. */
  readonly reaches?: "partners" | "sheet";
  /** Row of the clean sheet that a row stood in; null of one that was not there. */
  readonly wasRow?: (row: number) => number | null;
  /** A sheet that is added to the workbook. */
  readonly added?: Grid;
}

/** A kind of slip that people make. */
export interface Kind {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Null where the cell gives no occasion for it. */
  slip(site: Site, random: Random): Slip | null;
}

export function reach(...families: Family[]): Reach {
  return { families };
}

export function blind(reason: string): Reach {
  return { blind: reason };
}
