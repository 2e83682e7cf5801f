import { address, fullAddress, type Area } from "../../../grid/address";
import { sheetName, type SheetPlan } from "../../../grid/sheet-plan";
import { dropChain } from "../clean/remove-sheets";
import { addLinks, addNames, hiddenName, nameCharts, PRINT_TITLES, printTitles } from "../write/complete";
import { linkNumbers, putLinkedFiles } from "../write/external-links";
import { writeSheets } from "../write-file";
import { BOOK_ORDER, openBook, relationAttribute, relationType, type OpenBook } from "./book";
import { carrySheet } from "./carry-sheet";
import type { Styles } from "./styles";
import { childOf, escapeXml } from "./xml-part";

/** A sheet of ours that goes into a workbook of hers. */
export interface PutSheet {
  readonly plan: SheetPlan;
  /** By which it is known again. */
  readonly hiddenName: string;
  /** The sheet of ours that it is written over, whatever that is called; null where there is none yet. */
  readonly over: string | null;
}

/** Where a sheet goes. */
interface Place {
  readonly name: string;
  readonly index: number;
  /** Null where there is none yet. */
  readonly part: string | null;
}

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const FILTER = "_xlnm._FilterDatabase";

/** Puts sheets of ours behind the others, or over those that stand there already; every other sheet stays as it is, byte for byte. */
export async function putSheets(book: OpenBook, sheets: readonly PutSheet[], styles: Styles): Promise<void> {
  const { files, part: bookPart } = book;
  const places = placesIn(book, sheets);
  const plans = sheets.map(({ plan }, index) => ({ ...plan, name: places[index]!.name }));
  dropStaleNames(book, sheets, places);
  const numbers = linkNumbers(book, plans);
  const own = openBook(await writeSheets(plans, { ours: false, links: numbers }));
  plans.forEach((plan, index) => nameCharts(own, own.sheets[index]!.part, plan));
  addLinks(book, putLinkedFiles(book, plans));
  const over = places.flatMap(({ part }) => part ?? []);
  // It must not name a cell that holds no formula any more.
  if (over.some((part) => files.text(part).includes("<f"))) dropChain(book);
  over.forEach((part) => files.removeReferred(part));
  const names = plans.flatMap((plan, index) => {
    const place = places[index]!;
    const put = (sheet: string): string =>
      place.part === null ? addSheet(book, place, sheet) : (files.put(place.part, sheet), place.part);
    carrySheet(own.files, own.sheets[index]!.part, styles, files, put);
    return definedNames(plan, place, sheets[index]!.hiddenName);
  });
  addNames(book, names);
  if (over.length > 0) calculateOnOpening(book);
  files.putXml(bookPart, book.xml);
}

/** What formulas of hers take from our sheets has changed, and Excel shows what it last came to unless it is told. */
function calculateOnOpening({ xml }: OpenBook): void {
  const settings = childOf(xml.root, "calcPr");
  if (settings) xml.setAttribute(settings, "fullCalcOnLoad", "1");
  else xml.insert(xml.root, BOOK_ORDER, "calcPr", '<calcPr fullCalcOnLoad="1"/>');
}

function placesIn({ xml, sheets: known }: OpenBook, sheets: readonly PutSheet[]): Place[] {
  const listed = xml.all("sheet").map(({ attributes }) => attributes["name"] ?? "");
  const names = [...listed];
  return sheets.map(({ plan, over }) => {
    const stands = known.find(({ name }) => name === over);
    if (stands) return { name: stands.name, index: listed.indexOf(stands.name), part: stands.part };
    names.push(sheetName(plan.name, names));
    return { name: names.at(-1)!, index: names.length - 1, part: null };
  });
}

function dropStaleNames({ xml }: OpenBook, sheets: readonly PutSheet[], places: readonly Place[]): void {
  const hidden = sheets.map(({ hiddenName: name }) => name);
  const over = new Set(places.flatMap(({ part, index }) => (part === null ? [] : [String(index)])));
  for (const element of childOf(xml.root, "definedNames")?.children ?? []) {
    const { name = "", localSheetId } = element.attributes;
    const isHidden = hidden.includes(name) && localSheetId === undefined;
    if (isHidden || (over.has(localSheetId ?? "") && [PRINT_TITLES, FILTER].includes(name))) xml.remove(element);
  }
}

function addSheet({ files, part, xml }: OpenBook, { name, index }: Place, sheet: string): string {
  const list = childOf(xml.root, "sheets")!;
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const added = files.add(`${folder}worksheets/sheet`, "xml", SHEET_TYPE, sheet);
  const id = files.relate(part, relationType("worksheet"), added);
  const listed = list.children.map(({ attributes }) => Number(attributes["sheetId"]));
  const number = Math.max(0, ...listed) + 1 + index - listed.length;
  xml.append(list, `<sheet name="${escapeXml(name)}" sheetId="${number}" ${relationAttribute(id)}/>`);
  return added;
}

function definedNames(plan: SheetPlan, { name, index }: Place, hidden: string): string[] {
  const { filter, table } = plan;
  const corner = (row: number, col: number): string => address({ row, col }).replace(/^([A-Z]+)/, "$$$1$$");
  const corners = ({ top, left, bottom, right }: Area): string => `${corner(top, left)}:${corner(bottom, right)}`;
  const named = (attributes: string, reference: string): string =>
    `<definedName ${attributes} localSheetId="${index}">${escapeXml(fullAddress(name, reference))}</definedName>`;
  return [
    hiddenName(hidden, name),
    ...(filter && !table ? [named(`name="${FILTER}" hidden="1"`, corners(filter))] : []),
    ...printTitles(plan, name, index),
  ];
}
