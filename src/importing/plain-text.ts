import { tidy } from "../grid/text";

/** A line at least this share as long as the longest was broken because it was full, not because a paragraph ended. */
const FULL = 0.9;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.．](?!\d)|[①-⑳])/;
const SENTENCE_END = /[。！？；]$/;

/** Width of a line in half-width characters: a Chinese character takes two. */
export function width(line: string): number {
  let sum = 0;
  for (const character of line) sum += character.charCodeAt(0) > 0xff ? 2 : 1;
  return sum;
}

/** Width of the full lines of a text, in half-width characters; one line in ten may be longer, with narrow signs in it. */
export function lineWidth(text: string): number {
  const widths = text
    .split("\n")
    .map((line) => width(line.trim()))
    .filter((own) => own > 0)
    .sort((a, b) => b - a);
  return widths[Math.floor(widths.length / 10)] ?? 0;
}

/**
 * Paragraphs of a text that was wrapped at a fixed width, which splits words and numbers: full lines go on in the next one.
 * @param full width of a full line, in half-width characters
 */
export function paragraphs(text: string, full: number): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.reduce((joined, line, index) => {
    const above = lines[index - 1]?.trimEnd() ?? "";
    const goesOn =
      width(above.trim()) >= full * FULL && !/^[ \t\u3000]{2}/.test(line) && !(SENTENCE_END.test(above) && NUMBERED.test(line.trim()));
    return index === 0 ? tidy(line) : `${joined}${goesOn ? "" : "\n"}${tidy(line)}`;
  }, "");
}

/** A short value in one line: what was wrapped is joined without a gap, gaps within a line stay as one blank. */
export function oneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => tidy(line).replace(/[ \t\u3000]+/g, " "))
    .join("");
}
