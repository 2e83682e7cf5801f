import amountDecimals from "./amount-decimals";
import amountIsNumber from "./amount-is-number";
import amountNotNegative from "./amount-not-negative";
import amountScale from "./amount-scale";
import annualFundingSum from "./annual-funding-sum";
import changeSum from "./change-sum";
import priorYearExecution from "./prior-year-execution";
import procurementSum from "./procurement-sum";
import projectFunding from "./project-funding";
import projectNoteSum from "./project-note-sum";
import proseParts from "./prose-parts";
import prosePercentage from "./prose-percentage";
import threePublicUnit from "./three-public-unit";
import unchangedBesideDifference from "./unchanged-beside-difference";
import unexplainedChange from "./unexplained-change";
import type { Rule } from "../rule";

/** Money of forms and notes: what must be a number, what must add up. */
export const amountsRules: readonly Rule[] = [
  annualFundingSum,
  projectFunding,
  priorYearExecution,
  amountScale,
  unexplainedChange,
  amountIsNumber,
  amountNotNegative,
  amountDecimals,
  proseParts,
  prosePercentage,
  procurementSum,
  projectNoteSum,
  unchangedBesideDifference,
  changeSum,
  threePublicUnit,
];
