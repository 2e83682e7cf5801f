import { compact } from "../grid/text";
import { spellingsOf, type FormLayout } from "../official/layout";
import type { RawLine } from "./form-texts";
import { headsList, startsWithOneOf } from "./restarts";

/** What comes behind the last form of a document. */
const NEXT_SECTION = /^(?:附件|附表|附录)\s*\d*|^[一二三四五六七八九十]{1,3}、|^[(（][一二三四五六七八九十]{1,3}[)）]/;
/** Signatures and notes below the form are none of it. A label that the form itself has may be among the words that end it. */
export function cutEnd(lines: readonly RawLine[], layout: FormLayout): { kept: readonly RawLine[]; dropped: readonly RawLine[] } {
  const ownLabels = new Set(layout.parts.flatMap(spellingsOf));
  const ends = layout.indicators.endLabels.map(compact).filter((label) => !ownLabels.has(label));
  const heading = lines.findIndex((line) => headsList(line, layout));
  const classes = layout.indicators.groups.flatMap((group) => [group, ...group.classes]).flatMap(spellingsOf);
  const lastClass = lines.findLastIndex(({ text }) => startsWithOneOf(text, classes));
  const ended = ({ text }: RawLine, index: number): boolean =>
    endsList(text, ends) || (index > lastClass && NEXT_SECTION.test(text.trim()));
  const end = lines.findIndex((line, index) => index > heading && heading >= 0 && ended(line, index));
  return end < 0
    ? { kept: lines, dropped: [] }
    : { kept: lines.slice(0, end), dropped: lines.slice(end).filter(({ text }) => text.trim() !== "") };
}

function endsList(text: string, ends: readonly string[]): boolean {
  const plain = compact(text);
  return ends.some((label) => plain === label || plain.startsWith(`${label}:`));
}
