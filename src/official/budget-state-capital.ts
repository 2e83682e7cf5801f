import { BASIC_AND_PROJECT, BASIC_AND_PROJECT_SUM, functionalSide, SPENDING_GEOMETRY, STATE_CAPITAL_FROM } from "./budget-parts";
import type { TableLayout } from "./table-layout";

/** 部门国有资本经营预算支出功能分类预算表: spending from state capital by function; often empty. */
export const budgetStateCapital: TableLayout = {
  ...SPENDING_GEOMETRY,
  id: "budget-state-capital",
  title: "国有资本经营预算支出功能分类预算表",
  titleVariants: ["国有资本经营预算拨款表", "国有资本经营预算支出预算表"],
  printedTitle: "部门国有资本经营预算支出功能分类预算表",
  sheetName: "部门国有资本经营预算拨款表",
  fromYear: STATE_CAPITAL_FROM,
  sides: [functionalSide({ label: "国有资本经营预算支出", at: "E6:G6" }, BASIC_AND_PROJECT, BASIC_AND_PROJECT_SUM)],
};
