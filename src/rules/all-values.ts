import type Decimal from "decimal.js";
import type { Fact, Form } from "../reading/facts";

/** Every labelled value of a form: fields, amounts, sub-projects. */
export function allValues(form: Form): Fact<unknown>[] {
  return [...Object.values(form.fields), ...Object.values(form.amounts), ...form.subProjects.flatMap(({ name, amount }) => [name, amount])];
}

/** Every amount of a form, those of sub-projects included. */
export function allAmounts({ amounts, subProjects }: Form): Fact<Decimal>[] {
  return [...Object.values(amounts), ...subProjects.map(({ amount }) => amount)];
}
