import { compact } from "../../grid/text";
import { editDistance } from "../../values/near-name";

const MOST = 3;
const LONGEST = 60;
/** Names that share less are nothing that anybody meant. */
const LIKE = 0.6;

/** The known names that are most like one that is not known, nearest first. */
export function nearest(name: string, known: readonly string[]): string[] {
  const own = compact(name).slice(0, LONGEST);
  return [...new Set(known)]
    .map((other) => ({ other, distance: distanceOf(own, compact(other)) }))
    .sort((a, b) => a.distance - b.distance)
    .filter(({ distance }, at) => at === 0 || (at < MOST && distance <= LIKE))
    .map(({ other }) => other);
}

/** A name that is part of the other is nearer than one that shares as many signs by chance. */
function distanceOf(own: string, other: string): number {
  const isPart = own.length > 1 && (other.includes(own) || own.includes(other));
  return editDistance(own, other) / Math.max(own.length, other.length) - (isPart ? 1 : 0);
}
