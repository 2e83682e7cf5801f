import type { Cell, GridRow } from "../grid/grid";
import { oncePer } from "../grid/once";
import { compact } from "../grid/text";
import { namesClass } from "../official/classes";
import type { IndicatorBlock } from "../official/layout";
import { findLabels, LabelBook } from "./labels";
import type { Columns } from "./list-columns";

const TOTAL = /^(?:合计|总计|小计)$/;
/** So many rows further down, what stands there without a class is another table. */
const GAP = 3;

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

  /** True of the first row that is no longer part of the list. */
  at(row: GridRow, rowAbove: number): boolean {
    const [first] = row.cells;
    const firstBelowHeading = rowAbove === this.headingRow;
    return (
      findLabels([{ ...row, cells: row.cells.filter((cell) => cell === first || cell.col < this.columns.name.from) }], this.endLabels)
        .length > 0 ||
      (first !== undefined && TOTAL.test(compact(first.text))) ||
      (!firstBelowHeading && this.startsOtherPart(row)) ||
      (row.row - rowAbove >= GAP && row.cells.some((cell) => cell.col < this.columns.name.from && !namesClass(cell.text, this.block)))
    );
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
