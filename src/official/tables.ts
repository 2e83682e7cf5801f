import { budgetAppropriation } from "./budget-appropriation";
import { budgetBalance } from "./budget-balance";
import { budgetBasicEconomic } from "./budget-basic-economic";
import { budgetExpenditure } from "./budget-expenditure";
import { budgetGeneralPublic } from "./budget-general-public";
import { budgetGovernmentFund } from "./budget-government-fund";
import { budgetIncome } from "./budget-income";
import { budgetStateCapital } from "./budget-state-capital";
import { budgetThreePublic } from "./budget-three-public";
import type { TableId, TableLayout } from "./table-layout";

/** Every table of the department budget, in the order in which budgets print them. */
export const tableLayouts: readonly TableLayout[] = [
  budgetBalance,
  budgetIncome,
  budgetExpenditure,
  budgetAppropriation,
  budgetGeneralPublic,
  budgetGovernmentFund,
  budgetStateCapital,
  budgetBasicEconomic,
  budgetThreePublic,
];

export function tableLayout(id: TableId): TableLayout {
  return tableLayouts.find((layout) => layout.id === id)!;
}
