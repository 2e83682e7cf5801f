import { asText } from "../executor/arguments";
import { objectClass, type Live, type Method } from "../executor/table";
import { columnCount, rowCount, type Area } from "../model/area";
import type { Scalar } from "../model/cells";
import { enter } from "../model/editing";
import type { Sheet } from "../model/sheet";
import { addRows, bodyArea, columnNames, removeRow, type Table } from "../model/tables";
import { HostError } from "../protocol/host-error";
import { grid, spread, type CellArea } from "./cells";
import { range } from "./range";

/** A table on its sheet. */
export interface HeldTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

interface Part extends HeldTable {
  readonly index: number;
}

/** The ranges of a table, or of one of its columns: `narrow` picks the columns meant. */
export function tableRanges<Data extends HeldTable>(narrow: (data: Data, area: Area) => Area): Record<string, Method<Data>> {
  const part = (pick: (table: Table) => Area | null): Method<Data> => ({
    call: (data): Live => {
      const area = pick(data.table);
      if (!area) throw HostError.itemNotFound();
      return range.of({ sheet: data.sheet, area: narrow(data, area) });
    },
  });
  return {
    GetRange: part(({ area }) => area),
    GetDataBodyRange: part(bodyArea),
    GetHeaderRowRange: part(({ area, showHeaders }) => (showHeaders ? { ...area, bottom: area.top } : null)),
    GetTotalRowRange: part(({ area, showTotals }) => (showTotals ? { ...area, top: area.bottom } : null)),
  };
}

function columnCells({ sheet, table, index }: Part): CellArea {
  return { sheet, area: columnArea(table.area, index) };
}

function columnArea(area: Area, index: number): Area {
  return { ...area, left: area.left + index, right: area.left + index };
}

function rowCells({ sheet, table, index }: Part): CellArea {
  const body = bodyArea(table);
  return { sheet, area: { ...body, top: body.top + index, bottom: body.top + index } };
}

export const tableColumn = objectClass<Part>({
  name: "TableColumn",
  identity: "Id",
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ sheet, table, index }) => columnNames(sheet, table)[index],
      set: ({ sheet, table, index }, value) => {
        const name = asText(value);
        if (name === "" || columnNames(sheet, table).includes(name)) throw HostError.invalidArgument();
        enter(sheet, { ...columnArea(table.area, index), bottom: table.area.top }, () => `'${name}`);
      },
    },
    Values: {
      get: (part) => grid(columnCells(part), (row, column) => part.sheet.value(row, column)),
      set: (part, value) => {
        const cells = columnCells(part);
        enter(part.sheet, cells.area, spread<Scalar>(cells, value, "TableColumn.values"));
      },
    },
  },
  methods: tableRanges<Part>(({ index }, area) => columnArea(area, index)),
});

export const tableColumns = objectClass<HeldTable>({
  name: "TableColumnCollection",
  properties: { Count: { get: ({ table }) => columnCount(table.area) } },
  collection: {
    items: (held) => columnNames(held.sheet, held.table).map((_, index) => tableColumn.of({ ...held, index })),
    byKey: (held, key) => {
      const names = columnNames(held.sheet, held.table);
      const index = typeof key === "number" ? key - 1 : names.findIndex((name) => name.toLowerCase() === asText(key).toLowerCase());
      return index >= 0 && index < names.length ? tableColumn.of({ ...held, index }) : null;
    },
    members: { GetItem: true, GetItemOrNullObject: "1.4", GetItemAt: true, GetCount: "1.4" },
  },
});

export const tableRow = objectClass<Part>({
  name: "TableRow",
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (part) => grid(rowCells(part), (row, column) => part.sheet.value(row, column)),
      set: (part, value) => {
        const cells = rowCells(part);
        enter(part.sheet, cells.area, spread<Scalar>(cells, value, "TableRow.values"));
      },
    },
  },
  methods: {
    GetRange: { call: (part): Live => range.of(rowCells(part)) },
    Delete: { call: ({ sheet, table, index }) => removeRow(sheet, table, index) },
  },
});

export const tableRows = objectClass<HeldTable>({
  name: "TableRowCollection",
  properties: { Count: { get: ({ table }) => rowCount(bodyArea(table)) } },
  collection: {
    items: (held) => Array.from({ length: rowCount(bodyArea(held.table)) }, (_, index) => tableRow.of({ ...held, index })),
    members: { GetItemAt: true, GetCount: "1.4" },
  },
  methods: {
    Add: {
      call: (held, args): Live => {
        const given = args.raw(1) ?? [Array.from({ length: columnCount(held.table.area) }, () => "")];
        const rows = (Array.isArray(given) ? given : [[given]]) as Scalar[][];
        if (!rows.every(Array.isArray)) throw HostError.invalidArgument();
        const index = args.has(0) && args.integer(0) !== -1 ? args.integer(0) : null;
        return tableRow.of({ ...held, index: addRows(held.sheet, held.table, index, rows) });
      },
    },
  },
});
