import { compact } from "../grid/text";
import type { RawLine } from "./form-texts";

/** Numbers of pages, in the ways that documents print them. */
const PAGE = /^(?:[-—–]+\d{1,4}[-—–]+|第\d+页(?:[,/]?共\d+页)?|\d+\/\d+|共\d+页)$/;
const DIGITS = /^[1-9]\d{0,2}$/;

export function isPageNumber(text: string): boolean {
  return PAGE.test(compact(text));
}

/** True where bare digits may be the number of a page too, as in text that kept its columns. */
export function isPageNumberOrDigits(text: string): boolean {
  return isPageNumber(text) || /^\d{1,4}$/.test(compact(text));
}

/**
 * Lines that number pages: those that say so, and bare digits in a line of their own that count on through the document, or
 * that stand beside a blank line where no other one does.
 */
export function pageNumbers(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const isBlank = (index: number): boolean => (lines[index]?.text.trim() ?? "") === "";
  const marked = lines.some(({ opensPage }) => opensPage);
  const stands = (index: number): boolean => (marked ? standsAtPageEnd(lines, index) : isBlank(index - 1) || isBlank(index + 1));
  const bare = lines.filter(({ text }, index) => DIGITS.test(compact(text)) && stands(index));
  const numberOf = ({ text }: RawLine): number => Number(compact(text));
  const countsOn = (line: RawLine, index: number): boolean => {
    const [before, after] = [bare[index - 1], bare[index + 1]];
    const number = numberOf(line);
    return (before !== undefined && numberOf(before) === number - 1) || (after !== undefined && numberOf(after) === number + 1);
  };
  return new Set([...lines.filter(({ text }) => isPageNumber(text)), ...(bare.length === 1 ? bare : bare.filter(countsOn))]);
}

/** True of the line that is first or last on its page, where the text marks its pages. */
export function standsAtPageEnd(lines: readonly RawLine[], index: number): boolean {
  const isFilled = ({ text }: RawLine): boolean => text.trim() !== "";
  let above = index;
  while (above > 0 && !lines[above]!.opensPage && !isFilled(lines[above - 1]!)) above--;
  if (above === 0 || lines[above]!.opensPage) return true;
  let below = index + 1;
  while (below < lines.length && !lines[below]!.opensPage && !isFilled(lines[below]!)) below++;
  return below === lines.length || lines[below]!.opensPage === true;
}
