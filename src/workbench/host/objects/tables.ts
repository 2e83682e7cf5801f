import { asFlag, asText } from "../executor/arguments";
import { objectClass, type Live, type ObjectClass } from "../executor/table";
import { contains, intersection, type Area } from "../model/area";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { addTable, removeTable, renameTable, resizeTable, type Table } from "../model/tables";
import { HostError } from "../protocol/host-error";
import { EventKind, WORKBOOK_TARGET } from "../protocol/wire";
import { cellsArgument } from "./cells";
import { range } from "./range";
import { tableColumns, tableRanges, tableRows, type HeldTable } from "./table-parts";
import { worksheet } from "./worksheets";

/** The tables of one sheet, or of all. */
interface Tables {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

/** Tables that touch an area, or lie in it. */
interface TablesWithin {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly fullyContained: boolean;
}

function flag(key: "showBandedRows" | "showFilterButton"): {
  since: string;
  get(held: HeldTable): boolean;
  set(held: HeldTable, value: unknown): void;
} {
  return { since: "1.3", get: ({ table: { [key]: value } }) => value, set: (held, value) => (held.table[key] = asFlag(value)) };
}

/** Sorting and filtering are not emulated, nor is showing or hiding headers and totals. */
export const table: ObjectClass<HeldTable> = objectClass<HeldTable>({
  name: "Table",
  identity: "Id",
  properties: {
    Id: { get: (held) => held.table.id },
    Name: { get: (held) => held.table.name, set: (held, value) => renameTable(held.sheet, held.table, asText(value)) },
    ShowHeaders: { get: (held) => held.table.showHeaders },
    ShowTotals: { get: (held) => held.table.showTotals },
    Style: { get: (held) => held.table.style, set: (held, value) => (held.table.style = asText(value)) },
    ShowBandedRows: flag("showBandedRows"),
    ShowFilterButton: flag("showFilterButton"),
  },
  navigation: {
    Columns: { to: (held): Live => tableColumns.of(held) },
    Rows: { to: (held): Live => tableRows.of(held) },
    Worksheet: { since: "1.2", to: ({ sheet }): Live => worksheet.of(sheet) },
  },
  methods: {
    ...tableRanges<HeldTable>((_, area) => area),
    Delete: { call: (held) => removeTable(held.sheet, held.table, true) },
    ConvertToRange: {
      since: "1.2",
      call: (held): Live => {
        removeTable(held.sheet, held.table, false);
        return range.of({ sheet: held.sheet, area: held.table.area });
      },
    },
    // Nothing can filter a table here, so that there is nothing to show again.
    ClearFilters: { since: "1.2", call: () => undefined },
    Resize: {
      since: "1.13",
      call: (held, args) => {
        const cells = cellsArgument(args, 0, held.sheet);
        if (cells.sheet !== held.sheet) throw HostError.invalidArgument();
        resizeTable(held.sheet, held.table, cells.area);
      },
    },
  },
  events: {
    codes: EventKind.tables,
    kinds: { DataChangedEvent: "1.7", SelectionChangedEvent: "1.7" },
    target: (held) => held.table.id,
  },
});

export const tables = objectClass<Tables>({
  name: "TableCollection",
  properties: { Count: { get: (all) => held(all).length } },
  collection: {
    items: (all) => held(all).map((each) => table.of(each)),
    byKey: (all, key) => byIdOrName(held(all), asText(key)),
    members: { GetItem: true, GetItemOrNullObject: "1.4", GetItemAt: true, GetCount: "1.4" },
  },
  methods: {
    Add: {
      call: ({ book, sheet }, args): Live => {
        const cells = cellsArgument(args, 0, sheet ?? book.active);
        if (sheet && cells.sheet !== sheet) throw HostError.invalidArgument();
        return table.of({ sheet: cells.sheet, table: addTable(cells.sheet, cells.area, args.flag(1)) });
      },
    },
  },
  events: {
    codes: EventKind.tables,
    kinds: { AddedEvent: "1.9", DataChangedEvent: "1.7", DeletedEvent: "1.9" },
    target: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
  },
});

export const tablesWithin = objectClass<TablesWithin>({
  name: "TableScopedCollection",
  collection: {
    items: (within) => touched(within).map((each) => table.of(each)),
    byKey: (within, key) => byIdOrName(touched(within), asText(key)),
    members: { GetItem: true, GetItemOrNullObject: "1.14", GetFirst: true, GetCount: true },
  },
});

function held({ book, sheet }: Tables): HeldTable[] {
  return (sheet ? [sheet] : book.sheets).flatMap((each) => each.tables.map((one) => ({ sheet: each, table: one })));
}

function touched({ sheet, area, fullyContained }: TablesWithin): HeldTable[] {
  const meant = (each: Table): boolean => (fullyContained ? contains(area, each.area) : intersection(area, each.area) !== null);
  return sheet.tables.filter(meant).map((each) => ({ sheet, table: each }));
}

function byIdOrName(all: readonly HeldTable[], key: string): Live | null {
  const found = all.find((each) => each.table.id === key || each.table.name.toLowerCase() === key.toLowerCase());
  return found ? table.of(found) : null;
}
