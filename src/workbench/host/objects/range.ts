import { asFlag } from "../executor/arguments";
import { objectClass, type Live, type Method, type ObjectClass, type Property } from "../executor/table";
import { areaAddress, quotedSheetName } from "../model/address";
import {
  boundingArea,
  columnCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
  type Area,
} from "../model/area";
import { isError, type Scalar } from "../model/cells";
import { clearConditionalFormats, conditionalFormatsOn } from "../model/conditional-formats";
import { clearValidation, NO_VALIDATION, validationOn } from "../model/data-validations";
import { clear, enter, setNumberFormats } from "../model/editing";
import { unlink } from "../model/hyperlinks";
import { merge, unmerge } from "../model/merging";
import { moveCells } from "../model/moving";
import { insert, remove } from "../model/shifting";
import { common, styleAt } from "../model/styling";
import { HostError } from "../protocol/host-error";
import { bulkProperties } from "./bulk-properties";
import { cellsArgument, grid, part, requireSize, spread, type CellArea } from "./cells";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { hyperlink } from "./hyperlinks";
import { rangeAreas } from "./range-areas";
import { rangeFormat } from "./range-format";
import { tablesWithin } from "./tables";
import { worksheet } from "./worksheets";

type Properties = Readonly<Record<string, Property<CellArea>>>;
type Methods = Readonly<Record<string, Method<CellArea>>>;

const places: Properties = {
  Address: { get: fullAddress },
  AddressLocal: { get: fullAddress },
  RowIndex: { get: ({ area }) => area.top },
  ColumnIndex: { get: ({ area }) => area.left },
  RowCount: { get: ({ area }) => rowCount(area) },
  ColumnCount: { get: ({ area }) => columnCount(area) },
  CellCount: {
    get: ({ area }) => {
      const count = rowCount(area) * columnCount(area);
      return count > 2_147_483_647 ? -1 : count;
    },
  },
  IsEntireRow: { since: "1.7", get: ({ area }) => isWholeRows(area) },
  IsEntireColumn: { since: "1.7", get: ({ area }) => isWholeColumns(area) },
};

const contents: Properties = {
  Values: {
    get: (cells) => grid(cells, (row, column) => cells.sheet.value(row, column)),
    set: (cells, value) => enter(cells.sheet, cells.area, spread<Scalar>(cells, value, "Range.values")),
  },
  Formulas: formulas("Range.formulas"),
  FormulasLocal: formulas("Range.formulasLocal"),
  Text: { get: (cells) => grid(cells, (row, column) => cells.sheet.text(row, column)) },
  ValueTypes: { get: (cells) => grid(cells, (row, column) => valueType(cells.sheet.value(row, column))) },
  NumberFormat: numberFormats("Range.numberFormat"),
  NumberFormatLocal: { since: "1.7", ...numberFormats("Range.numberFormatLocal") },
};

const hiding: Properties = {
  RowHidden: {
    since: "1.2",
    get: ({ sheet, area }) => common(sheet, area, (row) => sheet.rows.at(row)?.hidden ?? false),
    set: ({ sheet, area }, value) => {
      for (let row = area.top; row <= area.bottom; row++) sheet.rows.ensure(row).hidden = asFlag(value);
    },
  },
  ColumnHidden: {
    since: "1.2",
    get: ({ sheet, area }) => common(sheet, area, (_, column) => sheet.columns.at(column)?.hidden ?? false),
    set: ({ sheet, area }, value) => {
      for (let column = area.left; column <= area.right; column++) sheet.columns.ensure(column).hidden = asFlag(value);
    },
  },
  Hidden: {
    since: "1.2",
    get: ({ sheet, area }) => common(sheet, area, (row, column) => !!sheet.rows.at(row)?.hidden || !!sheet.columns.at(column)?.hidden),
  },
};

/** Ranges seen from a range. */
const neighbours: Methods = {
  GetCell: { call: (cells, args) => range.of(part(cells, args.integer(0), args.integer(1), 1, 1)) },
  GetRow: { call: (cells, args) => range.of(part(cells, args.integer(0), 0, 1, columnCount(cells.area))) },
  GetColumn: { call: (cells, args) => range.of(part(cells, 0, args.integer(0), rowCount(cells.area), 1)) },
  GetLastRow: { call: (cells) => range.of(part(cells, rowCount(cells.area) - 1, 0, 1, columnCount(cells.area))) },
  GetLastColumn: { call: (cells) => range.of(part(cells, 0, columnCount(cells.area) - 1, rowCount(cells.area), 1)) },
  GetLastCell: { call: (cells) => range.of(part(cells, rowCount(cells.area) - 1, columnCount(cells.area) - 1, 1, 1)) },
  GetEntireRow: { call: ({ sheet, area }) => range.of({ sheet, area: { ...area, left: 0, right: MAX_COLUMNS - 1 } }) },
  GetEntireColumn: { call: ({ sheet, area }) => range.of({ sheet, area: { ...area, top: 0, bottom: MAX_ROWS - 1 } }) },
  GetOffsetRange: {
    call: (cells, args) => range.of(part(cells, args.integer(0), args.integer(1), rowCount(cells.area), columnCount(cells.area))),
  },
  GetResizedRange: {
    since: "1.3",
    call: (cells, args) => range.of(part(cells, 0, 0, rowCount(cells.area) + args.integer(0), columnCount(cells.area) + args.integer(1))),
  },
  GetAbsoluteResizedRange: { since: "1.7", call: (cells, args) => range.of(part(cells, 0, 0, args.integer(0), args.integer(1))) },
  GetRowsAbove: {
    since: "1.3",
    call: (cells, args) => range.of(beside(cells, "rows", -args.integer(0, 1))),
  },
  GetRowsBelow: { since: "1.3", call: (cells, args) => range.of(beside(cells, "rows", args.integer(0, 1))) },
  GetColumnsBefore: { since: "1.3", call: (cells, args) => range.of(beside(cells, "columns", -args.integer(0, 1))) },
  GetColumnsAfter: { since: "1.3", call: (cells, args) => range.of(beside(cells, "columns", args.integer(0, 1))) },
  GetBoundingRect: {
    call: ({ sheet, area }, args) => {
      const other = cellsArgument(args, 0, sheet);
      if (other.sheet !== sheet) throw HostError.invalidArgument("Range.getBoundingRect");
      return range.of({ sheet, area: boundingArea(area, other.area) });
    },
  },
  GetIntersection: {
    call: (cells, args) => {
      const shared = overlap(cells, cellsArgument(args, 0, cells.sheet));
      if (!shared) throw HostError.itemNotFound("Range.getIntersection");
      return range.of(shared);
    },
  },
  GetIntersectionOrNullObject: {
    since: "1.4",
    call: (cells, args) => {
      const shared = overlap(cells, cellsArgument(args, 0, cells.sheet));
      return shared && range.of(shared);
    },
  },
  GetUsedRange: { call: (cells, args) => range.of(used(cells, args.flag(0, false)) ?? part(cells, 0, 0, 1, 1)) },
  GetUsedRangeOrNullObject: {
    since: "1.4",
    call: (cells, args) => {
      const found = used(cells, args.flag(0, false));
      return found && range.of(found);
    },
  },
};

/** What lies in a range, of which there may be several. */
const several: Methods = {
  GetTables: {
    since: "1.9",
    call: ({ sheet, area }, args) => tablesWithin.of({ sheet, area, fullyContained: args.flag(0, false) }),
  },
  GetMergedAreasOrNullObject: {
    since: "1.13",
    call: ({ sheet, area }) => {
      // Excel forgets what could be undone when it is asked for this.
      sheet.book.undo.clear();
      const areas = sheet.mergesTouching(area);
      return areas.length > 0 ? rangeAreas.of({ sheet, areas }) : null;
    },
  },
};

/** What is done to cells. */
const deeds: Methods = {
  Clear: {
    call: (cells, args) => {
      const { sheet, area } = cells;
      const what = args.oneOf(0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "All");
      if (what === "Hyperlinks" || what === "RemoveHyperlinks") return unlink(sheet, area, what === "Hyperlinks");
      clear(sheet, area, what);
      if (what !== "Contents") clearBeside(cells, what === "All");
    },
  },
  Insert: {
    call: ({ sheet, area }, args) => {
      insert(sheet, area, args.oneOf(0, ["Down", "Right"]) === "Down" ? "rows" : "columns");
      return range.of({ sheet, area });
    },
  },
  Delete: { call: ({ sheet, area }, args) => remove(sheet, area, args.oneOf(0, ["Up", "Left"]) === "Up" ? "rows" : "columns") },
  MoveTo: {
    since: "1.11",
    call: ({ sheet, area }, args) => {
      const to = cellsArgument(args, 0, sheet);
      if (to.sheet !== sheet) throw HostError.notEmulated("moving cells to another sheet");
      moveCells(sheet, area, part(to, 0, 0, rowCount(area), columnCount(area)).area);
    },
  },
  Merge: { since: "1.2", call: ({ sheet, area }, args) => merge(sheet, area, args.flag(0, false)) },
  Unmerge: { since: "1.2", call: ({ sheet, area }) => unmerge(sheet, area) },
  // Of merged cells Excel selects all.
  Select: { call: ({ sheet, area }) => sheet.book.select(sheet, sheet.mergesTouching(area).reduce(boundingArea, area)) },
  Calculate: { since: "1.6", call: ({ sheet }) => sheet.book.calculation.settle() },
  _ValidateArraySize: {
    since: "1.3",
    call: ({ area }, args) => requireSize(area, args.integer(0), [args.integer(1)], "Range.values"),
  },
};

export const range: ObjectClass<CellArea> = objectClass<CellArea>({
  name: "Range",
  tracked: true,
  properties: { ...places, ...contents, ...hiding, Hyperlink: hyperlink },
  navigation: {
    Format: { to: (cells) => rangeFormat.of(cells) },
    Worksheet: { to: ({ sheet }) => worksheet.of(sheet) },
    DataValidation: { since: "1.8", to: ({ sheet, area }): Live => dataValidation.of({ sheet, areas: [area] }) },
    ConditionalFormats: { since: "1.6", to: ({ sheet, area }): Live => conditionalFormats.of({ sheet, areas: [area] }) },
  },
  methods: { ...neighbours, ...several, ...deeds, ...bulkProperties },
});

/** What goes with the formats of cells: their conditional formats; and with everything, their links and validation. */
function clearBeside({ sheet, area }: CellArea, everything: boolean): void {
  if (conditionalFormatsOn(sheet, [area]).length > 0) clearConditionalFormats(sheet, [area]);
  if (!everything) return;
  unlink(sheet, area, true);
  if (validationOn(sheet, [area]) !== NO_VALIDATION) clearValidation(sheet, [area]);
}

function fullAddress({ sheet, area }: CellArea): string {
  return `${quotedSheetName(sheet.name)}!${areaAddress(area)}`;
}

function formulas(member: string): Property<CellArea> {
  return {
    get: (cells) => grid(cells, (row, column) => cells.sheet.formula(row, column)),
    set: (cells, value) => enter(cells.sheet, cells.area, spread<Scalar>(cells, value, member)),
  };
}

function numberFormats(member: string): Property<CellArea> {
  return {
    get: (cells) => grid(cells, (row, column) => styleAt(cells.sheet, row, column, "numberFormat")),
    set: (cells, value) => setNumberFormats(cells.sheet, cells.area, spread<string>(cells, value, member)),
  };
}

function valueType(value: Scalar): string {
  if (value === "") return "Empty";
  if (typeof value === "string") return isError(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

/** Rows or columns next to a range: `count` after it, or before it where negative. */
function beside(cells: CellArea, axis: "rows" | "columns", count: number): CellArea {
  const [rows, columns] = [rowCount(cells.area), columnCount(cells.area)];
  if (axis === "rows") return part(cells, count > 0 ? rows : count, 0, Math.abs(count), columns);
  return part(cells, 0, count > 0 ? columns : count, rows, Math.abs(count));
}

function overlap(cells: CellArea, other: CellArea): CellArea | null {
  const area: Area | null = cells.sheet === other.sheet ? intersection(cells.area, other.area) : null;
  return area && { sheet: cells.sheet, area };
}

function used({ sheet, area }: CellArea, valuesOnly: boolean): CellArea | null {
  const found = sheet.usedArea(valuesOnly, area);
  return found && { sheet, area: found };
}
