import { HostError } from "../protocol/host-error";

/** Size of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Area of a size; refused, as by Excel, where it leaves the sheet. */
export function areaAt(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const fits = top >= 0 && left >= 0 && rows > 0 && columns > 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
  if (!fits) throw HostError.invalidArgument();
  return area;
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function isWholeRows(area: Area): boolean {
  return columnCount(area) === MAX_COLUMNS;
}

export function isWholeColumns(area: Area): boolean {
  return rowCount(area) === MAX_ROWS;
}

export function isSingleCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function contains(outer: Area, inner: Area): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of an area without a hole in it, in up to four parts. */
export function without(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  const parts: Area[] = [
    { ...area, bottom: shared.top - 1 },
    { ...shared, left: area.left, right: shared.left - 1 },
    { ...shared, left: shared.right + 1, right: area.right },
    { ...area, top: shared.bottom + 1 },
  ];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** What is left of areas without others. */
export function withoutAll(areas: readonly Area[], holes: readonly Area[]): Area[] {
  return holes.reduce<Area[]>((left, hole) => left.flatMap((area) => without(area, hole)), [...areas]);
}

/** Whether two areas share a cell; asked of very many, so nothing is made for the answer. */
export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function anyIntersect(some: readonly Area[], others: readonly Area[]): boolean {
  return some.some((one) => others.some((other) => overlap(one, other)));
}
