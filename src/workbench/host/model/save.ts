import { writeXlsx, type Cell as FileCell, type CellStyle, type NamedRange, type TableDefinition, type WriteSheet } from "hucre";
import { WHOLE_SHEET } from "./area";
import { areaAddress } from "./address";
import type { Book } from "./book";
import { chartToFile } from "./file/chart";
import { Losses } from "./file/losses";
import { pageToFile } from "./file/page";
import { conditionalToFile, validationToFile } from "./file/rules";
import { styleToFile, type FileLook } from "./file/style";
import { POINTS_PER_CHARACTER } from "./load";
import type { Sheet } from "./sheet";
import { DEFAULT_STYLE, type PartialStyle, type StyleKey } from "./style";
import { styleAt } from "./styling";

/** A workbook as an .xlsx file, and what of the workbook the file does not hold. */
export interface SavedBook {
  readonly bytes: Uint8Array;
  readonly lost: readonly string[];
}

/** Writes a workbook as a file. */
export async function saveBook(book: Book): Promise<SavedBook> {
  const losses = new Losses();
  book.calculation.settle();
  const base = { ...DEFAULT_STYLE, ...book.sheets[0]!.style };
  const look: FileLook = { fontName: base.fontName, fontSize: base.fontSize, themeColors: [] };
  if (book.customXml.length > 0) losses.add("custom XML");
  if (book.settings.size + book.documentSettings.size > 0) losses.add("settings of add-ins");
  const bytes = await writeXlsx({
    sheets: book.sheets.map((sheet) => sheetToFile(sheet, look, losses)),
    namedRanges: namesToFile(book),
    defaultFont: { name: look.fontName, size: look.fontSize },
    activeSheet: book.sheets.indexOf(book.active),
    ...(book.protection ? { workbookProtection: structureToFile(book.protection) } : {}),
  });
  return { bytes, lost: losses.list };
}

function sheetToFile(sheet: Sheet, look: FileLook, losses: Losses): WriteSheet {
  const { frozen, visibility } = sheet;
  const conditionalRules = sheet.conditionalFormats.map((format, index) => conditionalToFile(format, index + 1, losses));
  const dataValidations = sheet.dataValidations.map((validation) => validationToFile(validation, losses));
  return {
    name: sheet.name,
    // Rows past the last cell are written only where there is a row to write.
    rows: Array.from({ length: Math.max(0, ...sheet.rows.entries().map(([row]) => row + 1)) }, () => []),
    cells: cellsToFile(sheet, look, losses),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    columns: columnsToFile(sheet, look),
    rowDefs: new Map(
      sheet.rows
        .entries()
        .map(([row, { size, hidden }]) => [row, { ...(size === undefined ? {} : { height: size }), hidden: hidden ?? false }]),
    ),
    conditionalRules: conditionalRules.filter((rule) => rule !== null),
    dataValidations: dataValidations.filter((validation) => validation !== null),
    tables: sheet.tables.map((table) => tableToFile(sheet, table)),
    charts: sheet.charts.flatMap((chart) => chartToFile(sheet, chart) ?? (losses.add("charts"), [])),
    ...(sheet.filter ? { autoFilter: { range: areaAddress(sheet.filter) } } : {}),
    ...(frozen.rows + frozen.columns > 0 ? { freezePane: frozen } : {}),
    ...(sheet.protection ? { protection: protectionToFile(sheet.protection) } : {}),
    ...pageToFile(sheet.page),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor === "" ? {} : { tabColor: { rgb: sheet.tabColor.slice(1) } }),
    },
    hidden: visibility === "Hidden",
    veryHidden: visibility === "VeryHidden",
  };
}

function cellsToFile(sheet: Sheet, look: FileLook, losses: Losses): Map<string, Partial<FileCell>> {
  const cells = new Map<string, Partial<FileCell>>();
  const at = (row: number, column: number): Partial<FileCell> => {
    const key = `${row},${column}`;
    const cell = cells.get(key) ?? { value: null };
    cells.set(key, cell);
    return cell;
  };
  for (const { row, column } of sheet.cells.within(WHOLE_SHEET)) {
    const style = styleToFile(wholeStyle(sheet, row, column), look);
    Object.assign(at(row, column), contentOf(sheet, row, column), style && { style });
  }
  for (const { row, column, content, authorName } of sheet.notes) at(row, column).comment = { author: authorName, text: content };
  for (const { row, column, content, authorName, replies } of sheet.comments) {
    losses.add("a comment with replies, saved as a note");
    const lines = [content, ...replies.map((reply) => `${reply.authorName}: ${reply.content}`)];
    at(row, column).comment = { author: authorName, text: lines.join("\n") };
  }
  for (const { area, address, documentReference, screenTip } of sheet.hyperlinks) {
    const link = { target: address ?? "", ...(documentReference === undefined ? {} : { location: documentReference }) };
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        at(row, column).hyperlink = { ...link, ...(screenTip === undefined ? {} : { tooltip: screenTip }) };
    }
  }
  return cells;
}

function contentOf(sheet: Sheet, row: number, column: number): Partial<FileCell> {
  const { value, formula } = sheet.cells.at(row, column)!;
  const held = value === "" ? null : value;
  return formula === undefined ? { value: held } : { value: held, formula: formula.slice(1), formulaResult: held };
}

/** How a cell looks in every respect, rows and columns counted in. */
function wholeStyle(sheet: Sheet, row: number, column: number): PartialStyle {
  const keys = Object.keys(DEFAULT_STYLE) as StyleKey[];
  return Object.fromEntries(keys.map((key) => [key, styleAt(sheet, row, column, key)]));
}

function columnsToFile(sheet: Sheet, look: FileLook): NonNullable<WriteSheet["columns"]> {
  const last = Math.max(-1, ...sheet.columns.entries().map(([column]) => column));
  return Array.from({ length: last + 1 }, (_, column) => {
    const line = sheet.columns.at(column);
    const style: CellStyle | undefined = line?.style && styleToFile({ ...DEFAULT_STYLE, ...sheet.style, ...line.style }, look);
    return {
      ...(line?.size === undefined ? {} : { width: line.size / POINTS_PER_CHARACTER }),
      ...(line?.hidden ? { hidden: true } : {}),
      ...(style ? { style } : {}),
    };
  });
}

function protectionToFile({ options, password }: NonNullable<Sheet["protection"]>): NonNullable<WriteSheet["protection"]> {
  const { allowEditObjects, allowEditScenarios, selectionMode, ...allowed } = options;
  const permissions = Object.entries(allowed).map(([key, value]) => [`${key.charAt(5).toLowerCase()}${key.slice(6)}`, value]);
  return {
    ...Object.fromEntries(permissions),
    sheet: true,
    objects: !allowEditObjects,
    scenarios: !allowEditScenarios,
    selectLockedCells: selectionMode === "Normal",
    selectUnlockedCells: selectionMode !== "None",
    ...(password === "" ? {} : { password }),
  };
}

function structureToFile({ password }: NonNullable<Book["protection"]>): { lockStructure: true; password?: string } {
  return { lockStructure: true, ...(password === "" ? {} : { password }) };
}

function tableToFile(sheet: Sheet, table: Sheet["tables"][number]): TableDefinition {
  const { area } = table;
  return {
    name: table.name,
    range: areaAddress(area),
    columns: Array.from({ length: area.right - area.left + 1 }, (_, index) => ({ name: sheet.text(area.top, area.left + index) })),
    showRowStripes: table.showBandedRows,
    showAutoFilter: table.showFilterButton,
    showTotalRow: table.showTotals,
    ...(table.style === "" ? {} : { style: table.style }),
  };
}

function namesToFile(book: Book): NamedRange[] {
  const named = (owner: { names: Book["names"] }, scope?: string): NamedRange[] =>
    owner.names.map(({ name, formula, comment }) => ({
      name,
      range: formula.replace(/^=/, ""),
      ...(scope === undefined ? {} : { scope }),
      ...(comment === "" ? {} : { comment }),
    }));
  return [...named(book), ...book.sheets.flatMap((sheet) => named(sheet, sheet.name))];
}
