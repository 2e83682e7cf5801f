import type { PartialStyle } from "./style";

/** What a whole row or column was given. */
export interface Line {
  size?: number;
  hidden?: boolean;
  style?: PartialStyle;
}

/** The rows, or the columns, of a sheet as far as they differ from the rest. */
export class Lines {
  private lines = new Map<number, Line>();
  private watched = false;
  private before: Map<number, Line> | null = null;

  /** The line as it is, to be read. */
  at(index: number): Readonly<Line> | undefined {
    return this.lines.get(index);
  }

  /** The line, to be changed; created where there is none. */
  ensure(index: number): Line {
    this.note();
    let line = this.lines.get(index);
    if (!line) this.lines.set(index, (line = {}));
    return line;
  }

  /** Every line that differs from the rest, by its index. */
  entries(): (readonly [number, Line])[] {
    return [...this.lines];
  }

  /** From now on, remembers the lines as they are before they change. */
  watch(): void {
    this.watched = true;
    this.before = null;
  }

  /** Ends that, and gives the lines as they were if they changed. */
  unwatch(): Lines | null {
    const { before } = this;
    this.watched = false;
    this.before = null;
    if (!before) return null;
    const lines = new Lines();
    lines.lines = before;
    return lines;
  }

  indexes(first: number, last: number): number[] {
    return [...this.lines.keys()].filter((index) => index >= first && index <= last);
  }

  insert(at: number, count: number): void {
    this.renumber((index) => (index >= at ? index + count : index));
  }

  delete(at: number, count: number): void {
    this.renumber((index) => (index < at ? index : index < at + count ? null : index - count));
  }

  private note(): void {
    if (this.watched) this.before ??= new Map([...this.lines].map(([index, line]) => [index, { ...line }]));
  }

  private renumber(place: (index: number) => number | null): void {
    this.note();
    const entries = [...this.lines].map(([index, line]) => [place(index), line] as const);
    this.lines = new Map(entries.filter((entry): entry is readonly [number, Line] => entry[0] !== null));
  }
}
