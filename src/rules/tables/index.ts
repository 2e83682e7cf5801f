import incomeEqualsExpenditure from "./income-equals-expenditure";
import tableAmountReadable from "./table-amount-readable";
import tableColumnsSum from "./table-columns-sum";
import tableRowsSum from "./table-rows-sum";
import amountLeftBlank from "./amount-left-blank";
import codeTwice from "./code-twice";
import codeName from "./code-name";
import type { Rule } from "../rule";

/** Budget tables, each in itself. */
export const tablesRules: readonly Rule[] = [
  tableAmountReadable,
  tableColumnsSum,
  tableRowsSum,
  incomeEqualsExpenditure,
  amountLeftBlank,
  codeName,
  codeTwice,
];
