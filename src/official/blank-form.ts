import type { FilledForm, FilledIndicator } from "./filled-form";
import type { FormLayout, IndicatorClass } from "./layout";

/** The form of a layout that nobody has filled in: only what the official sheet prints by itself. */
export function blankForm(layout: FormLayout, year: number | null): FilledForm {
  return { year, fields: {}, amounts: {}, indicators: blankList(layout, year) };
}

/** The printed rows of the list of indicators in a year's blank form: each class with its rows, empty or fixed. */
export function blankList({ indicators }: FormLayout, year: number | null): FilledIndicator[] {
  const printed = indicators.groups.filter(({ fromYear = -Infinity }) => (year ?? 0) >= fromYear);
  return printed.flatMap(({ label, classes }) => {
    const rows = classes.flatMap(rowsOf);
    return rows.map((row, index) => ({ ...row, level1: index === 0 ? label : null }));
  });
}

function rowsOf({ label, fixed = [], blankRows = fixed.length > 0 ? 0 : 1 }: IndicatorClass): Omit<FilledIndicator, "level1">[] {
  const empty = Array.from({ length: blankRows }, () => ({ name: null, target: null }));
  return [...fixed, ...empty].map((row, index) => ({ ...row, level2: index === 0 ? label : null }));
}
