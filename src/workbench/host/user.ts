import type { ExcelHost } from "./host";
import { areaAt, isSingleCell } from "./model/area";
import type { Scalar } from "./model/cells";
import { enter } from "./model/editing";

/** What the person at the screen does, told to the page as Excel tells it. */
export class User {
  /** In cell-edit mode Excel takes no batch. */
  isEditing = false;
  /** Set while something happens of which Excel raises no event. */
  changesSilently = false;

  constructor(private readonly excel: ExcelHost) {}

  /** Types into a cell, or the same into all cells of an area. */
  type(address: string, input: Scalar): void {
    const { sheet, area } = this.excel.book.find(address);
    enter(sheet, area, () => input);
    this.excel.deliver();
  }

  /** Pastes a block of values from a cell on: one change, without details unless it is a single cell. */
  paste(address: string, values: readonly (readonly Scalar[])[]): void {
    const { sheet, area } = this.excel.book.find(address);
    const block = isSingleCell(area) ? areaAt(area.top, area.left, values.length, values[0]!.length) : area;
    enter(sheet, block, (row, column) => values[row - block.top]![column - block.left]!);
    this.excel.deliver();
  }

  /** Picks an entry of a drop-down list. Excel on the web raises no change event for it. */
  pick(address: string, input: Scalar): void {
    this.changesSilently = !this.excel.levers.dropdownEvents;
    this.type(address, input);
    this.changesSilently = false;
  }

  select(address: string): void {
    const { sheet, area } = this.excel.book.find(address);
    this.excel.book.select(sheet, area);
    this.excel.deliver();
  }

  activate(sheetName: string): void {
    const sheet = this.excel.book.sheet(sheetName);
    if (!sheet) throw new Error(`no sheet ${sheetName}`);
    this.excel.book.activate(sheet);
    this.excel.deliver();
  }
}
