import { BASIC_AND_PROJECT, BASIC_AND_PROJECT_SUM, functionalSide, SPENDING_GEOMETRY } from "./budget-parts";
import type { TableLayout } from "./table-layout";

/** 部门支出预算总表: all spending by function. */
export const budgetExpenditure: TableLayout = {
  ...SPENDING_GEOMETRY,
  id: "budget-expenditure",
  title: "支出预算总表",
  titleVariants: ["部门支出总表"],
  printedTitle: "部门支出预算总表",
  sheetName: "部门支出总表",
  blankRows: 11,
  sides: [functionalSide({ label: "支出预算", variants: ["本年支出"], at: "E6:G6" }, BASIC_AND_PROJECT, BASIC_AND_PROJECT_SUM)],
};
