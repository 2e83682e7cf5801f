import { HostError } from "../protocol/host-error";
import { parseAddress } from "./address";
import type { Area } from "./area";
import { Calculation, type Engine } from "./calculation";
import type { Scalar } from "./cells";
import type { Change, ChangeListener } from "./changes";
import type { CustomXmlPart } from "./custom-xml";
import { newId } from "./ids";
import { namedAreas, type DefinedName } from "./names";
import { requireFreeStructure, type StructureProtection } from "./protection";
import { Sheet } from "./sheet";
import { UndoStack } from "./undo";

/** The workbook: master of its own state. It knows nothing of the library and its protocol. */
export class Book {
  readonly name: string;
  sheets: Sheet[] = [];
  readonly calculation: Calculation;
  readonly undo: UndoStack;
  names: DefinedName[] = [];
  customXml: CustomXmlPart[] = [];
  /** While it is set, sheets neither come nor go, and keep their names, places and visibility. */
  protection: StructureProtection | null = null;
  /** `workbook.settings`. */
  readonly settings = new Map<string, unknown>();
  /** `Office.context.document.settings`, each value as the text the library writes. */
  documentSettings = new Map<string, string>();
  selection!: { sheet: Sheet; area: Area };
  private activeSheet!: Sheet;
  private readonly listeners = new Set<ChangeListener>();

  constructor(
    createEngine: () => Engine,
    { name = "工作簿1.xlsx", sheets = ["Sheet1"] }: { name?: string; sheets?: readonly string[] } = {},
  ) {
    this.name = name;
    this.undo = new UndoStack(this);
    this.calculation = new Calculation(this, createEngine);
    for (const each of sheets) this.sheets.push(new Sheet(this, newId(), each));
    this.activeSheet = this.sheets[0]!;
    this.selection = { sheet: this.activeSheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  get active(): Sheet {
    return this.activeSheet;
  }

  /** Calls back on every change, in order, while it happens. */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** A sheet by id or name; names differ in more than case. */
  sheet(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  }

  /** Sheet and area of an address such as "'项 目'!B2:C3". */
  find(address: string): { sheet: Sheet; area: Area } {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheet === undefined ? this.active : this.sheet(parsed.sheet);
    if (!parsed || !sheet) throw HostError.invalidArgument();
    return { sheet, area: parsed.area };
  }

  /** Value of the cell at an address, formulas calculated. */
  value(address: string): Scalar {
    const { sheet, area } = this.find(address);
    return sheet.value(area.top, area.left);
  }

  /** Puts a sheet behind the others. */
  addSheet(name = this.freeSheetName()): Sheet {
    requireFreeStructure(this);
    this.requireFreeName(name);
    const sheet = new Sheet(this, newId(), name);
    this.sheets.push(sheet);
    this.calculation.reload();
    this.tell({ kind: "added", sheet });
    return sheet;
  }

  /** Takes a sheet away; the last visible one stays. Formulas that looked at it become #REF!. */
  removeSheet(sheet: Sheet): void {
    requireFreeStructure(this);
    this.requireAnotherVisible(sheet);
    const index = this.sheets.indexOf(sheet);
    const next = this.sheets.slice(index + 1).find(isVisible) ?? this.sheets.slice(0, index).reverse().find(isVisible)!;
    const named = namedAreas(sheet);
    this.calculation.restructure({ kind: "deleteSheet", sheet: index }, () => this.sheets.splice(index, 1));
    for (const held of named) held.place(null);
    this.undo.clear();
    this.tell({ kind: "deleted", sheet });
    if (this.activeSheet === sheet) this.activate(next);
  }

  renameSheet(sheet: Sheet, name: string): void {
    requireFreeStructure(this);
    if (name.toLowerCase() !== sheet.name.toLowerCase()) this.requireFreeName(name);
    else requireSheetName(name);
    const before = sheet.name;
    const edit = { kind: "renameSheet", sheet: this.sheets.indexOf(sheet), name } as const;
    const named = namedAreas(sheet);
    this.calculation.restructure(edit, () => (sheet.name = name));
    for (const held of named) held.place(held.area);
    this.tell({ kind: "renamed", sheet, before });
  }

  moveSheet(sheet: Sheet, position: number): void {
    requireFreeStructure(this);
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) throw HostError.invalidArgument();
    const before = this.sheets.indexOf(sheet);
    this.sheets.splice(before, 1);
    this.sheets.splice(position, 0, sheet);
    this.calculation.reload();
    this.tell({ kind: "moved", sheet, before });
  }

  setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): void {
    requireFreeStructure(this);
    if (visibility !== "Visible" && isVisible(sheet)) this.requireAnotherVisible(sheet);
    sheet.visibility = visibility;
    if (visibility !== "Visible" && this.activeSheet === sheet) this.activate(this.sheets.find(isVisible)!);
  }

  activate(sheet: Sheet): void {
    if (!isVisible(sheet)) throw HostError.invalidOperation("This operation is not permitted for a hidden sheet.");
    if (sheet === this.activeSheet) return;
    const left = this.activeSheet;
    this.activeSheet = sheet;
    this.selection = { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    if (this.sheets.includes(left)) this.tell({ kind: "deactivated", sheet: left });
    this.tell({ kind: "activated", sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selection = { sheet, area };
    this.tell({ kind: "selection", sheet, area });
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.sheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  private requireFreeName(name: string): void {
    requireSheetName(name);
    if (this.sheet(name)) throw HostError.itemAlreadyExists();
  }

  private requireAnotherVisible(sheet: Sheet): void {
    if (this.sheets.some((other) => other !== sheet && isVisible(other))) return;
    throw HostError.invalidOperation("A workbook must contain at least one visible worksheet.");
  }
}

function isVisible(sheet: Sheet): boolean {
  return sheet.visibility === "Visible";
}

function requireSheetName(name: string): void {
  const valid = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !name.startsWith("'") && !name.endsWith("'");
  if (!valid) throw HostError.invalidArgument();
}
