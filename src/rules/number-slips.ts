import type Decimal from "decimal.js";

/** How a number that was meant becomes another under a typist's hands. */
export type Slip = "unit" | "sign" | "swapped" | "zeros" | "dropped";

/** The slips, the most telling first. */
export const slips: readonly Slip[] = ["unit", "sign", "swapped", "zeros", "dropped"];

/** Shorter numbers lie so close together that any two look like a slip. */
const TELLING_DIGITS = 4;

/** The slip that makes `written` of `meant`, or null. */
export function slipBetween(written: Decimal, meant: Decimal): Slip | null {
  if (written.isZero() || meant.isZero()) return null;
  if (written.times(1e4).equals(meant) || meant.times(1e4).equals(written)) return "unit";
  if (written.negated().equals(meant)) return "sign";
  if ([10, 100, 1000].some((factor) => written.times(factor).equals(meant) || meant.times(factor).equals(written))) return "zeros";
  const [a, b] = [written.toFixed(2), meant.toFixed(2)];
  if (isSwapped(a, b)) return "swapped";
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.length === shorter.length + 1 && longer.replace(/\D/g, "").length > TELLING_DIGITS + 2 && lacksOneSign(shorter, longer)
    ? "dropped"
    : null;
}

/** True where two digits changed places and all others stand as they are. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const [i, j, ...more] = differing(a, b);
  return i !== undefined && j !== undefined && more.length === 0 && a[i] === b[j] && a[j] === b[i];
}

/** True where one digit is another and all others stand as they are. Round figures have that too often for it to mean anything. */
export function isOneDigitOff(a: Decimal, b: Decimal): boolean {
  if ([a, b].some((value) => value.precision() < TELLING_DIGITS)) return false;
  const [first, second] = [a.toFixed(2), b.toFixed(2)];
  return first.length === second.length && differing(first, second).length === 1;
}

function differing(a: string, b: string): number[] {
  return [...a].flatMap((sign, index) => (sign === b[index] ? [] : [index]));
}

function lacksOneSign(shorter: string, longer: string): boolean {
  const at = [...shorter].findIndex((sign, index) => sign !== longer[index]);
  const gap = at < 0 ? shorter.length : at;
  return shorter.slice(gap) === longer.slice(gap + 1);
}
