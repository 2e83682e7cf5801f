import comparisonYear from "./comparison-year";
import dateExists from "./date-exists";
import dateOrder from "./date-order";
import dateReadable from "./date-readable";
import datesBeyondYear from "./dates-beyond-year";
import datesOutsideYear from "./dates-outside-year";
import endedPlan from "./ended-plan";
import goalPeriod from "./goal-period";
import nextYearWord from "./next-year-word";
import staleEdition from "./stale-edition";
import staleYear from "./stale-year";
import yearConsistent from "./year-consistent";
import type { Rule } from "../rule";

/** Dates, years, editions and plans. */
export const datesRules: readonly Rule[] = [
  dateReadable,
  dateExists,
  dateOrder,
  datesOutsideYear,
  datesBeyondYear,
  goalPeriod,
  staleYear,
  staleEdition,
  endedPlan,
  nextYearWord,
  yearConsistent,
  comparisonYear,
];
