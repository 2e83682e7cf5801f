import { quotedSheetName } from "./address";
import type { Book } from "./book";
import { withNames } from "./formula";
import type { DefinedName } from "./names";
import type { Sheet } from "./sheet";

/** A defined name under a word that any engine takes, for engines have narrower ideas of names than Excel: Chinese ones among them. */
export interface Alias {
  readonly alias: string;
  readonly defined: DefinedName;
  /** The sheet it belongs to; null where it is the workbook's. */
  readonly sheet: Sheet | null;
}

const ALIAS = /^_jh(\d+)$/;
/** A word that nothing defines, or a variable of LET, by the code points of its signs. */
const UNDEFINED = /^_jhu((?:_[0-9a-f]+)+)$/;
const PLAIN = /^\p{ASCII}*$/u;

/** The workbook's names and each sheet's, under their aliases. */
export class Aliases {
  readonly all: readonly Alias[];

  constructor(book: Book) {
    const named = [
      ...book.names.map((defined) => ({ defined, sheet: null })),
      ...book.sheets.flatMap((sheet) => sheet.names.map((defined) => ({ defined, sheet }))),
    ];
    this.all = named.map((each, index) => ({ ...each, alias: `_jh${index}` }));
  }

  /** A formula of a sheet as an engine may take it. */
  into(formula: string, on: Sheet | null): string {
    if (this.all.length === 0 && PLAIN.test(formula)) return formula;
    return withNames(formula, (name, sheet) => this.find(name, sheet, on)?.alias ?? (PLAIN.test(name) ? undefined : spelled(name)));
  }

  /** An engine's formula with the names a person gave. */
  from(formula: string, on: Sheet | null): string {
    if (!formula.includes("_jh")) return formula;
    return withNames(formula, (alias) => {
      const codes = UNDEFINED.exec(alias)?.[1];
      if (codes !== undefined)
        return String.fromCodePoint(
          ...codes
            .slice(1)
            .split("_")
            .map((code) => parseInt(code, 16)),
        );
      const index = ALIAS.exec(alias)?.[1];
      const found = index === undefined ? undefined : this.all[Number(index)];
      if (!found) return undefined;
      const { sheet, defined } = found;
      return sheet === null || sheet === on ? defined.name : `${quotedSheetName(sheet.name)}!${defined.name}`;
    });
  }

  /** A sheet's own name goes before the workbook's of the same word. */
  private find(name: string, sheetName: string | undefined, on: Sheet | null): Alias | undefined {
    const same = this.all.filter(({ defined }) => defined.name.toLowerCase() === name.toLowerCase());
    if (sheetName !== undefined) return same.find(({ sheet }) => sheet?.name.toLowerCase() === sheetName.toLowerCase());
    return same.find(({ sheet }) => sheet === on) ?? same.find(({ sheet }) => sheet === null);
  }
}

function spelled(name: string): string {
  return `_jhu${[...name].map((sign) => `_${sign.codePointAt(0)!.toString(16)}`).join("")}`;
}
