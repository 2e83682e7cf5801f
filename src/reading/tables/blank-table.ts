import type { Table } from "../budget-facts";

/** True where nobody has filled anything into the table yet: a blank official sheet. A named department's empty table is not blank. */
export function isBlankTable({ rows, department, isEmpty }: Table): boolean {
  const amounts = rows.flatMap((row) => Object.values(row.amounts));
  const filled = amounts.some(({ value, problem }) => value !== null || problem !== null);
  return !filled && !(isEmpty && department.value !== null);
}
