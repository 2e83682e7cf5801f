/** Digits of a 类, and of each further level. */
const FIRST_LEVEL = 3;
const PER_LEVEL = 2;

/** Digits of the levels of a subject's code, in both lists: 类, 款, 项. */
export const LEVEL_DIGITS: readonly number[] = [FIRST_LEVEL, PER_LEVEL, PER_LEVEL];

const SEPARATORS = /[\s\-.．·•/、,—–_]+/;

/** One filled cell of the code columns. `level` counts from 0; null where the column's heading does not say. */
export interface CodePart {
  readonly text: string;
  readonly level: number | null;
}

/** How many levels a code has: 1 of 201, 2 of 20129, 3 of 2012901. */
export function levelOf(code: string): number {
  return (code.length - FIRST_LEVEL) / PER_LEVEL + 1;
}

/** Length of a code of so many levels. */
function lengthOf(levels: number): number {
  return FIRST_LEVEL + PER_LEVEL * (levels - 1);
}

/**
 * The code of a row from what its code columns print: 2012901, 201-29-01, 201 | 29 | 1, or only the last part, whose parents
 * are then those of the row above. Null where it is not certain.
 * @param above code of the nearest row above that has one
 * @param levels how many levels the list of codes has
 */
export function joinCode(parts: readonly CodePart[], above: string | null, levels: number): string | null {
  let code = "";
  for (const { text, level } of parts) {
    const pieces = text.split(SEPARATORS).filter((piece) => piece !== "");
    if (pieces.length === 0 || !pieces.every((piece) => /^\d+$/.test(piece))) return null;
    for (const piece of pieces) {
      const next = append(code, piece, pieces.length > 1 ? null : level, above);
      if (next === null) return null;
      code = next;
    }
  }
  return isWhole(code) && levelOf(code) <= levels ? code : null;
}

/** Codes of functions and economic kinds begin with 2 to 5, never with 0. */
function isWhole(code: string): boolean {
  return /^[1-9]\d*$/.test(code) && code.length >= FIRST_LEVEL && (code.length - FIRST_LEVEL) % PER_LEVEL === 0;
}

/** The code with one more printed piece; null where it does not fit behind what stands before it. */
function append(code: string, piece: string, level: number | null, above: string | null): string | null {
  // Some print the whole code in the column of every level.
  if (isWhole(piece) && piece.startsWith(code)) return piece;
  if (piece.length > PER_LEVEL) return code !== "" && piece.length === 2 * PER_LEVEL ? code + piece : null;
  const parents = parentsOf(code, level, above);
  return parents === null ? null : parents + piece.padStart(PER_LEVEL, "0");
}

/** What stands before a piece of two digits: the code printed so far, filled up from the row above where levels are blank. */
function parentsOf(code: string, level: number | null, above: string | null): string | null {
  if (level === null) return code === "" ? null : code;
  if (level === 0) return null;
  const wanted = lengthOf(level);
  if (code.length === wanted) return code;
  const isUncertain = code.length > wanted || above === null || above.length < wanted || !above.startsWith(code);
  return isUncertain ? null : above.slice(0, wanted);
}

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
