import Decimal from "decimal.js";
import type { FundingTie } from "../official/layout";
import type { Fact, Form } from "../reading/facts";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";
import { sum, type Side } from "./comparison";
import type { Settings } from "./settings";

const YUAN_PER_WAN = 10_000;

/** The parts of one tie of a form as one side of a comparison. */
export function partsOf({ amounts, subProjects }: Form, { parts }: FundingTie): Side {
  return parts === "subProjects"
    ? { ...sum(subProjects.map(({ amount }) => amount)), label: "各子项目预算金额" }
    : sum(parts.map((key) => amounts[key]!));
}

/** Why a tie cannot be judged though its amounts are there: the form adds a source of its own among the parts. */
export function foreignPart({ otherAmounts, amounts }: Form, { total }: FundingTie): Words | null {
  const foreign = otherAmounts.find(({ of }) => of === amounts[total]!.part.of);
  return foreign ? checkReasons.foreignAmount(foreign.label) : null;
}

/**
 * How far rounded amounts may be off: in 万元 each printed amount stands for half of its last digit more or less. 元 are exact.
 * @returns 元
 */
export function roundingTolerance({ unit }: Form, amounts: readonly Fact<Decimal>[]): Decimal {
  if (unit === "元") return new Decimal(0);
  const filled = amounts.flatMap(({ value }) => value ?? []);
  const decimals = Math.max(0, ...filled.map((value) => value.div(YUAN_PER_WAN).decimalPlaces()));
  const lastDigit = new Decimal(YUAN_PER_WAN).div(new Decimal(10).pow(decimals));
  return lastDigit.div(2).times(filled.length);
}

/**
 * How far amounts of one form may be off each other: what rounding explains, or what the organisation lets pass if that is more.
 * @returns 元
 */
export function formTolerance(form: Form, amounts: readonly Fact<Decimal>[], { thresholds }: Settings): Decimal {
  return Decimal.max(roundingTolerance(form, amounts), thresholds.formTolerance);
}
