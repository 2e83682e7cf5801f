import { HostError } from "../protocol/host-error";
import { contains, intersection, WHOLE_SHEET, type Area } from "./area";
import { requireUnlocked } from "./editing";
import { namedAreas } from "./names";
import { movedReferences, moveRules, type Placing } from "./references";
import type { Sheet } from "./sheet";

/** Puts cells, with all that is theirs, elsewhere on their sheet over what stands there, as when they are cut and pasted. */
export function moveCells(sheet: Sheet, from: Area, to: Area): void {
  requireUnlocked(sheet, from);
  requireUnlocked(sheet, to);
  if (intersection(from, to) || sheet.mergesTouching(from).length + sheet.mergesTouching(to).length > 0)
    throw HostError.notEmulated("moving merged cells, or cells over themselves");
  const held = [...sheet.conditionalFormats, ...sheet.dataValidations].flatMap(({ areas }) => areas);
  if (held.some((area) => intersection(area, from) !== null && !contains(from, area)))
    throw HostError.notEmulated("moving some of the cells of a format or a validation");
  const place = placing(from, to);
  for (const { row, column } of [...sheet.cells.within(to)]) {
    sheet.cells.remove(row, column);
    sheet.book.calculation.changed(sheet, row, column);
  }
  const [down, right] = [to.top - from.top, to.left - from.left];
  const moved = [...sheet.cells.within(from)].map(({ row, column }) => ({ row, column }));
  sheet.cells.move(from, (row, column) => ({ row: row + down, column: column + right }));
  for (const { row, column } of moved) {
    sheet.book.calculation.changed(sheet, row, column);
    sheet.book.calculation.changed(sheet, row + down, column + right);
  }
  for (const each of [...sheet.conditionalFormats, ...sheet.dataValidations]) each.areas = each.areas.map((area) => place(area)!);
  for (const link of sheet.hyperlinks) link.area = place(link.area)!;
  for (const anchor of [...sheet.comments, ...sheet.notes]) {
    const { top, left } = place({ top: anchor.row, bottom: anchor.row, left: anchor.column, right: anchor.column })!;
    Object.assign(anchor, { row: top, column: left });
  }
  followCells(sheet, from, to);
  sheet.book.undo.push("move");
  for (const area of [from, to]) sheet.book.tell({ kind: "cells", sheet, area, how: "RangeEdited" });
}

/** What refers to cells follows them after they were put elsewhere on their sheet, as in Excel on protected sheets too. */
export function followCells(sheet: Sheet, from: Area, to: Area): void {
  const place = placing(from, to);
  for (const on of sheet.book.sheets) {
    for (const { row, column, cell } of [...on.cells.within(WHOLE_SHEET)]) {
      if (cell.formula === undefined) continue;
      const formula = movedReferences(cell.formula, on, sheet, place);
      if (formula === cell.formula) continue;
      on.cells.ensure(row, column).formula = formula;
      on.book.calculation.changed(on, row, column);
    }
  }
  moveRules(sheet, place);
  for (const held of namedAreas(sheet)) held.place(place(held.area));
}

function placing(from: Area, to: Area): Placing {
  const [down, right] = [to.top - from.top, to.left - from.left];
  return (area) =>
    contains(from, area) ? { top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right } : area;
}
