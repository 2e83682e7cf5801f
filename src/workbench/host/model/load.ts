import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { dateToSerial, openXlsx, type Cell as FileCell, type CellValue, type RoundtripWorkbook, type Sheet as FileSheet } from "hucre";
import { HostError } from "../protocol/host-error";
import { columnLetters, parseAddress } from "./address";
import { Book } from "./book";
import type { Engine } from "./calculation";
import type { Scalar } from "./cells";
import { areasFromFile } from "./file/areas";
import { loadComments } from "./file/comments";
import { Losses } from "./file/losses";
import { pageFromFile } from "./file/page";
import { conditionalFromFile, validationFromFile } from "./file/rules";
import { colorFromFile, styleFromFile, type FileLook } from "./file/style";
import { newId } from "./ids";
import { protectionOptions } from "./protection";
import type { Sheet } from "./sheet";

/** Columns of files are counted in characters, those of the API in points: as with Chinese fonts of the usual size. */
export const POINTS_PER_CHARACTER = 6;

/** A workbook read from a file, and what of the file the model does not hold. */
export interface LoadedBook {
  readonly book: Book;
  readonly lost: readonly string[];
}

/** Reads an .xlsx file into a workbook. */
export async function loadBook(bytes: Uint8Array, createEngine: () => Engine, name = "工作簿1.xlsx"): Promise<LoadedBook> {
  const file = await openXlsx(bytes, { readStyles: true });
  const losses = new Losses();
  const look = {
    fontName: file.defaultFont?.name ?? "Calibri",
    fontSize: file.defaultFont?.size ?? 11,
    themeColors: file.themeColors ?? [],
  };
  const book = new Book(createEngine, { name, sheets: file.sheets.map((each) => each.name) });
  file.sheets.forEach((sheet, index) => loadSheet(book.sheets[index]!, sheet, file, look, losses));
  loadNames(book, file);
  keepWhatCannotBeCalculated(book, losses);
  const shown = book.sheets.filter(({ visibility }) => visibility === "Visible");
  book.activate(shown.find((sheet) => sheet === book.sheets[file.activeSheet ?? 0]) ?? shown[0]!);
  loadStructure(book, file, losses);
  if (file.hasMacros) losses.add("macros");
  return { book, lost: losses.list };
}

function loadSheet(sheet: Sheet, file: FileSheet, { persons }: RoundtripWorkbook, look: FileLook, losses: Losses): void {
  sheet.visibility = file.veryHidden ? "VeryHidden" : file.hidden ? "Hidden" : "Visible";
  sheet.style = { fontName: look.fontName, fontSize: look.fontSize, verticalAlignment: "Bottom" };
  loadCells(sheet, file, look, losses);
  loadComments(sheet, file, persons ?? []);
  loadLines(sheet, file);
  sheet.merges = (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  sheet.conditionalFormats = [...(file.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .map((rule) => conditionalFromFile(rule, look, losses))
    .filter((format) => format !== null);
  sheet.dataValidations = (file.dataValidations ?? []).map(validationFromFile);
  loadView(sheet, file, look, losses);
  sheet.page = pageFromFile(file, losses);
  loadProtection(sheet, file, losses);
  loadTables(sheet, file);
  loadFilter(sheet, file, losses);
  for (const what of UNHELD) if (isThere(file[what])) losses.add(UNHELD_WORDS[what]);
}

function loadView(sheet: Sheet, { view = {}, freezePane = {} }: FileSheet, look: FileLook, losses: Losses): void {
  sheet.frozen = { rows: freezePane.rows ?? 0, columns: freezePane.columns ?? 0 };
  sheet.showGridlines = view.showGridLines ?? true;
  sheet.showHeadings = view.showRowColHeaders ?? true;
  sheet.tabColor = view.tabColor ? colorFromFile(view.tabColor, look, losses) : "";
}

/** What the model has no place for. */
const UNHELD_WORDS = {
  images: "pictures",
  charts: "charts",
  textBoxes: "text boxes",
  sparklines: "sparklines",
  pivotTables: "pivot tables",
  slicers: "slicers",
  splitPane: "a split window",
  backgroundImage: "a background picture",
} as const;
const UNHELD = Object.keys(UNHELD_WORDS) as (keyof typeof UNHELD_WORDS)[];

function isThere(part: unknown): boolean {
  return Array.isArray(part) ? part.length > 0 : part !== undefined;
}

function loadCells(sheet: Sheet, file: FileSheet, look: FileLook, losses: Losses): void {
  file.rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value !== null && value !== "") sheet.cells.ensure(index, column).value = scalar(value);
    }),
  );
  const shared = sharedFormulas(file);
  for (const [key, cell] of file.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const formula = cell.formula || sharedFormula(cell, shared, row, column);
    const style = cell.style && styleFromFile(cell.style, look, losses);
    if (cell.richText && cell.richText.length > 1) losses.add("a text of several fonts");
    if (formula !== undefined) {
      const held = sheet.cells.ensure(row, column);
      held.formula = `=${formula}`;
      held.value = scalar(cell.formulaResult ?? cell.value);
    }
    if (style && Object.keys(style).length > 0) sheet.cells.ensure(row, column).style = style;
    if (cell.hyperlink) {
      const { target, location, tooltip } = cell.hyperlink;
      sheet.hyperlinks.push({
        area: { top: row, bottom: row, left: column, right: column },
        ...(location === undefined ? { address: target } : { documentReference: location }),
        ...(tooltip === undefined ? {} : { screenTip: tooltip }),
      });
    }
  }
}

/** Dates are numbers shown as dates; so the file says, and so Excel counts. */
function scalar(value: CellValue): Scalar {
  if (value instanceof Date) return dateToSerial(value);
  return value ?? "";
}

/** Formulas written once for many cells: by their number, in terms of the distance between cells. */
function sharedFormulas({ cells = new Map<string, FileCell>() }: FileSheet): Map<number, string> {
  const masters = [...cells].filter(([, { formula, formulaSharedIndex }]) => formula && formulaSharedIndex !== undefined);
  return new Map(masters.map(([key, cell]) => [cell.formulaSharedIndex!, translateFormulaToR1C1(`=${cell.formula}`, anchor(key))]));
}

function sharedFormula(cell: FileCell, shared: ReadonlyMap<number, string>, row: number, column: number): string | undefined {
  const formula = cell.formulaSharedIndex === undefined ? undefined : shared.get(cell.formulaSharedIndex);
  return formula && translateFormulaToA1(formula, anchor(`${row},${column}`)).slice(1);
}

function anchor(key: string): string {
  const [row, column] = key.split(",").map(Number) as [number, number];
  return `${columnLetters(column)}${row + 1}`;
}

function loadLines(sheet: Sheet, file: FileSheet): void {
  for (const [row, { height, hidden }] of file.rowDefs ?? []) {
    if (height !== undefined) sheet.rows.ensure(row).size = height;
    if (hidden) sheet.rows.ensure(row).hidden = true;
  }
  file.columns?.forEach(({ width, hidden }, column) => {
    if (width !== undefined) sheet.columns.ensure(column).size = width * POINTS_PER_CHARACTER;
    if (hidden) sheet.columns.ensure(column).hidden = true;
  });
}

function loadProtection(sheet: Sheet, { protection, name }: FileSheet, losses: Losses): void {
  if (!protection?.sheet) return;
  const { objects, scenarios, selectLockedCells, selectUnlockedCells } = protection;
  const allowed = Object.entries(protection).map(([key, value]) => [`allow${key.charAt(0).toUpperCase()}${key.slice(1)}`, value === true]);
  const selectionMode = selectUnlockedCells === false ? "None" : selectLockedCells === false ? "Unlocked" : "Normal";
  const options = { ...Object.fromEntries(allowed), allowEditObjects: !objects, allowEditScenarios: !scenarios, selectionMode };
  sheet.protection = { options: protectionOptions(options), password: "" };
  losses.add(`whether the protection of ${name} has a password`);
}

function loadStructure(book: Book, { workbookProtection }: RoundtripWorkbook, losses: Losses): void {
  if (workbookProtection?.lockWindows) losses.add("protection of the workbook's windows");
  if (!workbookProtection?.lockStructure) return;
  book.protection = { password: "" };
  losses.add("whether the protection of the workbook has a password");
}

function loadFilter(sheet: Sheet, { autoFilter }: FileSheet, losses: Losses): void {
  if (autoFilter?.columns?.some(({ filters }) => filters)) losses.add("rows that a filter hides");
  sheet.filter = areasFromFile(autoFilter?.range ?? "")[0] ?? null;
}

function loadTables(sheet: Sheet, { tables = [] }: FileSheet): void {
  for (const { name, range, style, showRowStripes, showAutoFilter, showTotalRow } of tables) {
    const [area] = areasFromFile(range ?? "");
    if (!area) continue;
    sheet.tables.push({
      id: newId(),
      name,
      area,
      showHeaders: true,
      showTotals: showTotalRow ?? false,
      showBandedRows: showRowStripes ?? true,
      showFilterButton: showAutoFilter ?? true,
      style: style ?? "",
    });
  }
}

function loadNames(book: Book, { namedRanges = [] }: RoundtripWorkbook): void {
  for (const { name, range, scope, comment } of namedRanges) {
    const owner = scope === undefined ? book : book.sheet(scope);
    owner?.names.push({ name, formula: `=${range}`, comment: comment ?? "", visible: !name.startsWith("_xlnm.") });
  }
  book.calculation.reload();
}

/** A formula that nothing here calculates keeps the value its file brought. */
function keepWhatCannotBeCalculated(book: Book, losses: Losses): void {
  const everything = parseAddress("A1:XFD1048576")!.area;
  for (const sheet of book.sheets) {
    for (const { cell } of sheet.cells.changing(everything)) {
      if (cell.formula === undefined) continue;
      try {
        book.calculation.requireFormula(cell.formula);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        cell.isSaved = true;
        losses.add(`the calculation of ${cell.formula}`);
      }
    }
  }
}
