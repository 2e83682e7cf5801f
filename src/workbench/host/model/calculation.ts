import { HostError } from "../protocol/host-error";
import { areaAddress, parseAddress } from "./address";
import { Aliases } from "./aliases";
import { areaAt, WHOLE_SHEET } from "./area";
import type { Book } from "./book";
import type { Cell, Scalar } from "./cells";
import { asFrom, formulaParts, type Call } from "./formula";
import type { Sheet } from "./sheet";

/** A cell as an engine counts it: sheets by their order. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

type CellAt = Omit<Place, "sheet">;

/** Edits that change what formulas refer to, and with it their text. */
export type Restructuring =
  | {
      readonly kind: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: "renameSheet"; readonly sheet: number; readonly name: string }
  | { readonly kind: "deleteSheet"; readonly sheet: number };

/** What an engine is told of a workbook. Names are plain words; formulas stand with their "=". */
export interface EngineContents {
  readonly sheetNames: readonly string[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly cells: Iterable<readonly [Place, Cell]>;
}

/** What calculates. It holds a copy of the workbook's contents; the model stays the master. */
export interface Engine {
  load(contents: EngineContents): void;
  set(place: Place, cell: Cell | undefined): void;
  /** Carries an edit out on all formulas, those of names included. */
  restructure(edit: Restructuring): void;
  formula(place: Place): string;
  /** After an edit: the formulas of the names, in the order they were told. */
  nameFormulas(): string[];
  /** Calculates and gives the values of these formulas. */
  values(formulas: readonly Place[]): Scalar[];
  /** Whether these conditions hold, each as though it stood in its cell, on a sheet that is there for that moment only. */
  hold(conditions: readonly { readonly row: number; readonly column: number; readonly formula: string }[]): boolean[];
  /** Whether a function is known, and may be called with so many arguments. */
  judge(call: Call): "known" | "unknown" | "refused";
}

/** Keeps the values of formulas true. The engine is started by the first formula; workbooks without any never need it. */
export class Calculation {
  private engine: Engine | null = null;
  private aliases: Aliases | null = null;
  private stale = true;
  private readonly changes: { sheet: Sheet; row: number; column: number }[] = [];

  constructor(
    private readonly book: Book,
    private readonly createEngine: () => Engine,
  ) {}

  /** A cell's content is no longer what it was. */
  changed(sheet: Sheet, row: number, column: number): void {
    this.stale = true;
    if (this.aliases) this.changes.push({ sheet, row, column });
  }

  /** The workbook changed in a way that the engine is not told piece by piece: sheets or defined names came, went or moved. */
  reload(): void {
    this.stale = true;
    this.aliases = null;
    this.changes.length = 0;
  }

  /** Refuses a formula that Excel would refuse, and by name one that Excel would take and that cannot be calculated here. */
  requireFormula(formula: string): void {
    const { calls, farReferences } = formulaParts(formula);
    if (farReferences.length > 0) throw HostError.notEmulated(`reference ${farReferences[0]}`);
    this.engine ??= this.createEngine();
    for (const call of calls) {
      const verdict = this.engine.judge(call);
      if (verdict === "refused") throw HostError.invalidArgument();
      if (verdict === "unknown") throw HostError.notEmulated(`function ${call.name} with ${call.count} arguments`);
    }
  }

  /** Brings all values of formulas up to date, and tells on which sheets there are others than before. */
  settle(): void {
    if (!this.stale) return;
    const formulas = this.formulas();
    const values = formulas.length > 0 ? this.calculated(formulas.map(({ place }) => place)) : [];
    const changed = formulas.filter(({ cell }, index) => cell.value !== values[index]);
    values.forEach((value, index) => (formulas[index]!.cell.value = value));
    this.stale = false;
    for (const sheet of new Set(changed.map((formula) => formula.sheet))) this.book.tell({ kind: "calculated", sheet });
  }

  /**
   * Whether a condition that was written for one cell of a sheet holds for others of it, as conditional formats ask; null where it cannot be
   * calculated here.
   */
  holds(sheet: Sheet, condition: string, from: CellAt, cells: readonly CellAt[]): boolean[] | null {
    const at = ({ row, column }: CellAt): string => areaAddress(areaAt(row, column, 1, 1));
    try {
      this.requireFormula(condition);
      const engine = this.upToDateEngine();
      const written = this.aliases!.into(condition, sheet);
      return engine.hold(cells.map((cell) => ({ ...cell, formula: asFrom(written, at(from), at(cell), sheet.name) })));
    } catch {
      return null;
    }
  }

  /**
   * Carries out an edit that moves what formulas refer to. The engine rewrites the formulas; `apply` changes the model itself.
   * An edit the engine has no word for is refused where formulas could be affected.
   */
  restructure(edit: Restructuring | null, apply: () => void): void {
    const formulas = this.formulas();
    const hasCalculatedNames = [this.book, ...this.book.sheets].some(({ names }) => names.some(({ formula }) => !standsForCells(formula)));
    if (formulas.length === 0 && !hasCalculatedNames) {
      apply();
      return this.reload();
    }
    if (!edit) throw HostError.notEmulated("moving part of a row or column in a workbook with formulas");
    const kept = [...this.contents()].find(([, { isSaved }]) => isSaved);
    if (kept) throw HostError.notEmulated(`moving cells in a workbook with the formula ${kept[1].formula}`);
    const engine = this.upToDateEngine();
    const aliases = this.aliases!;
    const before = new Map(formulas.map(({ cell, place }) => [cell, engine.formula(place)]));
    engine.restructure(edit);
    const names = engine.nameFormulas();
    apply();
    // Names that stand for cells have moved with them already.
    aliases.all.forEach(({ defined, sheet }, index) => {
      if (!standsForCells(defined.formula)) defined.formula = aliases.from(names[index]!, sheet);
    });
    for (const { sheet, place, cell } of this.formulas()) {
      const after = engine.formula(place);
      // What the edit does not touch stays as it was typed.
      if (after !== before.get(cell)) sheet.cells.ensure(place.row, place.column).formula = aliases.from(after, sheet);
    }
    this.reload();
  }

  private calculated(places: readonly Place[]): Scalar[] {
    try {
      return this.upToDateEngine().values(places);
    } catch (error) {
      // An engine that failed is not asked again.
      this.engine = null;
      this.reload();
      if (error instanceof HostError) throw error;
      const formulas = [...new Set(this.formulas().map(({ cell }) => cell.formula))].slice(0, 5);
      throw HostError.notEmulated(`the engine failed (${String(error)}) on one of ${formulas.join(" ")}`);
    }
  }

  private upToDateEngine(): Engine {
    this.engine ??= this.createEngine();
    if (this.aliases) {
      for (const { sheet, row, column } of this.changes) {
        const cell = sheet.cells.at(row, column);
        this.engine.set({ sheet: this.book.sheets.indexOf(sheet), row, column }, cell && this.forEngine(cell, sheet));
      }
    } else {
      this.aliases = new Aliases(this.book);
      this.engine.load({
        sheetNames: this.book.sheets.map(({ name }) => name),
        names: this.aliases.all.map(({ alias, defined, sheet }) => ({ name: alias, formula: this.aliases!.into(defined.formula, sheet) })),
        cells: this.engineCells(),
      });
    }
    this.changes.length = 0;
    return this.engine;
  }

  private *engineCells(): Iterable<readonly [Place, Cell]> {
    for (const [place, cell, sheet] of this.contents()) yield [place, this.forEngine(cell, sheet)];
  }

  /** A formula that cannot be calculated counts with the value its file brought. */
  private forEngine(cell: Readonly<Cell>, sheet: Sheet): Cell {
    if (cell.formula === undefined || cell.isSaved) return { value: cell.value };
    return { value: cell.value, formula: this.aliases!.into(cell.formula, sheet) };
  }

  private *contents(): Iterable<readonly [Place, Cell, Sheet]> {
    for (const [index, sheet] of this.book.sheets.entries()) {
      for (const { row, column, cell } of sheet.cells.within(WHOLE_SHEET)) yield [{ sheet: index, row, column }, cell, sheet];
    }
  }

  private formulas(): { place: Place; cell: Cell; sheet: Sheet }[] {
    const isCalculated = ({ formula, isSaved }: Cell): boolean => formula !== undefined && !isSaved;
    return [...this.contents()].filter(([, cell]) => isCalculated(cell)).map(([place, cell, sheet]) => ({ place, cell, sheet }));
  }
}

/** Whether a name's formula is no more than a place: "=表!$A$1:$B$2", or one that was lost. */
function standsForCells(formula: string): boolean {
  return formula === "=#REF!" || parseAddress(formula.replace(/^=/, "")) !== null;
}
