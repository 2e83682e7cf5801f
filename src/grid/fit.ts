/** Excel refuses a row higher than this. */
export const HIGHEST_ROW = 409;
const LINE_SPACING = 1.4;
const PADDING = 6;

/** Width of a text in half-width characters: a Chinese character takes two. */
function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += signWidth(text.charCodeAt(at));
  return width;
}

/** The second half of a sign that is written with two takes no room of its own. */
function signWidth(code: number): number {
  if (code >= 0xdc00 && code < 0xe000) return 0;
  return code > 0xff ? 2 : 1;
}

/** Lines that a text takes in a column of so many half-width characters. */
export function linesNeeded(text: string, columnWidth: number): number {
  const usable = Math.max(columnWidth - 1, 2);
  // Chinese line breaking keeps punctuation off the start of a line, which costs a line up to one character.
  const wrapped = Math.max(usable - 2, 2);
  const linesOf = (width: number): number => (width <= usable ? 1 : Math.ceil(width / wrapped));
  if (!text.includes("\n")) return linesOf(textWidth(text));
  return text.split("\n").reduce((lines, line) => lines + linesOf(textWidth(line)), 0);
}

/** A text and the width of its merged area, in characters of the default font. */
export interface Fitted {
  readonly text: string;
  readonly width: number;
}

/** Height in points that shows all texts of a row, however high that is; `size` is that of the font, in points. */
export function textHeight(texts: readonly Fitted[], size: number): number {
  // Column widths are measured in 11 pt digits; a smaller font fits more.
  const lines = texts.map(({ text, width }) => linesNeeded(text, (width * 11) / size));
  return Math.round((Math.max(1, ...lines) * size * LINE_SPACING + PADDING) * 4) / 4;
}

/**
 * Height of a row that shows all its texts. Excel and LibreOffice fit a row to its content only where no cell of it is
 * merged, so official sheets need their heights computed.
 */
export function rowHeight(texts: readonly Fitted[], size: number, least = 0): number {
  return Math.min(HIGHEST_ROW, Math.max(least, textHeight(texts, size)));
}
