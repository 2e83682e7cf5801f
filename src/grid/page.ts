/** A4 upright, in points, less the margins that our sheets are printed with. */
const USABLE_WIDTH = 595 - 72;
const USABLE_HEIGHT = 842 - 86;

/** Width of a character of the default font and padding of a column, in points. Programs differ by a tenth or so. */
const CHARACTER = 5.5;
const PADDING = 4;

/** Height in points that fits on a page of a sheet whose columns are printed one page wide. */
export function pageHeight(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + characters * CHARACTER + PADDING, 0);
  return USABLE_HEIGHT * Math.max(1, width / USABLE_WIDTH);
}
