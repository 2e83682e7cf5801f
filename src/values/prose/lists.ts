import { numberingStyle } from "../numbering";
import { NUMBERING } from "./level";

/** A list of parts (其中：, 包括, 如下：) that stands open while the text goes on. */
interface OpenList {
  /** Place of its total in the list of figures; null where the text does not say of what the parts are. */
  readonly total: number | null;
  /** The words that opened it: 财政拨款支出主要内容如下. */
  readonly head: string;
  /** In brackets: closed with them. */
  readonly bracket: boolean;
}

/** A list whose items are paragraphs of their own, known by their numbering: （一）, 1., “X”科目. */
interface Outer extends OpenList {
  style: string | null;
  /** Set until the item at hand has had its figure; the item's others are not parts of the total. */
  awaits: boolean;
}

const OPENER = /^(?:其中|主要包括|具体包括|包括|具体为|主要用于|用于|分别为|具体如下)/;
const IN_BRACKET = /^含/;
const PARTS_OF = /^(?<total>[^，,。]{2,40}?)中$/;
const HEAD = /(?:其中|包括|如下|分别为|具体为|用于)$/;
const ACCOUNT = /^["“]/;
const QUOTED = "“";
const HEADING = /^[一二三四五六七八九十]{1,3}、/;

/** What the lists need to know of the figures read so far. */
export interface Known {
  /** Place of the last amount that is no change; null where there is none. */
  lastLevel(): number | null;
  /** Place of the last amount of that name. */
  named(subject: string): number | null;
}

/** Follows a text and tells of each figure which total it is a part of. */
export class Lists {
  private inline: OpenList[] = [];
  private outer: Outer[] = [];

  constructor(private readonly figures: Known) {}

  /** A paragraph begins: lists within sentences have ended, those of items go on with a further item. */
  beginParagraph(plain: string): void {
    this.inline = [];
    const style = styleOf(plain);
    if (style === null || HEADING.test(plain)) {
      this.outer = [];
      return;
    }
    const same = this.outer.findLastIndex((list) => list.style === style);
    if (same >= 0) this.outer.length = same + 1;
    this.beginItem(style);
  }

  /** A clause begins. `delimiter`: what stands behind it. `afterNumber`: it follows a number without a pause. */
  clause(words: string, delimiter: string, afterNumber: boolean): void {
    if (words.startsWith(")")) this.closeBracket();
    const behind = words.replace(/^[)、]+/, "");
    const own = behind.replace(/^[(:、]+/, "");
    const item = HEADING.test(own) ? null : styleOf(own);
    if (item !== null && item !== QUOTED) this.beginItem(item);
    const text = own.replace(NUMBERING, "");
    this.openInline(text, delimiter, afterNumber ? behind.slice(0, 1) : "");
    if (/^[^()]+\)$/.test(words)) this.closeBracket();
    if (/[。！!？?]/.test(delimiter)) this.inline = [];
    if (delimiter === ":" && HEAD.test(text)) this.openOuter(text);
  }

  /** `sign`: what stands directly behind the number before. */
  private openInline(text: string, delimiter: string, sign: string): void {
    const bracket = sign === "(";
    if (bracket) this.inline.push({ total: null, head: "", bracket });
    const whole = delimiter === "" ? undefined : PARTS_OF.exec(text)?.groups?.["total"];
    const opens = OPENER.test(text) || sign === ":" || (bracket && IN_BRACKET.test(text));
    if (whole !== undefined) this.open({ total: this.figures.named(whole), head: text, bracket: false });
    else if (opens) this.open({ total: this.figures.lastLevel(), head: text, bracket: false });
  }

  /** The list that the next amount belongs to, if any; `isItem`: its words are numbered or name an account. */
  takePart(isItem: boolean): OpenList | null {
    const inner = this.inline.at(-1);
    const items = this.outer.at(-1);
    if (inner && (inner.total !== null || !items)) {
      if (items) items.awaits = false;
      return inner;
    }
    if (!items || !(items.awaits || isItem)) return null;
    items.awaits = false;
    return items;
  }

  private open(list: OpenList): void {
    const top = this.inline.at(-1);
    // 包括 directly behind 其中 or an opening bracket says the same once more.
    if (top?.bracket && top.total === null) this.inline.pop();
    this.inline.push(top?.bracket ? { ...list, bracket: true } : list);
  }

  private openOuter(head: string): void {
    const named = head.replace(/(?:主要)?(?:内容|情况|用途|安排)?(?:具体)?如下$/, "");
    const total = named === head ? this.figures.lastLevel() : this.figures.named(named);
    this.outer.push({ total, head, bracket: false, style: null, awaits: true });
  }

  private beginItem(style: string): void {
    const list = this.outer.at(-1);
    if (!list) return;
    list.style ??= style;
    if (list.style === style) list.awaits = true;
  }

  private closeBracket(): void {
    const at = this.inline.findLastIndex(({ bracket }) => bracket);
    if (at >= 0) this.inline.length = at;
  }
}

/** Kind of numbering that a paragraph begins with; null where it has none. */
function styleOf(plain: string): string | null {
  const numbering = NUMBERING.exec(plain)?.[0];
  if (numbering) return numberingStyle(numbering);
  return ACCOUNT.test(plain) ? QUOTED : null;
}
