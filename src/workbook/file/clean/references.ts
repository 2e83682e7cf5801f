import { leadsTo } from "../../references";
import { isOurName } from "../../signature";
import type { OpenBook } from "../annotate/book";
import { descendants, type XmlElement } from "../annotate/xml-part";

/** Elements that hold formulas, in sheets, names, charts and validations. */
const FORMULAS = ["f", "formula", "formula1", "formula2", "definedName"];
/** Attributes that lead to a sheet: of links, and of the sources of pivot tables. */
const LINKS = ["location", "sheet"];
const XML = /\.xml$/i;

/** What outside these sheets refers to them: cells with their sheets, names, or parts of the file. */
export function referencesTo(book: OpenBook, sheets: readonly string[]): string[] {
  if (sheets.length === 0) return [];
  const own = new Set(book.sheets.filter(({ name }) => sheets.includes(name)).map(({ part }) => part));
  // Each part adds those under it while the set is walked: of a sheet its drawings, and of these their charts.
  for (const part of own) for (const under of partsUnder(book, part)) own.add(under);
  const parts = book.files.names.filter((name) => XML.test(name) && !own.has(name) && name !== "[Content_Types].xml");
  return parts.flatMap((part) => referencesIn(book, part, sheets));
}

function partsUnder({ files }: OpenBook, part: string): string[] {
  return files.relationships(part).flatMap(({ target, external }) => (external ? [] : [target]));
}

function referencesIn(book: OpenBook, part: string, sheets: readonly string[]): string[] {
  const text = book.files.text(part);
  // Most parts do not so much as name the sheet, and need not be read.
  if (!text.includes("&#") && !sheets.some((sheet) => text.includes(sheet.slice(0, 1)))) return [];
  const leads = leadsTo(sheets);
  const sheet = book.sheets.find((each) => each.part === part)?.name;
  const own = new Map(book.xml.all("sheet").map(({ attributes }, index) => [String(index), attributes["name"] ?? ""]));
  const found = (element: XmlElement, cell: string | undefined): string[] => {
    const at = element.local === "c" ? element.attributes["r"] : (element.attributes["ref"] ?? cell);
    const isOurs =
      element.local === "definedName" &&
      (isOurName(element.attributes["name"]) || sheets.includes(own.get(element.attributes["localSheetId"] ?? "") ?? ""));
    const refers =
      !isOurs &&
      ((FORMULAS.includes(element.local) && leads.test(element.text)) ||
        LINKS.some(
          (name) =>
            leads.test(element.attributes[name] ?? "") ||
            (element.local === "worksheetSource" && sheets.includes(element.attributes[name] ?? "")),
        ));
    return [...(refers ? [placeOf(element, at, sheet, part)] : []), ...element.children.flatMap((child) => found(child, at))];
  };
  return [...new Set(found(book.files.xml(part).root, undefined))];
}

function placeOf({ attributes, local }: XmlElement, cell: string | undefined, sheet: string | undefined, part: string): string {
  if (local === "definedName") return attributes["name"] ?? part;
  return sheet === undefined ? part : cell === undefined ? sheet : `${sheet}!${cell}`;
}

/** Values of the attributes with such a name, of all elements. */
export function attributesOf(root: XmlElement, name: RegExp): string[] {
  return [root, ...descendants(root)].flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => (name.test(key) ? [value] : [])),
  );
}
