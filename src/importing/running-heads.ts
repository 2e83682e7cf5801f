import { groupBy } from "../grid/group";
import { compact } from "../grid/text";
import { formLayouts } from "../official";
import { labelBookOf } from "../reading/frame";
import { isTitle } from "../reading/recognise";
import type { RawLine } from "./form-texts";
import { isPageNumber, isPageNumberOrDigits } from "./page-number";

/** So many pages repeat it at least, and so large a share of all: what each form has at the head of its second page is on fewer. */
const FEWEST_PAGES = 3;
const MOST_PAGES = 0.8;
/** Fewer signs are an amount, or a word of the form. */
const WORDS = /(?:\p{Script=Han}\P{Script=Han}*){4}/u;

/**
 * The lines of forms that belong to the pages of their document, since most of these repeat them at head or foot: the unit's name, what the
 * document is called. Where the text marks no pages, by page breaks or by numbers that say so, none is known. Of budgets, whose tables
 * print their headings again on each page, `page-furniture.ts` knows more.
 */
export function runningHeads(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const found = new Set<RawLine>();
  for (;;) {
    const more = outermost(lines, found);
    if (more.length === 0) return found;
    for (const line of more) found.add(line);
  }
}

/** Lines without some of them; a page still opens where it did. */
export function withoutLines(lines: readonly RawLine[], dropped: ReadonlySet<RawLine>): RawLine[] {
  const kept: RawLine[] = [];
  let opensPage = false;
  for (const line of lines) {
    opensPage ||= line.opensPage === true;
    if (dropped.has(line)) continue;
    kept.push(opensPage ? { ...line, opensPage } : line);
    opensPage = false;
  }
  return kept;
}

/** Where one page ends and the next begins: the last and the first line that is more than a number; null beyond the document. */
interface PageEnd {
  readonly foot: RawLine | null;
  readonly head: RawLine | null;
}

/** Those that stand next to the end of a page once the ones found so far are thought away; feet only where no head is left. */
function outermost(lines: readonly RawLine[], found: ReadonlySet<RawLine>): RawLine[] {
  const ends = pageEnds(lines, found);
  const inner = ends.filter(({ foot, head }) => foot && head);
  const repeated = (of: (end: PageEnd) => RawLine | null): RawLine[] => {
    const byWords = groupBy(inner, (end) => compact(of(end)!.text));
    const isRepeated = ({ text }: RawLine): boolean => {
      const alike = byWords.get(compact(text)) ?? [];
      const within = alike.filter(({ head }) => !isTitled(head!.text));
      return within.length >= FEWEST_PAGES && alike.length >= MOST_PAGES * inner.length;
    };
    return ends
      .flatMap((end) => of(end) ?? [])
      .filter((line) => WORDS.test(line.text) && isRepeated(line) && !isTitled(line.text) && !isLabelled(line.text));
  };
  const heads = repeated(({ head }) => head);
  return heads.length > 0 ? heads : repeated(({ foot }) => foot);
}

function pageEnds(lines: readonly RawLine[], found: ReadonlySet<RawLine>): PageEnd[] {
  const ends: PageEnd[] = [];
  let foot: RawLine | null = null;
  let isEnd = true;
  for (const line of lines) {
    isEnd ||= line.opensPage === true || isPageNumber(line.text);
    if (found.has(line) || line.text.trim() === "" || isPageNumberOrDigits(line.text)) continue;
    if (isEnd) ends.push({ foot, head: line });
    [foot, isEnd] = [line, false];
  }
  ends.push({ foot, head: null });
  return ends;
}

/** Forms of one page each begin alike, and may end alike: that tells nothing of their pages. */
function isTitled(text: string): boolean {
  return formLayouts.some((layout) => isTitle(text, layout));
}

/** Headings of a list may be printed on each of its pages. */
function isLabelled(text: string): boolean {
  return formLayouts.some((layout) => labelBookOf(layout).match(text) !== null);
}
