import { contains, WHOLE_SHEET, type Area } from "./area";
import { namedAreas } from "./names";
import { movedReferences, moveRules, type Placing } from "./references";
import type { Sheet } from "./sheet";

/** What refers to cells follows them after they were put elsewhere on their sheet, as in Excel on protected sheets too. */
export function followCells(sheet: Sheet, from: Area, to: Area): void {
  const [down, right] = [to.top - from.top, to.left - from.left];
  const place: Placing = (area) =>
    contains(from, area) ? { top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right } : area;
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
