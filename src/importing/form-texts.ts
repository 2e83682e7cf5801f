import { compact, tidy } from "../grid/text";
import type { FormLayout } from "../official/layout";

/** A line of the text that found no place in a form. Lines count from 1. */
export interface LeftOverLine {
  readonly line: number;
  readonly text: string;
}

/** A line as it stands in the document. Numbers count from 0. */
export interface RawLine {
  readonly number: number;
  readonly text: string;
  /** True of the first line of a page, where the text marks its pages. */
  readonly opensPage?: true;
}

/** The lines of one form, from its title on. */
export interface FormText {
  readonly layout: FormLayout;
  readonly lines: readonly RawLine[];
}

/** A title stands alone in its line, perhaps with the number of an annex, a year or a place before it. */
const BESIDE_TITLE = 14;
/** Blank lines may stand between the halves of a broken title. */
const LONGEST_GAP = 4;
const SENTENCE = /[。；;，,！？《》]/;

/** The lines of a text, at line ends and page breaks. */
export function linesOf(text: string): RawLine[] {
  const pages = text.replace(/^\uFEFF/, "").split("\f");
  const lines = pages.flatMap((page, index) =>
    page.split(/\r\n|[\n\r\v]/).map((line, at) => ({ text: line.replace(/^#+\s*/, ""), opensPage: index > 0 && at === 0 })),
  );
  return lines.map(({ opensPage, ...line }, number) => ({ number, ...line, ...(opensPage ? { opensPage } : {}) }));
}

/** Cuts lines into the texts of their forms, at each line that is the title of one. */
export function cutForms(lines: readonly RawLine[], layouts: readonly FormLayout[]): { forms: FormText[]; before: readonly RawLine[] } {
  const titled = lines.flatMap((line, index) => {
    const layout = layoutTitled(line.text, layouts) ?? brokenTitle(lines, index, layouts);
    return layout ? [{ layout, index }] : [];
  });
  const forms = titled.map(({ layout, index }, at) => ({ layout, lines: lines.slice(index, titled[at + 1]?.index) }));
  return { forms, before: lines.slice(0, titled[0]?.index ?? lines.length) };
}

/** A title broken over two lines, of which neither is one. */
function brokenTitle(lines: readonly RawLine[], index: number, layouts: readonly FormLayout[]): FormLayout | null {
  const [first, second] = lines.slice(index, index + LONGEST_GAP).filter(({ text }) => text.trim() !== "");
  if (first !== lines[index] || !second || layoutTitled(second.text, layouts)) return null;
  return layoutTitled(first!.text + second.text, layouts);
}

export function leftOver({ number, text }: RawLine): LeftOverLine {
  return { line: number + 1, text: tidy(text.replaceAll("\t", " ")) };
}

/** The layout whose title a line is: of several that it contains, the longest. */
function layoutTitled(line: string, layouts: readonly FormLayout[]): FormLayout | null {
  const plain = compact(line);
  if (SENTENCE.test(plain)) return null;
  const titles = layouts.flatMap((layout) => [layout.title, ...(layout.titleVariants ?? [])].map((title) => ({ layout, title })));
  const found = titles.filter(({ title }) => plain.includes(title) && plain.length <= title.length + BESIDE_TITLE);
  return found.sort((a, b) => b.title.length - a.title.length)[0]?.layout ?? null;
}
