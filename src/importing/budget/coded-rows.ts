import { bare } from "./titles";
import type { TableSide } from "../../official/table-layout";
import type { RawLine } from "../form-texts";
import type { Printed } from "./amounts";
import { joinCodes } from "./codes";
import { codedLine } from "./coded-line";
import type { DraftRow, DraftRows } from "./draft";

interface OpenRow {
  readonly line: RawLine;
  readonly codes: readonly string[];
  readonly isTotal: boolean;
  before: string;
  readonly inline: string;
  behind: string;
  figures: Printed[];
}

/** A piece of a name is short and no sentence. */
const NAME_PIECE = /^[\u4e00-\u9fff（）()、“”"《》—\-/]{1,24}$/;
const REMARK = /^注\d*[:：]|空表|^说明[:：]|^备注/;

/** Rows of a table whose rows are subjects, from lines that are not headings; blank lines are not among them. */
export function codedRows(lines: readonly RawLine[], side: TableSide): DraftRows {
  const collector = new Collector(side);
  for (const line of lines) collector.take(line);
  collector.end();
  const rows = collector.rows.map((row): Omit<DraftRow, "code"> & { codes: readonly string[] } => ({
    side: null,
    line: row.line,
    codes: row.codes,
    name: row.before + row.inline + row.behind,
    isTotal: row.isTotal,
    figures: row.figures,
    ...(row.isTotal || row.before + row.inline + row.behind !== "" ? {} : { doubtful: true }),
  }));
  return { rows: joinCodes(rows, side.codes?.levels.length ?? 0), leftOver: collector.leftOver };
}

class Collector {
  readonly rows: OpenRow[] = [];
  readonly leftOver: RawLine[] = [];
  private loose: { readonly line: RawLine; readonly gap: number }[] = [];
  private last = -1;
  private readonly totals: ReadonlySet<string>;
  private readonly levels: number;
  private readonly columns: number;

  constructor({ total, codes, columns }: TableSide) {
    this.totals = new Set(total ? [total.label, ...(total.variants ?? [])].map(bare) : []);
    this.levels = codes?.levels.length ?? 0;
    this.columns = columns.length;
  }

  take(line: RawLine): void {
    const { codes, name, figures } = codedLine(line.text, this.levels);
    if (codes.length > 0) this.begin({ line, codes, isTotal: false, before: "", inline: name, behind: "", figures: [...figures] });
    else if (this.totals.has(bare(name)))
      this.begin({ line, codes, isTotal: true, before: "", inline: name, behind: "", figures: [...figures] });
    else if (name === "") this.addFigures(line, figures);
    else if (figures.length === 0 && NAME_PIECE.test(name) && !REMARK.test(name)) this.loose.push({ line, gap: this.gapTo(line) });
    else if (figures.length > 0 && this.endsBrokenName(line, name)) this.current!.figures.push(...figures);
    else this.leftOver.push(line);
    this.last = line.number;
  }

  end(): void {
    this.giveTo(this.current, this.loose);
    this.loose = [];
  }

  private get current(): OpenRow | undefined {
    return this.rows.at(-1);
  }

  /** A row whose own line has its code and half its name: the other half comes with the figures. */
  private endsBrokenName(line: RawLine, name: string): boolean {
    const row = this.current;
    if (!row || row.isTotal || row.figures.length > 0 || !NAME_PIECE.test(name)) return false;
    this.giveTo(row, this.loose);
    this.loose = [];
    row.behind += codedLine(line.text, this.levels).name;
    return true;
  }

  /** Words since the last row are the rest of its name, or the beginning of the name of a row that has none in its own line. */
  private begin(row: OpenRow): void {
    const above = this.current;
    const split = row.isTotal ? this.loose.length : this.splitLoose(row, above);
    this.giveTo(above, this.loose.slice(0, split));
    row.before = this.loose
      .slice(split)
      .map((piece) => pieceOf(piece.line))
      .join("");
    this.loose = [];
    this.rows.push(row);
  }

  /** How many of the loose lines belong to the row above. The widest gap between lines parts two rows. */
  private splitLoose(row: OpenRow, above: OpenRow | undefined): number {
    const { loose } = this;
    if (loose.length === 0) return 0;
    if (!above || above.isTotal) return row.inline === "" ? 0 : loose.length;
    const gaps = [...loose.map(({ gap }) => gap), this.gapTo(row.line)];
    const widest = Math.max(...gaps);
    const at = gaps.indexOf(widest);
    const isClear = gaps.lastIndexOf(widest) === at;
    if (isClear && !(at === loose.length && row.inline === "")) return at;
    if (row.inline !== "") return loose.length;
    if (above.inline !== "") return 0;
    return above.before === "" ? loose.length - 1 : Math.floor(loose.length / 2);
  }

  private gapTo(line: RawLine): number {
    return line.number - this.last;
  }

  private addFigures(line: RawLine, figures: readonly Printed[]): void {
    const row = this.current;
    const isLong = figures.every(({ digits }) => digits === null || digits.replace(/\D/g, "").length > 3);
    if (row && (row.figures.length === 0 || isLong) && row.figures.length + figures.length <= this.columns) row.figures.push(...figures);
    else this.leftOver.push(line);
  }

  private giveTo(row: OpenRow | undefined, pieces: readonly { readonly line: RawLine }[]): void {
    const lines = pieces.map(({ line }) => line);
    if (row && !row.isTotal) row.behind += lines.map(pieceOf).join("");
    else this.leftOver.push(...lines);
  }
}

function pieceOf({ text }: RawLine): string {
  return text.replace(/\s/g, "");
}
