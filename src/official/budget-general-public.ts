import { BASIC_AND_PROJECT, BASIC_AND_PROJECT_SUM, functionalSide, SPENDING_GEOMETRY } from "./budget-parts";
import type { TableLayout } from "./table-layout";

/** 部门一般公共预算支出功能分类预算表: spending from general public funds by function. */
export const budgetGeneralPublic: TableLayout = {
  ...SPENDING_GEOMETRY,
  id: "budget-general-public",
  title: "一般公共预算支出功能分类预算表",
  titleVariants: ["一般公共预算拨款表", "一般公共预算支出预算表"],
  printedTitle: "部门一般公共预算支出功能分类预算表",
  sheetName: "部门一般公共预算拨款表",
  sides: [functionalSide({ label: "一般公共预算支出", at: "E6:G6" }, BASIC_AND_PROJECT, BASIC_AND_PROJECT_SUM)],
};
