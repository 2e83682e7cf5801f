import { HostError } from "../protocol/host-error";
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import type { Sheet } from "./sheet";

/** Keeps rows above and columns left of a place in view. */
export function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS) throw HostError.invalidArgument();
  sheet.frozen = { rows, columns };
}

/** Freezes everything down to the end of an area and to its right edge. Whole rows freeze no columns, whole columns no rows. */
export function freezeArea(sheet: Sheet, area: Area): void {
  freeze(sheet, isWholeColumns(area) ? 0 : area.bottom + 1, isWholeRows(area) ? 0 : area.right + 1);
}

/** The frozen cells; null where nothing is frozen. */
export function frozenArea({ frozen: { rows, columns } }: Sheet): Area | null {
  if (rows === 0 && columns === 0) return null;
  return { top: 0, left: 0, bottom: (rows || MAX_ROWS) - 1, right: (columns || MAX_COLUMNS) - 1 };
}
