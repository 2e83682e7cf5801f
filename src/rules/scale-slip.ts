import Decimal from "decimal.js";

/** Amounts of one thing that are so far apart differ by their unit, and not by what happened. */
const WAN = 10_000;
/** One year's budget is at most so many times another's where both are meant in 元. */
const SWING = 2.5;
/** Round figures of one digit are ten or a hundred times each other by chance. */
const TELLING_DIGITS = 2;

/**
 * How many times larger one of two amounts looks than it should: 10,000 where 万元 were taken for 元, 1,000 or 100 where zeros were
 * lost. Null where the two may well be what they are.
 */
export function slipBetween(one: Decimal, other: Decimal): number | null {
  if (one.lte(0) || other.lte(0)) return null;
  const ratio = Decimal.max(one, other).div(Decimal.min(one, other));
  if (ratio.gte(WAN / SWING) && ratio.lte(WAN * SWING)) return WAN;
  const isTelling = one.precision() >= TELLING_DIGITS;
  return isTelling ? ([1000, 100].find((factor) => ratio.equals(factor)) ?? null) : null;
}
