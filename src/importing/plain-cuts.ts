import { compact } from "../grid/text";
import { spellingsOf, type FormLayout } from "../official/layout";
import type { RawLine } from "./form-texts";
import { evenWidth, findPrintedLabels } from "./plain-labels";

/** What comes behind the last form of a document. */
const NEXT_SECTION = /^(?:附件|附表|附录)\s*\d*|^[一二三四五六七八九十]{1,3}、|^[(（][一二三四五六七八九十]{1,3}[)）]/;
/** Below this number of labels a title is not followed by its form. */
export const FEWEST_LABELS = 5;

/** A second run of a form's labels behind its list of indicators begins another form, whose title was lost. */
export function cutAtRestarts(lines: readonly RawLine[], layout: FormLayout): (readonly RawLine[])[] {
  const list = lines.findIndex(({ text }) => startsWithOneOf(text, spellingsOf(layout.indicators.columns.level1)));
  if (list < 0) return [lines];
  const below = lines.slice(list + 1);
  const labels = findPrintedLabels(evenWidth(below.map(({ text }) => text).join("\n")), layout);
  const names = labels.findIndex(({ id }) => id === "projectName");
  if (names < 0 || labels.length - names < FEWEST_LABELS) return [lines];
  const start = list + 1 + lineAt(below, labels[0]!.start);
  return [lines.slice(0, start), ...cutAtRestarts(lines.slice(start), layout)];
}

/** Index of the line that holds a character of the joined text. */
function lineAt(lines: readonly RawLine[], offset: number): number {
  let end = 0;
  return lines.findIndex(({ text }) => (end += text.length + 1) > offset);
}

/** Signatures and notes below the form are none of it. A label that the form itself has may be among the words that end it. */
export function cutEnd(lines: readonly RawLine[], layout: FormLayout): { kept: readonly RawLine[]; dropped: readonly RawLine[] } {
  const ownLabels = new Set(layout.parts.flatMap(spellingsOf));
  const ends = layout.indicators.endLabels.map(compact).filter((label) => !ownLabels.has(label));
  const heading = lines.findIndex(({ text }) => startsWithOneOf(text, spellingsOf(layout.indicators.columns.level1)));
  const classes = layout.indicators.groups.flatMap((group) => [group, ...group.classes]).flatMap(spellingsOf);
  const lastClass = lines.findLastIndex(({ text }) => startsWithOneOf(text, classes));
  const ended = ({ text }: RawLine, index: number): boolean =>
    endsList(text, ends) || (index > lastClass && NEXT_SECTION.test(text.trim()));
  const end = lines.findIndex((line, index) => index > heading && heading >= 0 && ended(line, index));
  return end < 0
    ? { kept: lines, dropped: [] }
    : { kept: lines.slice(0, end), dropped: lines.slice(end).filter(({ text }) => text.trim() !== "") };
}

function startsWithOneOf(text: string, spellings: readonly string[]): boolean {
  const plain = compact(text);
  return spellings.some((spelling) => plain.startsWith(spelling));
}

function endsList(text: string, ends: readonly string[]): boolean {
  const plain = compact(text);
  return ends.some((label) => plain === label || plain.startsWith(`${label}:`));
}
