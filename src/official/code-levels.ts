/** Digits of the levels of a subject's code, in both lists: 类, 款, 项. */
export const LEVEL_DIGITS: readonly number[] = [3, 2, 2];

/** The levels of a code one by one: 2012901 → 201, 29, 01; null where the digits do not end with a level. */
export function codeLevels(code: string): string[] | null {
  const levels: string[] = [];
  let rest = code;
  for (const digits of LEVEL_DIGITS) {
    if (rest === "") break;
    levels.push(rest.slice(0, digits));
    rest = rest.slice(digits);
  }
  return rest === "" && levels.every((level, index) => level.length === LEVEL_DIGITS[index]) ? levels : null;
}
