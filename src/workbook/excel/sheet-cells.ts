import { address, areaAddress, fullAddress } from "../../grid/address";
import { extentOf, type PlannedCell, type SheetPlan } from "../../grid/sheet-plan";
import { rectangles } from "./addresses";
import { textBytes } from "./requests";

/** Number format of cells whose text is a text, whatever it looks like. */
const TEXT = "@";
/** Number format of days; Excel reads a day that is written as 2026-11-23 in every language. */
const DAY = "yyyy-mm-dd";
/** Signs that a cell holds at most; Excel refuses the whole block for one longer text. */
const LONGEST = 32_767;
/** What stands around a value, and what a link or a formula takes, in a request, in bytes. */
const AROUND_VALUE = 40;
const FORMULA_BYTES = 600;
const LINK_BYTES = 1_200;

/** A row of a sheet to be written; `row` counts from 0. */
export interface PlannedRow {
  readonly row: number;
  readonly width: number;
  readonly cells: readonly PlannedCell[];
}

/** All rows of a plan, blank ones too. */
export function rowsOf({ cells }: SheetPlan): PlannedRow[] {
  const { rows: length, cols: width } = extentOf(cells);
  const rows: PlannedCell[][] = Array.from({ length }, () => []);
  for (const cell of cells) rows[cell.row]!.push(cell);
  return rows.map((there, row) => ({ row, width, cells: there }));
}

/** What a row takes in a request, in bytes. */
export function rowBytes({ cells, width }: PlannedRow): number {
  const bytes = ({ value, link, formula }: PlannedCell): number =>
    textBytes(String(value ?? "")) +
    (link ? LINK_BYTES + textBytes(link.sheet) : 0) +
    (formula === undefined ? 0 : FORMULA_BYTES + textBytes(formula));
  return cells.reduce((sum, cell) => sum + bytes(cell), width * AROUND_VALUE);
}

/** Puts neighbouring rows where they belong, or so many rows below: all their values at once, over what stood there. */
export function putValues(sheet: Excel.Worksheet, rows: readonly PlannedRow[], below = 0): void {
  const { row, width } = rows[0]!;
  const block = sheet.getRangeByIndexes(row + below, 0, rows.length, width);
  block.numberFormat = rows.map((each) => spread(each, "General", formatOf));
  block.values = rows.map((each) => spread(each, "", valueOf));
}

/** Number formats as planned, once the values stand: texts stay texts. */
export function putFormats(sheet: Excel.Worksheet, rows: readonly PlannedRow[]): void {
  const { row, width } = rows[0]!;
  sheet.getRangeByIndexes(row, 0, rows.length, width).numberFormat = rows.map((each) => spread(each, "General", plannedFormat));
}

/** Formulas of these rows, neighbours at once, over what they come to. */
export function putFormulas(sheet: Excel.Worksheet, rows: readonly PlannedRow[]): void {
  const cells = new Map(
    rows.flatMap(({ cells: there }) => there.filter(({ formula }) => formula !== undefined)).map((cell) => [address(cell), cell]),
  );
  for (const area of rectangles([...cells.values()])) {
    const { top, left, bottom, right } = area;
    const formulaAt = (row: number, col: number): string => `=${cells.get(address({ row, col }))!.formula}`;
    sheet.getRange(areaAddress(area)).formulas = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_each, across) => formulaAt(top + down, left + across)),
    );
  }
}

/** Links of these rows. They come after the values, for Excel restyles what it links. */
export function putLinks(sheet: Excel.Worksheet, rows: readonly PlannedRow[]): void {
  for (const { row, col, value, link } of rows.flatMap(({ cells }) => cells)) {
    if (!link) continue;
    const cell = sheet.getRange(address({ row, col }));
    cell.hyperlink = { documentReference: fullAddress(link.sheet, link.cell), textToDisplay: String(value ?? link.cell) };
  }
}

function spread<Value>({ cells, width }: PlannedRow, blank: Value, read: (cell: PlannedCell) => Value): Value[] {
  const line = Array.from({ length: width }, () => blank);
  for (const cell of cells) line[cell.col] = read(cell);
  return line;
}

function valueOf({ value }: PlannedCell): string | number {
  return typeof value === "string" ? value.slice(0, LONGEST) : (value ?? "");
}

/** A message that begins with "=" is no formula, and an id of digits no number. */
function formatOf(cell: PlannedCell): string {
  const { value, formula, date } = cell;
  return typeof value === "string" && formula === undefined && !date ? TEXT : plannedFormat(cell);
}

function plannedFormat({ look, date }: PlannedCell): string {
  return look.numberFormat ?? (date ? DAY : "General");
}
