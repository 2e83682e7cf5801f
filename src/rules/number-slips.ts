import type Decimal from "decimal.js";

/** How a number that was meant becomes another under a typist's hands. */
export type Slip = "unit" | "sign" | "swapped" | "zeros" | "dropped";

/** The slips, the most telling first. */
export const slips: readonly Slip[] = ["unit", "sign", "swapped", "zeros", "dropped"];

/** Shorter numbers lie so close together that any two look like a slip. */
const TELLING_DIGITS = 4;

/** Slips that make a number another one times ten to this power. */
const SLIP_OF_POWER: Readonly<Partial<Record<number, Slip>>> = {
  [-4]: "unit",
  [-3]: "zeros",
  [-2]: "zeros",
  [-1]: "zeros",
  1: "zeros",
  2: "zeros",
  3: "zeros",
  4: "unit",
};

/** The slip that makes `written` of `meant`, or null. */
export function slipBetween(written: Decimal, meant: Decimal): Slip | null {
  if (written.isZero() || meant.isZero()) return null;
  if (written.equals(meant.negated())) return "sign";
  const power = written.e - meant.e;
  const known = SLIP_OF_POWER[power];
  if (known && written.equals(meant.times(`1e${power}`))) return known;
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

/** Where two texts of digits differ. */
function differing(a: string, b: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) places.push(at);
  return places;
}

function lacksOneSign(shorter: string, longer: string): boolean {
  const at = [...shorter].findIndex((sign, index) => sign !== longer[index]);
  const gap = at < 0 ? shorter.length : at;
  return shorter.slice(gap) === longer.slice(gap + 1);
}
