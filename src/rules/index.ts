import amountDecimals from "./amounts/amount-decimals";
import amountIsNumber from "./amounts/amount-is-number";
import amountNotNegative from "./amounts/amount-not-negative";
import annualFundingSum from "./amounts/annual-funding-sum";
import projectFunding from "./amounts/project-funding";
import procurementSum from "./amounts/procurement-sum";
import projectNoteSum from "./amounts/project-note-sum";
import proseParts from "./amounts/prose-parts";
import appropriationWithinSpending from "./across/appropriation-within-spending";
import proseFigures from "./across/prose-figures";
import runningCostsLimit from "./across/running-costs-limit";
import tablesLinesAgree from "./across/tables-lines-agree";
import tablesTotalsAgree from "./across/tables-totals-agree";
import targetedProjectsLimit from "./across/targeted-projects-limit";
import threePublicItems from "./across/three-public-items";
import dateExists from "./dates/date-exists";
import dateOrder from "./dates/date-order";
import dateReadable from "./dates/date-readable";
import datesBeyondYear from "./dates/dates-beyond-year";
import datesOutsideYear from "./dates/dates-outside-year";
import goalPeriod from "./dates/goal-period";
import errorValue from "./fields/error-value";
import fieldLabel from "./fields/field-label";
import formYear from "./fields/form-year";
import requiredField from "./fields/required-field";
import unitCount from "./fields/unit-count";
import duplicateIndicator from "./indicators/duplicate-indicator";
import indicatorNameMissing from "./indicators/indicator-name-missing";
import indicatorsPresent from "./indicators/indicators-present";
import linesPair from "./indicators/lines-pair";
import percentagePossible from "./indicators/percentage-possible";
import requiredClass from "./indicators/required-class";
import satisfactionNumber from "./indicators/satisfaction-number";
import targetMissing from "./indicators/target-missing";
import targetReadable from "./indicators/target-readable";
import type { Rule } from "./rule";
import incomeEqualsExpenditure from "./tables/income-equals-expenditure";
import tableAmountReadable from "./tables/table-amount-readable";
import tableColumnsSum from "./tables/table-columns-sum";
import tableRowsSum from "./tables/table-rows-sum";
import htmlLeft from "./text/html-left";

/** All shared rules. A test holds this list against the files of the folders, so that no rule is written and forgotten. */
export const rules: readonly Rule[] = [
  annualFundingSum,
  projectFunding,
  amountIsNumber,
  amountNotNegative,
  amountDecimals,
  requiredField,
  fieldLabel,
  formYear,
  errorValue,
  dateReadable,
  dateExists,
  dateOrder,
  datesOutsideYear,
  datesBeyondYear,
  goalPeriod,
  indicatorsPresent,
  requiredClass,
  targetMissing,
  indicatorNameMissing,
  targetReadable,
  linesPair,
  percentagePossible,
  satisfactionNumber,
  duplicateIndicator,
  htmlLeft,
  tableAmountReadable,
  tableColumnsSum,
  tableRowsSum,
  incomeEqualsExpenditure,
  tablesTotalsAgree,
  tablesLinesAgree,
  appropriationWithinSpending,
  threePublicItems,
  runningCostsLimit,
  proseFigures,
  proseParts,
  procurementSum,
  projectNoteSum,
  targetedProjectsLimit,
  unitCount,
];
