import Decimal from "decimal.js";
import { identityOf } from "../../checking/subjects";
import type { AmountKey } from "../../official/layout";
import { unitOf } from "../../rules/same-project";
import type { Fact, Form, WorkbookReading } from "../../reading/facts";
import type { CheckResult } from "../../checking/result";
import { projectWords as words } from "../../text/summary-projects";
import type { Language } from "../../text/words";
import { groupOfIndicator, indicatorGroups, isQuantified, type IndicatorGroupKey } from "./indicator-groups";
import type { PlacedAmount } from "./live";
import { tallies, type Tallied } from "./tallies";

/** The amounts of a project, whatever its form calls them. The same are never asked for twice on one form. */
const AMOUNTS = {
  total: ["projectTotal", "totalBudget"],
  annual: ["annualApplication", "currentYearBudget"],
  appropriation: ["annualCurrentYearAppropriation"],
  priorBudget: ["priorYearBudget"],
  priorExecution: ["priorYearExecution"],
} as const satisfies Record<string, readonly AmountKey[]>;
export type ProjectAmount = keyof typeof AMOUNTS;
export const projectAmounts = Object.keys(AMOUNTS) as ProjectAmount[];

/** What 项目绩效汇总 says of one form. */
export interface ProjectRow {
  readonly form: Form;
  /** What it is, whatever the workbook and its sheets are called by now. */
  readonly identity: string;
  readonly unit: string;
  readonly name: string;
  readonly year: number | string;
  readonly nature: string | null;
  readonly period: string | null;
  /** Absent where the form has no such amount. */
  readonly amounts: Partial<Readonly<Record<ProjectAmount, PlacedAmount>>>;
  /** Absent where the form has no list of them. */
  readonly subProjects?: readonly PlacedAmount[];
  readonly indicators: Readonly<Record<IndicatorGroupKey, number>>;
  /** Of these, how many aim at a number or a day. */
  readonly quantified: number;
  readonly counts: Tallied["counts"];
}

/** The forms that somebody has filled in, and how many nobody has. */
export function projectRows(
  readings: readonly WorkbookReading[],
  result: Pick<CheckResult, "findings">,
  language: Language,
): { readonly rows: readonly ProjectRow[]; readonly blank: number } {
  const forms = tallies(readings, result).filter(({ subject }) => subject.kind === "form");
  const filled = forms.filter(({ blank }) => !blank);
  return { rows: filled.map((tallied) => rowOf(tallied, tallied.subject as Form, language)), blank: forms.length - filled.length };
}

/** Amounts added up; null where there is none. */
export function sumOfAmounts(amounts: readonly PlacedAmount[]): Decimal | null {
  const values = amounts.flatMap(({ value }) => value ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}

function rowOf({ unit, counts }: Tallied, form: Form, language: Language): ProjectRow {
  const { fields, layout, subProjects, year } = form;
  const at = ({ cell, value }: Fact<Decimal>): PlacedAmount => ({ file: form.file, sheet: form.sheet, cell, value });
  const amounts = projectAmounts.flatMap((amount) => {
    const fact = AMOUNTS[amount].map((key: AmountKey) => form.amounts[key]).find((each) => each !== undefined);
    return fact ? [[amount, at(fact)] as const] : [];
  });
  const own = form.indicators.filter(({ fixed, name, target }) => !fixed && (name !== null || target !== null));
  const groups = own.map((indicator) => groupOfIndicator(indicator, layout));
  return {
    form,
    // The identity knows no unit of the forms before 2023.
    identity: JSON.stringify([identityOf(form), unitOf(form)]),
    unit: unit ?? words.noUnit[language],
    name: fields.projectName.value ?? words.unnamed[language],
    year: year.value ?? words.noYear[language],
    nature: fields.projectNature?.value ?? fields.projectType?.value ?? null,
    period: periodOf(fields.startDate.value, fields.endDate.value, language),
    amounts: Object.fromEntries(amounts),
    ...(layout.subProjects ? { subProjects: subProjects.map(({ amount }) => at(amount)) } : {}),
    indicators: Object.fromEntries(
      indicatorGroups.map((group) => [group, groups.filter((each) => each === group).length]),
    ) as ProjectRow["indicators"],
    quantified: own.filter(isQuantified).length,
    counts,
  };
}

function periodOf(start: string | null, end: string | null, language: Language): string | null {
  if (start === null && end === null) return null;
  const open = words.open[language];
  return `${start ?? open} ${words.until[language]}\n${end ?? open}`;
}
