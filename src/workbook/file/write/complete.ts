import { fullAddress } from "../../../grid/address";
import type { SheetPlan } from "../../../grid/sheet-plan";
import { BOOK_ORDER, openBook, relationAttribute, type OpenBook } from "../annotate/book";
import { childOf, escapeXml } from "../annotate/xml-part";
import { putLinkedFiles } from "./external-links";

export const PRINT_TITLES = "_xlnm.Print_Titles";

/** Hidden names, each with the sheet that is known by it. */
export type HiddenNames = ReadonlyMap<string, string>;

/** Puts into a workbook just written what the library does not write: rows printed on every page, hidden names, the workbooks that formulas lead to, names of charts. */
export function completed(bytes: Uint8Array, plans: readonly SheetPlan[], names: HiddenNames): Uint8Array {
  const book = openBook(bytes);
  plans.forEach((plan, index) => nameCharts(book, book.sheets[index]!.part, plan));
  addLinks(book, putLinkedFiles(book, plans));
  const titles = plans.flatMap((plan, index) => printTitles(plan, plan.name, index));
  addNames(book, [...titles, ...[...names].map(([name, sheet]) => hiddenName(name, sheet))]);
  book.files.putXml(book.part, book.xml);
  return book.files.toBytes();
}

/** A name that only we see, over the first cell of a sheet, as a workbook lists it. */
export function hiddenName(name: string, sheet: string): string {
  return `<definedName name="${escapeXml(name)}" hidden="1">${escapeXml(fullAddress(sheet, "$A$1"))}</definedName>`;
}

/** The name by which Excel knows the rows printed on every page, none where there are none. The library leaves the sheet's name unquoted. */
export function printTitles({ print: { titleRows } }: SheetPlan, sheet: string, index: number): string[] {
  if (!titleRows) return [];
  const rows = fullAddress(sheet, `$${titleRows.first + 1}:$${titleRows.last + 1}`);
  return [`<definedName name="${PRINT_TITLES}" localSheetId="${index}">${escapeXml(rows)}</definedName>`];
}

/** Adds names, written as a workbook lists them. */
export function addNames({ xml }: OpenBook, names: readonly string[]): void {
  const list = childOf(xml.root, "definedNames");
  if (list) names.forEach((name) => xml.append(list, name));
  else if (names.length > 0) xml.insert(xml.root, BOOK_ORDER, "definedNames", `<definedNames>${names.join("")}</definedNames>`);
}

/** Lists other workbooks behind those that are listed already. */
export function addLinks({ xml }: OpenBook, ids: readonly string[]): void {
  const list = childOf(xml.root, "externalReferences");
  const links = ids.map((id) => `<externalReference ${relationAttribute(id)}/>`);
  if (list) links.forEach((link) => xml.append(list, link));
  else if (links.length > 0)
    xml.insert(xml.root, BOOK_ORDER, "externalReferences", `<externalReferences>${links.join("")}</externalReferences>`);
}

/** The library numbers the charts of a sheet; by their names they are known again. */
export function nameCharts({ files }: OpenBook, sheetPart: string, { charts = [] }: SheetPlan): void {
  const drawing = files.relationships(sheetPart).find(({ type }) => type.endsWith("/drawing"))?.target;
  if (drawing === undefined || charts.length === 0) return;
  const xml = files.xml(drawing);
  const frames = xml.all("graphicFrame").map((frame) => childOf(childOf(frame, "nvGraphicFramePr")!, "cNvPr")!);
  frames.forEach((frame, index) => {
    const chart = charts[index];
    if (!chart) return;
    xml.setAttribute(frame, "name", chart.name);
    xml.setAttribute(frame, "descr", chart.title);
  });
  files.putXml(drawing, xml);
}
