import { area } from "../grid/address";
import { oncePer } from "../grid/once";
import { compact } from "../grid/text";
import type { Unit } from "../values/money";
import type { NoteId } from "./note-layout";
import type { TableId } from "./table-layout";

export type FormLayoutId = "project-2019" | "project-2020" | "project-2023";

/** Every official sheet that is known, by the id that the command line prints. */
export type LayoutId = FormLayoutId | TableId | NoteId;

/** Text fields and dates of project forms, by the names that the command line promises. */
export type FieldKey =
  | "projectName"
  | "declaringUnit"
  | "supervisingDepartment"
  | "implementingUnit"
  | "projectType"
  | "fundUse"
  | "projectNature"
  | "projectCategory"
  | "startDate"
  | "endDate"
  | "includesPurchasedServices"
  | "performanceType"
  | "overview"
  | "basis"
  | "necessity"
  | "safeguards"
  | "plan"
  | "overallGoal"
  | "annualGoal"
  | "remarks";

/** Fields that every project form has. */
export type CommonFieldKey = "projectName" | "startDate" | "endDate";

/** Money fields of project forms. */
export type AmountKey =
  | "projectTotal"
  | "projectFiscal"
  | "projectOther"
  | "annualApplication"
  | "annualCurrentYearAppropriation"
  | "priorYearCarryOver"
  | "annualOther"
  | "totalBudget"
  | "currentYearBudget"
  | "priorYearBudget"
  | "priorYearExecution";

/**
 * One labelled place of an official form. `at` and `value` are the areas of label and value on the official sheet: copies
 * differ, so a reader takes only their arrangement from them (value right of its label, or below it), never the address.
 */
interface Labelled {
  readonly label: string;
  /** Other wordings of the label seen in copies. */
  readonly variants?: readonly string[];
  readonly at: string;
  /** The form prints the unit of the amounts behind the label: 项目总预算（元）. */
  readonly withUnit?: boolean;
}

/** `boxes`: a fixed choice whose options are all printed, each with a box to tick. */
export interface FieldPart extends Labelled {
  readonly kind: "text" | "date" | "boxes";
  readonly key: FieldKey;
  readonly value: string;
  readonly required: boolean;
  /** Stands above the grid, without borders. */
  readonly free?: boolean;
  /** A text of paragraphs, which copies spread over several rows. */
  readonly long?: boolean;
  /** The label may carry a period of years in brackets. */
  readonly period?: boolean;
  /** Known answers, in the lines in which the form prints them. Others may be given. */
  readonly options?: readonly (readonly string[])[];
}

export interface AmountPart extends Labelled {
  readonly kind: "amount";
  readonly key: AmountKey;
  readonly value: string;
  readonly required: boolean;
  /** What the amount is of: 项目, 年度 or 上年. The same label may stand twice. */
  readonly of: string;
}

/** A heading beside or above a group of parts. It holds no value, but ends the search for one. */
export interface HeadingPart extends Labelled {
  readonly kind: "heading";
  /** The form prints the budget year before the label: 2020年绩效目标. */
  readonly withYear?: boolean;
}

export type Part = FieldPart | AmountPart | HeadingPart;
export type ValuePart = FieldPart | AmountPart;

/** The columns of the list of indicators, from left to right. */
export const indicatorColumns = ["level1", "level2", "name", "target"] as const;

export type IndicatorColumn = (typeof indicatorColumns)[number];

/** What a class of indicators is about, whatever a form generation calls it. */
export type Measure = "management" | "quantity" | "quality" | "timeliness" | "cost" | "effect" | "lasting" | "satisfaction" | "other";

/** A second-level class of indicators, with the words that tell an indicator of it when no label does. */
export interface IndicatorClass {
  readonly label: string;
  readonly variants?: readonly string[];
  readonly measures: Measure;
  /** What the name of an indicator of this class typically says; used only to doubt a label, never to assign one. */
  readonly readsLike: RegExp;
  /** An indicator of this class is typically due by a date. */
  readonly dueByDate?: boolean;
  /** Rows that a blank form has for the class; none where only some units print it. One if not said. */
  readonly blankRows?: number;
  /** Indicators that the form itself prints, the same for every project. */
  readonly fixed?: readonly { readonly name: string; readonly target: string }[];
}

export interface IndicatorGroup {
  readonly label: string;
  readonly variants?: readonly string[];
  readonly classes: readonly IndicatorClass[];
  /** First budget year whose forms print the group. */
  readonly fromYear?: number;
}

/** The list of indicators at the foot of a form: as many rows as are needed. */
export interface IndicatorBlock {
  /** What the form calls an entry: 指标 in 2023, 目标 before. */
  readonly word: string;
  readonly columns: Readonly<Record<IndicatorColumn, Labelled>>;
  readonly groups: readonly IndicatorGroup[];
  /** Each entry: at least one of these classes must have an indicator. */
  readonly requiredClasses: readonly (readonly string[])[];
  /** The class that measures satisfaction; null where the form has none. */
  readonly satisfaction: string | null;
  /** Labels that may follow the list and end it. */
  readonly endLabels: readonly string[];
}

/** The list of sub-projects with their money: as many rows as are needed. */
export interface SubProjectBlock {
  readonly columns: Readonly<Record<"name" | "amount", Labelled>>;
  /** Rows of the official sheet. */
  readonly blankRows: number;
}

/** A project performance-target form of one generation. */
export interface FormLayout {
  readonly id: FormLayoutId;
  readonly title: string;
  readonly titleVariants?: readonly string[];
  readonly titleAt: string;
  readonly yearAt: string;
  readonly unit: Unit;
  /** Widths of the official columns, in characters. */
  readonly columnWidths: readonly number[];
  /** What the form prints behind its labels. */
  readonly labelEnd?: string;
  readonly parts: readonly Part[];
  readonly subProjects?: SubProjectBlock;
  readonly indicators: IndicatorBlock;
  /** The year's money and the whole project's, with the parts printed under each. */
  readonly funding: { readonly annual: FundingTie; readonly project: FundingTie };
}

/** A total and the parts it consists of, none where the form does not divide it. */
export interface FundingTie {
  readonly total: AmountKey;
  readonly parts: readonly AmountKey[] | "subProjects";
}

/** Parts that hold a value, in reading order. */
export const valueParts = oncePer((layout: FormLayout): readonly ValuePart[] =>
  layout.parts.filter((part): part is ValuePart => part.kind !== "heading"),
);

/** Parts that hold money, in reading order. */
export const amountParts = oncePer((layout: FormLayout): readonly AmountPart[] =>
  valueParts(layout).filter((part): part is AmountPart => part.kind === "amount"),
);

/** Parts that hold a text, a date or a choice, in reading order. */
export const fieldParts = oncePer((layout: FormLayout): readonly FieldPart[] =>
  valueParts(layout).filter((part): part is FieldPart => part.kind !== "amount"),
);

/** True of a part whose value stands under its label, as the goals do, and not beside it. */
export function standsBelow(part: ValuePart): boolean {
  return area(part.value).top > area(part.at).bottom;
}

/** All wordings of a label, made comparable. */
export const spellingsOf = oncePer(({ label, variants = [] }: Pick<Labelled, "label" | "variants">): readonly string[] => [
  ...new Set([label, ...variants].map(compact)),
]);
