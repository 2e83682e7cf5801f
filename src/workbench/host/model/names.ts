import { HostError } from "../protocol/host-error";
import { areaAddress, parseAddress, quotedSheetName } from "./address";
import { isWholeColumns, isWholeRows, type Area } from "./area";
import type { Book } from "./book";
import { isError, type Scalar } from "./cells";
import { formulaParts } from "./formula";
import type { HeldArea } from "./held-areas";
import type { Sheet } from "./sheet";

/** A defined name; `formula` with its "=". Those of a sheet are kept with the sheet. */
export interface DefinedName {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

/** Where names are kept: a workbook, or one of its sheets. */
export type NameScope = Book | Sheet;

/** Defines a name; each scope has a name once. */
export function addName(scope: NameScope, name: string, formula: string, comment: string): DefinedName {
  requireName(name);
  if (findName(scope, name)) throw HostError.itemAlreadyExists();
  formulaParts(formula);
  const added: DefinedName = { name, formula, comment, visible: true };
  scope.names.push(added);
  bookOf(scope).calculation.reload();
  return added;
}

export function removeName(scope: NameScope, name: DefinedName): void {
  scope.names = scope.names.filter((each) => each !== name);
  bookOf(scope).calculation.reload();
}

export function redefineName(scope: NameScope, name: DefinedName, formula: string): void {
  if (!formula.startsWith("=")) throw HostError.invalidArgument();
  formulaParts(formula);
  name.formula = formula;
  bookOf(scope).calculation.reload();
}

export function findName(scope: NameScope, name: string): DefinedName | undefined {
  return scope.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
}

/** Refuses what Excel takes for no name: spaces, signs, a digit in front, what reads as a cell. Chinese names are names. */
export function requireName(name: string): void {
  const proper = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) && name.length <= 255;
  if (!proper || parseAddress(name) || /^(r\d*)?(c\d*)?$/i.test(name)) throw HostError.invalidArgument();
}

/** The cells a name stands for, if it stands for one range of cells. */
export function namedRange(scope: NameScope, { formula }: DefinedName): { sheet: Sheet; area: Area } | null {
  const parsed = parseAddress(formula.replace(/^=/, ""));
  const sheet = parsed?.sheet === undefined ? undefined : bookOf(scope).sheet(parsed.sheet);
  return parsed && sheet ? { sheet, area: parsed.area } : null;
}

/** The areas of a sheet that names of any scope stand for. A name that loses its cells becomes #REF!. */
export function namedAreas(sheet: Sheet): HeldArea[] {
  const scopes: NameScope[] = [sheet.book, ...sheet.book.sheets];
  return scopes.flatMap((scope) =>
    scope.names.flatMap((name) => {
      const meant = namedRange(scope, name);
      if (meant?.sheet !== sheet) return [];
      return { area: meant.area, place: (area) => void (name.formula = area ? referenceTo(sheet, area) : "=#REF!") } satisfies HeldArea;
    }),
  );
}

/** The value of a name that is a constant. Null for anything that must be calculated. */
export function constantOf({ formula }: DefinedName): Scalar | null {
  const text = formula.slice(1).trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return quoted[1]!.replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (isError(text)) return text;
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** A formula that means these cells whatever cell it stands in: "=申报表!$A$1:$B$2". */
export function referenceTo(sheet: Sheet, area: Area): string {
  return `=${quotedSheetName(sheet.name)}!${absolute(area)}`;
}

function absolute(area: Area): string {
  const pattern = isWholeRows(area) ? /(\d+)/g : isWholeColumns(area) ? /([A-Z]+)/g : /([A-Z]+)(\d+)/g;
  return areaAddress(area).replace(pattern, (_, first: string, second: unknown) =>
    typeof second === "string" ? `$${first}$${second}` : `$${first}`,
  );
}

function bookOf(scope: NameScope): Book {
  return "book" in scope ? scope.book : scope;
}
