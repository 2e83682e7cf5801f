import type { ColumnKey, TableLayout } from "../../official/table-layout";
import type { DraftRow } from "./draft";

const BASIC = /行政运行|机构运行|事业运行|离退休|养老|职业年金|医疗|公积金|购房补贴|提租补贴|住房改革|住房保障/;
const PERSONAL = /^30[13]/;

/** Columns that a figure of a row most likely stands in, the likeliest first: a last resort, which is always said. */
export function likelyColumns(layout: TableLayout, { code, name }: DraftRow): readonly ColumnKey[] {
  switch (layout.id) {
    case "budget-expenditure":
    case "budget-general-public":
      return ["合计", BASIC.test(name) ? "基本支出" : "项目支出"];
    case "budget-government-fund":
    case "budget-state-capital":
      return ["合计", "项目支出"];
    case "budget-basic-economic":
      return ["合计", PERSONAL.test(code ?? "") ? "人员经费" : "公用经费"];
    case "budget-three-public":
      return ["合计", "公务用车购置及运行费小计", "运行费", "机关运行经费预算数"];
    default:
      return layout.id === "budget-income" ? ["合计", "财政拨款收入"] : ["合计", "一般公共预算"];
  }
}
