import { oncePer, oncePerText } from "../grid/once";
import { compact } from "../grid/text";
import type { IndicatorBlock, IndicatorClass, IndicatorGroup } from "./layout";

/** A class of the layout with the group that it stands in. */
export interface KnownClass extends IndicatorClass {
  readonly group: IndicatorGroup;
}

/** The classes of one layout, and the groups and classes by what copies print of their labels. */
interface Vocabulary {
  readonly classes: readonly KnownClass[];
  readonly groupsByLabel: ReadonlyMap<string, IndicatorGroup>;
  readonly classesByLabel: ReadonlyMap<string, readonly KnownClass[]>;
}

/** All second-level classes of a layout, in the order in which the form prints them. */
export function classesOf(block: IndicatorBlock): readonly KnownClass[] {
  return vocabularyOf(block).classes;
}

/** The first-level class of a printed label, or null. */
export function groupNamed(label: string, block: IndicatorBlock): IndicatorGroup | null {
  const { groupsByLabel } = vocabularyOf(block);
  return groupsByLabel.get(label) ?? groupsByLabel.get(coreOf(label)) ?? null;
}

/** The second-level class of a printed label; of two with one name, the one in the group that is printed beside it. */
export function classNamed(label: string, group: string | null, block: IndicatorBlock): KnownClass | null {
  const { classesByLabel } = vocabularyOf(block);
  const known = classesByLabel.get(label) ?? classesByLabel.get(coreOf(label)) ?? [];
  if (known.length <= 1) return known[0] ?? null;
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

const vocabularyOf = oncePer((block: IndicatorBlock): Vocabulary => {
  const classes = block.groups.flatMap((group) => group.classes.map((own) => ({ ...own, group })));
  const groupsByLabel = new Map<string, IndicatorGroup>();
  for (const group of [...block.groups].reverse()) for (const label of coresOf(group)) groupsByLabel.set(label, group);
  const classesByLabel = new Map<string, KnownClass[]>();
  for (const own of classes) for (const label of coresOf(own)) classesByLabel.set(label, [...(classesByLabel.get(label) ?? []), own]);
  return { classes, groupsByLabel, classesByLabel };
});

function coresOf({ label, variants = [] }: Pick<IndicatorClass, "label" | "variants">): Set<string> {
  return new Set([label, ...[label, ...variants].map(coreOf)]);
}

/** Labels are equal without white space, a score in brackets, and the word 指标 or 目标 that some copies leave out. */
const coreOf = oncePerText((label: string): string =>
  compact(label)
    .replace(/\([^()]*\)$/, "")
    .replace(/(?:指标|目标)$/, ""),
);
