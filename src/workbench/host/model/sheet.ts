import { contains, intersection, type Area } from "./area";
import type { Book } from "./book";
import { Cells, type Scalar } from "./cells";
import type { Chart } from "./charts";
import type { Comment } from "./comments";
import type { ConditionalFormat } from "./conditional-formats";
import type { DataValidation } from "./data-validations";
import { displayText } from "./display";
import type { Hyperlink } from "./hyperlinks";
import { Lines } from "./lines";
import type { DefinedName } from "./names";
import type { Note } from "./notes";
import { newPage, type Page } from "./page";
import type { Protection } from "./protection";
import type { PartialStyle } from "./style";
import { styleAt } from "./styling";
import type { Table } from "./tables";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One worksheet: everything that is on it. What may be done to it stands in the files named after what is done. */
export class Sheet {
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  readonly cells = new Cells();
  rows = new Lines();
  columns = new Lines();
  /** Formatting of cells that neither they nor their row or column was given. */
  style: PartialStyle = {};
  merges: Area[] = [];
  protection: Protection | null = null;
  comments: Comment[] = [];
  notes: Note[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  dataValidations: DataValidation[] = [];
  tables: Table[] = [];
  names: DefinedName[] = [];
  charts: Chart[] = [];
  hyperlinks: Hyperlink[] = [];
  /** Where the sheet's own drop-down filter stands; null where it has none. */
  filter: Area | null = null;
  /** Rows above and columns left of the split stay in view. */
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  page: Page = newPage();

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
  ) {}

  /** Value of a cell; formulas are calculated first. Empty cells read "". */
  value(row: number, column: number): Scalar {
    const cell = this.cells.at(row, column);
    if (cell?.formula !== undefined) this.book.calculation.settle();
    return cell?.value ?? "";
  }

  /** The formula as typed, or the value where there is none. */
  formula(row: number, column: number): Scalar {
    const cell = this.cells.at(row, column);
    return cell?.formula ?? cell?.value ?? "";
  }

  /** What the cell shows. */
  text(row: number, column: number): string {
    return displayText(this.value(row, column), styleAt(this, row, column, "numberFormat"));
  }

  /** The smallest area that holds everything on the sheet, formatting included unless only values count. Null where there is nothing. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    const everywhere = { top: 0, left: 0, bottom: Infinity, right: Infinity };
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const { row, column, cell } of this.cells.within(within ?? everywhere)) {
      if (cell.value === "" && cell.formula === undefined && (valuesOnly || cell.style === undefined)) continue;
      used ??= { top: row, left: column, bottom: row, right: column };
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
    return used;
  }

  /** The merged area a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((area) => contains(area, { top: row, left: column, bottom: row, right: column }));
  }

  mergesTouching(area: Area): Area[] {
    return this.merges.filter((merge) => intersection(merge, area));
  }
}
