import { Package, UnwritableFile } from "./package";
import type { XmlElement, XmlPart } from "./xml-part";

const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATION_ID = `${OFFICE_RELATIONSHIPS}|id`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/";
const SIGNATURE = "/digital-signature/origin";
const WRITABLE = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
];

/** A type of relationship between parts of a workbook. */
export function relationType(last: string): string {
  return `${OFFICE_RELATIONSHIPS}/${last}`;
}

/** The id by which an element refers to another part. */
export function relationIdOf({ attributes }: XmlElement): string | undefined {
  return attributes[RELATION_ID];
}

/** The attribute by which an element of ours refers to another part. */
export function relationAttribute(id: string): string {
  return `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"`;
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  /** False of sheets that hold only a chart or an old dialog. */
  readonly hasCells: boolean;
}

/** An .xlsx or .xlsm file, opened to be copied with additions. */
export interface OpenBook {
  readonly files: Package;
  /** Name of the part that lists the sheets, and the part. */
  readonly part: string;
  readonly xml: XmlPart;
  readonly sheets: readonly ListedSheet[];
}

/** Opens a workbook. Throws `UnwritableFile` where a copy could not hold all of it. */
export function openBook(bytes: Uint8Array): OpenBook {
  const files = Package.open(bytes);
  const top = files.relationships("");
  if (top.some(({ type }) => type.endsWith(SIGNATURE))) throw new UnwritableFile("signature", "_xmlsignatures");
  const part = top.find(({ type }) => type.endsWith("/officeDocument"))?.target;
  if (part === undefined || !files.has(part)) throw new UnwritableFile("format", "ZIP");
  const type = files.contentType(part) ?? "";
  if (!WRITABLE.includes(type)) throw new UnwritableFile("format", type);
  const xml = files.xml(part);
  if (xml.root.namespace.startsWith(STRICT)) throw new UnwritableFile("strict", part);
  if (xml.root.namespace !== MAIN) throw new UnwritableFile("part", part);
  const lock = xml.all("workbookProtection")[0]?.attributes["lockStructure"];
  if (isTrue(lock)) throw new UnwritableFile("structure", part);
  const related = files.relationships(part);
  const revisions = related.find((each) => each.type.endsWith("/revisionHeaders"));
  if (revisions) throw new UnwritableFile("shared", revisions.target);
  const sheets = xml.all("sheet").flatMap((sheet): ListedSheet[] => {
    const found = related.find(({ id }) => id === relationIdOf(sheet));
    return found ? [{ name: sheet.attributes["name"] ?? "", part: found.target, hasCells: found.type.endsWith("/worksheet") }] : [];
  });
  return { files, part, xml, sheets };
}

/** A truth value as files write it. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Order of what a sheet may hold, as the schema wants it. */
export const SHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
  "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins " +
  "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** Order of what a workbook's list of sheets may hold besides. */
export const BOOK_ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
  "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
