import { pageHeight } from "../grid/page";
import type { FormLayout } from "../official/layout";
import type { Geometry } from "./geometry";

/** Programs print a sheet longer or shorter than was worked out, by up to this share of a page. */
const DOUBT = 0.15;

/**
 * Rows with which a new page begins: the list of indicators begins one, unless it surely fits on the page where what stands
 * above it ends.
 */
export function pageStarts(
  { columnWidths, indicators, parts }: FormLayout,
  heights: ReadonlyMap<number, number>,
  geometry: Geometry,
): number[] {
  const heading = geometry.place(indicators.columns.name.at).top;
  const titled = parts.some((part) => part.kind === "heading" && geometry.place(part.at).bottom === heading - 1);
  const start = titled ? heading - 1 : heading;
  const page = pageHeight(columnWidths);
  const pages = (rows: readonly [number, number][]): number => rows.reduce((sum, [, height]) => sum + height, 0) / page;
  const before = pages([...heights].filter(([row]) => row < start));
  const list = pages([...heights].filter(([row]) => row >= start));
  const onLastPage = before % 1;
  const surelyFits = (before < 1 || onLastPage > DOUBT) && onLastPage + list < 1 - DOUBT;
  return surelyFits ? [] : [start];
}
