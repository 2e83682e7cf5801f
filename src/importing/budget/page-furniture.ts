import { compact } from "../../grid/text";
import type { RawLine } from "../form-texts";
import { isPageNumber, pageNumbers, standsAtPageEnd } from "../page-number";
import { departmentIn } from "./read-table";
import { isBudgetTitle } from "./titles";

/** A heading of the pages stands on so many of them. */
const FEWEST_PAGES = 3;

/** So many lines are on a page at least. */
const SHORTEST_PAGE = 12;
/** Bare digits from here on are codes of subjects, which count on too, unless there are as many pages. */
const FIRST_CODE = 200;

/** Lines that belong to the pages of a document and not to its text: their numbers, and the heading that each of them repeats. */
export function pageFurniture(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const numbers = numbersOfPages(lines);
  const others = lines.filter((line) => !numbers.has(line));
  const departments = new Set(lines.flatMap(({ text }) => departmentIn(text)?.normalize("NFKC") ?? []));
  const isHeading = ({ text }: RawLine, index: number): boolean => {
    return departments.has(compact(text)) ? standsAtPageEnd(others, index) : isBudgetTitle(text);
  };
  const headings = others.filter(isHeading);
  const times = (line: RawLine): number => headings.filter(({ text }) => compact(text) === compact(line.text)).length;
  return new Set([...numbers, ...headings.filter((line) => times(line) >= FEWEST_PAGES)]);
}

/** Bare digits near one another are cells of a table, unless the text marks its pages. */
function numbersOfPages(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const all = [...pageNumbers(lines)];
  if (lines.some(({ opensPage }) => opensPage)) return new Set(all);
  const bare = all.filter(({ text }) => !isPageNumber(text));
  const isNear = (line: RawLine): boolean => bare.some((other) => other !== line && Math.abs(other.number - line.number) < SHORTEST_PAGE);
  const isCode = ({ text }: RawLine): boolean => Number(compact(text)) >= FIRST_CODE && bare.length < FIRST_CODE;
  return new Set(all.filter((line) => isPageNumber(line.text) || (!isNear(line) && !isCode(line))));
}
