import type { CodeColumns, TableColumn, TableSide } from "./table-layout";

/** Year from which tables print the budget for state capital. */
export const STATE_CAPITAL_FROM = 2022;

export const GENERAL_PUBLIC_VARIANTS = [
  "一般公共预算资金",
  "一般公共预算拨款",
  "一般公共预算财政拨款",
  "一般公共预算拨款收入",
  "一般公共预算财政拨款收入",
] as const;
export const GOVERNMENT_FUND_VARIANTS = [
  "政府性基金",
  "政府性基金预算资金",
  "政府性基金预算拨款",
  "政府性基金预算财政拨款",
  "政府性基金预算拨款收入",
  "政府性基金预算财政拨款收入",
] as const;
export const STATE_CAPITAL_VARIANTS = [
  "国有资本经营",
  "国有资本经营预算资金",
  "国有资本经营预算拨款",
  "国有资本经营预算财政拨款",
  "国有资本经营预算拨款收入",
  "国有资本经营预算财政拨款收入",
] as const;

/** Columns A to C of the tables by function. */
const FUNCTIONAL_CODES: CodeColumns = {
  list: "functional",
  heading: { label: "功能分类科目编码", variants: ["科目编码", "功能科目编码"], at: "A7:C7" },
  levels: [
    { label: "类", at: "A8" },
    { label: "款", at: "B8" },
    { label: "项", at: "C8" },
  ],
};

/** The whole of a table whose rows are subjects by function: 类/款/项, their name, and columns of amounts. */
export function functionalSide(
  amounts: { readonly label: string; readonly variants?: readonly string[]; readonly at: string },
  columns: readonly TableColumn[],
  rowSums: TableSide["rowSums"],
): TableSide {
  return {
    side: null,
    groups: [{ label: "项目", at: "A6:D6" }, amounts],
    codes: FUNCTIONAL_CODES,
    name: { label: "功能分类科目名称", variants: ["科目名称", "功能科目名称"], at: "D7:D8" },
    columns,
    printedRows: [],
    total: { label: "合计", variants: ["总计"] },
    rowSums,
  };
}

/** 合计 = 基本支出 + 项目支出, as all tables of spending by function print it. */
export const BASIC_AND_PROJECT: readonly TableColumn[] = [
  { key: "合计", label: "合计", at: "E7:E8" },
  { key: "基本支出", label: "基本支出", at: "F7:F8" },
  { key: "项目支出", label: "项目支出", at: "G7:G8" },
];

export const BASIC_AND_PROJECT_SUM: TableSide["rowSums"] = [{ total: "合计", parts: ["基本支出", "项目支出"] }];

/** Places that all tables by function share. */
export const SPENDING_GEOMETRY = {
  unit: "元",
  titleAt: "A2:G2",
  departmentAt: "A4:E4",
  unitAt: "G4",
  firstRow: 9,
  blankRows: 12,
  columnWidths: [7, 7, 7, 44, 20, 20, 20],
} as const;
