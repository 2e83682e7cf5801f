import { COMPARISON, readChange, readUnchanged, type Change } from "./change";
import { clausesOf, endsSentence, type Clause } from "./clauses";
import { figureOf, type Meaning, type ProseFigure, type Stretch } from "./figure";
import { followingSubject } from "./following";
import { NUMBERING, readLevel, subjectName, type KnownSubject } from "./level";
import { Lists } from "./lists";
import { plainProse, type PlainProse } from "./plain-prose";
import { stickyMatch, tokensOf, type Token } from "./tokens";

export interface ProseOptions {
  /** The year that the text is about: 上年 is the one before. */
  readonly year?: number | null;
  readonly known?: KnownSubject;
}

/** A year in brackets is that of the figure behind it alone. */
const YEAR_NAMED = /(?<![比较与同和由从(])(20\d{2})年(?!\d{1,2}月)/g;
/** 增加到30万元 says neither how much it grew nor, without its subject, what it is. */
const CHANGED_TO = /(?:增加|减少|增长|下降|提高|降低|上升|[增减降升])[到至为]$/;
/** 由30万元, 公务接待费由2020年预算的30万元: what it was before. */
const CHANGED_FROM = /^[由从]|[由从](?:(?:20\d{2}|[上去])年度?(?:预算|执行|决算)?数?的?)?$/;
/** The number of units begins with the word before it: 下属7家预算单位. */
const SUBORDINATE = /[下所]属$/;
const ABOUT = /左右|上下/y;
/** 分别比上年减少1万元、2万元 tells of several amounts. */
const SEVERAL = /分别|各自/;
/** 减少12万元（持平）: a word of the blank form left standing. */
const LEFT_STANDING = /\((?:持平|增加|减少)\)/y;

/** Words farther from a number than this say nothing of it. */
const NEAR = 200;
/** Figures of a sentence that a change may be about. */
const REMEMBERED = 8;

type Read = Meaning & Stretch;

/** Reads paragraphs one after another: what is compared, and what is a part of what, may stand in an earlier one. */
export class ProseReader {
  readonly figures: ProseFigure[] = [];
  private readonly lists: Lists;
  private readonly known: KnownSubject;
  /** The figures since the last full stop or semicolon, and those of the sentence before. */
  private sentence: ProseFigure[] = [];
  private before: readonly ProseFigure[] = [];
  private year: number | null = null;

  constructor(private readonly options: ProseOptions) {
    this.known = options.known ?? (() => 0);
    this.lists = new Lists({
      lastLevel: () => this.lastIndex((figure) => !figure.isChange && !figure.isCompared),
      named: (subject) => this.lastIndex(({ isChange, isMoney, ...figure }) => !isChange && isMoney && isNamed(figure.subject, subject)),
    });
  }

  read(paragraph: string, index: number): void {
    const prose = plainProse(paragraph);
    const { plain } = prose;
    this.lists.beginParagraph(plain);
    this.year = null;
    this.endSentence();
    if (NUMBERING.test(plain)) this.before = [];
    let from = 0;
    for (const token of tokensOf(prose)) {
      // A number within words that another one has taken along.
      if (token.start < from) continue;
      const clauses = clausesOf(plain, from, token.start, true);
      clauses.slice(0, -1).forEach((clause, at) => this.pass(clause, from > 0 && at === 0));
      from = this.take(prose, token, clauses, from > 0, index);
    }
    clausesOf(plain, from, plain.length, false).forEach((clause, at) => this.pass(clause, from > 0 && at === 0));
  }

  private pass({ words, delimiter }: Clause, afterNumber: boolean): void {
    this.lists.clause(words, delimiter, afterNumber);
    this.noteYear(words);
    if (endsSentence(delimiter)) this.endSentence();
  }

  private noteYear(words: string): void {
    const named = [...words.matchAll(YEAR_NAMED)].at(-1)?.[1];
    if (named) this.year = Number(named);
  }

  private endSentence(): void {
    if (this.sentence.length > 0) this.before = this.sentence;
    this.sentence = [];
  }

  /** Reads the figure of a token; gives where the text goes on behind it. */
  private take(prose: PlainProse, token: Token, clauses: readonly Clause[], behindNumber: boolean, paragraph: number): number {
    const clause = clauses.at(-1)!;
    const afterNumber = behindNumber && clauses.length === 1;
    this.lists.clause(clause.words, "", afterNumber);
    this.noteYear(clause.words);
    const read = token.kind === "unread" ? null : this.meaning(prose, token, clauses, afterNumber);
    if (!read) return token.end;
    const { from, to, ...meaning } = read;
    const figure = figureOf(prose, token, meaning, { from, to }, paragraph);
    this.sentence = [...this.sentence.slice(1 - REMEMBERED), figure];
    this.figures.push(figure);
    return to;
  }

  private meaning(prose: PlainProse, token: Token, clauses: readonly Clause[], afterNumber: boolean): Read | null {
    const clause = nearEnd(clauses.at(-1)!);
    const earlier = clauses.at(-2);
    const pending = earlier && !endsSentence(earlier.delimiter) ? nearEnd(earlier).words + earlier.delimiter : "";
    if (token.kind === "unchanged") {
      const unchanged = readUnchanged(clause.words, pending);
      return unchanged && this.change(prose, token, clause, unchanged);
    }
    const change = readChange(clause.words, pending);
    return change ? this.change(prose, token, clause, change) : this.level(prose, token, clause, afterNumber);
  }

  private change(prose: PlainProse, token: Token, clause: Clause, change: Change): Read {
    const own = change.subject && this.subjectOf(prose, clause, change.subject);
    const last = this.changed(token);
    const leftStanding = Number(token.printed) !== 0 && stickyMatch(LEFT_STANDING, prose.plain, token.end) !== null;
    return {
      ...NOTHING_SAID,
      subject: (own ? own.name : last?.subject) ?? null,
      direction: change.direction,
      directionUnclear: change.unclear || leftStanding,
      isChange: true,
      changeOf: SEVERAL.test(clause.words) ? null : this.amountChanged(prose, token, own?.name ?? null, last),
      comparedWithYear: this.yearCompared(change, own ? null : last),
      year: this.year,
      approximate: change.approximate,
      from: Math.min(own?.from ?? Infinity, clause.start + change.start),
      to: token.end,
    };
  }

  /** 减少1,028万元，下降9.4%: the second compares with the same year as the first. */
  private yearCompared({ year }: Change, last: ProseFigure | null): number | null {
    if (year === "last") return this.options.year ? this.options.year - 1 : null;
    return year ?? (last?.isChange ? last.comparedWithYear : null);
  }

  private subjectOf(prose: PlainProse, clause: Clause, range: { start: number; end: number }): { name: string | null; from: number } {
    const { start, end, isAccount } = readLevel(clause.words.slice(range.start, range.end), this.known, false);
    const from = clause.start + range.start + start;
    return { name: subjectName(prose.shown.slice(from, clause.start + range.start + end), isAccount), from };
  }

  private level(prose: PlainProse, token: Token, clause: Clause, afterNumber: boolean): Read {
    const { words } = clause;
    const level = readLevel(words, this.known, afterNumber);
    const shown = prose.shown.slice(clause.start + level.start, clause.start + level.end);
    const isCompared = COMPARISON.test(words.slice(level.start)) || CHANGED_FROM.test(shown);
    const own = isCompared ? null : ownName(words, shown, level.isAccount);
    const behind = followingSubject(prose, token, own !== null);
    const { total, head } = this.lists.takePart(level.isAccount || NUMBERING.test(words)) ?? { total: null, head: null };
    return {
      ...NOTHING_SAID,
      ...this.belonging(isCompared ? null : total, token, level.year ?? this.year),
      subject: behind ? behind.subject : own,
      isCompared,
      owner: level.owner,
      approximate: level.approximate || isAbout(prose, token),
      isAccount: level.isAccount,
      listHead: head,
      from: behind || own === null ? fromNumber(words, token) : clause.start + level.start,
      to: behind?.end ?? token.end,
    };
  }

  /** The total that a list opened with, if it is of the same kind and year (people are no part of money), and the year of both. */
  private belonging(total: number | null, token: Token, year: number | null): Pick<Meaning, "partOf" | "year"> {
    if (total === null) return { partOf: null, year };
    const { isMoney, unit, year: own } = this.figures[total]!;
    const isSameKind = token.kind === "money" ? isMoney : !isMoney && unit === token.unit;
    const isSameYear = own === null || year === null || own === year;
    return isSameKind && isSameYear ? { partOf: total, year: year ?? own } : { partOf: null, year };
  }

  /** What a change without a subject of its own is about: the amount before it, unless that is the last of several parts. */
  private changed(token: Token): ProseFigure | null {
    const near = (this.sentence.length > 0 ? this.sentence : this.before).filter(({ unit, isChange }) =>
      token.kind === "count" ? unit === token.unit : token.kind !== "money" || isChange || unit !== "%",
    );
    const last = near.at(-1);
    const sibling = near.at(-2);
    if (!last || last.isChange || !sibling || sibling.isChange) return last ?? null;
    return last.partOf !== null && last.partOf === sibling.partOf ? null : last;
  }

  /**
   * Place of the amount that a change is of: the one before it, which may be followed by what it is compared with and by other
   * changes of it. Null where the change names another subject, or stands behind the bracket that holds the amount.
   */
  private amountChanged(prose: PlainProse, token: Token, own: string | null, last: ProseFigure | null): number | null {
    if (!last || (own !== null && own !== last.subject) || isBracketLeft(prose, last, token)) return null;
    if (last.isChange) return last.changeOf;
    const near = this.sentence.length > 0 ? this.sentence : this.before;
    if (near === this.before && near.some((other) => other !== last && !other.isChange)) return null;
    const amount = last.isCompared ? near[near.indexOf(last) - 1] : last;
    return !amount || amount.isChange || amount.isCompared ? null : this.figures.indexOf(amount);
  }

  private lastIndex(holds: (figure: ProseFigure) => boolean): number | null {
    const index = this.figures.findLastIndex(holds);
    return index < 0 ? null : index;
  }
}

const NOTHING_SAID = {
  direction: null,
  directionUnclear: false,
  isChange: false,
  changeOf: null,
  isCompared: false,
  comparedWithYear: null,
  partOf: null,
  owner: null,
  isAccount: false,
  listHead: null,
} as const;

/** 财政拨款支出 and 财政拨款支出预算 name the same. */
function isNamed(subject: string | null, name: string): boolean {
  const bare = (words: string): string => words.replace(/["“”]/g, "").replace(/预算数?$/, "");
  return subject !== null && bare(subject) === bare(name);
}

function nearEnd(clause: Clause): Clause {
  const skipped = Math.max(0, clause.words.length - NEAR);
  return { ...clause, start: clause.start + skipped, words: clause.words.slice(skipped) };
}

function fromNumber(words: string, token: Token): number {
  return SUBORDINATE.test(words) ? token.start - 2 : token.start;
}

/** True where a bracket that opened before an amount closes behind it: what follows is said of something before the bracket. */
function isBracketLeft({ plain, at }: PlainProse, { end }: ProseFigure, token: Token): boolean {
  const from = at.findIndex((place) => place >= end);
  return from >= 0 && from < token.start && /^[^(]*\)/.test(plain.slice(from, token.start));
}

/** Null of words that name no amount: 增加到, 下属. */
function ownName(words: string, shown: string, isAccount: boolean): string | null {
  return CHANGED_TO.test(words) || SUBORDINATE.test(shown) ? null : subjectName(shown, isAccount);
}

function isAbout({ plain }: PlainProse, { end }: Token): boolean {
  return stickyMatch(ABOUT, plain, end) !== null;
}
