import type { Area, Position } from "../../grid/address";

/** Characters of a list of addresses that Excel takes. */
const LONGEST_LIST = 8_000;

/** Addresses joined by commas, as few lists as Excel's limit allows. */
export function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const each of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + each.length <= LONGEST_LIST) lists[lists.length - 1] = `${last},${each}`;
    else lists.push(each);
  }
  return lists;
}

/** The cells as rectangles: neighbours in a row together, then rows that reach equally far. */
export function rectangles(cells: readonly Position[]): Area[] {
  const done: Area[] = [];
  let growing: Area[] = [];
  for (const run of runs(cells)) {
    const above = growing.find(({ bottom, left, right }) => bottom === run.top - 1 && left === run.left && right === run.right);
    if (above) growing[growing.indexOf(above)] = { ...above, bottom: run.bottom };
    else growing.push(run);
    done.push(...growing.filter(({ bottom }) => bottom < run.top - 1));
    growing = growing.filter(({ bottom }) => bottom >= run.top - 1);
  }
  return [...done, ...growing];
}

/** Neighbours in a row, row by row from the top. */
function runs(cells: readonly Position[]): Area[] {
  const found: Area[] = [];
  for (const { row, col } of [...cells].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const last = found.at(-1);
    if (last?.top === row && last.right >= col - 1) found[found.length - 1] = { ...last, right: col };
    else found.push({ top: row, left: col, bottom: row, right: col });
  }
  return found;
}
