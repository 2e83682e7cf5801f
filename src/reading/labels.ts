import { textCell, type Cell, type GridRow } from "../grid/grid";
import { oncePerText } from "../grid/once";
import { compact, tidy } from "../grid/text";
import { parsePeriod } from "../values/period";

/** A cell whose text is, or begins with, a known label. */
export interface Occurrence {
  readonly cell: Cell;
  /** The spelling that matched, without white space and in half-width signs. */
  readonly spelling: string;
  /** What stands in brackets behind the label: a unit, a period; empty where nothing does. */
  readonly bracket: string;
  /** True where a colon stands behind the label. */
  readonly colon: boolean;
  /** The value written into the label's own cell, behind a colon; empty where none is. */
  readonly inline: string;
  /** True of a label that stands in a cell behind another one. */
  readonly inside?: boolean;
}

/** Numbering, stars and years that copies put before a label: "1.", "（一）", "*", "2024年". */
const BEFORE_LABEL = /^(?:[*★]+|\(?[一二三四五六七八九十\d]{1,2}[).、]|20\d{2}年度?)/;
const BRACKET = /^\((?<inside>[^()]*)\)/;
const LONGEST_LABEL = 40;
const LONGEST_LINE = 120;
const FIRST_SIGNS = 2;
const FIRST_SIGN = /\S/;
const CHINESE_NUMBER = /[一二三四五六七八九十]/;

/** The labels to look for, made comparable. */
export class LabelBook {
  readonly spellings: ReadonlySet<string>;
  private readonly beginnings: ReadonlySet<string>;
  private readonly firstSigns: ReadonlySet<string>;
  /** Lengths that labels have, the longest first. */
  readonly lengths: readonly number[];

  constructor(spellings: Iterable<string>) {
    this.spellings = new Set(spellings);
    this.lengths = [...new Set([...this.spellings].map(({ length }) => length))].sort((a, b) => b - a);
    this.firstSigns = new Set([...this.spellings].map((spelling) => spelling.slice(0, 1)));
    this.beginnings = new Set([...this.spellings].map((spelling) => spelling.slice(0, FIRST_SIGNS)));
  }

  /** False of most texts at one look, since few begin like a label. A label of one sign may be followed by anything. */
  mayBegin(text: string): boolean {
    return this.beginnings.has(text.slice(0, FIRST_SIGNS)) || this.beginnings.has(text.slice(0, 1));
  }

  /** The label that a text is, or begins with; null where it is none. */
  readonly match: (text: string) => LabelText | null = oncePerText((text) => matchText(text, this));

  hasFirstSign(sign: string): boolean {
    return this.firstSigns.has(sign);
  }
}

/** Cells of these rows that carry one of the labels, in reading order. */
export function findLabels(rows: readonly GridRow[], book: LabelBook): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { cells } of rows) {
    for (const cell of cells) {
      const occurrence = matchLabel(cell, book);
      if (occurrence) found.push(...splitInline(occurrence, book));
    }
  }
  return found;
}

/**
 * 项目名称：甲 项目类别：乙 in one cell are two labels with a value each. A later label counts only behind a blank and with a
 * colon of its own, and not in a long text, where its words may be only words.
 */
function splitInline(label: Occurrence, book: LabelBook): Occurrence[] {
  const { cell, inline } = label;
  if (inline === "" || inline.length > LONGEST_LINE || !/[:：]/.test(inline)) return [label];
  const words = [...inline.matchAll(/\S+/g)].slice(1);
  const starts = words.filter(({ 0: word }) => matchLabel(textCell(cell, word), book)?.colon).map(({ index }) => index);
  if (starts.length === 0) return [label];
  const later = starts.map((start, at) => matchLabel(textCell(cell, inline.slice(start, starts[at + 1]).trimEnd()), book)!);
  return [{ ...label, inline: inline.slice(0, starts[0]).trimEnd() }, ...later.map((own) => ({ ...own, inside: true }))];
}

/** The label that a cell carries, or null. */
export function matchLabel(cell: Cell, book: LabelBook): Occurrence | null {
  if (cell.kind !== "text") return null;
  const label = book.match(cell.text);
  return label && { cell, spelling: label.spelling, bracket: label.bracket, colon: label.colon, inline: label.inline };
}

/** What a text says as a label, wherever it stands. */
type LabelText = Pick<Occurrence, "spelling" | "bracket" | "colon" | "inline">;

function matchText(text: string, book: LabelBook): LabelText | null {
  if (!mayHoldLabel(text, book)) return null;
  const start = compact(text.slice(0, LONGEST_LABEL * 2)).slice(0, LONGEST_LABEL);
  return matchAt(text, start, 0, book) ?? matchNumbered(text, start, book);
}

/** False of most texts at one look at their first sign. Signs that are not Chinese may be numbering, or stand for another. */
function mayHoldLabel(text: string, book: LabelBook): boolean {
  const sign = FIRST_SIGN.exec(text)?.[0] ?? "";
  const isChinese = sign >= "\u4e00" && sign <= "\u9fff";
  return !isChinese || book.hasFirstSign(sign) || CHINESE_NUMBER.test(sign);
}

function matchNumbered(text: string, start: string, book: LabelBook): LabelText | null {
  const numbering = BEFORE_LABEL.exec(start)?.[0];
  return numbering ? matchAt(text, start.slice(numbering.length), numbering.length, book) : null;
}

function matchAt(text: string, start: string, skipped: number, book: LabelBook): LabelText | null {
  if (!book.mayBegin(start)) return null;
  const { spellings, lengths } = book;
  const bare = start.replace(/[:*★]+$/, "");
  if (spellings.has(bare)) return { spelling: bare, bracket: "", colon: bare !== start, inline: "" };
  for (const length of lengths) {
    if (length >= start.length) continue;
    const spelling = start.slice(0, length);
    if (!spellings.has(spelling)) continue;
    const rest = start.slice(length);
    const bracket = BRACKET.exec(rest);
    const tail = rest.slice(bracket?.[0].length ?? 0);
    // 项目总目标2024年-2026年: the period stands behind the label without brackets.
    if (!bracket && parsePeriod(tail)) {
      return { spelling, bracket: typed(text, skipped + length, Infinity), colon: false, inline: "" };
    }
    if (!/^(?:[*★]*$|[*★]*:)/.test(tail)) continue;
    const labelEnd = skipped + length;
    const bracketEnd = labelEnd + (bracket?.[0].length ?? 0);
    return {
      spelling,
      colon: tail !== "",
      bracket: bracket ? typed(text, labelEnd + 1, bracketEnd - 1) : "",
      inline: typed(text, bracketEnd, Infinity).replace(/^[*★:：\s]+/, ""),
    };
  }
  return null;
}

/** A part of a text as typed; `from` and `to` count the characters of its compacted form. */
function typed(text: string, from: number, to: number): string {
  let seen = 0;
  const part = [...text].filter((character) => {
    const at = seen;
    seen += compact(character).length;
    return at >= from && at < to;
  });
  return tidy(part.join(""));
}
