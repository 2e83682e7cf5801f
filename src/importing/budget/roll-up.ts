import { consistentWays, type Open } from "./family";

/** A row that others add up to. */
export interface Family {
  readonly parent: number;
  readonly children: readonly number[];
}

/** Parents of a table's rows: the row of the code that theirs begins with, or the total. */
export function familiesOf(rows: readonly { readonly code: string | null; readonly isTotal: boolean }[]): Family[] {
  const total = rows.findLastIndex(({ isTotal }) => isTotal);
  const byCode = new Map<string, number>();
  rows.forEach(({ code }, index) => code !== null && !byCode.has(code) && byCode.set(code, index));
  const children = new Map<number, number[]>();
  rows.forEach(({ code, isTotal }, index) => {
    if (isTotal) return;
    const parent = parentOf(code, byCode) ?? total;
    if (parent >= 0) children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  return [...children].map(([parent, own]) => ({ parent, children: own }));
}

function parentOf(code: string | null, byCode: ReadonlyMap<string, number>): number | null {
  for (let length = (code?.length ?? 0) - 2; length >= 3; length -= 2) {
    const parent = byCode.get(code!.slice(0, length));
    if (parent !== undefined) return parent;
  }
  return null;
}

/**
 * Narrows what is open for each row to what adds up with its family, until nothing changes. As each row has one parent, what
 * is left open then is part of a solution for the whole table.
 *
 * Where a family does not add up, a figure in it is wrong or a row is missing. If all but one column add up, the fault is in
 * that one and the others still tell; with more faults only this is certain: what the parent leaves blank its children do too.
 */
export function narrow(start: readonly Open[], families: readonly Family[], width: number): readonly Open[] {
  const open = [...start];
  const tooMany = new Set<Family>();
  for (let changed = true; changed;) {
    changed = false;
    for (const family of families) {
      const members = [family.parent, ...family.children];
      if (tooMany.has(family) || members.every((row) => open[row]!.length === 1)) continue;
      const kept = waysOf(family, open, width);
      if (!kept) tooMany.add(family);
      members.forEach((row, index) => {
        const left = open[row]!.filter((_, way) => kept?.[index]![way]);
        if (left.length === 0 || left.length === open[row]!.length) return;
        open[row] = left;
        changed = true;
      });
    }
  }
  return open;
}

/** For the parent and then each child which ways may stay; null where nothing can be told. */
function waysOf({ parent, children }: Family, open: readonly Open[], width: number): boolean[][] | null {
  const all = Array.from({ length: width }, (_, column) => column);
  const own = children.map((row) => open[row]!);
  const whole = consistentWays(open[parent]!, own, all);
  if (whole === "open") return blankWays(open[parent]!, own, width);
  if (whole) return [whole.parent, ...whole.children];
  const partly = all
    .map((dropped) =>
      consistentWays(
        open[parent]!,
        own,
        all.filter((column) => column !== dropped),
      ),
    )
    .filter((found) => found !== null);
  if (partly.length === 0 || partly.includes("open")) return blankWays(open[parent]!, own, width);
  const found = partly.filter((ways) => ways !== "open").map((ways) => [ways.parent, ...ways.children]);
  return found[0]!.map((row, index) => row.map((_, way) => found.some((ways) => ways[index]![way])));
}

/** A column that every open way of the parent leaves blank is blank in its children. */
function blankWays(parent: Open, children: readonly Open[], width: number): boolean[][] {
  const blank = Array.from({ length: width }, (_, column) => parent.every((way) => way[column] === 0));
  return [
    parent.map(() => true),
    ...children.map((ways) => ways.map((way) => way.every((value, column) => value === 0 || !blank[column]))),
  ];
}
