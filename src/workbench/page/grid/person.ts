import { CanceledError, CommandType, type ICommandInfo, type IExecutionOptions } from "@univerjs/presets";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { Words } from "../../../text/words";
import type { ExcelHost } from "../../host";
import { areaAddress, quotedSheetName } from "../../host/model/address";
import { requireUnlocked } from "../../host/model/editing";
import type { BookView } from "./book-view";
import { areaOf, deedOf, type Deed, type Done, type GridFacts } from "./deeds";
import { refusal } from "./refusals";
import { isCalculation, type Library } from "./univer";

const EDITOR = "sheet.operation.set-cell-edit-visible";
const SELECTED = "sheet.operation.set-selections";
const MOVED = "sheet.mutation.move-range";
const VALUES = "sheet.mutation.set-range-values";
const ACTIVATED = "sheet.operation.set-worksheet-active";

interface Told {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly visible?: boolean;
  readonly selections?: readonly { range: Parameters<typeof areaOf>[0] }[];
  readonly trigger?: string;
}

/**
 * What the person does in the grid, done to the workbook. The grid has done it already when this hears of it; whatever the workbook
 * makes of it is what the grid shows in the end.
 */
export class Person {
  private readonly deeds: Deed[] = [];
  private selected: (() => void) | null = null;
  private editorClosed = false;
  private scheduled = false;
  /** Whether cells were cut and put elsewhere since the workbook last heard. */
  private moved = false;
  /** The library selects by itself when it starts; only what follows the person's own hand is hers. */
  private acts = false;
  private readonly release: (() => void)[];

  constructor(
    private readonly container: HTMLElement,
    private readonly host: ExcelHost,
    private readonly library: Library,
    private readonly view: () => BookView,
    private readonly refresh: () => void,
  ) {
    const { commands } = library;
    const before = commands.beforeCommandExecuted((command) => this.beforeCommand(command));
    const after = commands.onCommandExecuted((command, options) => this.afterCommand(command, options));
    this.release = [() => before.dispose(), () => after.dispose(), this.listen()];
  }

  dispose(): void {
    this.settle();
    this.release.forEach((release) => release());
    this.host.user.isEditing = false;
  }

  /** Drops what was not done yet, since another workbook is open now. No cell of the last one is being edited any more. */
  forget(): void {
    this.deeds.length = 0;
    this.selected = null;
    this.editorClosed = false;
    this.host.user.isEditing = false;
  }

  private listen(): () => void {
    const touched = (): void => void (this.acts = true);
    const touches = ["pointerdown", "pointerup", "keydown", "drop", "paste"] as const;
    for (const each of touches) window.addEventListener(each, touched, true);
    return () => {
      for (const each of touches) window.removeEventListener(each, touched, true);
    };
  }

  private beforeCommand({ id, params }: Readonly<ICommandInfo>): void {
    if (isCalculation(id)) throw new CanceledError();
    if (id === EDITOR && (params as Told).visible && !this.mayEdit()) throw new CanceledError();
  }

  /** Locked cells refuse before anything is typed, as in Excel. */
  private mayEdit(): boolean {
    this.settle();
    const { sheet, area } = this.host.book.selection;
    try {
      requireUnlocked(sheet, { ...area, bottom: area.top, right: area.left });
      return true;
    } catch (error) {
      this.tell(refusal(error, this.host.book));
      return false;
    }
  }

  private afterCommand({ id, type, params }: Readonly<ICommandInfo>, options: IExecutionOptions = {}): void {
    const told = (params ?? {}) as Told;
    const view = this.view();
    // The view's own doing closes the editor too.
    if (id === EDITOR) return this.editing(told.visible === true);
    if (view.isUpdating || told.unitId !== view.unit) return;
    if (type === CommandType.MUTATION) return this.changed({ id, params }, options);
    if (!this.acts || (id !== SELECTED && id !== ACTIVATED)) return;
    const sheet = this.host.book.sheet(told.subUnitId ?? "");
    if (!sheet) return;
    const range = told.selections?.at(-1)?.range;
    const { user } = this.host;
    this.selected = () => (range ? user.select(`${quotedSheetName(sheet.name)}!${areaAddress(areaOf(range))}`) : user.activate(sheet.name));
    this.schedule();
  }

  private changed(done: Done, { fromFormula }: IExecutionOptions): void {
    const told = done.params as Told;
    this.moved ||= done.id === MOVED;
    // The library's own rewriting of formulas, which knows only those that were typed into it.
    const isRewriting = fromFormula === true || (this.moved && done.id === VALUES && /paste/.test(told.trigger ?? ""));
    const deed = isRewriting ? null : deedOf(done, this.facts);
    if (deed) this.deeds.push(deed);
    this.schedule();
  }

  private editing(isEditing: boolean): void {
    if (!isEditing && !this.host.user.isEditing) return;
    if (isEditing) this.host.user.isEditing = true;
    this.editorClosed = !isEditing;
    this.schedule();
  }

  /** All that one command does is one deed, which one Ctrl+Z takes back. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      this.settle();
      this.refresh();
    });
  }

  /** Does to the workbook what it has not heard of yet. */
  settle(): void {
    this.scheduled = false;
    this.moved = false;
    const deeds = this.deeds.splice(0);
    const { selected } = this;
    this.selected = null;
    const { user, book } = this.host;
    try {
      if (deeds.length > 0) user.does(() => deeds.forEach((deed) => deed(book)));
      selected?.();
    } catch (error) {
      this.tell(refusal(error, book));
    }
    if (this.editorClosed) user.isEditing = false;
    this.editorClosed = false;
  }

  private tell(words: Words): void {
    this.container.dispatchEvent(new CustomEvent("notice", { detail: words, bubbles: true }));
  }

  private readonly facts: GridFacts = {
    formula: (sheet, row, column) =>
      this.library.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, this.view().unit) ?? null,
    style: (style) => this.view().styleOf({ s: style }) ?? null,
  };
}
