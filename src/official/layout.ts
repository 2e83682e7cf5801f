import { area } from "../grid/address";
import { compact } from "../grid/text";
import type { Unit } from "../values/money";

export type LayoutId = "project-2023";

/** Text fields and dates of project forms, by the names that the command line promises. */
export type FieldKey =
  | "projectName"
  | "projectNature"
  | "projectCategory"
  | "supervisingDepartment"
  | "implementingUnit"
  | "startDate"
  | "endDate"
  | "overallGoal"
  | "annualGoal";

/** Money fields of project forms. */
export type AmountKey =
  | "projectTotal"
  | "projectFiscal"
  | "projectOther"
  | "annualApplication"
  | "annualCurrentYearAppropriation"
  | "priorYearCarryOver"
  | "annualOther";

/**
 * One labelled place of an official form. `at` and `value` are the areas of label and value on the official sheet: copies
 * differ, so a reader takes only their arrangement from them (value right of its label, or below it), never the address.
 */
interface Labelled {
  readonly label: string;
  /** Other wordings of the label seen in copies. */
  readonly variants?: readonly string[];
  readonly at: string;
}

export interface FieldPart extends Labelled {
  readonly kind: "text" | "date";
  readonly key: FieldKey;
  readonly value: string;
  readonly required: boolean;
  /** The label may carry a period of years in brackets. */
  readonly period?: boolean;
}

export interface AmountPart extends Labelled {
  readonly kind: "amount";
  readonly key: AmountKey;
  readonly value: string;
  readonly required: boolean;
  /** What the amount is of, where the same label stands twice: 项目 or 年度. */
  readonly of: string;
}

/** A heading beside or above a group of parts. It holds no value, but ends the search for one. */
export interface HeadingPart extends Labelled {
  readonly kind: "heading";
}

export type Part = FieldPart | AmountPart | HeadingPart;
export type ValuePart = FieldPart | AmountPart;

export type IndicatorColumn = "level1" | "level2" | "name" | "target";

/** A second-level class of indicators, with the words that tell an indicator of it when no label does. */
export interface IndicatorClass {
  readonly label: string;
  readonly variants?: readonly string[];
  /** What the name of an indicator of this class typically says; used only to doubt a label, never to assign one. */
  readonly readsLike: RegExp;
  /** An indicator of this class is typically due by a date. */
  readonly dueByDate?: boolean;
}

export interface IndicatorGroup {
  readonly label: string;
  readonly variants?: readonly string[];
  readonly classes: readonly IndicatorClass[];
}

/** The list of indicators at the foot of a form: as many rows as are needed. */
export interface IndicatorBlock {
  /** What the form calls an entry: 指标 in 2023. */
  readonly word: string;
  readonly headingRow: number;
  readonly columns: Readonly<Record<IndicatorColumn, Labelled>>;
  readonly groups: readonly IndicatorGroup[];
  /** Each entry: at least one of these classes must have an indicator. */
  readonly requiredClasses: readonly (readonly string[])[];
  /** The class that measures satisfaction. */
  readonly satisfaction: string;
  /** Labels that may follow the list and end it. */
  readonly endLabels: readonly string[];
}

/** A project performance-target form of one generation. */
export interface FormLayout {
  readonly id: LayoutId;
  readonly title: string;
  readonly titleVariants?: readonly string[];
  readonly titleAt: string;
  readonly yearAt: string;
  readonly unit: Unit;
  /** Widths of the official columns, in characters. */
  readonly columnWidths: readonly number[];
  readonly parts: readonly Part[];
  readonly indicators: IndicatorBlock;
  /** The totals that the form prints, with the parts printed under them. */
  readonly funding: { readonly annual?: FundingTie; readonly project?: FundingTie };
}

/** A total and the parts it consists of. */
export interface FundingTie {
  readonly total: AmountKey;
  readonly parts: readonly AmountKey[];
}

/** Parts that hold a value, in reading order. */
export function valueParts(layout: FormLayout): ValuePart[] {
  return layout.parts.filter((part): part is ValuePart => part.kind !== "heading");
}

/** Parts that hold money, in reading order. */
export function amountParts(layout: FormLayout): AmountPart[] {
  return layout.parts.filter((part): part is AmountPart => part.kind === "amount");
}

/** True of a part whose value stands under its label, as the goals do, and not beside or within it. */
export function standsBelow(part: ValuePart): boolean {
  return area(part.value).top > area(part.at).bottom;
}

/** All wordings of a label, made comparable. */
export function spellingsOf({ label, variants = [] }: Pick<Labelled, "label" | "variants">): string[] {
  return [...new Set([label, ...variants].map(compact))];
}
