import { appropriatedInAll, appropriations, sameLines, sameTotals } from "../../official/budget-ties";
import type { TableId } from "../../official/table-layout";
import { groupBy } from "../../grid/group";
import type { Table } from "../../reading/budget-facts";

/** Two tables that a rule compares wherever both are filled in. */
export interface ExpectedPair {
  readonly rule: string;
  readonly one: Table;
  readonly other: Table;
}

/** The tables of one budget, with the pairs of them that official relations join. */
export interface TiedBudget {
  readonly sheets: ReadonlySet<string>;
  readonly pairs: readonly ExpectedPair[];
}

type Pair = readonly [rule: string, one: TableId, other: TableId];

/** What is always between the same two tables. */
const FIXED: readonly Pair[] = [
  ...appropriations.map(({ table }): Pair => ["appropriation-within-spending", "budget-expenditure", table]),
  ["three-public-items", "budget-three-public", "budget-basic-economic"],
  ["running-costs-limit", "budget-three-public", "budget-basic-economic"],
  ...appropriatedInAll.parts.map(({ table }): Pair => ["tables-totals-agree", appropriatedInAll.total.table, table]),
];

const CHAINS = [
  ["tables-totals-agree", sameTotals],
  ["tables-lines-agree", sameLines],
] as const;

/** The budgets in a workbook, with what their tables are to be compared with, whether it was done or not. */
export function tiedBudgets(tables: readonly Table[]): TiedBudget[] {
  return budgetsIn(tables).map((budget) => ({
    sheets: new Set([...budget.values()].map(({ sheet }) => sheet)),
    pairs: pairsAmong(new Set(budget.keys())).map(([rule, one, other]) => ({ rule, one: budget.get(one)!, other: budget.get(other)! })),
  }));
}

/** As budgets are told apart when they are checked: by department and year only where a table stands twice. One that still does is in none. */
function budgetsIn(tables: readonly Table[]): Map<TableId, Table>[] {
  const several = new Set(tables.map(({ layout }) => layout.id)).size < tables.length;
  const groups = groupBy(tables, ({ department, year }) => (several ? JSON.stringify([department.value, year.value]) : ""));
  return [...groups.values()].map((own) => {
    const byId = groupBy(own, ({ layout }) => layout.id);
    return new Map([...byId].flatMap(([id, same]) => (same.length === 1 ? [[id, same[0]!] as const] : [])));
  });
}

function pairsAmong(present: ReadonlySet<TableId>): Pair[] {
  const chained = CHAINS.flatMap(([rule, chains]) =>
    chains.flatMap((chain) => {
      const there = chain.map(({ table }) => table).filter((table) => present.has(table));
      return there.slice(1).map((table, at): Pair => [rule, there[at]!, table]);
    }),
  );
  const all = [...FIXED, ...chained].filter(([, one, other]) => one !== other && present.has(one) && present.has(other));
  return [...new Map(all.map((pair) => [JSON.stringify([pair[0], ...[pair[1], pair[2]].sort()]), pair])).values()];
}
