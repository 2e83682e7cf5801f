import type { Unit } from "../values/money";

export type TableId =
  | "budget-balance"
  | "budget-income"
  | "budget-expenditure"
  | "budget-appropriation"
  | "budget-general-public"
  | "budget-government-fund"
  | "budget-state-capital"
  | "budget-basic-economic"
  | "budget-three-public";

/** Two-sided tables print income on the left and expenditure on the right. */
export type Side = "income" | "expenditure";

/** A column of amounts, by the name that the command line promises: its heading without white space. */
export type ColumnKey =
  | "预算数"
  | "合计"
  | "财政拨款收入"
  | "事业收入"
  | "事业单位经营收入"
  | "其他收入"
  | "基本支出"
  | "项目支出"
  | "一般公共预算"
  | "政府性基金预算"
  | "国有资本经营预算"
  | "人员经费"
  | "公用经费"
  | "因公出国(境)费"
  | "公务接待费"
  | "公务用车购置及运行费小计"
  | "购置费"
  | "运行费"
  | "机关运行经费预算数";

/** A heading and its area on the official sheet; copies differ, so a reader finds it by its words. */
export interface Heading {
  readonly label: string;
  /** Other wordings seen in copies and in other years. */
  readonly variants?: readonly string[];
  readonly at: string;
}

export interface TableColumn extends Heading {
  readonly key: ColumnKey;
  /** First budget year whose tables print the column. */
  readonly fromYear?: number;
}

/** A row that the official table prints itself, such as a source of income. */
export interface PrintedRow {
  /** What the row is, without its numbering; the same word as the column that other tables give it. */
  readonly name: string;
  readonly variants?: readonly string[];
  /** As printed on the official sheet: 一、财政拨款收入. */
  readonly printed: string;
  /** The printed row that this one is a part of. */
  readonly partOf?: string;
  readonly fromYear?: number;
}

/** Which list of subjects the rows of a table are coded by: 类/款/项 of functions, 类/款 of economic kinds. */
export type CodeList = "functional" | "economic";

export interface CodeColumns {
  readonly list: CodeList;
  /** 功能分类科目编码, above the columns of the levels. */
  readonly heading: Heading;
  /** 类, 款 and, of functions, 项. */
  readonly levels: readonly Heading[];
}

/** The whole of a one-sided table, or one half of a two-sided one. */
export interface TableSide {
  readonly side: Side | null;
  /** Headings that span several columns: 本年收入, 一般公共预算支出, 公务用车购置及运行费. */
  readonly groups: readonly Heading[];
  readonly codes: CodeColumns | null;
  /** Heading of the column of names; null where the table has none. */
  readonly name: Heading | null;
  readonly columns: readonly TableColumn[];
  /** Rows that every such table prints; the others are the unit's own. */
  readonly printedRows: readonly PrintedRow[];
  /** Name of the row that adds the others up, null where the table has none. */
  readonly total: { readonly label: string; readonly variants?: readonly string[] } | null;
  /** A column that is the sum of others in each row. */
  readonly rowSums: readonly { readonly total: ColumnKey; readonly parts: readonly ColumnKey[] }[];
}

/** A table of the department budget. */
export interface TableLayout {
  readonly id: TableId;
  /** Without year and 部门, which titles print before it. */
  readonly title: string;
  /** Other wordings; a title that holds one of them is this table's. */
  readonly titleVariants?: readonly string[];
  /** As printed on a blank sheet behind the year. */
  readonly printedTitle: string;
  readonly sheetName: string;
  readonly unit: Unit;
  readonly titleAt: string;
  readonly departmentAt: string;
  readonly unitAt: string;
  /** First row of the official sheet below the headings, counted as people do. */
  readonly firstRow: number;
  /** Rows of a blank sheet between the headings and the total. */
  readonly blankRows: number;
  readonly columnWidths: readonly number[];
  readonly sides: readonly TableSide[];
  /** First budget year that prints the table. */
  readonly fromYear?: number;
}
