import atLeastHundred from "./at-least-hundred";
import classLegal from "./class-legal";
import countDecimals from "./count-decimals";
import duplicateIndicator from "./duplicate-indicator";
import indicatorNameMissing from "./indicator-name-missing";
import indicatorsPresent from "./indicators-present";
import linesPair from "./lines-pair";
import moneyWithoutOutput from "./money-without-output";
import percentSignMissing from "./percent-sign-missing";
import percentagePossible from "./percentage-possible";
import plausibleRate from "./plausible-rate";
import promiseCarried from "./promise-carried";
import requiredClass from "./required-class";
import satisfactionNumber from "./satisfaction-number";
import targetMissing from "./target-missing";
import targetOperator from "./target-operator";
import targetQuantified from "./target-quantified";
import targetRange from "./target-range";
import targetReadable from "./target-readable";
import targetRepeatsName from "./target-repeats-name";
import unitFits from "./unit-fits";
import wrongClass from "./wrong-class";
import type { Rule } from "../rule";

/** Indicators and their targets. */
export const indicatorsRules: readonly Rule[] = [
  indicatorsPresent,
  requiredClass,
  targetMissing,
  indicatorNameMissing,
  targetReadable,
  linesPair,
  percentagePossible,
  satisfactionNumber,
  duplicateIndicator,
  targetQuantified,
  targetRepeatsName,
  percentSignMissing,
  unitFits,
  plausibleRate,
  targetOperator,
  targetRange,
  countDecimals,
  atLeastHundred,
  wrongClass,
  classLegal,
  promiseCarried,
  moneyWithoutOutput,
];
