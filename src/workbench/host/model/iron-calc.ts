import { initSync, Model, quoteName } from "@ironcalc/wasm";
import { HostError } from "../protocol/host-error";
import { columnLetters } from "./address";
import type { Engine, Place, Restructuring } from "./calculation";
import { isError, type Cell, type Scalar } from "./cells";

let started = false;

/** IronCalc as the engine; `program` is its WebAssembly file. */
export function ironCalc(program: () => BufferSource): () => Engine {
  return () => {
    if (!started) initSync({ module: program() });
    started = true;
    return new IronCalc();
  };
}

/** Kinds of values as IronCalc numbers them. */
const Kind = { number: 1, boolean: 4, error: 16 } as const;

/** Results that say that IronCalc lacks something, not what Excel would show. */
const LACKING = ["#ERROR!", "#N/IMPL!"];

/**
 * IronCalc shows numbers rounded for display and has no other way to ask for them. Joined to a text, though, a number keeps all its digits:
 * so one more sheet holds `=cell&""` for every formula.
 */
class IronCalc implements Engine {
  private model!: Model;
  private sheetNames: string[] = [];

  load(sheetNames: readonly string[], cells: Iterable<readonly [Place, Cell]>): void {
    this.model?.free();
    this.model = new Model("workbook", "en", "UTC", "en");
    this.model.pauseEvaluation();
    this.sheetNames = [...sheetNames];
    this.sheetNames.forEach((name, index) => {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, name);
    });
    for (const [place, cell] of cells) this.set(place, cell);
  }

  set({ sheet, row, column }: Place, cell: Cell | undefined): void {
    this.model.setUserInput(sheet, row + 1, column + 1, cell ? inputOf(cell) : "");
  }

  restructure(edit: Restructuring): void {
    switch (edit.kind) {
      case "insertRows":
        return this.model.insertRows(edit.sheet, edit.at + 1, edit.count);
      case "deleteRows":
        return this.model.deleteRows(edit.sheet, edit.at + 1, edit.count);
      case "insertColumns":
        return this.model.insertColumns(edit.sheet, edit.at + 1, edit.count);
      case "deleteColumns":
        return this.model.deleteColumns(edit.sheet, edit.at + 1, edit.count);
      case "renameSheet":
        return this.model.renameSheet(edit.sheet, edit.name);
      case "deleteSheet":
        return this.model.deleteSheet(edit.sheet);
    }
  }

  formula({ sheet, row, column }: Place): string {
    return this.model.getCellContent(sheet, row + 1, column + 1);
  }

  values(formulas: readonly Place[]): Scalar[] {
    const digits = this.sheetNames.length;
    this.model.newSheet();
    formulas.forEach(({ sheet, row, column }, index) => {
      const reference = `${quoteName(this.sheetNames[sheet]!)}!${columnLetters(column)}${row + 1}`;
      this.model.setUserInput(digits, index + 1, 1, `=${reference}&""`);
    });
    this.model.evaluate();
    const values = formulas.map((place, index) => this.value(place, digits, index));
    this.model.deleteSheet(digits);
    return values;
  }

  private value(place: Place, digits: number, index: number): Scalar {
    const { sheet, row, column } = place;
    const shown = this.model.getFormattedCellValue(sheet, row + 1, column + 1);
    switch (this.model.getCellType(sheet, row + 1, column + 1)) {
      case Kind.number:
        return Number(this.model.getFormattedCellValue(digits, index + 1, 1));
      case Kind.boolean:
        return shown === "TRUE";
      case Kind.error:
        if (LACKING.includes(shown)) throw HostError.notEmulated(`formula ${this.formula(place)}`);
        // A circle is no error value in Excel: after its warning the cell shows 0.
        return shown === "#CIRC!" ? 0 : shown;
      default:
        return shown;
    }
  }
}

function inputOf({ value, formula }: Cell): string {
  if (formula !== undefined) return formula;
  if (typeof value === "string") return value === "" || isError(value) ? value : `'${value}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
