import type Decimal from "decimal.js";
import type { Piece } from "../grid/placed-text";
import type { AmountKey, AmountPart, CommonFieldKey, FieldKey, FieldPart, FormLayout, IndicatorColumn, LayoutId } from "../official/layout";
import type { Problem } from "../text/reading";
import type { Unit } from "../values/money";
import type { Note, ProjectNote, Table } from "./budget-facts";
import type { Period } from "../values/period";
import type { Target } from "../values/target";

export type { Problem };

/**
 * One thing read from a form. `value` is null where the cell is blank, could not be read (`problem` says why), or where the
 * label was not found; then `cell` is where the value would stand. `text` is what the sheet shows.
 */
export interface Fact<T> {
  readonly label: string;
  readonly value: T | null;
  readonly text: string;
  readonly cell: string;
  readonly problem: Problem | null;
}

export interface FieldFact extends Fact<string> {
  readonly part: FieldPart;
  /** All cells that the text stands in: copies spread a long goal over several. */
  readonly cells: readonly string[];
  /** Where each part of the text stands. */
  readonly pieces: readonly Piece[];
  /** True where the text shares its cell with its label. */
  readonly behindLabel: boolean;
}

/** Money in 元. */
export interface AmountFact extends Fact<Decimal> {
  readonly part: AmountPart;
}

/** One printed row of the list of sub-projects. */
export interface SubProject {
  readonly name: Fact<string>;
  /** Money in 元; its label is the sub-project's name. */
  readonly amount: Fact<Decimal>;
}

/** An amount under a label that the layout does not know. `of`: which block of amounts it stands in. */
export interface OtherAmount {
  readonly of: string;
  readonly label: string;
  readonly cell: string;
}

/** One printed pair of name and target. */
export interface Indicator {
  /** Labels as printed, carried down from the row in which they stand; null where none applies. */
  readonly level1: string | null;
  readonly level2: string | null;
  /** The official name of the second-level class, where the printed label is known. */
  readonly class: string | null;
  readonly classCertain: boolean;
  /** Classes that the indicator may really belong to where its label is missing or displaced. */
  readonly mayBe: readonly string[];
  /** True of an indicator that the form itself prints, the same for every project. */
  readonly fixed: boolean;
  readonly name: string | null;
  readonly target: string | null;
  readonly parsed: Target;
  readonly problem: Problem | null;
  /** Where each part stands, or would stand; a carried label's cell is the label's. */
  readonly cells: Readonly<Record<IndicatorColumn, string>>;
}

/** How well a layout fits a sheet, from 0 to 1. */
export interface LayoutScore {
  readonly layout: LayoutId;
  readonly score: number;
}

export interface Unreadable {
  readonly cell: string;
  readonly label: string;
  readonly text: string;
  readonly problem: Problem;
}

/** A project performance-target form as read from one sheet. Every fact keeps its cell. */
export interface Form {
  readonly kind: "form";
  readonly file: string;
  readonly sheet: string;
  readonly layout: FormLayout;
  readonly title: Fact<string>;
  readonly year: Fact<number>;
  readonly unit: Unit;
  readonly recognition: LayoutScore & { readonly runnerUp: LayoutScore | null };
  /** Those that the layout has. */
  readonly fields: Readonly<Partial<Record<FieldKey, FieldFact>> & Record<CommonFieldKey, FieldFact>>;
  readonly goalPeriod: Fact<Period> | null;
  readonly amounts: Readonly<Partial<Record<AmountKey, AmountFact>>>;
  readonly subProjects: readonly SubProject[];
  readonly otherAmounts: readonly OtherAmount[];
  /** Cells within the form that show an error value, read or not. */
  readonly errorCells: readonly { readonly cell: string; readonly text: string }[];
  readonly indicators: readonly Indicator[];
  /** Cells of the printed class labels, by official name of the class, with or without indicators beside them. */
  readonly classCells: ReadonlyMap<string, string>;
  /** Cell of the heading of the first-level classes: where a class that stands nowhere is missing. */
  readonly indicatorsCell: string;
  readonly parts: { readonly expected: number; readonly read: number; readonly unreadable: readonly Unreadable[] };
}

/** A sheet that is no known official table; `nearest` is the layout it comes closest to, `missing` what that one would have. */
export interface Unrecognised {
  readonly sheet: string;
  readonly empty: boolean;
  readonly nearest: (LayoutScore & { readonly title: string; readonly missing: readonly string[] }) | null;
}

/** What stands on one sheet and is checked by itself. */
export type SheetSubject = Form | Table | Note | ProjectNote;

/** Everything read from one workbook. */
export interface WorkbookReading {
  readonly file: string;
  readonly forms: readonly Form[];
  readonly tables: readonly Table[];
  /** Prose sheets and descriptions of projects of a department budget. */
  readonly notes: readonly (Note | ProjectNote)[];
  readonly unrecognised: readonly Unrecognised[];
}

/** True where nobody has written anything into the form yet: a blank official sheet. */
export function isBlank(form: Form): boolean {
  if (form.subProjects.length > 0 || !form.indicators.every(({ fixed }) => fixed)) return false;
  const facts = [...Object.values(form.fields), ...Object.values(form.amounts)];
  return facts.every((fact) => fact.text === "" || isUnticked(fact));
}

/** A row of boxes of which none is ticked says nothing, though it shows text. */
function isUnticked({ part, value }: FieldFact | AmountFact): boolean {
  return part.kind === "boxes" && value === null;
}
