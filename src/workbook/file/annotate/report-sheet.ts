import { address, fullAddress } from "../../../grid/address";
import { sheetName, type SheetPlan } from "../../../grid/sheet-plan";
import { REPORT_NAME } from "../../signature";
import { writeFile } from "../write-file";
import { relationAttribute, relationType, type OpenBook } from "./book";
import { Package } from "./package";
import { findReport } from "../clean/our-sheets";
import type { Styles } from "./styles";
import { childOf, escapeXml, type XmlElement, type XmlPart } from "./xml-part";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const BOOK_ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
  "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
const PRINT_TITLES = "_xlnm.Print_Titles";
const FILTER = "_xlnm._FilterDatabase";

/** Puts the findings sheet behind the others, or over the one that an earlier check left, under the name that it has by now. */
export async function putReport(book: OpenBook, plan: SheetPlan, styles: Styles): Promise<void> {
  const { files, xml } = book;
  const names = childOf(xml.root, "definedNames");
  const place = reportPlace(book, plan);
  const sheet = await carriedSheet(plan, styles);
  if (place.part === null) addSheet(book, place.name, sheet);
  else {
    files.removeReferred(place.part);
    files.put(place.part, sheet);
  }
  const stale = (names?.children ?? []).filter(({ attributes: { name, localSheetId } }) => {
    const ownName = name === REPORT_NAME && localSheetId === undefined;
    return ownName || (localSheetId === String(place.index) && [PRINT_TITLES, FILTER].includes(name ?? ""));
  });
  stale.forEach((name) => xml.remove(name));
  putNames(xml, names, definedNames(plan, place));
}

interface ReportPlace {
  readonly name: string;
  readonly index: number;
  /** Null where there is none yet. */
  readonly part: string | null;
}

function reportPlace(book: OpenBook, plan: SheetPlan): ReportPlace {
  const listed = book.xml.all("sheet").map(({ attributes }) => attributes["name"] ?? "");
  const earlier = findReport(book);
  const known = book.sheets.find(({ name }) => name === earlier);
  return known
    ? { name: known.name, index: listed.indexOf(known.name), part: known.part }
    : { name: sheetName(plan.name, listed), index: listed.length, part: null };
}

function addSheet({ files, part, xml }: OpenBook, name: string, sheet: string): void {
  const list = childOf(xml.root, "sheets")!;
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const added = files.add(`${folder}worksheets/sheet`, "xml", SHEET_TYPE, sheet);
  const id = files.relate(part, relationType("worksheet"), added);
  const number = Math.max(0, ...list.children.map(({ attributes }) => Number(attributes["sheetId"]))) + 1;
  xml.append(list, `<sheet name="${escapeXml(name)}" sheetId="${number}" ${relationAttribute(id)}/>`);
}

function definedNames({ print, filter }: SheetPlan, { name, index }: ReportPlace): string[] {
  const corner = (row: number, col: number): string => address({ row, col }).replace(/^([A-Z]+)/, "$$$1$$");
  const named = (attributes: string, reference: string): string =>
    `<definedName ${attributes}>${escapeXml(fullAddress(name, reference))}</definedName>`;
  const own = `localSheetId="${index}"`;
  return [
    named(`name="${REPORT_NAME}" hidden="1"`, "$A$1"),
    ...(filter
      ? [named(`name="${FILTER}" ${own} hidden="1"`, `${corner(filter.top, filter.left)}:${corner(filter.bottom, filter.right)}`)]
      : []),
    ...(print.titleRows ? [named(`name="${PRINT_TITLES}" ${own}`, `$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`)] : []),
  ];
}

function putNames(xml: XmlPart, names: XmlElement | undefined, added: readonly string[]): void {
  if (names) added.forEach((name) => xml.append(names, name));
  else xml.insert(xml.root, BOOK_ORDER, "definedNames", `<definedNames>${added.join("")}</definedNames>`);
}

/**
 * The sheet as our own writer writes it, its styles and texts made those of the workbook it goes to: what a report looks like is
 * decided in one place.
 */
async function carriedSheet(plan: SheetPlan, styles: Styles): Promise<string> {
  const own = Package.open(await writeFile([plan], { ours: false }));
  const sheet = own.xml("xl/worksheets/sheet1.xml");
  const lookOf = carriedStyles(own.xml("xl/styles.xml"), styles);
  const strings = own.has("xl/sharedStrings.xml") ? own.xml("xl/sharedStrings.xml") : null;
  for (const cell of sheet.all("c")) {
    const { s, t } = cell.attributes;
    if (s !== undefined) sheet.setAttribute(cell, "s", String(lookOf(Number(s))));
    if (t !== "s" || !strings) continue;
    const value = childOf(cell, "v")!;
    const text = strings.root.children[Number(value.text)]!;
    sheet.setAttribute(cell, "t", "inlineStr");
    sheet.replace(value, `<is>${text.children.map((child) => strings.sourceOf(child)).join("")}</is>`);
  }
  return sheet.toString();
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
