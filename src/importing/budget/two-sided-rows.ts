import type { Side, TableSide } from "../../official/table-layout";
import type { RawLine } from "../form-texts";
import { figureBehind, figuresIn, type Printed } from "./amounts";
import type { DraftRow, DraftRows } from "./draft";
import { bare } from "./titles";
import { nameOf, wordsOf, type Word } from "./signs";

const NUMBER = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.．](?!\d))/;
/** Where a number stands inside a word, a new name begins. */
const NUMBER_INSIDE =
  /(?<=[^\s])(?=[一二三四五六七八九十]{1,3}、)|(?<=[\u4e00-\u9fff)])(?=\d{1,2}[.．、](?!\d))|(?<=^-?\d[\d,.]{3,})(?=[\u4e00-\u9fff])(?!年)/;
const CHINESE = "一二三四五六七八九十";
const REMARK = /^注\d*[:：]|空表|^说明[:：]|^备注/;

interface Entry {
  name: string;
  readonly line: RawLine;
  readonly figures: Printed[];
}

interface Vocabulary {
  readonly side: Side;
  readonly names: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
  readonly columns: number;
}

/** Rows of a table with income on the left and expenditure on the right, of which a line may hold both halves or one. */
export function twoSidedRows(lines: readonly RawLine[], sides: readonly TableSide[]): DraftRows {
  const books = sides.map(vocabularyOf);
  const leftOver: RawLine[] = [];
  const entries: Entry[] = [];
  for (const line of lines) {
    if (REMARK.test(bare(line.text))) leftOver.push(line);
    else addLine(entries, line, books, leftOver);
  }
  const sided = new SideTeller(books).tell(entries);
  const rows = sided.map(({ entry, ...row }): DraftRow => ({
    ...row,
    code: null,
    name: entry.name,
    figures: entry.figures,
    line: entry.line,
  }));
  return { rows: sides.flatMap(({ side }) => rows.filter((row) => row.side === side)), leftOver };
}

function vocabularyOf({ side, printedRows, total, columns }: TableSide): Vocabulary {
  return {
    side: side!,
    names: new Set(printedRows.flatMap(({ name, variants = [] }) => [name, ...variants]).map(bare)),
    columns: columns.length,
    totals: new Set(total ? [total.label, ...(total.variants ?? [])].map(bare) : []),
  };
}

/** Cuts a line into names and the figures behind each. */
function addLine(entries: Entry[], line: RawLine, books: readonly Vocabulary[], leftOver: RawLine[]): void {
  const words = wordsOf(line.text).flatMap(parted);
  const onlyFigures = words.every((word) => figuresIn(word) !== null);
  const most = Math.max(...books.map(({ columns }) => columns));
  const isWhole = (name: string): boolean => books.some(({ names, totals }) => names.has(plainName(name)) || totals.has(bare(name)));
  let open: Entry | null = null;
  for (const word of words) {
    const figures = figuresIn(word);
    if (figures) {
      const owner: Entry | undefined = open ?? entries.at(-1);
      if (owner && (open || owner.figures.length < (onlyFigures ? most : 1))) owner.figures.push(...figures);
      else leftOver.push(line);
      continue;
    }
    const begins = NUMBER.test(word.even) || books.some(({ totals }) => totals.has(bare(word.raw)));
    const target: Entry | null = begins ? null : goingOn(entries, open, word, isWhole);
    if (target) {
      target.name += word.raw;
      open = target.figures.length === 0 ? target : null;
    } else {
      open = { name: nameOf([word]), line, figures: [] };
      entries.push(open);
    }
  }
}

/** The name that a word without a number goes on with: the one before it in its line, or one that the line above broke off. */
function goingOn(entries: readonly Entry[], open: Entry | null, word: Word, isWhole: (name: string) => boolean): Entry | null {
  if (open) return open.figures.length === 0 && !isWhole(open.name) ? open : null;
  return goesOn(entries, word) ? brokenEntry(entries, word, isWhole) : null;
}

/** Numbers inside a word begin another name, and figures behind a name are words of their own. */
function parted(word: Word): Word[] {
  const ends = [...word.even.matchAll(new RegExp(NUMBER_INSIDE, "g"))].map(({ index }) => index);
  const cuts = [0, ...ends, word.even.length];
  return cuts.slice(0, -1).flatMap((from, index) => {
    const part = { raw: word.raw.slice(from, cuts[index + 1]), even: word.even.slice(from, cuts[index + 1]) };
    const glued = figuresIn(part) ? null : figureBehind(part);
    if (!glued) return [part];
    const length = glued.name.even.length;
    return [glued.name, { raw: part.raw.slice(length), even: part.even.slice(length) }];
  });
}

/** A word at the beginning of a line without a number goes on where the names above have theirs. */
function goesOn(entries: readonly Entry[], { even }: Word): boolean {
  const numbered = entries.filter(({ name }) => NUMBER.test(bare(name)));
  return entries.length > 0 && numbered.length > entries.length / 2 && /^[\u4e00-\u9fff()]{1,16}$/.test(even);
}

/** The name that a word completes, or the last one. */
function brokenEntry(entries: readonly Entry[], word: Word, isWhole: (name: string) => boolean): Entry {
  return entries.slice(-2).find(({ name }) => isWhole(name + word.raw)) ?? entries.at(-1)!;
}

function plainName(name: string): string {
  return bare(name).replace(NUMBER, "");
}

interface SidedEntry {
  readonly entry: Entry;
  readonly side: Side;
  readonly isTotal: boolean;
  readonly doubtful?: boolean;
}

/** Tells income from expenditure: by the table's own names, by what names end with, by numbers that count on, by place. */
class SideTeller {
  private readonly counts = new Map<Side, number>();

  constructor(private readonly books: readonly Vocabulary[]) {}

  tell(entries: readonly Entry[]): SidedEntry[] {
    return entries.map((entry, index) => {
      const total = this.books.find(({ totals }) => totals.has(bare(entry.name)));
      if (total) return { entry, side: total.side, isTotal: true };
      const sure = this.byName(entry.name);
      const counted = sure ?? this.byNumber(entry.name);
      const side = counted ?? (entries[index - 1]?.line === entry.line ? "expenditure" : "income");
      const number = numberOf(entry.name);
      if (number !== null) this.counts.set(side, number);
      return { entry, side, isTotal: false, ...(counted ? {} : { doubtful: true }) };
    });
  }

  private byName(name: string): Side | null {
    const plain = plainName(name);
    const known = this.books.find(({ names }) => names.has(plain));
    if (known) return known.side;
    if (/^结转下年|^年终结转/.test(plain)) return "expenditure";
    if (/支出$/.test(plain)) return "expenditure";
    return /收入$|^上年结转|^年初结转|结余$|拨款$|资金$/.test(plain) ? "income" : null;
  }

  private byNumber(name: string): Side | null {
    const number = numberOf(name);
    if (number === null) return null;
    const next = this.books.filter(({ side }) => (this.counts.get(side) ?? 0) + 1 === number);
    return next.length === 1 ? next[0]!.side : null;
  }
}

/** 三、 is 3. Numbers of parts, 1. and （一）, count by themselves. */
function numberOf(name: string): number | null {
  const match = /^([一二三四五六七八九十]{1,3})、/.exec(name.trim());
  if (!match) return null;
  const [tens, ones] = match[1]!.includes("十") ? match[1]!.split("十") : ["", match[1]!];
  const digit = (sign: string | undefined, blank: number): number => (sign ? CHINESE.indexOf(sign) + 1 : blank);
  return match[1]!.includes("十") ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}
