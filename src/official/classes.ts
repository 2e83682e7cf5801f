import { compact } from "../grid/text";
import type { IndicatorBlock, IndicatorClass, IndicatorGroup } from "./layout";

/** A class of the layout with the group that it stands in. */
export interface KnownClass extends IndicatorClass {
  readonly group: IndicatorGroup;
}

/** All second-level classes of a layout, in the order in which the form prints them. */
export function classesOf(block: IndicatorBlock): KnownClass[] {
  return block.groups.flatMap((group) => group.classes.map((known) => ({ ...known, group })));
}

/** The first-level class of a printed label, or null. */
export function groupNamed(label: string, block: IndicatorBlock): IndicatorGroup | null {
  return block.groups.find((group) => sameLabel(label, group)) ?? null;
}

/** The second-level class of a printed label; of two with one name, the one in the group that is printed beside it. */
export function classNamed(label: string, group: string | null, block: IndicatorBlock): KnownClass | null {
  const known = classesOf(block).filter((candidate) => sameLabel(label, candidate));
  const home = group === null ? null : groupNamed(group, block);
  return known.find((candidate) => candidate.group === home) ?? known[0] ?? null;
}

/** True of a text that, without regard to the word at its end, names a group or a class of the layout. */
export function namesClass(text: string, block: IndicatorBlock): boolean {
  return groupNamed(text, block) !== null || classNamed(text, null, block) !== null;
}

/** True of a class label as the form prints it, with its word: 数量指标, not 数量. */
export function isClassLabel(text: string, block: IndicatorBlock): boolean {
  return text.endsWith(block.word) && namesClass(text, block);
}

/** Labels are equal without white space, a score in brackets, and the word 指标 or 目标 that some copies leave out. */
function sameLabel(printed: string, { label, variants = [] }: { label: string; variants?: readonly string[] }): boolean {
  const core = (text: string): string =>
    compact(text)
      .replace(/\([^()]*\)$/, "")
      .replace(/(?:指标|目标)$/, "");
  return [label, ...variants].some((spelling) => core(spelling) === core(printed));
}
