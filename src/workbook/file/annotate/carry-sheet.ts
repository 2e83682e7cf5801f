import type { Package, Relationship } from "./package";
import type { Styles } from "./styles";
import { childOf, type XmlElement, type XmlPart } from "./xml-part";

const STYLES_PART = "xl/styles.xml";
const STRINGS_PART = "xl/sharedStrings.xml";
const IS_TABLE = /\/tables\/[^/]*\.xml$/i;

/**
 * Puts a sheet that our own writer has written into another workbook, its styles and texts made those of the workbook it goes to, and its
 * tables and charts with it: what a sheet looks like is decided in one place.
 * @param put writes the sheet, and tells under which name
 */
export function carrySheet(from: Package, sheetPart: string, styles: Styles, to: Package, put: (sheet: string) => string): void {
  const sheet = from.xml(sheetPart);
  const lookOf = carriedStyles(from.xml(STYLES_PART), styles);
  const strings = from.has(STRINGS_PART) ? from.xml(STRINGS_PART) : null;
  for (const cell of sheet.all("c")) {
    const { s, t } = cell.attributes;
    if (s !== undefined) sheet.setAttribute(cell, "s", String(lookOf(Number(s))));
    if (t !== "s" || !strings) continue;
    const value = childOf(cell, "v")!;
    const text = strings.root.children[Number(value.text)]!;
    sheet.setAttribute(cell, "t", "inlineStr");
    sheet.replace(value, `<is>${text.children.map((child) => strings.sourceOf(child)).join("")}</is>`);
  }
  carryParts(from, sheetPart, to, put(sheet.toString()));
}

/** What a part refers to goes with it, under a name that is free. */
function carryParts(from: Package, part: string, to: Package, carried: string): void {
  const related = from.relationships(part).map((relation): Relationship => {
    if (relation.external) return relation;
    const { target } = relation;
    const [, stem, extension] = /^(.*?)\d*\.(\w+)$/.exec(target)!;
    const text = IS_TABLE.test(target) ? renumbered(from.xml(target), to) : from.text(target);
    const added = to.add(stem!, extension!, from.contentType(target)!, text);
    carryParts(from, target, to, added);
    return { ...relation, target: added };
  });
  if (related.length > 0) to.putRelationships(carried, related);
}

/** No two tables of a workbook have the same number. */
function renumbered(table: XmlPart, to: Package): string {
  const numbers = to.names.filter((name) => IS_TABLE.test(name)).map((name) => Number(to.xml(name).root.attributes["id"]));
  table.setAttribute(table.root, "id", String(Math.max(0, ...numbers) + 1));
  return table.toString();
}

/** Adds those styles of one workbook to another's that are asked for, and gives the new number of each. */
function carriedStyles(from: XmlPart, to: Styles): (number: number) => number {
  const items = (section: string): XmlElement[] => childOf(from.root, section)?.children ?? [];
  const carried = (section: "fonts" | "fills" | "borders", number: string | undefined): number =>
    to.indexOf(section, from.sourceOf(items(section)[Number(number ?? 0)]!));
  const formats = new Map(items("numFmts").map(({ attributes }) => [attributes["numFmtId"]!, attributes["formatCode"]!]));
  return (number) => {
    const item = items("cellXfs")[number]!;
    const { numFmtId = "0", fontId, fillId, borderId } = item.attributes;
    const code = formats.get(numFmtId);
    const numbers: Record<string, number> = {
      numFmtId: code === undefined ? Number(numFmtId) : to.numberFormat(code),
      fontId: carried("fonts", fontId),
      fillId: carried("fills", fillId),
      borderId: carried("borders", borderId),
    };
    const xml = from
      .sourceOf(item)
      .replace(/\b(numFmtId|fontId|fillId|borderId)="\d+"/g, (_, name: string) => `${name}="${numbers[name]}"`);
    return to.indexOf("cellXfs", xml);
  };
}
