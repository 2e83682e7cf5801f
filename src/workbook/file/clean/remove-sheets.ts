import { isOurName } from "../../signature";
import type { OpenBook } from "../annotate/book";
import { relationIdOf } from "../annotate/book";
import { childOf, type XmlElement } from "../annotate/xml-part";
import { UncleanFile } from "../../clean-statement";

const APP_PROPERTIES = "docProps/app.xml";

/**
 * Takes sheets out of the list of a workbook, with their parts, their own names and ours; what counts sheets counts anew. Throws
 * `UncleanFile` where no sheet would be left that can be seen.
 */
export function removeSheets(book: OpenBook, names: readonly string[]): void {
  const { files, part, xml } = book;
  const listed = xml.all("sheet");
  const isGoing = (sheet: XmlElement | undefined): boolean => sheet !== undefined && names.includes(sheet.attributes["name"] ?? "");
  const staying = listed.filter((sheet) => !isGoing(sheet));
  const firstSeen = staying.findIndex(({ attributes }) => (attributes["state"] ?? "visible") === "visible");
  if (firstSeen < 0) throw new UncleanFile("hidden", names);
  const placeAfter = (index: string): number => staying.indexOf(listed[Number(index)]!);
  removeNames(book, placeAfter);
  if (staying.length === listed.length) return;
  for (const view of xml.all("workbookView")) {
    for (const name of ["activeTab", "firstSheet"]) {
      const at = view.attributes[name];
      if (at !== undefined && placeAfter(at) !== Number(at))
        xml.setAttribute(view, name, String(placeAfter(at) < 0 ? firstSeen : placeAfter(at)));
    }
  }
  for (const sheet of listed.filter(isGoing)) {
    const target = files.relationships(part).find(({ id }) => id === relationIdOf(sheet))!.target;
    xml.remove(sheet);
    files.unrelate(part, target);
    files.remove(target);
  }
  dropChain(book);
  dropTitles(book);
}

/** Names of ours, and those of sheets that go; the sheets of others are numbered anew. */
function removeNames({ xml }: OpenBook, placeAfter: (index: string) => number): void {
  const names = childOf(xml.root, "definedNames");
  if (!names) return;
  const goes = ({ attributes: { name, localSheetId } }: XmlElement): boolean =>
    isOurName(name) || (localSheetId !== undefined && placeAfter(localSheetId) < 0);
  if (names.children.every(goes)) return xml.remove(names);
  for (const name of names.children) {
    const { localSheetId } = name.attributes;
    if (goes(name)) xml.remove(name);
    else if (localSheetId !== undefined && placeAfter(localSheetId) !== Number(localSheetId))
      xml.setAttribute(name, "localSheetId", String(placeAfter(localSheetId)));
  }
}

/** The order of calculation counts sheets; Excel works it out anew. */
export function dropChain({ files, part }: OpenBook): void {
  const chain = files.relationships(part).find(({ type }) => type.endsWith("/calcChain"))?.target;
  if (chain === undefined) return;
  files.unrelate(part, chain);
  files.remove(chain);
}

/** The list of sheets among the properties would name what is gone; it may be left out. */
function dropTitles({ files }: OpenBook): void {
  if (!files.has(APP_PROPERTIES)) return;
  const xml = files.xml(APP_PROPERTIES);
  for (const name of ["HeadingPairs", "TitlesOfParts"]) xml.all(name).forEach((element) => xml.remove(element));
  files.putXml(APP_PROPERTIES, xml);
}
