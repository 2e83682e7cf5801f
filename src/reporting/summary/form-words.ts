import type { Form } from "../../reading/facts";
import type { PlannedCell } from "../../grid/sheet-plan";
import type { Place } from "../../rules/report";
import { whyUnfilled } from "../../checking/subjects";
import type { SummaryOptions } from "./source";

/** Forms in which somebody has written something. */
export function filledForms(readings: readonly { readonly forms: readonly Form[] }[]): Form[] {
  return readings.flatMap(({ forms }) => forms).filter((form) => whyUnfilled(form) === null);
}

/** The unit whose project it is, as the form says it; null where it does not. */
export function unitSaid({ fields }: Form): string | null {
  return (fields.implementingUnit ?? fields.declaringUnit)?.value?.trim() || null;
}

/** Where a click on what was read leads; nowhere where its workbook cannot be reached. */
export function linkTo({ file, sheet, cell }: Place, options: SummaryOptions): Pick<PlannedCell, "link"> {
  if (!(options.mayRefer?.(file) ?? true)) return {};
  return { link: options.linkTo ? { file: options.linkTo(file), sheet, cell } : { sheet, cell } };
}
