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

  at(index: number): Line | undefined {
    return this.lines.get(index);
  }

  ensure(index: number): Line {
    let line = this.lines.get(index);
    if (!line) this.lines.set(index, (line = {}));
    return line;
  }

  /** Every line that differs from the rest, by its index. */
  entries(): (readonly [number, Line])[] {
    return [...this.lines];
  }

  copy(): Lines {
    const copy = new Lines();
    copy.lines = new Map([...this.lines].map(([index, line]) => [index, { ...line }]));
    return copy;
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

  private renumber(place: (index: number) => number | null): void {
    const entries = [...this.lines].map(([index, line]) => [place(index), line] as const);
    this.lines = new Map(entries.filter((entry): entry is readonly [number, Line] => entry[0] !== null));
  }
}
