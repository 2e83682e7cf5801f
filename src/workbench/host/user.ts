import type { ExcelHost } from "./host";
import { areaAt, isSingleCell } from "./model/area";
import type { Book } from "./model/book";
import type { Scalar } from "./model/cells";
import { enter } from "./model/editing";

/** What the person at the screen does, told to the page as Excel tells it. */
export class User {
  private editing = false;
  private waiting: (() => void)[] = [];
  /** Set while something happens of which Excel raises no event. */
  changesSilently = false;
  /** Whether the user lets dialogs open where Excel asks: on the web it does, unless the page waives the question. */
  allowsDialogs = true;

  constructor(private readonly excel: ExcelHost) {}

  /** In cell-edit mode Excel takes no batch, except those that ask to wait. */
  get isEditing(): boolean {
    return this.editing;
  }

  set isEditing(isEditing: boolean) {
    this.editing = isEditing;
    if (!isEditing) for (const goOn of this.waiting.splice(0)) goOn();
  }

  /** When the user has left the cell; at once where none is being edited. */
  editingEnds(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** Does anything a person can do to the workbook: one step, which one Ctrl+Z takes back. Where it is refused half-way, nothing of it stays. */
  does(deed: (book: Book) => void): void {
    const { book } = this.excel;
    const { changes } = book.undo;
    try {
      book.undo.step(() => deed(book));
    } catch (error) {
      if (book.undo.changes !== changes) book.undo.undo();
      throw error;
    } finally {
      this.excel.deliver();
    }
  }

  /** Presses Ctrl+Z: takes back the user's last deed or the page's last batch. False where Excel has nothing to take back. */
  undo(): boolean {
    const done = this.excel.book.undo.undo();
    this.excel.deliver();
    return done;
  }

  /** Types into a cell, or the same into all cells of an area. */
  type(address: string, input: Scalar): void {
    this.does((book) => {
      const { sheet, area } = book.find(address);
      enter(sheet, area, () => input);
    });
  }

  /** Pastes a block of values from a cell on: one change, without details unless it is a single cell. */
  paste(address: string, values: readonly (readonly Scalar[])[]): void {
    this.does((book) => {
      const { sheet, area } = book.find(address);
      const block = isSingleCell(area) ? areaAt(area.top, area.left, values.length, values[0]!.length) : area;
      enter(sheet, block, (row, column) => values[row - block.top]![column - block.left]!);
    });
  }

  /** Picks an entry of a drop-down list. Excel on the web raises no change event for it. */
  pick(address: string, input: Scalar): void {
    this.changesSilently = !this.excel.levers.dropdownEvents;
    try {
      this.type(address, input);
    } finally {
      this.changesSilently = false;
    }
  }

  /** Closes the task pane by its cross, or opens it by its button. */
  closePane(): void {
    this.excel.showPane(false);
  }

  openPane(): void {
    this.excel.showPane(true);
  }

  /** Closes the dialog by its cross. */
  closeDialog(): Promise<void> {
    return this.excel.dialogs.closeByUser();
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
