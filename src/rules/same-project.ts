import { groupBy } from "../grid/group";
import { oncePer } from "../grid/once";
import type { Collection } from "../reading/collection";
import type { Form } from "../reading/facts";
import { compact } from "../grid/text";
import { projectKey, undatedProjectKey } from "../values/project-name";

/** The unit whose project it is, made comparable; null where the form does not say. */
export function unitOf({ fields }: Form): string | null {
  const name = (fields.implementingUnit ?? fields.declaringUnit)?.value;
  return name == null || name === "" ? null : compact(name);
}

/** A project's name as people say it. */
export function nameOf({ fields, sheet }: Form): string {
  return fields.projectName.value ?? sheet;
}

/** The name made comparable; null of a form without one. */
export function keyOf({ fields: { projectName } }: Form): string | null {
  return projectName.value === null ? null : projectKey(projectName.value) || null;
}

const NONE: readonly Form[] = [];
const byUnitAndYear = oncePer((forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> =>
  groupBy(forms, (form) => `${unitOf(form)} ${form.year.value}`),
);

/** Those of the forms that are of one unit and year. */
export function formsOfUnit(forms: readonly Form[], unit: string, year: number): readonly Form[] {
  return byUnitAndYear(forms).get(`${unit} ${year}`) ?? NONE;
}

/** Last year's form of a project. `exact`: under the same name, and not only but for a year or an edition. */
export interface Predecessor {
  readonly form: Form;
  readonly exact: boolean;
}

const byKey = oncePer((forms: readonly Form[]) => groupBy(forms, keyOf));
const byUndatedKey = oncePer((forms: readonly Form[]) =>
  groupBy(forms, (form) => (keyOf(form) === null ? null : undatedProjectKey(form.fields.projectName.value!))),
);

/** Last year's form of the same unit's project, where exactly one may be it: in last year's workbooks or among those checked together. */
export function predecessorOf(form: Form, { forms, previous }: Collection): Predecessor | null {
  const [year, unit, key] = [form.year.value, unitOf(form), keyOf(form)];
  if (year === null || unit === null || key === null) return null;
  const earlier = [formsOfUnit(previous.forms, unit, year - 1), formsOfUnit(forms, unit, year - 1)];
  const exact = earlier.flatMap((own) => byKey(own).get(key) ?? []);
  if (exact.length > 0) return exact.length === 1 ? { form: exact[0]!, exact: true } : null;
  const undated = undatedProjectKey(form.fields.projectName.value!);
  if (undated === null) return null;
  const [only, ...more] = earlier.flatMap((own) => byUndatedKey(own).get(undated) ?? []);
  // Two parts of one series of this year make it uncertain which of them is last year's.
  const rivals = byUndatedKey(formsOfUnit(forms, unit, year)).get(undated) ?? [];
  return only && more.length === 0 && rivals.every((other) => other === form) ? { form: only, exact: false } : null;
}
