import { childOf, escapeXml, type XmlElement, type XmlPart } from "./xml-part";

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
/** Numbers below are taken by the formats that every Excel knows. */
const FIRST_OWN_FORMAT = 164;

export type StyleSection = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs" | "numFmts";

/** The styles of a workbook, to which ours are added. What stands there already is used again, so that copies of copies do not grow. */
export class Styles {
  private readonly sections = new Map<StyleSection, { readonly element: XmlElement | undefined; readonly items: string[] }>();
  private readonly added = new Map<StyleSection, string[]>();
  private readonly addedFormats: string[] = [];

  constructor(private readonly xml: XmlPart) {}

  /** Place of a style in its section. */
  indexOf(section: StyleSection, item: string): number {
    const { items } = this.section(section);
    const found = items.indexOf(item);
    if (found >= 0) return found;
    this.added.set(section, [...(this.added.get(section) ?? []), item]);
    return items.push(item) - 1;
  }

  /** Number of a number format. */
  numberFormat(code: string): number {
    const known = this.section("numFmts").element?.children ?? [];
    const found = known.find(({ attributes }) => attributes["formatCode"] === code) ?? null;
    if (found) return Number(found.attributes["numFmtId"]);
    const first = Math.max(FIRST_OWN_FORMAT - 1, ...known.map(({ attributes }) => Number(attributes["numFmtId"]))) + 1;
    const place = this.addedFormats.indexOf(code);
    const number = first + (place >= 0 ? place : this.addedFormats.push(code) - 1);
    this.indexOf("numFmts", `<numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`);
    return number;
  }

  /** Writes what was added into the part. */
  finish(): void {
    for (const [section, added] of this.added) {
      const { element, items } = this.section(section);
      if (element) {
        added.forEach((item) => this.xml.append(element, item));
        this.xml.setAttribute(element, "count", String(items.length));
      } else this.xml.insert(this.xml.root, ORDER, section, `<${section} count="${items.length}">${added.join("")}</${section}>`);
    }
  }

  private section(name: StyleSection): { readonly element: XmlElement | undefined; readonly items: string[] } {
    const known = this.sections.get(name);
    if (known) return known;
    const element = childOf(this.xml.root, name);
    const found = { element, items: element?.children.map((child) => this.xml.sourceOf(child)) ?? [] };
    this.sections.set(name, found);
    return found;
  }
}

/** Styles of a workbook that has none: those that Excel gives a new one. */
export const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
