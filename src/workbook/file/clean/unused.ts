import type { OpenBook } from "../annotate/book";
import type { Package } from "../annotate/package";
import { childOf, type XmlElement, type XmlPart } from "../annotate/xml-part";
import { cellsOf, stringsPart } from "./our-sheets";
import { attributesOf } from "./references";

/** What removed sheets and formats used of what all sheets share. */
export interface Used {
  readonly strings: ReadonlySet<number>;
  readonly styles: ReadonlySet<number>;
  readonly dxfs: ReadonlySet<number>;
}

/** What these sheets use of it. */
export function usedBy(files: Package, parts: readonly string[]): Used {
  const [strings, styles, dxfs] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const part of parts) {
    const xml = files.xml(part);
    for (const { attributes, children } of cellsOf(xml)) {
      styles.add(Number(attributes["s"] ?? 0));
      if (attributes["t"] === "s") strings.add(Number(children.find(({ local }) => local === "v")?.text));
    }
    for (const { attributes } of xml.all("row")) if (attributes["s"] !== undefined) styles.add(Number(attributes["s"]));
    for (const { attributes } of xml.all("col")) if (attributes["style"] !== undefined) styles.add(Number(attributes["style"]));
    for (const id of attributesOf(xml.root, /dxfId$/i)) dxfs.add(Number(id));
  }
  return { strings, styles, dxfs };
}

/** Empties the texts that only removed sheets had: findings are not to be read from a copy with other tools. Their places stay. */
export function dropStrings(book: OpenBook, gone: Used, staying: Used): void {
  const part = stringsPart(book);
  if (part === null) return;
  const xml = book.files.xml(part);
  xml.root.children.forEach((item, index) => {
    if (gone.strings.has(index) && !staying.strings.has(index)) xml.replace(item, emptyLike(item));
  });
  book.files.putXml(part, xml);
}

function emptyLike({ name }: XmlElement): string {
  const text = name.replace(/si$/, "t");
  return `<${name}><${text}/></${name}>`;
}

/** Takes out the styles at the end of each list that only what was removed used. Those before them keep their numbers. */
export function dropStyles(book: OpenBook, gone: Used, staying: Used): void {
  const part = book.files.relationships(book.part).find(({ type }) => type.endsWith("/styles"))?.target;
  if (part === undefined) return;
  const xml = book.files.xml(part);
  const others = book.files.names.filter((name) => /\.xml$/i.test(name) && /dxfId\s*=/i.test(book.files.text(name)));
  const dxfs = new Set([...staying.dxfs, ...others.flatMap((name) => attributesOf(book.files.xml(name).root, /dxfId$/i).map(Number))]);
  trim(xml, "dxfs", (index) => gone.dxfs.has(index) && !dxfs.has(index));
  const formats = trim(xml, "cellXfs", (index) => gone.styles.has(index) && !staying.styles.has(index));
  const left = [...itemsOf(xml, "cellXfs").filter((xf) => !formats.includes(xf)), ...itemsOf(xml, "cellStyleXfs")];
  for (const [section, key] of [
    ["fonts", "fontId"],
    ["fills", "fillId"],
    ["borders", "borderId"],
  ] as const) {
    const idsOf = (list: readonly XmlElement[]): Set<number> => new Set(list.map(({ attributes }) => Number(attributes[key] ?? 0)));
    const [unused, needed] = [idsOf(formats), idsOf(left)];
    trim(xml, section, (index) => unused.has(index) && !needed.has(index));
  }
  dropNumberFormats(xml, formats, left);
  book.files.putXml(part, xml);
}

/** Number formats go by their own numbers, so any of them may go. */
function dropNumberFormats(xml: XmlPart, gone: readonly XmlElement[], left: readonly XmlElement[]): void {
  const idsOf = (list: readonly XmlElement[]): Set<string | undefined> => new Set(list.map(({ attributes }) => attributes["numFmtId"]));
  const [unused, needed] = [idsOf(gone), idsOf(left)];
  const formats = itemsOf(xml, "numFmts");
  const going = formats.filter(({ attributes }) => unused.has(attributes["numFmtId"]) && !needed.has(attributes["numFmtId"]));
  const section = childOf(xml.root, "numFmts");
  if (section && going.length === formats.length) return xml.remove(section);
  going.forEach((format) => xml.remove(format));
  if (section && going.length > 0) xml.setAttribute(section, "count", String(formats.length - going.length));
}

function itemsOf(xml: XmlPart, section: string): readonly XmlElement[] {
  return childOf(xml.root, section)?.children ?? [];
}

/** Removes items from the end of a section as long as they may go, and gives them. */
function trim(xml: XmlPart, section: string, mayGo: (index: number) => boolean): XmlElement[] {
  const items = itemsOf(xml, section);
  let length = items.length;
  while (length > 0 && mayGo(length - 1)) length--;
  const going = items.slice(length);
  going.forEach((item) => xml.remove(item));
  if (going.length > 0) xml.setAttribute(childOf(xml.root, section)!, "count", String(length));
  return going;
}
