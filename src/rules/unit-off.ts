import type Decimal from "decimal.js";
import { isNothing, type Entry } from "./budget-entries";

const TEN_THOUSAND = 1e4;
/** Fewer lines may be so by chance. */
const LEAST_LINES = 2;

/**
 * True where each line of one table is about ten thousand times the other's: one of the two is filled in in another unit than it
 * prints, which its totals tell once; its lines would all say the same.
 */
export function isUnitOff(left: ReadonlyMap<string, Entry>, right: ReadonlyMap<string, Entry>): boolean {
  const rates = [...left].flatMap(([key, entry]) => {
    const other = right.get(key);
    return !other || isNothing(entry) || isNothing(other) || !entry.amount.value || !other.amount.value
      ? []
      : [entry.amount.value.div(other.amount.value)];
  });
  const isAbout = (rate: Decimal, wanted: number): boolean => rate.div(wanted).minus(1).abs().lt(0.1);
  return rates.length >= LEAST_LINES && [TEN_THOUSAND, 1 / TEN_THOUSAND].some((wanted) => rates.every((rate) => isAbout(rate, wanted)));
}
