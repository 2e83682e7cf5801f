import type { Cell, GridRow } from "../grid/grid";
import { oncePer } from "../grid/once";
import { compact } from "../grid/text";
import { namesClass } from "../official/classes";
import type { IndicatorBlock } from "../official/layout";
import { LabelBook, matchLabel } from "./labels";
import type { Columns } from "./list-columns";

const TOTAL = /^(?:合计|总计|小计)$/;
/** So many rows further down, what stands there without a class is another table. */
const GAP = 3;
/** Below the last class, a blank row is enough for that. */
const GAP_AT_END = 2;
/** Where people sign: a colon with nothing behind it, a seal. */
const SIGNATURE = /\((?:盖章|公章|签章|签字|签名)\)|:$/;
/** What the people who answer for a form are called. An indicator may begin with the same words, but has a target. */
const SIGNATORY = /^(?:分管|主管|经办|审核|审批|复核|制表|填制|签发)/;
/** What blank forms print where a name is to be filled in ends in a colon too. */
const PROMPT = /^(?:三级)?(?:指标|目标)\d*:$/;

const endLabelsOf = oncePer((block: IndicatorBlock) => new LabelBook(block.endLabels.map(compact)));

/** Knows where the list of indicators ends: at signatures, totals, remarks, or another table below it. */
export class ListEnd {
  private readonly endLabels: LabelBook;

  constructor(
    private readonly block: IndicatorBlock,
    private readonly columns: Columns,
    private readonly headingRow: number,
  ) {
    this.endLabels = endLabelsOf(block);
  }

  /** True of the first row that is no longer part of the list. `lastClass`: last row on which the label of a class stands. */
  at(row: GridRow, rowAbove: number, lastClass: number): boolean {
    const [first] = row.cells;
    const firstBelowHeading = rowAbove === this.headingRow;
    return (
      row.cells.some((cell) => (cell === first || cell.col < this.columns.name.from) && matchLabel(cell, this.endLabels) !== null) ||
      (first !== undefined && TOTAL.test(compact(first.text))) ||
      (!firstBelowHeading && this.startsOtherPart(row)) ||
      (row.row - rowAbove >= GAP && this.hasOtherLabel(row)) ||
      (row.row > lastClass && (this.isSigned(row) || (row.row - rowAbove >= GAP_AT_END && (this.hasOtherLabel(row) || !this.isPair(row)))))
    );
  }

  /** Last of these rows that holds the label of a class or group, or -1. */
  lastClassRow(rows: readonly GridRow[]): number {
    const isClass = ({ col, text }: Cell): boolean => col < this.columns.name.from && namesClass(text, this.block);
    return rows.findLast(({ cells }) => cells.some(isClass))?.row ?? -1;
  }

  private hasOtherLabel({ cells }: GridRow): boolean {
    return cells.some((cell) => cell.col < this.columns.name.from && !namesClass(cell.text, this.block));
  }

  private isPair({ cells }: GridRow): boolean {
    const within = ({ from, to }: Columns["name"]): boolean => cells.some(({ col }) => col >= from && col < to);
    return within(this.columns.name) && within(this.columns.target);
  }

  private isSigned(row: GridRow): boolean {
    const texts = row.cells.filter(({ kind, col }) => kind === "text" && col < this.columns.target.from).map(({ text }) => compact(text));
    const isSignature = (text: string): boolean => SIGNATURE.test(text) && !PROMPT.test(text);
    return texts.some(isSignature) || (!this.isPair(row) && texts.some((text) => SIGNATORY.test(text)));
  }

  /** A new text left of the classes, where only the heading 绩效指标 stands. Numbers there count rows. */
  private startsOtherPart({ cells }: GridRow): boolean {
    return cells.some((cell) => cell.col < this.columns.level1.from && !this.isHeading(cell) && !/^\d*$/.test(compact(cell.text)));
  }

  private isHeading({ text }: Cell): boolean {
    const plain = compact(text);
    return plain.length <= 6 && plain.endsWith(this.block.word);
  }
}
