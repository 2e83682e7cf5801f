import Decimal from "decimal.js";
import { appropriations, type LinesAt, type TotalAt } from "../official/budget-ties";
import { oncePer } from "../grid/once";
import type { ColumnKey, Side as TableSideName, TableId, TableSide } from "../official/table-layout";
import { tableLayout } from "../official/tables";
import type { Budget, Table, TableAmount, TableRow } from "../reading/budget-facts";
import { checkReasons } from "../text/checking";
import type { CheckContext } from "./rule";

/** An amount of a budget table with the row and the table that it stands in. */
export interface Entry {
  readonly table: Table;
  readonly row: TableRow;
  readonly amount: TableAmount;
}

export function entry(table: Table, row: TableRow, column: ColumnKey): Entry | null {
  const amount = row.amounts[column];
  return amount ? { table, row, amount } : null;
}

/** A column's amounts in several rows, of those that have it. */
export function entriesOf(table: Table, rows: readonly TableRow[], column: ColumnKey): Entry[] {
  return rows.map((row) => entry(table, row, column)).filter(isThere);
}

export function isThere<T>(found: T | null | undefined): found is T {
  return found != null;
}

export function isFilled({ amount }: Entry): boolean {
  return amount.value !== null || amount.problem !== null;
}

export function isNothing({ amount }: Entry): boolean {
  return amount.problem === null && (amount.value?.isZero() ?? true);
}

/** How an amount is spoken of within its table: 行政运行（2012901）·项目支出, 合计·基本支出, 合计. */
export function labelOf({ table, row, amount }: Entry): string {
  const name = row.subject === "" || row.code === null ? row.subject : `${row.subject}（${row.code}）`;
  const hasColumns = (sideOf(table, row.side)?.columns.length ?? 0) > 1;
  if (name === "" || (row.isTotal && name === amount.column)) return amount.column;
  return hasColumns ? `${name}·${amount.column}` : name;
}

/** How amounts are spoken of where several tables are: 《部门支出预算总表》合计. */
export function labelAcross(first: Entry, ...more: readonly Entry[]): string {
  const entries = [first, ...more];
  const tables = entries.map(({ table }) => table).filter((table, at, all) => all.indexOf(table) === at);
  return tables
    .map(
      (table) =>
        `《${table.layout.printedTitle}》${entries
          .filter((other) => other.table === table)
          .map(labelOf)
          .join("＋")}`,
    )
    .join("＋");
}

export function sideOf(table: Table, side: TableSideName | null): TableSide | undefined {
  return table.layout.sides.find((other) => other.side === side);
}

/** True where nobody has filled in an amount, which says nothing of what the amounts are. */
export const isUnfilled: (table: Table) => boolean = oncePer(({ rows }: Table) =>
  rows.every(({ amounts }) => Object.values(amounts).every(({ value, problem }) => value === null && problem === null)),
);

/** The row that adds a side up, or the only row of a table that has no other. */
export function totalRow(table: Table, side: TableSideName | null): TableRow | null {
  if (sideOf(table, side)?.total === null) return table.rows.length === 1 ? table.rows[0]! : null;
  return table.rows.find((row) => row.isTotal && row.side === side) ?? null;
}

/** True of a table that the budget's year does not print yet. */
export function isBeforeItsTime({ year }: Budget, id: TableId): boolean {
  const { fromYear } = tableLayout(id);
  return fromYear !== undefined && year !== null && year < fromYear;
}

/** A filled table of the budget, or null with the reason said; a table that its year does not print needs no word. */
export function filledTable(budget: Budget, id: TableId, context: CheckContext): Table | null {
  const table = budget.tables.get(id);
  const title = tableLayout(id).printedTitle;
  if (budget.ambiguous.has(id)) context.skip(checkReasons.tableTwice(title));
  else if (!table && !isBeforeItsTime(budget, id)) context.notApplicable(checkReasons.tableAbsent(title));
  else if (table && isUnfilled(table)) context.notApplicable(checkReasons.tableUnfilled(title));
  return table && !isUnfilled(table) ? table : null;
}

/** Those of a list of tables that have something to show; why others do not is said, each once. */
export function filledTables(budget: Budget, named: readonly { readonly table: TableId }[], context: CheckContext): Map<TableId, Table> {
  const found = new Map<TableId, Table>();
  for (const id of new Set(named.map(({ table }) => table))) {
    const table = filledTable(budget, id, context);
    if (table) found.set(id, table);
  }
  return found;
}

/** The amount that a tie speaks of in its table, or null where the row or the column is not there. */
export function entryAt(table: Table, { side, row, column }: Omit<TotalAt, "table">): Entry | null {
  const found = row === "total" ? totalRow(table, side) : onlyRow(table, side, row);
  return found && entry(table, found, column);
}

function onlyRow(table: Table, side: TableSideName | null, subject: string): TableRow | null {
  const found = table.rows.filter((row) => row.side === side && !row.isTotal && row.subject === subject);
  return found.length === 1 ? found[0]! : null;
}

/** Rows by code. A code that stands twice is not there: which row counts is not certain. */
export const rowsByCode: (table: Table) => ReadonlyMap<string, TableRow> = oncePer(({ rows }: Table) =>
  onlyOnes(
    rows.filter(({ isTotal }) => !isTotal),
    ({ code }) => code,
  ),
);

/** True of a code that several rows of a table have, so that neither is the one. */
export function standsTwice(table: Table, code: string): boolean {
  return !rowsByCode(table).has(code) && table.rows.some((row) => row.code === code);
}

/** A column's entries by code. */
export function linesByCode(table: Table, { column }: Pick<LinesAt, "column">): Map<string, Entry> {
  return new Map(
    [...rowsByCode(table)].flatMap(([code, row]) => {
      const found = entry(table, row, column);
      return found ? [[code, found] as const] : [];
    }),
  );
}

/** A column's lines by name, of coded tables those of the 类. */
export function linesByName(table: Table, { side, column }: Omit<LinesAt, "table">): Map<string, Entry> {
  const coded = sideOf(table, side)?.codes;
  const own = table.rows.filter((row) => row.side === side && !row.isTotal && (coded ? row.level === 1 : true));
  return new Map(
    [...onlyOnes(own, ({ subject }) => subject || null)].flatMap(([name, row]) => {
      const found = entry(table, row, column);
      return found ? [[name, found] as const] : [];
    }),
  );
}

function onlyOnes(rows: readonly TableRow[], keyOf: (row: TableRow) => string | null): Map<string, TableRow> {
  const found = new Map<string, TableRow>();
  const twice = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, row);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** True where a table goes into such detail that the row of a code must stand in it: its neighbours of the same level do. */
export function shouldPrint(table: Table, code: string): boolean {
  const parent = parentCode(code);
  return parent === null ? true : children(table).has(parent);
}

/** 2012901 → 20129 → 201. */
export function parentCode(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}

const children = oncePer((table: Table) => new Set(table.rows.flatMap(({ code }) => (code && parentCode(code)) ?? [])));

const YUAN_PER_WAN = 10_000;

const HUNDREDTH_OF_WAN = 100;

/**
 * The last place that a table prints: 1 of whole 元, 100 of 万元 with two decimals, nothing of 元 with decimals, which are exact.
 * @returns 元
 */
export const lastPlace: (table: Table) => Decimal = oncePer((table: Table) => {
  const factor = table.unit === "万元" ? YUAN_PER_WAN : 1;
  let decimals = 0;
  for (const { value, text } of amountsOf(table)) {
    decimals = Math.max(decimals, value?.div(factor).decimalPlaces() ?? 0, /\.(\d+)/.exec(text)?.[1]?.length ?? 0);
  }
  if (table.unit === "万元") return new Decimal(YUAN_PER_WAN).div(new Decimal(10).pow(decimals));
  if (isWanWrittenOut(table)) return new Decimal(HUNDREDTH_OF_WAN);
  return new Decimal(decimals === 0 ? 1 : 0);
});

/** True of whole hundreds of 元 in a table that is otherwise kept in 万元: 万元 with two decimals, written out. */
function isWanWrittenOut(table: Table): boolean {
  return table.layout.unit === "万元" && amountsOf(table).every(({ value }) => value === null || value.modulo(HUNDREDTH_OF_WAN).isZero());
}

function amountsOf({ rows }: Table): TableAmount[] {
  return rows.flatMap(({ amounts }) => Object.values(amounts));
}

/** Kinds of appropriations other than general public money that some table of the budget shows money of. */
export function otherAppropriations({ tables }: Budget): TableId[] {
  const balance = tables.get("budget-balance");
  const appropriation = tables.get("budget-appropriation");
  return appropriations.slice(1).flatMap(({ column, table }) => {
    const own = tables.get(table);
    const shown = [
      own && entryAt(own, { side: null, row: "total", column: "合计" }),
      appropriation && entryAt(appropriation, { side: "expenditure", row: "total", column }),
      balance && entryAt(balance, { side: "income", row: column, column: "预算数" }),
    ];
    return shown.some((other) => other && !isNothing(other)) ? [table] : [];
  });
}
