import Decimal from "decimal.js";
import type { ProseDirection } from "./change";
import type { PlainProse } from "./plain-prose";
import type { Token } from "./tokens";

/** What the words around a number say of it. */
export interface Meaning {
  /** What the figure is of, without quotation marks; null where the sentence does not say. */
  readonly subject: string | null;
  readonly direction: ProseDirection | null;
  /** More than one direction left standing: 增加（减少）, 增加持平. */
  readonly directionUnclear: boolean;
  /** True of how much something changed, not of how much it is; the direction may be unclear. */
  readonly isChange: boolean;
  /** Place of the amount that a change is of, in the list of figures; null where that is not certain. */
  readonly changeOf: number | null;
  /** True of an amount that another one is compared with: 比2020年预算的30万元减少, 由2020年的30万元. */
  readonly isCompared: boolean;
  readonly comparedWithYear: number | null;
  /** Place of the total that it is a part of, in the list of figures; null where it is none. */
  readonly partOf: number | null;
  /** The year that the text speaks of there; null where it names none. */
  readonly year: number | null;
  /** Whose amount it is, where that is printed before a known subject. */
  readonly owner: string | null;
  /** 约30万元, 不超过30万元. */
  readonly approximate: boolean;
  /** “X”科目: the subject is one of the list of accounts. */
  readonly isAccount: boolean;
  /** The words that opened the list in which it stands: 财政拨款支出主要内容如下. */
  readonly listHead: string | null;
}

/** One figure in budget prose, or one statement that something stays as it was (持平). */
export interface ProseFigure extends Meaning {
  readonly paragraph: number;
  /** Places within the paragraph: of the words, and of the number or the word 持平 itself. */
  readonly start: number;
  readonly end: number;
  readonly at: number;
  /** The shortest words that hold the figure with its subject or comparison, white space gone. */
  readonly text: string;
  /** Money in 元; of other things their number. Null of 持平. */
  readonly value: Decimal | null;
  /** Digits with the separators printed, in half-width signs. */
  readonly printed: string | null;
  readonly unit: string | null;
  readonly isMoney: boolean;
}

/** A stretch of a paragraph, as places of `PlainProse`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const FACTOR: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 万: 1e4, 亿元: 1e8, 亿: 1e8 };

export function figureOf(prose: PlainProse, token: Token, meaning: Meaning, { from, to }: Stretch, paragraph: number): ProseFigure {
  const { kind, printed, unit } = token;
  const isMoney = kind === "money";
  const number = kind === "unchanged" ? null : new Decimal(printed.replaceAll(",", ""));
  return {
    ...meaning,
    paragraph,
    start: prose.at[from]!,
    end: prose.at[to - 1]! + 1,
    at: prose.at[token.start]!,
    text: prose.shown.slice(from, to),
    value: number && isMoney ? number.times(FACTOR[unit ?? "元"]!) : number,
    printed: number && printed,
    unit,
    isMoney,
  };
}
