/** What the user could take back, by name, newest last. Some calls of the API empty it. */
export class UndoStack {
  private readonly steps: string[] = [];

  get depth(): number {
    return this.steps.length;
  }

  push(step: string): void {
    this.steps.push(step);
  }

  /** As Excel does for custom XML writes, protection, copies of sheets and reading merged areas. */
  clear(): void {
    this.steps.length = 0;
  }
}
