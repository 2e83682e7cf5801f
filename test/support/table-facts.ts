import type { Table, TableRow } from "../../src/reading/budget-facts";
import { plainMoney } from "../../src/values/money";
import type { ExpectedTable } from "./budget-tables";

/** What a table says, without where it says it. */
export function tableFacts({ layout, title, year, department, rows }: Table): object {
  return {
    ...{ layout: layout.id, title: title.value, year: year.value, department: department.value },
    rows: rows.map(rowFacts),
  };
}

function rowFacts({ side, code, name, amounts }: TableRow): object {
  return { side, code, name, amounts: mapValues(amounts, ({ value }) => (value ? plainMoney(value) : null)) };
}

/** The same of a table transcribed by hand. */
export function expectedFacts({ layout, title, year, department, rows }: ExpectedTable): object {
  return { layout, title, year, department, rows };
}

function mapValues<V, W>(values: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
