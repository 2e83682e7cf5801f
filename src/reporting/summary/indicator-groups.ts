import { classesOf, classNamed, groupNamed } from "../../official/classes";
import type { FormLayout, Measure } from "../../official/layout";
import type { Indicator } from "../../reading/facts";

/** First-level classes of indicators under one name each for all generations of the form, in the order in which they are shown. */
export const indicatorGroups = ["management", "cost", "output", "effect", "satisfaction", "other"] as const;
export type IndicatorGroupKey = (typeof indicatorGroups)[number];

const GROUP_OF: Readonly<Record<Measure, IndicatorGroupKey>> = {
  management: "management",
  quantity: "output",
  quality: "output",
  timeliness: "output",
  cost: "cost",
  effect: "effect",
  lasting: "effect",
  satisfaction: "satisfaction",
  other: "other",
};

/** True of a target that a number or a day can be held against. */
export function isQuantified({ parsed: { kind } }: Indicator): boolean {
  return kind === "numeric" || kind === "date";
}

/** By what its second-level class is about; without one, by the first class of its first-level label; `other` where that says nothing. */
export function groupOfIndicator(
  { class: own, level1 }: Pick<Indicator, "class" | "level1">,
  { indicators: block }: Pick<FormLayout, "indicators">,
): IndicatorGroupKey {
  const known = own === null ? null : (classNamed(own, level1, block) ?? classesOf(block).find(({ label }) => label === own) ?? null);
  const measures = known?.measures ?? (level1 === null ? undefined : groupNamed(level1, block)?.classes[0]?.measures);
  return measures === undefined ? "other" : GROUP_OF[measures];
}
