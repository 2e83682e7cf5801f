import { compact } from "../grid/text";
import { spellingsOf, type FormLayout } from "../official/layout";
import { slotsOf, type Slot } from "../reading/frame";

/** A label found in running text. Offsets count characters of the text. */
export interface PrintedLabel {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** What stands in brackets behind the label; empty where nothing does. */
  readonly bracket: string;
  /** True where the label could stand elsewhere between its neighbours. */
  readonly again: boolean;
}

const HEADING_YEAR = String.raw`(?:20\d{2}\s*年\s*)?`;

/**
 * Full-width signs made half-width, character by character, so that offsets stay what they are. Text extracted from PDF has
 * no others that matter to labels and numbers.
 */
export function evenWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, (sign) =>
    sign === "\u3000" || sign === "\u00A0" ? " " : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/**
 * Labels of a layout in the order of the form, wherever they are printed: at the beginning of a line, or behind the value of the
 * label that shares their row; broken over lines or not. Prose may contain a label's words, so of all places the longest run in
 * the right order is taken.
 */
export function findPrintedLabels(text: string, layout: FormLayout): PrintedLabel[] {
  const slots = inOrder(layout);
  const places = slots.flatMap((slot, rank) => placesOf(slot, hasLeft(slot, layout), text).map((label) => ({ label, rank })));
  const run = longestRun(places);
  return run.map((label, index) => ({ ...label, again: standsAgain(label, run[index + 1]?.start ?? text.length, places, text) }));
}

/** A label repeated right behind itself is only printed twice: 结束时间 结束日期：. */
function standsAgain(label: PrintedLabel, end: number, places: readonly Place[], text: string): boolean {
  return places.some(
    ({ label: other }) =>
      other.id === label.id && other.start > label.end && other.start < end && text.slice(label.end, other.start).trim() !== "",
  );
}

/** The text between two labels without the headings of the layout, which hold no value. `even` is the same text in even width. */
export function withoutHeadings(text: string, even: string, layout: FormLayout): string {
  const headings = layout.parts.filter((part) => part.kind === "heading").flatMap(spellingsOf);
  const pattern = new RegExp(`^[ \\t]*${HEADING_YEAR}(?:${headings.map(spread).join("|")})[ \\t]*$`, "gm");
  const found = [...even.matchAll(pattern)].reverse();
  return found.reduce((rest, { index, 0: heading }) => rest.slice(0, index) + rest.slice(index + heading.length), text);
}

/** Labels that hold a value, and those of the lists' columns, from top to bottom and left to right. */
function inOrder(layout: FormLayout): Slot[] {
  const headings = new Set(layout.parts.filter((part) => part.kind === "heading").map(({ label }) => label));
  return slotsOf(layout)
    .filter(({ label }) => !headings.has(label))
    .sort((a, b) => a.at.top - b.at.top || a.at.left - b.at.left);
}

/** True of a label that has another one, or a heading, left of it in its row of the form. */
function hasLeft({ at }: Slot, layout: FormLayout): boolean {
  return slotsOf(layout).some((other) => other.at.left < at.left && other.at.top <= at.top && other.at.bottom >= at.top);
}

function placesOf({ id, spellings }: Slot, inRow: boolean, text: string): PrintedLabel[] {
  const words = [...spellings].sort((a, b) => b.length - a.length).map(spread);
  const before = inRow ? String.raw`(?<=^|\s|\d)` : String.raw`(?<=^[ \t]*)`;
  const pattern = new RegExp(
    String.raw`${before}(?:${words.join("|")})(?:\s*\((?<bracket>[^()\n]{1,16})\))?(?:\s*:|(?=\s|$)|(?=[□■☐☑])|(?<=\))(?=\d))`,
    "gm",
  );
  return [...text.matchAll(pattern)].map((match) => ({
    id,
    start: match.index,
    end: match.index + match[0].length,
    bracket: match.groups?.["bracket"] ?? "",
    again: false,
  }));
}

/** A label as a pattern that also matches it with white space, or the end of a line, between any two of its characters. */
function spread(spelling: string): string {
  return [...compact(spelling)].map((sign) => sign.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join(String.raw`\s*`);
}

interface Place {
  readonly label: PrintedLabel;
  readonly rank: number;
}

function longestRun(places: readonly Place[]): PrintedLabel[] {
  const sorted = [...places].sort((a, b) => a.label.start - b.label.start || a.rank - b.rank);
  const best: { length: number; before: number }[] = [];
  sorted.forEach(({ label, rank }, index) => {
    let found = { length: 1, before: -1 };
    for (let earlier = 0; earlier < index; earlier++) {
      const other = sorted[earlier]!;
      if (other.rank >= rank || other.label.end > label.start) continue;
      if (best[earlier]!.length + 1 > found.length) found = { length: best[earlier]!.length + 1, before: earlier };
    }
    best.push(found);
  });
  const run: PrintedLabel[] = [];
  const longest = Math.max(0, ...best.map(({ length }) => length));
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]!.before) run.unshift(sorted[at]!.label);
  return run;
}
