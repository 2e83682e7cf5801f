import type { AmountKey, FieldKey, IndicatorColumn } from "./layout";

/** One printed row of the list of indicators; null where the form prints nothing in that column of the row. */
export interface FilledIndicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string | null;
  readonly target: string | null;
  /** Columns of this row that a person should look at before trusting them, and why. */
  readonly review?: { readonly columns: readonly IndicatorColumn[]; readonly why: string };
}

/** One printed row of the list of sub-projects. */
export interface FilledSubProject {
  readonly name: string | null;
  readonly amount: string | null;
  /** Why a person should look at the row before trusting it. */
  readonly review?: string;
}

/**
 * What somebody has written into an official form, as text: dates as ISO days, ticked options with 、 between them (or all options as
 * printed, boxes included), amounts in the form's unit. The common ground of imported texts, samples and the examples of rules; laid out as a sheet by `templates/`.
 */
export interface FilledForm {
  readonly year: number | null;
  readonly fields: Partial<Readonly<Record<FieldKey, string>>>;
  readonly goalPeriod?: string;
  readonly amounts: Partial<Readonly<Record<AmountKey, string>>>;
  readonly subProjects?: readonly FilledSubProject[];
  readonly indicators: readonly FilledIndicator[];
  /** Labels that this copy prints otherwise than the official form, by official label. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Values that a person should look at before trusting them, and why. */
  readonly review?: Partial<Readonly<Record<FieldKey | AmountKey, string>>>;
}
