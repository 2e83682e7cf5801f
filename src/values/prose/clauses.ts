/** Words up to a pause. The last one before a number ends with the number and has no delimiter. */
export interface Clause {
  /** Place of its first word in the paragraph. */
  readonly start: number;
  readonly words: string;
  readonly delimiter: string;
}

const PAUSE = /[，,。；;！!？?:]/g;

/**
 * The clauses between two places of a paragraph.
 * @param toNumber true where a number stands at the second place
 */
export function clausesOf(plain: string, from: number, to: number, toNumber: boolean): Clause[] {
  const region = plain.slice(from, to);
  const clauses: Clause[] = [];
  let start = 0;
  for (const { 0: delimiter, index } of region.matchAll(PAUSE)) {
    // A colon before a number only joins it to its subject; one behind a number opens a list.
    if (delimiter === ":" && ((toNumber && index === region.length - 1) || (index === 0 && from > 0))) continue;
    clauses.push({ start: from + start, words: region.slice(start, index), delimiter });
    start = index + 1;
  }
  if (toNumber || start < region.length) clauses.push({ start: from + start, words: region.slice(start), delimiter: "" });
  return clauses;
}

/** True of what ends a statement, so that the words behind it begin a new one. */
export function endsSentence(delimiter: string): boolean {
  return /[。；;！!？?]/.test(delimiter);
}
