import { areaAddress, type Area } from "../../grid/address";
import type { Look, PlannedCell, SheetPlan } from "../../grid/sheet-plan";
import { addressLists, rectangles } from "./addresses";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Makes cells look as planned, all that look alike at once, and gives rows and columns their sizes. */
export function putLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  putCellLooks(sheet, plan);
  putWidths(sheet, plan);
  putHeights(sheet, plan);
}

/** Makes cells look as planned, and nothing of a size. */
export function putCellLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const cells of alike(plan.cells)) {
    for (const list of addressLists(rectangles(cells).map(areaAddress))) putLook(sheet.getRanges(list).format, cells[0]!.look);
  }
  for (const area of rectangles(plan.cells.filter(({ look }) => look.border))) putBorders(sheet.getRange(areaAddress(area)), area);
}

function alike(cells: readonly PlannedCell[]): PlannedCell[][] {
  const groups = new Map<string, PlannedCell[]>();
  const keyOf = new Map<Look, string>();
  for (const cell of cells) {
    const key = keyOf.get(cell.look) ?? keyFor(cell.look);
    keyOf.set(cell.look, key);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()];
}

function keyFor({ bold, size, color, fill, border, align, vertical, indent, wrap, underline, numberFormat }: Look): string {
  return [bold, size, color, fill, border, align, vertical, indent, wrap, underline, numberFormat].join();
}

/** Of a cell that was just emptied: what a look does not name stays as Excel has it. */
function putLook(format: Excel.RangeFormat, { bold, size, color, fill, align, vertical, indent, wrap, underline }: Look): void {
  const { font } = format;
  if (size !== undefined) font.size = size;
  if (bold) font.bold = true;
  if (color !== undefined) font.color = `#${color}`;
  if (underline) font.underline = "Single";
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align !== undefined) format.horizontalAlignment = HORIZONTAL[align];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (indent) format.indentLevel = indent;
  if (wrap) format.wrapText = true;
}

/** Thin lines around and within; there is nothing within a single row or column. */
function putBorders(range: Excel.Range, { top, left, bottom, right }: Area): void {
  const { borders } = range.format;
  const sides = [
    ...EDGES,
    ...(bottom > top ? (["InsideHorizontal"] as const) : []),
    ...(right > left ? (["InsideVertical"] as const) : []),
  ];
  for (const side of sides) borders.getItem(side).style = "Continuous";
}

export function putWidths(sheet: Excel.Worksheet, { columnWidths }: SheetPlan): void {
  const columns = columnWidths.map((width) => ({ format: { columnWidth: pointsOf(width) } }));
  sheet.getRangeByIndexes(0, 0, 1, columns.length).setColumnProperties(columns);
}

export function putHeights(sheet: Excel.Worksheet, { rowHeights }: SheetPlan): void {
  const length = [...rowHeights.keys()].reduce((most, row) => Math.max(most, row + 1), 0);
  const rows = Array.from({ length }, (_, row) => {
    const height = rowHeights.get(row);
    return height === undefined ? {} : { format: { rowHeight: height } };
  });
  if (length > 0) sheet.getRangeByIndexes(0, 0, rows.length, 1).setRowProperties(rows);
}

/** A column for so many characters of the default font, which are 7 pixels wide, in points. */
function pointsOf(characters: number): number {
  return (7 * characters + 5) * 0.75;
}
