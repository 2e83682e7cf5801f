import { asFlag, asInteger, asOneOf, asText } from "../executor/arguments";
import { objectClass, type Events, type Live, type Method, type Property } from "../executor/table";
import { areaAt, WHOLE_SHEET } from "../model/area";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { EventKind, WORKBOOK_TARGET } from "../protocol/wire";
import { cellsArgument, type CellArea } from "./cells";
import { range } from "./range";
import { autoFilter } from "./auto-filter";
import { charts } from "./charts";
import { comments } from "./comments";
import { freezePanes } from "./freeze-panes";
import { names } from "./names";
import { pageBreaks } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { areasOf, rangeAreas } from "./range-areas";
import { asColor } from "./range-format";
import { tables } from "./tables";
import { worksheetProtection } from "./worksheet-protection";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

const cells: Readonly<Record<string, Method<Sheet>>> = {
  GetRange: {
    call: (sheet, args): Live => range.of(args.has(0) ? cellsArgument(args, 0, sheet) : { sheet, area: WHOLE_SHEET }),
  },
  GetCell: { call: (sheet, args): Live => range.of({ sheet, area: areaAt(args.integer(0), args.integer(1), 1, 1) }) },
  GetRangeByIndexes: {
    since: "1.7",
    call: (sheet, args): Live => range.of({ sheet, area: areaAt(args.integer(0), args.integer(1), args.integer(2), args.integer(3)) }),
  },
  GetRanges: { since: "1.9", call: (sheet, args): Live => rangeAreas.of(areasOf(sheet, args.has(0) ? args.text(0) : undefined)) },
  GetUsedRange: { call: (sheet, args): Live => range.of(used(sheet, args.flag(0, false)) ?? { sheet, area: areaAt(0, 0, 1, 1) }) },
  GetUsedRangeOrNullObject: {
    since: "1.4",
    call: (sheet, args) => {
      const found = used(sheet, args.flag(0, false));
      return found && range.of(found);
    },
  },
};

const order: Readonly<Record<string, Method<Sheet>>> = {
  GetNext: { since: "1.5", call: (sheet, args): Live => worksheet.of(required(neighbour(sheet, 1, args.flag(0, false)))) },
  GetNextOrNullObject: { since: "1.5", call: (sheet, args) => liveOrNull(neighbour(sheet, 1, args.flag(0, false))) },
  GetPrevious: { since: "1.5", call: (sheet, args): Live => worksheet.of(required(neighbour(sheet, -1, args.flag(0, false)))) },
  GetPreviousOrNullObject: { since: "1.5", call: (sheet, args) => liveOrNull(neighbour(sheet, -1, args.flag(0, false))) },
};

/** What a window shows of a sheet: loaded under one name and set under another, as the library does. */
function shown(name: string, key: "showGridlines" | "showHeadings"): Readonly<Record<string, Property<Sheet>>> {
  const property: Property<Sheet> = { since: "1.8", get: (sheet) => sheet[key], set: (sheet, value) => (sheet[key] = asFlag(value)) };
  return { [`Show${name}`]: property, [name]: { ...property, explicit: true } };
}

/** Events a sheet has; the collection has them for all sheets together, and those of sheets that come and go. */
const sheetEvents: Events<Sheet> = {
  codes: EventKind.sheets,
  kinds: {
    DataChangedEvent: "1.7",
    ActivatedEvent: "1.7",
    DeactivatedEvent: "1.7",
    SelectionChangedEvent: "1.7",
    CalculatedEvent: "1.8",
    FormatChangedEvent: "1.9",
    RowSortedEvent: "1.10",
    ColumnSortedEvent: "1.10",
  },
  target: ({ id }) => id,
};

export const worksheet = objectClass<Sheet>({
  name: "Worksheet",
  identity: "Id",
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (sheet, value) => sheet.book.renameSheet(sheet, asText(value)) },
    Position: {
      get: (sheet) => sheet.book.sheets.indexOf(sheet),
      set: (sheet, value) => sheet.book.moveSheet(sheet, asInteger(value)),
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => sheet.book.setVisibility(sheet, asOneOf(value, VISIBILITIES)),
    },
    TabColor: {
      since: "1.7",
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => (sheet.tabColor = value === "" ? "" : asColor(value)),
    },
    ...shown("Gridlines", "showGridlines"),
    ...shown("Headings", "showHeadings"),
  },
  navigation: {
    Protection: { since: "1.2", to: (sheet) => worksheetProtection.of(sheet) },
    AutoFilter: { since: "1.9", to: (sheet) => autoFilter.of(sheet) },
    FreezePanes: { since: "1.7", to: (sheet) => freezePanes.of(sheet) },
    Names: { since: "1.4", to: (sheet) => names.of(sheet) },
    PageLayout: { since: "1.9", to: (sheet) => pageLayout.of(sheet) },
    HorizontalPageBreaks: { since: "1.9", to: (sheet) => pageBreaks.of({ sheet, axis: "rows" }) },
    VerticalPageBreaks: { since: "1.9", to: (sheet) => pageBreaks.of({ sheet, axis: "columns" }) },
    Tables: { to: (sheet) => tables.of({ book: sheet.book, sheet }) },
    Charts: { to: (sheet) => charts.of(sheet) },
    Comments: { since: "1.10", to: (sheet) => comments.of({ book: sheet.book, sheet }) },
  },
  methods: {
    ...cells,
    ...order,
    Activate: { call: (sheet) => sheet.book.activate(sheet) },
    Delete: { call: deleted },
    Calculate: { since: "1.6", call: (sheet) => sheet.book.calculation.settle() },
  },
  events: sheetEvents,
});

export const worksheets = objectClass<Book>({
  name: "WorksheetCollection",
  collection: {
    items: (book) => book.sheets.map((sheet) => worksheet.of(sheet)),
    byKey: (book, key) => liveOrNull(book.sheet(asText(key))),
    members: { GetItem: true, GetItemOrNullObject: "1.4" },
  },
  methods: {
    Add: { call: (book, args): Live => worksheet.of(book.addSheet(args.has(0) ? args.text(0) : undefined)) },
    GetActiveWorksheet: { call: (book): Live => worksheet.of(book.active) },
    GetCount: { since: "1.4", call: (book, args) => book.sheets.filter(countedIn(args.flag(0, false))).length },
    GetFirst: { since: "1.5", call: (book, args): Live => worksheet.of(required(book.sheets.find(countedIn(args.flag(0, false))))) },
    GetLast: {
      since: "1.5",
      call: (book, args): Live => worksheet.of(required([...book.sheets].reverse().find(countedIn(args.flag(0, false))))),
    },
  },
  events: {
    codes: EventKind.sheets,
    kinds: {
      DataChangedEvent: "1.9",
      ActivatedEvent: "1.7",
      DeactivatedEvent: "1.7",
      AddedEvent: "1.7",
      DeletedEvent: "1.7",
      SelectionChangedEvent: "1.9",
      CalculatedEvent: "1.8",
      FormatChangedEvent: "1.9",
      RowSortedEvent: "1.10",
      ColumnSortedEvent: "1.10",
      EventNameChanged: "ExcelApiOnline 1.1",
      EventMoved: "ExcelApiOnline 1.1",
    },
    target: () => WORKBOOK_TARGET,
  },
});

function deleted(sheet: Sheet): void {
  if (sheet.visibility === "VeryHidden") throw HostError.invalidOperation("A sheet that is very hidden cannot be deleted.");
  sheet.book.removeSheet(sheet);
}

function used(sheet: Sheet, valuesOnly: boolean): CellArea | null {
  const area = sheet.usedArea(valuesOnly);
  return area && { sheet, area };
}

function countedIn(visibleOnly: boolean): (sheet: Sheet) => boolean {
  return ({ visibility }) => !visibleOnly || visibility === "Visible";
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | undefined {
  const { sheets } = sheet.book;
  const after = step === 1 ? sheets.slice(sheets.indexOf(sheet) + 1) : sheets.slice(0, sheets.indexOf(sheet)).reverse();
  return after.find(countedIn(visibleOnly));
}

function required(sheet: Sheet | undefined): Sheet {
  if (!sheet) throw HostError.itemNotFound();
  return sheet;
}

function liveOrNull(sheet: Sheet | undefined): Live | null {
  return sheet ? worksheet.of(sheet) : null;
}
