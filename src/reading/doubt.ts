import type { IndicatorBlock } from "../official/layout";
import { readTarget } from "../values/target";
import { classesOf, groupNamed, type KnownClass } from "../official/classes";
import type { ClassedRow } from "./list-rows";

/**
 * For each row the classes that it may really belong to, or null where its label can be believed. A label is doubted on rows
 * that only inherit it, at the end of its stretch, where the row reads like a class that comes next (its label then stands a
 * row too low) or like one between that has no label at all. Copies and extracted texts lose and displace labels this way;
 * saying so is better than charging a correct form with a wrong class.
 */
export function doubtClasses(rows: readonly ClassedRow[], block: IndicatorBlock): (readonly string[] | null)[] {
  const order = classesOf(block);
  const doubts: (readonly string[] | null)[] = rows.map(() => null);
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!;
    const home = row.group && groupNamed(row.group.text, block);
    if (row.class === null) {
      doubts[index] = (home?.classes ?? order).map(({ label }) => label);
      continue;
    }
    if (home !== row.class.group) {
      doubts[index] = [row.class.label];
      continue;
    }
    const endsStretch = index === rows.length - 1 || rows[index + 1]!.label !== row.label || doubts[index + 1] !== null;
    if (row.level2 || !endsStretch) continue;
    const candidates = classesUpTo(nextClass(rows, index), row.class, order).filter((candidate) => readsLike(row, candidate));
    if (candidates.length > 0 && !readsLike(row, row.class)) doubts[index] = candidates.map(({ label }) => label);
  }
  return doubts;
}

function nextClass(rows: readonly ClassedRow[], index: number): KnownClass | null {
  return rows.slice(index + 1).find((row) => row.level2 && row.label !== rows[index]!.label)?.class ?? null;
}

/** Classes that the form prints after this one, up to and with the next one that has a label. */
function classesUpTo(next: KnownClass | null, current: KnownClass, order: readonly KnownClass[]): readonly KnownClass[] {
  const at = (wanted: KnownClass): number => order.findIndex(({ label, group }) => label === wanted.label && group === wanted.group);
  return order.slice(at(current) + 1, next ? at(next) + 1 : order.length);
}

function readsLike(row: ClassedRow, known: KnownClass): boolean {
  const name = row.name.map(({ text }) => text).join("");
  const due = known.dueByDate === true && row.target.some((cell) => readTarget(cell).kind === "date" || known.readsLike.test(cell.text));
  return due || known.readsLike.test(name);
}
