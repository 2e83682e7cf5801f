import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, rowCount, columnCount, WHOLE_SHEET, type Area } from "./area";
import type { Restructuring } from "./calculation";
import { requireUnlocked } from "./editing";
import { HostError } from "../protocol/host-error";
import { heldAreas } from "./held-areas";
import type { CellChange } from "./changes";
import type { Chart } from "./charts";
import { moveRules } from "./references";
import type { Sheet } from "./sheet";

type Axis = "rows" | "columns";

/** Cells make room or close up: those of `lane` (the columns or rows concerned) from `at` on move by `by`. */
interface Shift {
  readonly axis: Axis;
  readonly lane: readonly [first: number, last: number];
  readonly at: number;
  /** More than 0: inserted. Less: deleted. */
  readonly by: number;
}

/** Inserts empty cells where the area is; what was there moves down or right. */
export function insert(sheet: Sheet, area: Area, axis: Axis): void {
  shift(sheet, shiftOf(area, axis, 1), change(area, "Inserted"), area);
}

/** Takes cells away; what is below or to the right closes up. */
export function remove(sheet: Sheet, area: Area, axis: Axis): void {
  shift(sheet, shiftOf(area, axis, -1), change(area, "Deleted"), area);
}

function shiftOf(area: Area, axis: Axis, sign: 1 | -1): Shift {
  return axis === "rows"
    ? { axis, lane: [area.left, area.right], at: area.top, by: sign * rowCount(area) }
    : { axis, lane: [area.top, area.bottom], at: area.left, by: sign * columnCount(area) };
}

function change(area: Area, what: "Inserted" | "Deleted"): CellChange {
  return `${isWholeRows(area) ? "Row" : isWholeColumns(area) ? "Column" : "Cell"}${what}`;
}

function shift(sheet: Sheet, move: Shift, how: CellChange, area: Area): void {
  requireShiftable(sheet, move, how, area);
  const wholeLines = move.axis === "rows" ? isWholeRows(area) : isWholeColumns(area);
  sheet.book.calculation.restructure(wholeLines ? restructuring(sheet, move) : null, () => apply(sheet, move, wholeLines));
  sheet.book.undo.push(how);
  const direction = move.axis === "rows" ? (["Down", "Up"] as const) : (["Right", "Left"] as const);
  sheet.book.tell({ kind: "cells", sheet, area, how, shift: direction[move.by > 0 ? 0 : 1] });
}

function requireShiftable(sheet: Sheet, move: Shift, how: CellChange, area: Area): void {
  const { protection } = sheet;
  const permission = {
    RowInserted: "allowInsertRows",
    RowDeleted: "allowDeleteRows",
    ColumnInserted: "allowInsertColumns",
    ColumnDeleted: "allowDeleteColumns",
  };
  if (protection && !(how in permission && protection.options[permission[how as keyof typeof permission] as "allowInsertRows"]))
    requireUnlocked(sheet, area);
  const cut = sheet.merges.some((merge) => touches(move, merge) && !withinLane(move, merge));
  if (cut) throw HostError.invalidOperation("This operation would split a merged area.");
  const last = sheet.usedArea(true, laneArea(move));
  const end = move.axis === "rows" ? MAX_ROWS : MAX_COLUMNS;
  const edge = last ? (move.axis === "rows" ? last.bottom : last.right) : 0;
  if (move.by > 0 && edge + move.by >= end) {
    throw new HostError("NonBlankCellOffSheet", "The operation would move non-blank cells off the sheet.", 400);
  }
}

function apply(sheet: Sheet, move: Shift, wholeLines: boolean): void {
  sheet.cells.move(laneArea(move), (row, column) => placed(move, row, column));
  const lines = sheet[move.axis];
  if (wholeLines && move.by > 0) lines.insert(move.at, move.by);
  if (wholeLines && move.by < 0) lines.delete(move.at, -move.by);
  sheet.merges = movedAreas(move, sheet.merges);
  sheet.comments = sheet.comments.filter((comment) => moveAnchor(move, comment));
  sheet.notes = sheet.notes.filter((note) => moveAnchor(move, note));
  for (const held of [...sheet.conditionalFormats, ...sheet.dataValidations]) held.areas = movedAreas(move, held.areas);
  sheet.tables = sheet.tables.filter((table) => moveHolder(move, table));
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => moveHolder(move, link));
  moveRules(sheet, (held) => movedArea(move, held));
  for (const held of heldAreas(sheet)) held.place(movedArea(move, held.area));
  for (const chart of sheet.charts) moveChart(move, chart);
}

function moveChart(move: Shift, chart: Chart): void {
  chart.source = movedArea(move, chart.source) ?? chart.source;
  for (const series of chart.series ?? []) {
    series.values = movedArea(move, series.values) ?? series.values;
    series.categories = series.categories && (movedArea(move, series.categories) ?? series.categories);
  }
}

/** False where nothing is left of the area. */
function moveHolder(move: Shift, holder: { area: Area }): boolean {
  const area = movedArea(move, holder.area);
  if (area) holder.area = area;
  return area !== null;
}

function moveAnchor(move: Shift, anchor: { row: number; column: number }): boolean {
  const { row, column } = anchor;
  if (!touches(move, { top: row, bottom: row, left: column, right: column })) return true;
  const place = placed(move, row, column);
  if (place) Object.assign(anchor, place);
  return place !== null;
}

/** Where a cell of the lane goes; null where it is deleted. */
function placed(move: Shift, row: number, column: number): { row: number; column: number } | null {
  const index = move.axis === "rows" ? row : column;
  if (move.by < 0 && index < move.at - move.by) return null;
  return move.axis === "rows" ? { row: row + move.by, column } : { row, column: column + move.by };
}

function movedAreas(move: Shift, areas: readonly Area[]): Area[] {
  return areas.map((area) => movedArea(move, area)).filter((area) => area !== null);
}

/**
 * An area after the shift: moved, widened, narrowed or gone. It is as it was where it has no end in that direction,
 * and where the shift does not cover its whole width.
 */
function movedArea(move: Shift, area: Area): Area | null {
  const endless = move.axis === "rows" ? isWholeColumns(area) : isWholeRows(area);
  if (endless || !touches(move, area) || !withinLane(move, area)) return area;
  const [first, last] = move.axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const end = (index: number, isLast: boolean): number => {
    if (index < move.at) return index;
    if (move.by > 0 || index >= move.at - move.by) return index + move.by;
    return isLast ? move.at - 1 : move.at;
  };
  const [from, to] = [end(first, false), end(last, true)];
  if (from > to) return null;
  return move.axis === "rows" ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

function touches(move: Shift, area: Area): boolean {
  const [first, last] = move.axis === "rows" ? [area.left, area.right] : [area.top, area.bottom];
  const end = move.axis === "rows" ? area.bottom : area.right;
  return end >= move.at && last >= move.lane[0] && first <= move.lane[1];
}

function withinLane(move: Shift, area: Area): boolean {
  const [first, last] = move.axis === "rows" ? [area.left, area.right] : [area.top, area.bottom];
  return first >= move.lane[0] && last <= move.lane[1];
}

function laneArea(move: Shift): Area {
  const [first, last] = move.lane;
  return move.axis === "rows"
    ? { ...WHOLE_SHEET, left: first, right: last, top: move.at }
    : { ...WHOLE_SHEET, top: first, bottom: last, left: move.at };
}

function restructuring(sheet: Sheet, { axis, at, by }: Shift): Restructuring {
  const kind = `${by > 0 ? "insert" : "delete"}${axis === "rows" ? "Rows" : "Columns"}` as const;
  return { kind, sheet: sheet.book.sheets.indexOf(sheet), at, count: Math.abs(by) };
}
