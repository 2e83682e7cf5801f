import { editDistance } from "../values/near-name";

const LONGEST = 60;

/** Known names that a wrong one may have been meant for, the likeliest first; none where nothing is like it. */
export function nearest(name: string, known: readonly string[], most = 3): string[] {
  if (name.length > LONGEST) return [];
  const meant = name.toLowerCase();
  return known
    .map((other) => ({ other, distance: distanceTo(other.toLowerCase(), meant) }))
    .filter(({ other, distance }) => distance <= Math.max(2, Math.min(name.length, other.length) / 2))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ other }) => other);
}

/** A name left unfinished is as likely meant as one with a slip. */
function distanceTo(known: string, meant: string): number {
  if (known.startsWith(meant)) return 0;
  return known.includes(meant) ? 1 : editDistance(meant, known);
}
