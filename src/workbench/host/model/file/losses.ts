/** What a file holds and the model does not, or the other way round: nothing is dropped without a word. */
export class Losses {
  private readonly counts = new Map<string, number>();

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** Each kind of loss once, with how often it came. */
  get list(): string[] {
    return [...this.counts].map(([what, count]) => (count > 1 ? `${what} (${count} times)` : what));
  }
}
