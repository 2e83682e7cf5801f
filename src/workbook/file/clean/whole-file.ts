import { isMarkFormula, isOurComment, isOurName } from "../../signature";
import { openBook, type ListedSheet, type OpenBook } from "../annotate/book";
import { childOf, descendants, type XmlElement, type XmlPart } from "../annotate/xml-part";
import { cellsOf, stringsPart } from "./our-sheets";

/** Lists of styles that may become shorter at their ends: what is used of them is compared where it is used. */
const SHARED_STYLES = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"];
/** What of a sheet may differ, because it is compared by what it says: the rest is compared as it is written. */
const BY_MEANING = ["sheetData", "conditionalFormatting", "legacyDrawing"];

/** Lists of a workbook that are compared by what they say. */
const LISTS = ["sheets", "definedNames", "bookViews"];

/** A sheet with everything that must be the same in a copy, by the names of places. */
export interface WholeSheet {
  readonly name: string;
  readonly part: string;
  /** Value, formula and look of each cell, looks and texts being resolved. */
  readonly cells: ReadonlyMap<string, string>;
  /** Rows, columns, merged areas, validations, protection, print settings, formats and comments that are not ours. */
  readonly rest: ReadonlyMap<string, string>;
}

export interface WholeFile {
  readonly book: OpenBook;
  readonly sheets: readonly WholeSheet[];
  /** Names, and what else the workbook says of itself. */
  readonly rest: ReadonlyMap<string, string>;
}

/** Reads a workbook from its bytes, without what is ours. `without` names sheets that count as ours. */
export function wholeFile(bytes: Uint8Array, without: readonly string[]): WholeFile {
  const book = openBook(bytes);
  const [strings, looks, formats] = [stringsOf(book), stylesOf(book, "cellXfs"), stylesOf(book, "dxfs")];
  const sheets = book.sheets.filter(({ name, hasCells }) => hasCells && !without.includes(name));
  return { book, sheets: sheets.map((sheet) => wholeSheet(book, sheet, strings, looks, formats)), rest: ofBook(book, without) };
}

function wholeSheet(
  book: OpenBook,
  { name, part }: ListedSheet,
  strings: readonly string[],
  looks: readonly string[],
  formats: readonly string[],
): WholeSheet {
  const xml = book.files.xml(part);
  const cells = cellsOf(xml).map((cell, index): [string, string] => [
    cell.attributes["r"] ?? `#${index}`,
    JSON.stringify([contentOf(cell, xml, strings), looks[Number(cell.attributes["s"] ?? 0)]]),
  ]);
  const rest = new Map<string, string>();
  for (const child of xml.root.children) if (!BY_MEANING.includes(child.local)) add(rest, child.local, xml.sourceOf(child));
  for (const row of childOf(xml.root, "sheetData")?.children ?? [])
    add(rest, `row ${row.attributes["r"]}`, JSON.stringify([{ ...row.attributes, s: "" }, looks[Number(row.attributes["s"] ?? 0)]]));
  for (const [cells, rule] of conditionalFormats(xml, formats)) add(rest, `conditionalFormatting ${cells}`, rule);
  for (const [cell, comment] of commentsOf(book, part)) add(rest, cell, comment);
  return { name, part, cells: new Map(cells), rest };
}

function contentOf(cell: XmlElement, xml: XmlPart, strings: readonly string[]): string {
  const { t } = cell.attributes;
  const others = { ...cell.attributes, t: "", s: "" };
  const isShared = t === "s";
  const text = isShared ? [strings[Number(childOf(cell, "v")?.text)]] : cell.children.map((child) => xml.sourceOf(child));
  return JSON.stringify([isShared ? "s" : t, others, text]);
}

function conditionalFormats(xml: XmlPart, formats: readonly string[]): [string, string][] {
  return xml.root.children
    .filter(({ local }) => local === "conditionalFormatting")
    .flatMap((format) =>
      format.children
        .filter(({ children }) => !children.some(({ local, text }) => local === "formula" && isMarkFormula(text)))
        .map((rule): [string, string] => [
          format.attributes["sqref"] ?? "",
          JSON.stringify([xml.sourceOf(rule), formats[Number(rule.attributes["dxfId"] ?? -1)]]),
        ]),
    );
}

/** Notes and threads that are not ours; of ours, those that somebody answered. */
function commentsOf({ files }: OpenBook, sheetPart: string): [string, string][] {
  const related = (type: string): XmlPart[] =>
    files.relationships(sheetPart).flatMap((each) => (each.type.endsWith(type) ? [files.xml(each.target)] : []));
  const threads = related("/threadedComment").flatMap((xml) =>
    xml.all("threadedComment").map((thread) => ({ thread, source: xml.sourceOf(thread) })),
  );
  const replied = new Set(threads.map(({ thread }) => thread.attributes["parentId"]));
  const ours = threads.filter(
    ({ thread: { attributes, children } }) =>
      !attributes["parentId"] && !replied.has(attributes["id"]) && isOurComment(children.find(({ local }) => local === "text")?.text ?? ""),
  );
  const freed = new Set(ours.map(({ thread }) => thread.attributes["ref"]));
  const notes = related("/comments").flatMap((xml) => {
    const authors = childOf(xml.root, "authors")?.children.map(({ text }) => text) ?? [];
    return xml.all("comment").flatMap((comment): [string, string][] => {
      const { ref = "", authorId } = comment.attributes;
      const text = descendants(comment).flatMap(({ local, text: part }) => (local === "t" ? [part] : []));
      if (freed.has(ref) || isOurComment(text.join(""))) return [];
      return [[ref, JSON.stringify([authors[Number(authorId)], comment.children.map((child) => xml.sourceOf(child))])]];
    });
  });
  return [
    ...notes,
    ...threads
      .filter((each) => !ours.includes(each))
      .map(({ thread, source }): [string, string] => [thread.attributes["ref"] ?? "", source]),
  ];
}

function ofBook(book: OpenBook, without: readonly string[]): Map<string, string> {
  const rest = new Map<string, string>();
  const styles = stylesPart(book);
  for (const child of styles?.root.children ?? [])
    if (!SHARED_STYLES.includes(child.local)) add(rest, child.local, styles!.sourceOf(child));
  for (const child of book.xml.root.children) if (!LISTS.includes(child.local)) add(rest, child.local, book.xml.sourceOf(child));
  for (const { attributes } of book.xml.all("sheet")) {
    const { name = "", sheetId, state } = attributes;
    if (!without.includes(name)) add(rest, "sheets", JSON.stringify([name, sheetId, state]));
  }
  addNames(rest, book, without);
  return rest;
}

/** Names with the sheet that they belong to, which is told by its place in the list. */
function addNames(rest: Map<string, string>, { xml }: OpenBook, without: readonly string[]): void {
  const listed = xml.all("sheet").map(({ attributes }) => attributes["name"] ?? "");
  for (const { attributes, text } of xml.all("definedName")) {
    const { name = "", localSheetId, ...others } = attributes;
    const scope = localSheetId === undefined ? "" : (listed[Number(localSheetId)] ?? "");
    if (!isOurName(name) && !without.includes(scope)) add(rest, name, JSON.stringify([scope, others, text]));
  }
}

function stringsOf(book: OpenBook): string[] {
  const part = stringsPart(book);
  const xml = part === null ? null : book.files.xml(part);
  return xml ? xml.root.children.map((item) => xml.sourceOf(item)) : [];
}

function stylesPart({ files, part }: OpenBook): XmlPart | null {
  const styles = files.relationships(part).find(({ type }) => type.endsWith("/styles"))?.target;
  return styles === undefined ? null : files.xml(styles);
}

/** Looks with the fonts, fills, borders and number formats that they name. */
function stylesOf(book: OpenBook, section: "cellXfs" | "dxfs"): string[] {
  const xml = stylesPart(book);
  if (!xml) return [];
  const items = (name: string): readonly XmlElement[] => childOf(xml.root, name)?.children ?? [];
  const source = (element: XmlElement | undefined): string => (element ? xml.sourceOf(element) : "");
  return items(section).map((item) => {
    const { fontId = 0, fillId = 0, borderId = 0, numFmtId = "0", xfId } = item.attributes;
    const format = items("numFmts").find(({ attributes }) => attributes["numFmtId"] === numFmtId);
    const base = xfId === undefined ? undefined : items("cellStyleXfs")[Number(xfId)];
    const named = [items("fonts")[Number(fontId)], items("fills")[Number(fillId)], items("borders")[Number(borderId)], format, base];
    return JSON.stringify([item, ...named].map(source));
  });
}

/** What stands under one name several times counts as often. */
function add(all: Map<string, string>, name: string, what: string): void {
  all.set(name, (all.get(name) ?? "") + what);
}
