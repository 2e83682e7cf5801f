import Decimal from "decimal.js";
import type { Finding } from "../checking/result";
import { findingsSheet } from "../text/reporting";
import { findingWords } from "../text/taskpane";
import type { Words } from "../text/words";
import { shownMoney } from "../values/money";

/** One line of figures: what it is, how it reads, and the same in 万元 where that helps. */
export interface Figure {
  readonly label: Words;
  readonly text: Words;
  readonly isMoney: boolean;
  readonly inTenThousands: Words | null;
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const TEN_THOUSAND = 10_000;
/** What a table in 万元 with two decimals can show. */
const LEAST_IN_TEN_THOUSANDS = 100;

/** The figures of a finding, in the order in which they are compared. */
export function figuresOf({ actual, expected, difference, family }: Finding): Figure[] {
  const compared = difference !== null || family === "amounts";
  const figure = (label: Words, value: string | null, isDifference = false): Figure[] =>
    value === null ? [] : [figureOf(label, value, compared, isDifference)];
  return [
    ...figure(findingsSheet.actual, actual),
    ...figure(findingsSheet.expected, expected),
    ...figure(findingWords.difference, difference, true),
  ];
}

/** Counts, years and percentages stand in the same places; only what a rule on amounts says is money. */
function figureOf(label: Words, value: string, mayBeMoney: boolean, isDifference: boolean): Figure {
  if (!mayBeMoney || !PLAIN_NUMBER.test(value)) return { label, text: { zh: value, en: value }, isMoney: false, inTenThousands: null };
  const amount = new Decimal(value);
  const inBoth = isDifference && amount.abs().gte(LEAST_IN_TEN_THOUSANDS);
  return {
    label,
    text: findingWords.yuan(shownMoney(amount)),
    isMoney: true,
    inTenThousands: inBoth ? findingWords.tenThousand(grouped(amount.div(TEN_THOUSAND))) : null,
  };
}

/** Without the zeros that the form in 元 has: 7 万元, 1,234.5 万元. */
function grouped(amount: Decimal): string {
  const [digits, decimals] = amount.toFixed().split(".");
  return digits!.replace(/\B(?=(?:\d{3})+$)/g, ",") + (decimals ? `.${decimals}` : "");
}
