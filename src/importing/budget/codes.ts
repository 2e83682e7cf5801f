import Decimal from "decimal.js";
import type { DraftRow } from "./draft";

type UncodedRow = Omit<DraftRow, "code"> & { readonly codes: readonly string[] };

/** First-level codes have three digits; the levels below print two each. */
const FIRST_LEVEL = 3;

/**
 * Codes of all levels joined. A row may print its whole code, or only what differs from the rows above it: then a lone level is
 * a third one as long as the third levels above do not add up to their second level.
 */
export function joinCodes(rows: readonly UncodedRow[], levels: number): DraftRow[] {
  const joiner = new Joiner(levels);
  return rows.map(({ codes, ...row }) => {
    const code = joiner.join(codes, row);
    return { ...row, ...code };
  });
}

class Joiner {
  private first = "";
  private second = "";
  /** Of the open second-level row: its own figure, less those below it so far. */
  private open: Decimal | null = null;
  private hasThird = false;

  constructor(private readonly levels: number) {}

  join(codes: readonly string[], row: Omit<UncodedRow, "codes">): { code: string | null; doubtful?: boolean } {
    const [head, ...rest] = codes;
    if (head === undefined) return { code: null };
    if (head.length === FIRST_LEVEL) {
      this.first = head;
      this.second = rest[0] ?? "";
      if (rest.length === 1) this.openSecond(row);
      else if (rest.length === 2) this.addThird(row);
      return { code: codes.join("") };
    }
    if (rest.length > 0) {
      this.second = head;
      return { code: this.first + codes.join(""), ...(this.first === "" ? { doubtful: true } : {}) };
    }
    return this.joinOne(head, row);
  }

  private joinOne(own: string, row: Omit<UncodedRow, "codes">): { code: string; doubtful?: boolean } {
    const isThird = this.levels > 2 && this.second !== "" && (this.open ? !this.open.isZero() : this.hasThird);
    const doubtful = this.first === "" || (this.levels > 2 && this.second !== "" && this.open === null);
    if (isThird) this.addThird(row);
    else {
      this.second = own;
      this.openSecond(row);
    }
    return { code: this.first + this.second + (isThird ? own : ""), ...(doubtful ? { doubtful } : {}) };
  }

  private openSecond(row: Omit<UncodedRow, "codes">): void {
    this.open = totalOf(row);
    this.hasThird = false;
  }

  private addThird(row: Omit<UncodedRow, "codes">): void {
    const own = totalOf(row);
    this.open = this.open && own ? this.open.minus(own) : null;
    this.hasThird = true;
  }
}

/** The first figure of a row is its total. */
function totalOf({ figures }: Omit<UncodedRow, "codes">): Decimal | null {
  const digits = figures[0]?.digits;
  return digits == null ? null : new Decimal(digits);
}
