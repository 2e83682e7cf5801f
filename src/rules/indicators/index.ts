import classLegal from "./class-legal";
import duplicateIndicator from "./duplicate-indicator";
import indicatorNameMissing from "./indicator-name-missing";
import indicatorsPresent from "./indicators-present";
import linesPair from "./lines-pair";
import moneyWithoutOutput from "./money-without-output";
import percentagePossible from "./percentage-possible";
import promiseCarried from "./promise-carried";
import requiredClass from "./required-class";
import satisfactionNumber from "./satisfaction-number";
import targetMissing from "./target-missing";
import targetReadable from "./target-readable";
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
  wrongClass,
  classLegal,
  promiseCarried,
  moneyWithoutOutput,
];
