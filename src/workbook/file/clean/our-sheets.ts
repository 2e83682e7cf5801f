import { position } from "../../../grid/address";
import { gridCells, makeGrid, textCell, type Grid } from "../../../grid/grid";
import { packHead } from "../../../text/pack";
import { isOurSheetName, knownReports, type KnownReports } from "../../known-report";
import { hiddenNameOf, knownSummaries } from "../../known-summaries";
import { REPORT_NAME } from "../../signature";
import type { ListedSheet, OpenBook } from "../annotate/book";
import { childOf, descendants, type XmlElement, type XmlPart } from "../annotate/xml-part";
import { sheetOfReference } from "../references";

/** Head of the sheet in which an organisation's rule pack stands. */
const PACK_HEADS: readonly string[] = Object.values(packHead.id);
const PACK_HEAD_WITHIN = 10;

/** Sheets that this product wrote. */
export interface OurSheets extends KnownReports {
  readonly packs: readonly string[];
  /** Names of the summary sheets besides the findings sheet. */
  readonly summaries: readonly string[];
}

/** Finds them. */
export function findOurSheets(book: OpenBook): OurSheets {
  const all = gridsOf(book, () => true);
  const summaries = [...knownSummaries(all, (kind) => namedSheet(book, hiddenNameOf(kind)) ?? undefined).values()];
  const grids = all.filter((grid) => !summaries.includes(grid));
  const packs = grids.filter(isPack).map(({ sheet }) => sheet);
  return { ...knownReports(grids, namedSheet(book, REPORT_NAME)), packs, summaries: summaries.map(({ sheet }) => sheet) };
}

/** The name of the findings sheet that an earlier check left; null where there is none. */
export function findReport(book: OpenBook): string | null {
  const named = namedSheet(book, REPORT_NAME);
  return (
    knownReports(
      gridsOf(book, (name) => name === named || isOurSheetName(name)),
      named,
    ).report?.sheet ?? null
  );
}

/** A name that belongs to one sheet came about when somebody copied ours. */
function namedSheet({ xml }: OpenBook, hidden: string): string | null {
  const name = xml.all("definedName").find(({ attributes }) => attributes["name"] === hidden && attributes["localSheetId"] === undefined);
  return name ? sheetOfReference(name.text) : null;
}

function gridsOf(book: OpenBook, isMeant: (name: string) => boolean): Grid[] {
  const meant = book.sheets.filter(({ name, hasCells }) => hasCells && isMeant(name));
  const strings = meant.length > 0 ? sharedStrings(book) : [];
  return meant.map((sheet) => textsOf(book, sheet, strings));
}

function isPack(grid: Grid): boolean {
  return gridCells(grid).some(({ row, col, text }) => row < PACK_HEAD_WITHIN && col < PACK_HEAD_WITHIN && PACK_HEADS.includes(text));
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

/** What stands on a sheet, figures and formulas as they are written. */
function textsOf({ files }: OpenBook, { name, part }: ListedSheet, strings: readonly string[]): Grid {
  const cells = cellsOf(files.xml(part)).flatMap((cell) => {
    const { r, t } = cell.attributes;
    const value = childOf(cell, "v")?.text ?? "";
    const inline = childOf(cell, "is");
    const text = inline ? textIn(inline) : t === "s" ? strings[Number(value)] : value || (childOf(cell, "f") ? "=" : undefined);
    return r === undefined || text === undefined ? [] : [textCell(position(r), text)];
  });
  return makeGrid(name, cells);
}

/** Cells of a sheet as they stand in its part. */
export function cellsOf(sheet: XmlPart): XmlElement[] {
  const data = childOf(sheet.root, "sheetData");
  return data ? descendants(data).filter(({ local }) => local === "c") : [];
}
