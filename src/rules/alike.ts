const SIGNS = 3;
/** How many of a text's pieces are kept to find others with: nearly alike texts share most of theirs. */
const KEYS = 12;

/** A text cut into overlapping pieces, so that two texts can be held against each other whatever their order of words. */
export interface Shingles {
  readonly all: ReadonlySet<string>;
  /** Few pieces, the same ones of the same text: what texts are looked up by. */
  readonly keys: readonly string[];
}

/** @param signs how many signs a piece has: short texts need short ones */
export function shinglesOf(words: string, signs = SIGNS): Shingles {
  const all = new Set<string>();
  for (let from = 0; from + signs <= words.length; from++) all.add(words.slice(from, from + signs));
  const ranked = [...all].map((piece) => [hash(piece), piece] as const).sort(([a], [b]) => a - b);
  return { all, keys: ranked.slice(0, KEYS).map(([, piece]) => piece) };
}

/** Share of pieces that two texts have in common, from 0 to 1. */
export function likeness(a: Shingles, b: Shingles): number {
  let common = 0;
  for (const piece of a.all) if (b.all.has(piece)) common++;
  return (2 * common) / Math.max(1, a.all.size + b.all.size);
}

/** Spreads pieces evenly, so that a text's keys come from all over it. */
function hash(piece: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < piece.length; at++) value = Math.imul(value ^ piece.charCodeAt(at), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}
