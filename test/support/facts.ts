import type { Form } from "../../src/reading/facts";
import { plainMoney } from "../../src/values/money";

/** What a form says, without where it stands. */
export function factsOf(form: Form): object {
  return {
    year: form.year.value,
    fields: Object.fromEntries(Object.entries(form.fields).map(([key, { value }]) => [key, value])),
    amounts: Object.fromEntries(Object.entries(form.amounts).map(([key, { value }]) => [key, value && plainMoney(value)])),
    subProjects: form.subProjects.map(({ name, amount }) => [name.value, amount.value && plainMoney(amount.value)]),
    indicators: form.indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target]),
  };
}
