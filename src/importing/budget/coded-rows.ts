import type { TableSide } from "../../official/table-layout";
import type { RawLine } from "../form-texts";
import { figuresIn, type Printed } from "./amounts";
import { rowsOfCells } from "./cell-lines";
import { joinCodes } from "./codes";
import { codedLine } from "./coded-line";
import type { DraftRows } from "./draft";
import { shareNames, type NamedRow, type Run } from "./share-names";
import { wordsOf } from "./signs";
import { bare } from "./titles";

interface OpenRow extends NamedRow {
  readonly codes: readonly string[];
  readonly isTotal: boolean;
  readonly figures: Printed[];
}

/** A piece of a name is short and no sentence. */
const NAME_PIECE = /^[\u4e00-\u9fff（）()、“”"《》—\-/]{1,24}$/;
const REMARK = /^注\d*[:：]|空表|^说明[:：]|^备注/;

/**
 * Rows of a table whose rows are subjects, from lines that are not headings; blank lines are not among them.
 * @param headings numbers of the lines with headings: no row stands on both sides of them
 */
export function codedRows(lines: readonly RawLine[], side: TableSide, headings: readonly number[] = []): DraftRows {
  const collector = new Collector(side, headings);
  const totals = new Set(side.total ? [side.total.label, ...(side.total.variants ?? [])] : []);
  for (const line of rowsOfCells(lines, side.codes?.levels.length ?? 0, totals)) collector.take(line);
  const { nameless } = shareNames(collector.runs);
  const rows = collector.rows.map(({ line, codes, isTotal, figures, names }) => ({
    ...{ side: null, line, codes, isTotal, figures, name: names.join("") },
    ...(isTotal || isWhole(names) ? {} : { doubtful: true }),
  }));
  return { rows: joinCodes(rows, side.codes?.levels.length ?? 0), leftOver: [...collector.leftOver, ...nameless] };
}

/** True of a row with a name, no sign of which was lost: it might have been a figure's. */
function isWhole(names: readonly string[]): boolean {
  return names.length > 0 && !names.some((name) => name.includes("\uFFFD"));
}

class Collector {
  readonly rows: OpenRow[] = [];
  readonly leftOver: RawLine[] = [];
  /** Rows and the loose lines between them, as they follow one another; parted where no name goes on. */
  readonly runs: Run[] = [];
  private last = -1;
  private readonly totals: readonly string[];
  private readonly levels: number;
  private readonly columns: number;

  constructor(
    { total, codes, columns }: TableSide,
    private readonly headings: readonly number[],
  ) {
    this.totals = total ? [total.label, ...(total.variants ?? [])].map(bare) : [];
    this.levels = codes?.levels.length ?? 0;
    this.columns = columns.length;
  }

  take(line: RawLine): void {
    const figures = this.namedWithoutFigures && !this.isParted(line) ? figuresOf(line) : null;
    if (figures) this.addFigures(line, figures);
    else this.takeWords(line);
    this.last = line.number;
  }

  private takeWords(line: RawLine): void {
    const { codes, name, figures } = codedLine(line.text, this.levels);
    const open = { line, last: line, figures: [...figures] };
    const total = codes.length === 0 ? this.totalOf(line, name, figures) : null;
    if (total !== null) this.begin({ ...open, codes: [], isTotal: true, names: [total] });
    else if (codes.length > 0) this.begin({ ...open, codes, isTotal: false, names: name === "" ? [] : [name] });
    else if (name === "") this.addFigures(line, figures);
    else this.takePiece(line, name, figures);
  }

  private takePiece(line: RawLine, name: string, figures: readonly Printed[]): void {
    const isPiece = NAME_PIECE.test(name);
    if (isPiece && figures.length === 0 && !REMARK.test(name)) this.addPiece(line);
    else if (isPiece && figures.length > 0 && this.lacksFigures) this.endRow(line, name, figures);
    else this.leftOver.push(line);
  }

  private get current(): OpenRow | undefined {
    return this.rows.at(-1);
  }

  /** True of a row whose own line has its code and perhaps half its name: the other half comes with the figures, or before them. */
  private get lacksFigures(): boolean {
    return this.current !== undefined && !this.current.isTotal && this.current.figures.length === 0;
  }

  /** True of a row that has its name and waits for its figures, which may look like a code. */
  private get namedWithoutFigures(): boolean {
    if (!this.lacksFigures) return false;
    const { items } = this.runs.at(-1)!;
    return this.current!.names.length > 0 || items.lastIndexOf(this.current!) < items.length - 1;
  }

  /** The label of the total that a line is; its letters may stand below one another in a narrow column. */
  private totalOf(line: RawLine, name: string, figures: readonly Printed[]): string | null {
    const plain = bare(name);
    if (this.totals.includes(plain)) return name;
    const above = this.runAt(line).items.at(-1);
    if (figures.length === 0 || plain === "" || above === undefined) return null;
    const broken = "text" in above ? this.totals.find((label) => label === bare(above.text) + plain) : undefined;
    if (broken === undefined) return this.totals.find((label) => label.startsWith(plain)) ?? null;
    this.runAt(line).items.pop();
    return broken;
  }

  private begin(row: OpenRow): void {
    const run = this.runAt(row.line);
    this.rows.push(row);
    if (row.isTotal) this.runs.push({ items: [], total: row.names[0]! });
    else run.items.push(row);
  }

  private addPiece(line: RawLine): void {
    const run = this.runAt(line);
    const text = line.text.replace(/\s/g, "");
    if (run.items.length === 0 && run.total !== undefined && run.total.endsWith(bare(text))) return;
    run.items.push({ line, text });
  }

  /** The rest of a row that stood in its first line with its code only, or with half its name. */
  private endRow(line: RawLine, name: string, figures: readonly Printed[]): void {
    const row = this.current!;
    this.takePieces(row);
    if (name !== "") row.names.push(name);
    row.figures.push(...figures);
    row.last = line;
  }

  /** Pieces of a name between the code and the figures belong to nobody else. */
  private takePieces(row: OpenRow): void {
    const { items } = this.runs.at(-1)!;
    const own = items.splice(items.lastIndexOf(row) + 1);
    row.names.push(...own.flatMap((item) => ("text" in item ? [item.text] : [])));
  }

  private addFigures(line: RawLine, figures: readonly Printed[]): void {
    const row = this.current;
    const isLong = figures.every(({ digits }) => digits === null || digits.replace(/\D/g, "").length > 3);
    const room = row !== undefined && row.figures.length + figures.length <= this.columns;
    if (room && this.lacksFigures && !this.isParted(line)) this.endRow(line, "", figures);
    else if (room && (row.figures.length === 0 || isLong)) row.figures.push(...figures);
    else this.leftOver.push(line);
  }

  /** The run that a line belongs to: a new one behind headings. */
  private runAt(line: RawLine): Run {
    if (this.runs.length === 0 || this.isParted(line)) this.runs.push({ items: [] });
    return this.runs.at(-1)!;
  }

  private isParted(line: RawLine): boolean {
    return this.headings.some((number) => number > this.last && number < line.number);
  }
}

/** The figures of a line that holds nothing else. */
function figuresOf({ text }: RawLine): Printed[] | null {
  const own = wordsOf(text).map(figuresIn);
  return own.length > 0 && own.every((figures) => figures !== null) ? own.flat() : null;
}
