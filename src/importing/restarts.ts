import { compact } from "../grid/text";
import { spellingsOf, type FormLayout } from "../official/layout";
import { yearIn } from "../values/year";
import type { RawLine } from "./form-texts";
import { evenWidth, findPrintedLabels } from "./plain-labels";

/** Below this number of labels a title is not followed by its form. */
export const FEWEST_LABELS = 5;
/** （2023年度） with nothing beside it. */
const LONGEST_YEAR = 12;

/** A second run of a form's labels behind its list of indicators begins another form, whose title was lost. */
export function cutAtRestarts(lines: readonly RawLine[], layout: FormLayout): (readonly RawLine[])[] {
  const list = lines.findIndex((line) => headsList(line, layout));
  if (list < 0) return [lines];
  const below = lines.slice(list + 1);
  const labels = findPrintedLabels(evenWidth(below.map(({ text }) => text).join("\n")), layout);
  const names = labels.findIndex(({ id }) => id === "projectName");
  if (names < 0 || labels.length - names < FEWEST_LABELS) return [lines];
  const start = list + 1 + withYearAbove(below, lineAt(below, labels[0]!.start));
  return [lines.slice(0, start), ...cutAtRestarts(lines.slice(start), layout)];
}

/** True of the line of headings above the indicators. */
export function headsList({ text }: RawLine, layout: FormLayout): boolean {
  return startsWithOneOf(text, spellingsOf(layout.indicators.columns.level1));
}

export function startsWithOneOf(text: string, spellings: readonly string[]): boolean {
  const plain = compact(text);
  return spellings.some((spelling) => plain.startsWith(spelling));
}

/** Index of the line that holds a character of the joined text. */
function lineAt(lines: readonly RawLine[], offset: number): number {
  let end = 0;
  return lines.findIndex((line) => (end += line.text.length + 1) > offset);
}

/** The year that a form prints below its title is the form's, also where the title is lost. */
function withYearAbove(lines: readonly RawLine[], start: number): number {
  const year = lines.findLastIndex(({ text }, index) => index < start && text.trim() !== "");
  return year >= 0 && isYear(lines[year]!) ? year : start;
}

/** True of a line that states the year of a form and nothing else. */
export function isYear({ text }: Pick<RawLine, "text">): boolean {
  return compact(text).length <= LONGEST_YEAR && yearIn(text) !== null;
}
