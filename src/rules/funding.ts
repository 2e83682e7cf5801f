import Decimal from "decimal.js";
import type { FundingTie } from "../official/layout";
import type { AmountFact, Form } from "../reading/facts";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";

const YUAN_PER_WAN = 10_000;

/** The total and the parts of one tie of a form. */
export function tiedAmounts({ amounts }: Form, { total, parts }: FundingTie): { total: AmountFact; parts: AmountFact[] } {
  return { total: amounts[total], parts: parts.map((key) => amounts[key]) };
}

/** Why a tie cannot be judged though its amounts are there: the form adds a source of its own among the parts. */
export function foreignPart({ otherAmounts, amounts }: Form, { total }: FundingTie): Words | null {
  const foreign = otherAmounts.find(({ of }) => of === amounts[total].part.of);
  return foreign ? checkReasons.foreignAmount(foreign.label) : null;
}

/**
 * How far rounded amounts may be off: in 万元 each printed amount stands for half of its last digit more or less. 元 are exact.
 * @returns 元
 */
export function roundingTolerance({ unit }: Form, amounts: readonly AmountFact[]): Decimal {
  const filled = amounts.flatMap(({ value }) => value ?? []);
  if (unit === "元") return new Decimal(0);
  const decimals = Math.max(0, ...filled.map((value) => value.div(YUAN_PER_WAN).decimalPlaces()));
  const lastDigit = new Decimal(YUAN_PER_WAN).div(new Decimal(10).pow(decimals));
  return lastDigit.div(2).times(filled.length);
}
