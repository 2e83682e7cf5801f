import { BASIC_AND_PROJECT, BASIC_AND_PROJECT_SUM, functionalSide, SPENDING_GEOMETRY } from "./budget-parts";
import type { TableLayout } from "./table-layout";

/** 部门政府性基金预算支出功能分类预算表: spending from government funds by function; often empty. */
export const budgetGovernmentFund: TableLayout = {
  ...SPENDING_GEOMETRY,
  id: "budget-government-fund",
  title: "政府性基金预算支出功能分类预算表",
  titleVariants: ["政府性基金拨款表", "政府性基金预算支出预算表"],
  printedTitle: "部门政府性基金预算支出功能分类预算表",
  sheetName: "部门政府性基金拨款表",
  sides: [functionalSide({ label: "政府性基金预算支出", at: "E6:G6" }, BASIC_AND_PROJECT, BASIC_AND_PROJECT_SUM)],
};
