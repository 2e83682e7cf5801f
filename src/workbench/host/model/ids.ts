/** Ids as Excel gives them: in braces, unique within a workbook. */
export class Ids {
  private last = 0;

  next(): string {
    this.last += 1;
    return `{${this.last.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }
}
