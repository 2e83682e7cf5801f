import { position } from "../../../grid/address";
import { gridCells, makeGrid, type Grid } from "../../../grid/grid";
import { textCell } from "../../../grid/grid";
import { findingsSheet } from "../../../text/reporting";
import type { Language } from "../../../text/words";
import { REPORT_NAME } from "../../signature";
import type { ListedSheet, OpenBook } from "../annotate/book";
import { childOf, descendants, type XmlElement, type XmlPart } from "../annotate/xml-part";
import { sheetOfReference } from "../references";

/** Head of the sheet in which an organisation's rule pack stands. */
const PACK_HEAD = "规则包编号";
const PACK_HEAD_WITHIN = 10;

/** Sheets that this product wrote. */
export interface OurSheets {
  readonly reports: readonly Grid[];
  readonly packs: readonly string[];
}

/** Finds them: the findings sheet by its hidden name, and where a program has lost that, by its headings. */
export function findOurSheets(book: OpenBook): OurSheets {
  const named = book.xml
    .all("definedName")
    .flatMap(({ attributes, text }) => (attributes["name"] === REPORT_NAME ? [sheetOfReference(text)] : []));
  const strings = sharedStrings(book);
  const grids = book.sheets.filter(({ hasCells }) => hasCells).map((sheet) => textsOf(book, sheet, strings));
  return {
    reports: grids.filter((grid) => named.includes(grid.sheet) || isReport(grid)),
    packs: grids.filter(isPack).map(({ sheet }) => sheet),
  };
}

function isReport(grid: Grid): boolean {
  return (["zh", "en"] satisfies Language[]).some((language) => {
    const { name, severity, message, explanation, id } = findingsSheet;
    const heads = [severity, message, explanation, id].map((words) => words[language]);
    const row = grid.rows.find(({ cells }) => heads.every((head) => cells.some(({ text }) => text === head)));
    return row !== undefined && gridCells(grid).some((cell) => cell.row < row.row && cell.text === name[language]);
  });
}

function isPack(grid: Grid): boolean {
  return gridCells(grid).some(({ row, col, text }) => row < PACK_HEAD_WITHIN && col < PACK_HEAD_WITHIN && text === PACK_HEAD);
}

/** The part that holds the texts of cells; null where there is none. */
export function stringsPart({ files, part }: OpenBook): string | null {
  return files.relationships(part).find(({ type }) => type.endsWith("/sharedStrings"))?.target ?? null;
}

function sharedStrings(book: OpenBook): readonly string[] {
  const part = stringsPart(book);
  return part === null ? [] : book.files.xml(part).root.children.map(textIn);
}

/** Text of a string without how it is read aloud. */
function textIn(element: XmlElement): string {
  return element.children.map((child) => (child.local === "t" ? child.text : child.local === "r" ? textIn(child) : "")).join("");
}

/** The texts of a sheet; figures count for nothing here. */
function textsOf({ files }: OpenBook, { name, part }: ListedSheet, strings: readonly string[]): Grid {
  const cells = cellsOf(files.xml(part)).flatMap((cell) => {
    const { r, t } = cell.attributes;
    const value = childOf(cell, "v")?.text ?? "";
    const inline = childOf(cell, "is");
    const text = inline ? textIn(inline) : t === "s" ? strings[Number(value)] : t === "str" ? value : undefined;
    return r === undefined || text === undefined ? [] : [textCell(position(r), text)];
  });
  return makeGrid(name, cells);
}

/** Cells of a sheet as they stand in its part. */
export function cellsOf(sheet: XmlPart): XmlElement[] {
  const data = childOf(sheet.root, "sheetData");
  return data ? descendants(data).filter(({ local }) => local === "c") : [];
}
