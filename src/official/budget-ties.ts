import type { ColumnKey, Side, TableId } from "./table-layout";

/** One amount of a budget: a row that the table prints itself, or the total of a side. */
export interface TotalAt {
  readonly table: TableId;
  readonly side: Side | null;
  readonly row: string | "total";
  readonly column: ColumnKey;
}

/** A column of a table's own rows, line by line. */
export interface LinesAt {
  readonly table: TableId;
  readonly side: Side | null;
  readonly column: ColumnKey;
}

const income = (row: string): TotalAt => ({ table: "budget-balance", side: "income", row, column: "预算数" });
const incomeTotal = (column: ColumnKey): TotalAt => ({ table: "budget-income", side: null, row: "total", column });
const appropriated = (row: string): TotalAt => ({ table: "budget-appropriation", side: "income", row, column: "预算数" });
const spent = (column: ColumnKey): TotalAt => ({ table: "budget-appropriation", side: "expenditure", row: "total", column });
const total = (table: TableId, column: ColumnKey = "合计"): TotalAt => ({ table, side: null, row: "total", column });

/** The tables of spending by the kind of money appropriated, each with its column of the table that sums them up. */
export const appropriations = [
  { column: "一般公共预算", table: "budget-general-public" },
  { column: "政府性基金预算", table: "budget-government-fund" },
  { column: "国有资本经营预算", table: "budget-state-capital" },
] as const satisfies readonly { column: ColumnKey; table: TableId }[];

/** Amounts that are one and the same in several tables: each equals the next one whose table is there. */
export const sameTotals: readonly (readonly TotalAt[])[] = [
  [
    { table: "budget-balance", side: "expenditure", row: "total", column: "预算数" },
    total("budget-expenditure"),
    incomeTotal("合计"),
    income("total"),
  ],
  [appropriated("total"), income("财政拨款收入"), incomeTotal("财政拨款收入"), spent("合计")],
  [income("事业收入"), incomeTotal("事业收入")],
  [income("事业单位经营收入"), incomeTotal("事业单位经营收入")],
  [income("其他收入"), incomeTotal("其他收入")],
  ...appropriations.map(({ column, table }) => [income(column), appropriated(column), spent(column), total(table)]),
  [total("budget-general-public", "基本支出"), total("budget-basic-economic")],
];

/** Money appropriated in all is what the tables of its kinds add up to. */
export const appropriatedInAll: { readonly total: TotalAt; readonly parts: readonly TotalAt[] } = {
  total: spent("合计"),
  parts: appropriations.map(({ table }) => total(table)),
};

/** Columns that hold the same lines: by code where both tables print codes, else by the names of the 类. */
export const sameLines: readonly (readonly LinesAt[])[] = [
  [
    { table: "budget-balance", side: "expenditure", column: "预算数" },
    { table: "budget-expenditure", side: null, column: "合计" },
    { table: "budget-income", side: null, column: "合计" },
  ],
  [
    { table: "budget-appropriation", side: "expenditure", column: "合计" },
    { table: "budget-income", side: null, column: "财政拨款收入" },
  ],
  ...appropriations.map(({ column, table }): LinesAt[] => [
    { table: "budget-appropriation", side: "expenditure", column },
    { table, side: null, column: "合计" },
  ]),
];

/** What the units pay out of basic spending for each of the “三公”, by code of the economic kind. Project money may pay more of it. */
export const threePublicItems: readonly { readonly column: ColumnKey; readonly code: string }[] = [
  { column: "因公出国(境)费", code: "30212" },
  { column: "公务接待费", code: "30217" },
  { column: "运行费", code: "30231" },
  { column: "购置费", code: "31013" },
];
