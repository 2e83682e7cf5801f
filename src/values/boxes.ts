import { oncePer, oncePerText } from "../grid/once";
import { compact } from "../grid/text";

/** A printed choice. `ticked` is null where the option stands there without a box. */
export interface Option {
  readonly name: string;
  readonly ticked: boolean | null;
}

const TICKED = "■☑☒✓✔√●▣◼◾⬛🗹✅\uF050\uF052\uF0FE";
const EMPTY = "□☐○◻◽⬜▢◯\uF06F\uF0A3\uF0A8";
/** Boxes in brackets, (√) and ( ), in compacted text. */
const BRACKETED = /[([【〔]([√✓✔vV]?)[)\]】〕]/g;
const BOX = new RegExp(`[${TICKED}${EMPTY}]`, "u");
/** A tick written beside an empty box, on either side of it, fills it. */
const TICK_AND_BOX = new RegExp(`[√✓✔][${EMPTY}]|[${EMPTY}][√✓✔]`, "gu");
/** Boxes, and what people write for them. */
const MAY_HOLD = new RegExp(`[${TICKED}${EMPTY}口R£([【〔（［]`, "u");
const TOKEN = new RegExp(`[${TICKED}${EMPTY}]|[^${TICKED}${EMPTY}]+`, "gu");
const NUMBERING = /^(?:\(?\d{1,2}[).、]|[①-⑳])|^[:;,、。()]+|[:;,、。()]+$/g;

/**
 * The options printed in a text with boxes, in the order printed: 结转项目□ 其他一次性项目■, or with the boxes in front. Words
 * between two boxes may hold options that lost their own box; `known` tells them apart, and on which side the boxes stand. Null
 * where no box is printed and the words are not the known options either; several of those without any mark are all unticked.
 */
export function readBoxes(text: string, known: readonly string[]): readonly Option[] | null {
  return readingWith(known)(text);
}

const readingWith = oncePer((known: readonly string[]) => oncePerText((text) => readingOf(text, known)));

function readingOf(text: string, known: readonly string[]): Option[] | null {
  if (!MAY_HOLD.test(text) && !known.some((name) => text.length > name.length + 1 && text.includes(name))) return null;
  const marked = withBoxes(text, known);
  if (!BOX.test(marked)) return unmarked(marked, known);
  const lines = marked.split("\n").filter((line) => BOX.test(line));
  // Options and boxes are read in one run where that gives more of the known ones than line by line: a word may be broken.
  const whole = bestReading(marked.replaceAll("\n", ""), known);
  const byLine = lines.flatMap((line) => bestReading(line, known));
  return matches(byLine, known) > matches(whole, known) ? byLine : whole;
}

function bestReading(text: string, known: readonly string[]): Option[] {
  const [behind, inFront] = [false, true].map((front) => optionsIn(text, known, front)) as [Option[], Option[]];
  const startsWithBox = BOX.test([...text][0]!);
  const difference = matches(inFront, known) - matches(behind, known);
  return difference > 0 || (difference === 0 && startsWithBox) ? inFront : behind;
}

/** Known options that have a box of their own. */
function matches(options: readonly Option[], known: readonly string[]): number {
  return options.filter(({ name, ticked }) => ticked !== null && known.includes(name)).length;
}

function optionsIn(text: string, known: readonly string[], inFront: boolean): Option[] {
  const tokens = text.match(TOKEN) ?? [];
  return tokens.flatMap((token, index): Option[] => {
    if (BOX.test(token)) return [];
    const box = tokens[inFront ? index - 1 : index + 1];
    const names = namesIn(token, known);
    const own = inFront ? 0 : names.length - 1;
    return names.map((name, at) => ({ name, ticked: at === own && box !== undefined ? TICKED.includes(box) : null }));
  });
}

/** Lines stay apart; what stands for a box becomes one. */
function withBoxes(text: string, known: readonly string[]): string {
  const plain = text
    .split("\n")
    .map(compact)
    .join("\n")
    .replace(BRACKETED, (_, tick: string) => (tick === "" ? "□" : "■"));
  const drawn = plain
    // Wingdings 2 draws its ticked and empty boxes with these letters; they mean nothing else between Chinese words.
    .replace(/(?<![A-Za-z])R(?![A-Za-z])/g, "■")
    .replace(/£/g, "□")
    .replace(TICK_AND_BOX, "■");
  // The character 口 serves as an empty box beside an option.
  return known.map(compact).reduce((done, name) => done.replaceAll(`口${name}`, `□${name}`).replaceAll(`${name}口`, `${name}□`), drawn);
}

function unmarked(text: string, known: readonly string[]): Option[] | null {
  const plain = compact(text);
  const printed = known.filter((name) => plain.includes(compact(name)));
  return printed.length > 1 ? printed.map((name) => ({ name, ticked: null })) : null;
}

/** The known options that a stretch of words consists of; words that are none of them stay whole. */
function namesIn(words: string, known: readonly string[]): string[] {
  const spelled = spelledOut(known);
  const names: string[] = [];
  for (let rest = words.replace(NUMBERING, ""); rest !== "";) {
    const next = spelled.find(({ spelling }) => rest.startsWith(spelling));
    const at = next ? 0 : Math.min(...spelled.map(({ spelling }) => rest.indexOf(spelling)).filter((found) => found > 0), rest.length);
    const name = next ? next.name : rest.slice(0, at).replace(NUMBERING, "");
    if (name !== "") names.push(name);
    rest = rest.slice(next ? next.spelling.length : at);
  }
  return names;
}

/** The longest first, since one may begin like another. */
const spelledOut = oncePer((known: readonly string[]) =>
  known.map((name) => ({ name, spelling: compact(name) })).sort((a, b) => b.spelling.length - a.spelling.length),
);
