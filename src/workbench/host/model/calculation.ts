import { HostError } from "../protocol/host-error";
import { WHOLE_SHEET } from "./area";
import type { Book } from "./book";
import type { Cell, Scalar } from "./cells";
import type { Sheet } from "./sheet";

/** A cell as an engine counts it: sheets by their order. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

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

/** What calculates. It holds a copy of the workbook's contents; the model stays the master. */
export interface Engine {
  load(sheetNames: readonly string[], cells: Iterable<readonly [Place, Cell]>): void;
  set(place: Place, cell: Cell | undefined): void;
  restructure(edit: Restructuring): void;
  formula(place: Place): string;
  /** Calculates and gives the values of these formulas. */
  values(formulas: readonly Place[]): Scalar[];
}

/** Keeps the values of formulas true. The engine is started by the first formula that is read; workbooks without any never need it. */
export class Calculation {
  private engine: Engine | null = null;
  private loaded = false;
  private stale = true;
  private readonly changes: { sheet: Sheet; row: number; column: number }[] = [];

  constructor(
    private readonly book: Book,
    private readonly createEngine: () => Engine,
  ) {}

  /** A cell's content is no longer what it was. */
  changed(sheet: Sheet, row: number, column: number): void {
    this.stale = true;
    if (this.loaded) this.changes.push({ sheet, row, column });
  }

  /** The workbook changed in a way that the engine is not told piece by piece. */
  reload(): void {
    this.stale = true;
    this.loaded = false;
    this.changes.length = 0;
  }

  /** Brings all values of formulas up to date. */
  settle(): void {
    if (!this.stale) return;
    const formulas = this.formulas();
    this.stale = false;
    if (formulas.length === 0) return;
    const engine = this.upToDateEngine();
    engine.values(formulas.map(({ place }) => place)).forEach((value, index) => {
      formulas[index]!.cell.value = value;
    });
  }

  /**
   * Carries out an edit that moves what formulas refer to. The engine rewrites the formulas; `apply` changes the model itself.
   * An edit the engine has no word for is refused where formulas could be affected.
   */
  restructure(edit: Restructuring | null, apply: () => void): void {
    if (this.formulas().length === 0) {
      apply();
    } else {
      if (!edit) throw HostError.notEmulated("moving part of a row or column in a workbook with formulas");
      const engine = this.upToDateEngine();
      engine.restructure(edit);
      apply();
      for (const { place } of this.formulas()) {
        this.book.sheets[place.sheet]!.cells.ensure(place.row, place.column).formula = engine.formula(place);
      }
    }
    this.reload();
  }

  private upToDateEngine(): Engine {
    this.engine ??= this.createEngine();
    if (this.loaded) {
      for (const { sheet, row, column } of this.changes) {
        this.engine.set({ sheet: this.book.sheets.indexOf(sheet), row, column }, sheet.cells.at(row, column));
      }
    } else {
      this.engine.load(
        this.book.sheets.map(({ name }) => name),
        this.contents(),
      );
      this.loaded = true;
    }
    this.changes.length = 0;
    return this.engine;
  }

  private *contents(): Iterable<readonly [Place, Cell]> {
    for (const [index, sheet] of this.book.sheets.entries()) {
      for (const { row, column, cell } of sheet.cells.within(WHOLE_SHEET)) yield [{ sheet: index, row, column }, cell];
    }
  }

  private formulas(): { place: Place; cell: Cell }[] {
    return [...this.contents()].filter(([, cell]) => cell.formula !== undefined).map(([place, cell]) => ({ place, cell }));
  }
}
