import { tidy } from "../../grid/text";
import type { RawLine } from "../form-texts";
import { isPageNumber } from "../page-number";
import { lineWidth, width } from "../plain-text";
import { sectionHeading } from "./project-headings";

const INDENT = /^(?: {2,}|\t|\u3000)/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[条章节])/;
const FIRST_LEVEL = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,2}[)）])/;
const SENTENCE_END = /[。！？；：!?;:]["”’）)]?$/;
/** A line so full was broken because there was no more room: a word in brackets or a figure may have been kept together. */
const FULL = 0.88;
/** Before what looks like a number of a paragraph a line must be fuller still to go on. */
const ALMOST = 0.95;
const OPEN_END = /[，、,（(《“〈‘—]$/;
const CLOSING_START = /^[，。、；：！？）)》”’〉%％]/;

/** What makes the lines of a text full: their width in print, or the number of their letters. */
export interface ProseShape {
  readonly full: number;
  readonly letters: number;
}

/** Where nearly all full lines end a sentence nothing was wrapped: each line is a paragraph, as in copies from Word. */
const NEARLY_ALL = 0.8;
const FEWEST_FULL = 4;

export function shapeOf(lines: readonly RawLine[]): ProseShape {
  const lengths = lines.map(({ text }) => text.trimEnd().length).filter((length) => length > 0);
  lengths.sort((a, b) => b - a);
  const shape = { full: lineWidth(lines.map(({ text }) => text).join("\n")), letters: lengths[Math.floor(lengths.length / 10)] ?? 0 };
  const full = lines.filter(({ text }) => text.trim() !== "" && isFull(text.trimEnd(), FULL, shape));
  const ended = full.filter(({ text }) => SENTENCE_END.test(text.trimEnd()));
  return full.length >= FEWEST_FULL && ended.length >= full.length * NEARLY_ALL ? { full: Infinity, letters: Infinity } : shape;
}

/** Paragraphs of wrapped prose. A figure or a word broken at a line's end is whole again; page numbers are left out. */
export function proseParagraphs(lines: readonly RawLine[], shape: ProseShape): { paragraphs: string[]; pages: RawLine[] } {
  const pages = lines.filter(({ text }) => isPageNumber(text));
  const filled = lines.filter((line) => line.text.trim() !== "" && !pages.includes(line));
  const paragraphs: string[] = [];
  filled.forEach((line, index) => {
    const above = filled[index - 1];
    const text = tidy(line.text).replaceAll("\t", " ");
    if (above && goesOn(above, line, paragraphs.at(-1)!, shape)) paragraphs.push(paragraphs.pop()! + text);
    else paragraphs.push(text);
  });
  return { paragraphs, pages };
}

function goesOn(above: RawLine, line: RawLine, paragraph: string, shape: ProseShape): boolean {
  const text = line.text.trim();
  const end = above.text.trimEnd();
  if (CLOSING_START.test(text)) return true;
  if (splitsFigure(end, text) || OPEN_END.test(end)) return !INDENT.test(line.text) || !SENTENCE_END.test(end);
  if (INDENT.test(line.text) || isHeading(paragraph)) return false;
  const ended = SENTENCE_END.test(end);
  if (ended && (NUMBERED.test(text) || line.number - above.number > 1)) return false;
  return (!ended && opensBracket(paragraph)) || isFull(end, NUMBERED.test(text) ? ALMOST : FULL, shape);
}

/** A line that was broken because there was no more room. */
function isFull(line: string, share: number, { full, letters }: ProseShape): boolean {
  return width(line) >= full * share || line.length >= letters;
}

/** 减少1,028 / 万元, 2020 / 年, 1, / 028: a figure parted from its own rest or unit. */
function splitsFigure(end: string, start: string): boolean {
  return /[\d０-９]$/.test(end) && /^(?:[\d,.０-９]+)?(?:[万亿]?元|[%％]|年|月|日|个|家|人|项|场|次)/.test(start);
}

/** A heading such as 二、机关运行经费预算 stands alone however wide it is. */
function isHeading(paragraph: string): boolean {
  if (sectionHeading(paragraph)) return true;
  return FIRST_LEVEL.test(paragraph) && paragraph.length <= 30 && !/[，。；、：]/.test(paragraph.replace(FIRST_LEVEL, ""));
}

/** 《 or （ without its end, not too far back. */
function opensBracket(paragraph: string): boolean {
  const tail = paragraph.slice(-60);
  const opens = (open: RegExp, close: RegExp): boolean => (tail.match(open)?.length ?? 0) > (tail.match(close)?.length ?? 0);
  return opens(/《/g, /》/g) || opens(/[（(]/g, /[）)]/g);
}
