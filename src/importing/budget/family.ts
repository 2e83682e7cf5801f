/** Ways that are still open for one row: each a figure for every column. */
export type Open = readonly (readonly number[])[];

/** More sums on the way than this, and the question stays open rather than the computer busy. */
const MOST_SUMS = 20_000;

/**
 * Which of the open ways of a parent and its children can be part of a solution in which the children add up to the parent in
 * each of the given columns. Null where there is no solution; "open" where there are too many sums to try.
 */
export function consistentWays(
  parent: Open,
  children: readonly Open[],
  columns: readonly number[],
): { parent: boolean[]; children: boolean[][] } | null | "open" {
  const project = (way: readonly number[]): readonly number[] => columns.map((column) => way[column]!);
  const own = children.map((ways) => ways.map(project));
  const middle = Math.ceil(own.length / 2);
  const left = layersOf(own.slice(0, middle), columns.length);
  const right = layersOf(own.slice(middle), columns.length);
  if (!left || !right) return "open";
  const targets = parent.map(project);
  const { used, leftEnds, rightEnds } = meet(left.at(-1)!, right.at(-1)!, targets);
  if (!used.includes(true)) return null;
  return { parent: used, children: [...usedWays(own.slice(0, middle), left, leftEnds), ...usedWays(own.slice(middle), right, rightEnds)] };
}

type Sums = ReadonlyMap<string, readonly number[]>;

function keyOf(sum: readonly number[]): string {
  return sum.join(" ");
}

/** The sums that the first rows can make, after none of them, one, two, …; null where they are too many. */
function layersOf(rows: readonly Open[], width: number): Sums[] | null {
  const nothing = new Array<number>(width).fill(0);
  const layers: Sums[] = [new Map([[keyOf(nothing), nothing]])];
  for (const ways of rows) {
    const next = new Map<string, readonly number[]>();
    for (const sum of layers.at(-1)!.values()) {
      for (const way of ways) {
        const more = sum.map((value, column) => value + way[column]!);
        next.set(keyOf(more), more);
      }
      if (next.size > MOST_SUMS) return null;
    }
    layers.push(next);
  }
  return layers;
}

/** Sums of the left and the right half that together make one of the targets. */
function meet(left: Sums, right: Sums, targets: Open): { used: boolean[]; leftEnds: Set<string>; rightEnds: Set<string> } {
  const leftEnds = new Set<string>();
  const rightEnds = new Set<string>();
  const used = targets.map((target) => {
    let found = false;
    for (const [key, sum] of left) {
      const rest = keyOf(target.map((value, column) => value - sum[column]!));
      if (!right.has(rest)) continue;
      found = true;
      leftEnds.add(key);
      rightEnds.add(rest);
    }
    return found;
  });
  return { used, leftEnds, rightEnds };
}

/** Goes back through the sums from those that make a target: ways that lead to one. */
function usedWays(rows: readonly Open[], layers: readonly Sums[], ends: ReadonlySet<string>): boolean[][] {
  const used = rows.map((ways) => ways.map(() => false));
  let wanted = ends;
  for (let index = rows.length - 1; index >= 0; index--) {
    const before = new Set<string>();
    for (const [key, sum] of layers[index]!) {
      rows[index]!.forEach((way, at) => {
        if (!wanted.has(keyOf(sum.map((value, column) => value + way[column]!)))) return;
        used[index]![at] = true;
        before.add(key);
      });
    }
    wanted = before;
  }
  return used;
}
