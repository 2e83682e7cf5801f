import Decimal from "decimal.js";
import type { ColumnKey, TableSide } from "../../official/table-layout";
import type { DraftRow } from "./draft";
import type { Open } from "./family";
import { placementsOf, rowSumsOf, scaleOf, type Placement } from "./placements";
import { familiesOf, narrow, type Family } from "./roll-up";

/** A row whose figures are already in the table's unit. */
export interface AskedRow {
  readonly row: DraftRow;
  readonly digits: readonly (string | null)[];
}

/** What became of a row: its figures by column, and the columns that are only likely. */
export interface SettledRow {
  readonly row: DraftRow;
  readonly amounts: Partial<Record<ColumnKey, string>>;
  readonly undecided: readonly ColumnKey[];
  /** More figures than the table has columns: those behind the last found no place. */
  readonly tooMany: boolean;
}

/** Which column does each figure of a table stand in, when blank cells have vanished from its text? */
export class Question {
  readonly rows: readonly AskedRow[];
  private readonly ways: readonly (readonly Placement[])[];
  private readonly families: readonly Family[];
  private readonly scale: number;
  private open: readonly Open[];

  constructor(
    rows: readonly AskedRow[],
    readonly side: TableSide,
    readonly columns: readonly ColumnKey[],
  ) {
    this.rows = rows;
    const sums = rowSumsOf(side, columns);
    this.scale = scaleOf(rows.flatMap(({ digits }) => digits));
    this.ways = rows.map(({ digits }) =>
      distinct(placementsOf(digits.slice(0, columns.length), columns.length, sums, this.scale).placements),
    );
    this.families = familiesOf(rows.map(({ row }) => row)).filter(({ parent }) => rows[parent]!.digits.length > 0);
    this.open = this.ways.map((ways) => ways.map(({ values }) => values));
    this.narrow();
  }

  get isDecided(): boolean {
    return this.open.every((ways) => ways.length === 1);
  }

  find(test: (row: DraftRow) => boolean): number {
    return this.rows.findIndex(({ row }) => test(row));
  }

  /** A figure that is the same in every open way; 0 of a blank cell. Null while it is not certain. */
  known(row: number, column: ColumnKey): Decimal | null {
    const at = this.columns.indexOf(column);
    if (at < 0) return new Decimal(0);
    const [first, ...others] = new Set(this.open[row]!.map((way) => way[at]!));
    return first === undefined || others.length > 0 ? null : this.amount(first);
  }

  /** Keeps the ways in which a row says what is known from elsewhere; none of it where no way does. */
  learn(row: number, known: ReadonlyMap<ColumnKey, Decimal>): void {
    this.keep(row, (way) => [...known].every(([key, value]) => this.figure(way, key).equals(value)));
  }

  /** Keeps the ways in which a column holds so much or more. */
  atLeast(row: number, column: ColumnKey, least: Decimal): void {
    this.keep(row, (way) => this.figure(way, column).greaterThanOrEqualTo(least));
  }

  private keep(row: number, isFit: (way: readonly number[]) => boolean): void {
    if (row < 0 || this.open[row]!.length === 1) return;
    const fits = this.open[row]!.filter(isFit);
    if (fits.length === 0 || fits.length === this.open[row]!.length) return;
    this.open = this.open.map((ways, index) => (index === row ? fits : ways));
    this.narrow();
  }

  /** Figures in their columns; what is not decided goes where it is likeliest, and is named. */
  settle(likely: (row: DraftRow) => readonly ColumnKey[]): SettledRow[] {
    const undecided = this.open.map((ways) => this.columns.filter((_, column) => new Set(ways.map((way) => way[column])).size > 1));
    for (const row of this.fromTheBottom()) {
      if (this.open[row]!.length === 1) continue;
      const wanted = likely(this.rows[row]!.row).map((key) => this.columns.indexOf(key));
      const best = [...this.open[row]!].sort((a, b) => rank(b, wanted) - rank(a, wanted))[0]!;
      this.open = this.open.map((ways, index) => (index === row ? [best] : ways));
      this.narrow();
    }
    return this.rows.map((asked, index) => ({
      row: asked.row,
      amounts: this.amountsOf(asked, index),
      undecided: undecided[index]!,
      tooMany: asked.digits.length > this.columns.length,
    }));
  }

  private narrow(): void {
    this.open = narrow(this.open, this.families, this.columns.length);
  }

  private figure(way: readonly number[], key: ColumnKey): Decimal {
    const at = this.columns.indexOf(key);
    return at < 0 ? new Decimal(0) : this.amount(way[at]!);
  }

  private amount(value: number): Decimal {
    return new Decimal(value).div(10 ** this.scale);
  }

  private amountsOf({ digits }: AskedRow, row: number): Partial<Record<ColumnKey, string>> {
    const values = this.open[row]![0]!;
    const way = this.ways[row]!.find((placement) => placement.values === values)!;
    return Object.fromEntries(way.at.flatMap((column, index) => (digits[index] === null ? [] : [[this.columns[column], digits[index]]])));
  }

  /** The lowest subjects first: what they turn out to be, the rows above them follow. */
  private fromTheBottom(): number[] {
    const depth = ({ code, isTotal }: DraftRow): number => (isTotal ? -1 : (code?.length ?? 0));
    return this.rows.map((_, index) => index).sort((a, b) => depth(this.rows[b]!.row) - depth(this.rows[a]!.row));
  }
}

/** A printed 0 or a dash may stand in several blank cells; what the row says is the same. */
function distinct(ways: readonly Placement[]): Placement[] {
  return [...new Map([...ways].reverse().map((way) => [way.values.join(" "), way])).values()].reverse();
}

function rank(way: readonly number[], wanted: readonly number[]): number {
  return wanted.reduce((sum, column, index) => sum + (way[column] ? 1 / (index + 1) : 0), 0);
}
