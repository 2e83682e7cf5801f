import { printScale, USABLE_HEIGHT } from "../grid/page";
import type { FormLayout } from "../official/layout";
import type { Geometry } from "./geometry";

/**
 * Rows with which a new page begins: the list of indicators stays in one piece where it would break over the end of a page
 * and fits on one of its own.
 */
export function pageStarts(
  { columnWidths, indicators, parts }: FormLayout,
  heights: ReadonlyMap<number, number>,
  geometry: Geometry,
): number[] {
  const page = USABLE_HEIGHT / (printScale(columnWidths) / 100);
  const heading = geometry.place(indicators.columns.name.at).top;
  const above = parts.some((part) => part.kind === "heading" && geometry.place(part.at).bottom === heading - 1);
  const start = above ? heading - 1 : heading;
  const sum = (rows: readonly [number, number][]): number => rows.reduce((total, [, height]) => total + height, 0);
  const before = sum([...heights].filter(([row]) => row < start));
  const list = sum([...heights].filter(([row]) => row >= start));
  const onPage = before % page;
  return onPage + list > page && list <= page ? [start] : [];
}
