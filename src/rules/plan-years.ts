import { oncePer } from "../grid/once";
import { sentencesOf, withoutTitles, type Stretch } from "../values/sentences";
import { yearOf } from "../values/date";
import type { PassageRole, Written } from "./passages";

/** What is promised for the year: here every sentence is a plan unless it says otherwise. */
const GOALS: ReadonlySet<PassageRole> = new Set(["overallGoal", "annualGoal", "plan", "goals"]);
/** What describes the project: plans and history stand side by side. Bases are left out, for they say what others planned. */
const DESCRIPTIONS: ReadonlySet<PassageRole> = new Set(["overview", "necessity", "safeguards"]);

/** The year that a form or a project's description is for, and the first in which the project runs. */
export interface PlanYears {
  readonly year: number;
  readonly first: number;
  readonly last: number;
  /** Where the year is stated. */
  readonly cell: string;
}

/** Null of prose that is not of one project, and where no year is stated. */
export const planYearsOf = oncePer((subject: Written): PlanYears | null => {
  if (subject.kind === "note" || subject.year.value === null) return null;
  const { value: year, cell } = subject.year;
  const { startDate, endDate } = subject.kind === "form" ? subject.fields : subject;
  const period = subject.kind === "form" ? subject.goalPeriod?.value : null;
  const dated = [startDate.value, endDate.value].filter((day) => day !== null).map(yearOf);
  const years = [year, ...dated, ...(period ? [period.from, period.to] : [])];
  return { year, cell, first: Math.min(...years), last: Math.max(...years) };
});

export function isGoal(role: PassageRole): boolean {
  return GOALS.has(role);
}

export function isDescription(role: PassageRole): boolean {
  return DESCRIPTIONS.has(role);
}

/** The sentences of a text as its writer says them: without titles of documents, in half-width digits. Every sign keeps its place. */
export function sentencesSaid(text: string): Stretch[] {
  return sentencesOf(withoutTitles(text).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
}
