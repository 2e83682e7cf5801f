import { position } from "../../../grid/address";
import type { SheetPlan, SourceCell } from "../../../grid/sheet-plan";
import { relationIdOf, relationType, type OpenBook } from "../annotate/book";
import type { Package } from "../annotate/package";
import { childOf, escapeXml } from "../annotate/xml-part";
import { writtenText } from "./texts";

/** The number under which formulas of a file lead to another file, by the path as seen from it. */
export type LinkNumbers = ReadonlyMap<string, number>;

/** A workbook that formulas lead to, with what stands in the cells that they take. */
interface LinkedFile {
  readonly file: string;
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, SourceCell["value"]>>;
}

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ERROR = /^#[A-Z/0!?]+$/;

/** The workbooks that formulas of these sheets lead to, in the order in which they come up. */
export function linkedFiles(plans: readonly SheetPlan[]): string[] {
  return linkedOf(plans).map(({ file }) => file);
}

/** A formula as a file holds it: another workbook goes by its number. */
export function inFile(formula: string, sources: readonly SourceCell[], links: LinkNumbers): string {
  const files = new Set(sources.flatMap(({ file }) => file ?? []));
  return [...files].reduce((text, file) => text.replaceAll(`'[${file.replaceAll("'", "''")}]`, `'[${links.get(file) ?? 1}]`), formula);
}

/** The numbers under which formulas of these sheets lead to other workbooks, once these are added to a workbook. */
export function linkNumbers(book: OpenBook, plans: readonly SheetPlan[]): LinkNumbers {
  const listed = listedLinks(book);
  const numbers = new Map<string, number>();
  let next = listed.length;
  for (const { file } of linkedOf(plans)) {
    const known = listed.findIndex((link) => link?.target === targetOf(file));
    numbers.set(file, known >= 0 ? known + 1 : ++next);
  }
  return numbers;
}

/**
 * Adds a part for each workbook that formulas of these sheets lead to and the workbook does not list yet, with what stands there, so that they
 * show it before anybody lets Excel look. Where it is listed, what stands in our cells is put into the part. Gives the ids of the parts added,
 * in the order of their numbers.
 */
export function putLinkedFiles(book: OpenBook, plans: readonly SheetPlan[]): string[] {
  const { files, part: bookPart } = book;
  const folder = bookPart.slice(0, bookPart.lastIndexOf("/") + 1);
  const listed = listedLinks(book);
  return linkedOf(plans).flatMap((linked) => {
    const target = targetOf(linked.file);
    const known = listed.find((link) => link?.target === target);
    if (known) return putInto(files, known.part, linked) ?? [];
    const part = files.add(`${folder}externalLinks/externalLink`, "xml", CONTENT_TYPE, linkXml(linked.sheets));
    files.relateOutside(part, relationType("externalLinkPath"), target);
    return files.relate(bookPart, relationType("externalLink"), part);
  });
}

/** The workbooks that a workbook lists, by their numbers; what is no workbook takes up a number all the same. */
function listedLinks({ files, part, xml }: OpenBook): ({ readonly part: string; readonly target: string } | null)[] {
  const related = files.relationships(part);
  return xml.all("externalReference").map((reference) => {
    const link = related.find(({ id }) => id === relationIdOf(reference))?.target;
    if (link === undefined || !files.has(link)) return null;
    const path = files.relationships(link).find(({ type }) => type.endsWith("/externalLinkPath"))?.target;
    return path === undefined ? null : { part: link, target: path };
  });
}

/** What stands in cells that only her formulas take stays. */
function putInto(files: Package, part: string, { sheets }: LinkedFile): undefined {
  const xml = files.xml(part);
  const listed = childOf(xml.root, "externalBook");
  const names = listed && childOf(listed, "sheetNames");
  const data = listed && childOf(listed, "sheetDataSet");
  if (!listed || !names) return;
  const all: [string, Map<string, Known>][] = names.children.map(({ attributes }, index) => {
    const own = data?.children.find(({ attributes: { sheetId } }) => sheetId === String(index));
    const cells = own?.children.flatMap((row) => row.children) ?? [];
    return [attributes["val"] ?? "", new Map(cells.map((cell) => [cell.attributes["r"] ?? "", { xml: xml.sourceOf(cell) }]))];
  });
  const merged = new Map(all);
  for (const [sheet, cells] of sheets) merged.set(sheet, new Map<string, Known>([...(merged.get(sheet) ?? []), ...cells]));
  xml.replace(names, namesXml(merged));
  if (data) xml.replace(data, dataXml(merged));
  else xml.append(listed, dataXml(merged));
  files.putXml(part, xml);
}

function linkedOf(plans: readonly SheetPlan[]): LinkedFile[] {
  const found = new Map<string, Map<string, Map<string, SourceCell["value"]>>>();
  for (const { cells } of plans)
    for (const { sources = [] } of cells)
      for (const { file, sheet, cell, value } of sources) {
        if (file === undefined) continue;
        const sheets = found.get(file) ?? found.set(file, new Map()).get(file)!;
        (sheets.get(sheet) ?? sheets.set(sheet, new Map()).get(sheet)!).set(cell, value);
      }
  return [...found].map(([file, sheets]) => ({ file, sheets }));
}

/** A path as a link's target: another drive or computer is named in full. */
function targetOf(file: string): string {
  const encoded = file.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(file)) return `file:///${encoded.replace("%3A", ":")}`;
  return file.startsWith("/") ? `file://${encoded}` : encoded;
}

type Known = SourceCell["value"] | { readonly xml: string };
type KnownSheets = ReadonlyMap<string, ReadonlyMap<string, Known>>;

function linkXml(sheets: KnownSheets): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATIONS}" r:id="rId1">` +
    `${namesXml(sheets)}${dataXml(sheets)}</externalBook></externalLink>`
  );
}

function namesXml(sheets: KnownSheets): string {
  return `<sheetNames>${[...sheets.keys()].map((name) => `<sheetName val="${escapeXml(name)}"/>`).join("")}</sheetNames>`;
}

function dataXml(sheets: KnownSheets): string {
  const data = [...sheets.values()].map((cells, index) => `<sheetData sheetId="${index}">${rowsXml(cells)}</sheetData>`);
  return `<sheetDataSet>${data.join("")}</sheetDataSet>`;
}

function rowsXml(cells: ReadonlyMap<string, Known>): string {
  const placed = [...cells].map(([cell, value]) => ({ cell, value, ...position(cell) })).sort((a, b) => a.row - b.row || a.col - b.col);
  const rows = new Map<number, string>();
  for (const { cell, value, row } of placed) rows.set(row, `${rows.get(row) ?? ""}${cellXml(cell, value)}`);
  return [...rows].map(([row, xml]) => `<row r="${row + 1}">${xml}</row>`).join("");
}

function cellXml(cell: string, value: Known): string {
  if (value === null) return "";
  if (typeof value === "object") return value.xml;
  if (typeof value === "number") return `<cell r="${cell}"><v>${value}</v></cell>`;
  if (typeof value === "boolean") return `<cell r="${cell}" t="b"><v>${value ? 1 : 0}</v></cell>`;
  return `<cell r="${cell}" t="${ERROR.test(value) ? "e" : "str"}"><v>${escapeXml(writtenText(value))}</v></cell>`;
}
