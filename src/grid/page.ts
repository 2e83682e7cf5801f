/** A4 upright, in points, less the margins that our sheets are printed with. */
export const USABLE_WIDTH = 595 - 72;
export const USABLE_HEIGHT = 842 - 86;

/** A character of the default font in pixels, taken rather too wide than too narrow, and the padding of a column. */
const CHARACTER = 8;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/**
 * Scale in percent at which columns of these widths fit on one page. Excel ignores the starts of pages where it is told to fit
 * a sheet to the page by itself.
 */
export function printScale(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + characters * CHARACTER + PADDING, 0) * POINTS_PER_PIXEL;
  return Math.min(100, Math.floor((100 * USABLE_WIDTH) / width));
}
