import { HostError } from "../protocol/host-error";
import { anyIntersect, withoutAll, type Area } from "./area";
import type { Sheet } from "./sheet";

/** Which entries cells accept. The rule, alert and prompt are kept in the API's own shape. */
export interface DataValidation {
  areas: Area[];
  /** As in `Excel.DataValidationType`. */
  type: string;
  rule: Record<string, unknown>;
  errorAlert: Record<string, unknown>;
  prompt: Record<string, unknown>;
  ignoreBlanks: boolean;
}

/** Everything about a validation but where it stands. */
export type Validating = Readonly<Omit<DataValidation, "areas">>;

/** Cells that accept anything. */
export const NO_VALIDATION: Validating = {
  type: "None",
  rule: {},
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
  ignoreBlanks: true,
};

/** What validates these areas. Where cells differ there is no rule to tell, only that they do. */
export function validationOn(sheet: Sheet, areas: readonly Area[]): Validating {
  const found = sheet.dataValidations.filter((each) => anyIntersect(each.areas, areas));
  const [first] = found;
  if (!first) return NO_VALIDATION;
  if (found.length === 1 && withoutAll(areas, first.areas).length === 0) return first;
  const covered = found.flatMap((each) => each.areas);
  const sameKind = found.every(({ type }) => type === first.type) && withoutAll(areas, covered).length === 0;
  return { ...NO_VALIDATION, type: sameKind ? "MixedCriteria" : "Inconsistent" };
}

/** Changes how areas are validated; what is not mentioned stays as it was there. */
export function validate(sheet: Sheet, areas: readonly Area[], change: Partial<Validating>): void {
  if (sheet.protection) throw HostError.accessDenied();
  const before = validationOn(sheet, areas);
  const base = ["Inconsistent", "MixedCriteria"].includes(before.type) ? NO_VALIDATION : before;
  clearValidation(sheet, areas);
  sheet.dataValidations.push({ ...base, ...change, areas: [...areas] });
}

export function clearValidation(sheet: Sheet, areas: readonly Area[]): void {
  if (sheet.protection) throw HostError.accessDenied();
  for (const each of sheet.dataValidations) each.areas = withoutAll(each.areas, areas);
  sheet.dataValidations = sheet.dataValidations.filter((each) => each.areas.length > 0);
  sheet.book.undo.push("data validation");
}
