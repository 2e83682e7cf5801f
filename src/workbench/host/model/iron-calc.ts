import { initSync, Model, quoteName } from "@ironcalc/wasm";
import { HostError } from "../protocol/host-error";
import { columnLetters, parseAddress } from "./address";
import type { Engine, EngineContents, Place, Restructuring } from "./calculation";
import { isError, type Cell, type Scalar } from "./cells";
import { withSheets, type Call } from "./formula";

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

/** Names of sheets that IronCalc does not need an alias for. */
const PLAIN_NAME = /^[\p{L}\p{N}_.]+$/u;

/** Judgements on functions hold for every workbook. */
const judged = new Map<string, ReturnType<Engine["judge"]>>();

/**
 * IronCalc shows numbers rounded for display and has no other way to ask for them. Joined to a text, though, a number keeps all its digits:
 * so one more sheet holds `=cell&""` for every formula. Before it stands another with the formulas of defined names.
 */
class IronCalc implements Engine {
  private model!: Model;
  /** Each sheet's own name, and the one that IronCalc knows it by. */
  private sheets: { readonly name: string; readonly alias: string }[] = [];
  private names: EngineContents["names"] = [];

  load({ sheetNames, names, cells }: EngineContents): void {
    this.model?.free();
    this.model = new Model("workbook", "en", "UTC", "en");
    this.model.pauseEvaluation();
    this.sheets = [];
    this.names = names;
    sheetNames.forEach((name, index) => {
      if (index > 0) this.model.newSheet();
      this.sheets.push({ name, alias: this.aliasFor(name) });
      this.model.renameSheet(index, this.sheets[index]!.alias);
    });
    this.model.newSheet();
    names.forEach(({ name, formula }, index) => this.define(name, formula, index));
    for (const [place, cell] of cells) this.set(place, cell);
  }

  set({ sheet, row, column }: Place, cell: Cell | undefined): void {
    this.model.setUserInput(sheet, row + 1, column + 1, cell ? this.into(inputOf(cell)) : "");
  }

  restructure(edit: Restructuring): void {
    // IronCalc does not carry names along; as formulas of a sheet they move with the rest.
    // Not those that are a place, which nobody asks for afterwards: some edits calculate at once, and a whole sheet takes for ever.
    this.names.forEach(({ formula }, index) => {
      const isPlace = parseAddress(formula.replace(/^=/, "")) !== null;
      this.model.setUserInput(this.namesSheet, index + 1, 1, isPlace ? "" : this.into(formula));
    });
    this.edit(edit);
  }

  formula({ sheet, row, column }: Place): string {
    const formula = this.model.getCellContent(sheet, row + 1, column + 1);
    return formula.startsWith("=") ? withSheets(formula, (alias) => this.sheets.find((own) => own.alias === alias)?.name) : formula;
  }

  nameFormulas(): string[] {
    return this.names.map((_, index) => this.formula({ sheet: this.namesSheet, row: index, column: 0 }));
  }

  values(formulas: readonly Place[]): Scalar[] {
    const digits = this.namesSheet + 1;
    this.model.newSheet();
    formulas.forEach(({ sheet, row, column }, index) => {
      const reference = `${quoteName(this.sheets[sheet]!.alias)}!${columnLetters(column)}${row + 1}`;
      this.model.setUserInput(digits, index + 1, 1, `=${reference}&""`);
    });
    this.model.evaluate();
    const values = formulas.map((place, index) => this.value(place, digits, index));
    this.model.deleteSheet(digits);
    return values;
  }

  hold(conditions: Parameters<Engine["hold"]>[0]): boolean[] {
    const trial = this.namesSheet + 1;
    this.model.newSheet();
    try {
      for (const { row, column, formula } of conditions)
        this.model.setUserInput(trial, row + 1, column + 1, `=IF(${this.into(formula).slice(1)},1,0)`);
      this.model.evaluate();
      return conditions.map(({ row, column }) => this.model.getFormattedCellValue(trial, row + 1, column + 1) === "1");
    } finally {
      this.model.deleteSheet(trial);
    }
  }

  judge(call: Call): ReturnType<Engine["judge"]> {
    const key = `${call.name.toUpperCase()} ${call.count}`;
    const verdict = judged.get(key) ?? judgement(call);
    judged.set(key, verdict);
    return verdict;
  }

  /** IronCalc forgets to put some names in quotes, “三公” or 甲、乙, and then does not understand its own formulas. */
  private aliasFor(name: string): string {
    if (PLAIN_NAME.test(name)) return name;
    const taken = new Set(this.sheets.map(({ alias }) => alias));
    let number = 1;
    while (taken.has(`IRONCALC_ALIAS_${number}`)) number++;
    return `IRONCALC_ALIAS_${number}`;
  }

  private into(input: string): string {
    return input.startsWith("=")
      ? withSheets(input, (name) => this.sheets.find((own) => own.name.toLowerCase() === name.toLowerCase())?.alias)
      : input;
  }

  private get namesSheet(): number {
    return this.sheets.length;
  }

  /** A name for cells is a name to IronCalc too. Any other is one for the cell that holds its formula. */
  private define(name: string, formula: string, index: number): void {
    try {
      this.model.newDefinedName(name, null, this.into(formula).replace(/^=/, ""));
    } catch {
      this.model.setUserInput(this.namesSheet, index + 1, 1, this.into(formula));
      const sheet = this.model.getWorksheetsProperties()[this.namesSheet]!.name;
      this.model.newDefinedName(name, null, `${quoteName(sheet)}!$A$${index + 1}`);
    }
  }

  private edit(edit: Restructuring): void {
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
        this.sheets[edit.sheet] = { name: edit.name, alias: this.aliasFor(edit.name) };
        return this.model.renameSheet(edit.sheet, this.sheets[edit.sheet]!.alias);
      case "deleteSheet":
        this.sheets.splice(edit.sheet, 1);
        return this.model.deleteSheet(edit.sheet);
    }
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

/** Tries a call out on cells that hold 1, in a workbook of its own. */
function judgement({ name, count }: Call): ReturnType<Engine["judge"]> {
  const model = new Model("trial", "en", "UTC", "en");
  model.pauseEvaluation();
  model.setUserInput(0, 1, 2, "1");
  try {
    model.setUserInput(0, 1, 1, `=${name}(${Array<string>(count).fill("B1").join(",")})`);
    model.evaluate();
    const shown = model.getFormattedCellValue(0, 1, 1);
    model.free();
    if (shown === "#ERROR!") return "refused";
    return shown === "#NAME?" || shown === "#N/IMPL!" ? "unknown" : "known";
  } catch {
    // IronCalc stops dead on a few arguments it did not foresee; the model is lost then.
    return "unknown";
  }
}

function inputOf({ value, formula }: Cell): string {
  if (formula !== undefined) return formula;
  if (typeof value === "string") return value === "" || isError(value) ? value : `'${value}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
