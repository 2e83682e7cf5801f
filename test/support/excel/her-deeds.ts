import type { Area } from "../../../src/grid/address";
import type { Book, Sheet } from "../../../src/workbench/host";
import { areaAt, contains, intersection, withoutAll } from "../../../src/workbench/host/model/area";
import { copied } from "../../../src/workbench/host/model/copies";
import { clear } from "../../../src/workbench/host/model/editing";
import { newId } from "../../../src/workbench/host/model/ids";
import { namedRange } from "../../../src/workbench/host/model/names";

/** What a person does to sheets in Excel that no call of the API does, with all that it takes along there. */

const OWN_PARTS = new Set(["book", "id", "name", "cells", "rows", "columns", "names"]);
const EVERYWHERE = { top: 0, left: 0, bottom: Infinity, right: Infinity };

/** Copies a sheet, behind the others. Conditional formats and comments come along, and names that mean it become the copy's own too. */
export function copySheet(book: Book, sheet: Sheet): Sheet {
  const copy = book.addSheet(nameOfCopy(book, sheet));
  const parts = Object.entries(sheet).filter(([key]) => !OWN_PARTS.has(key));
  Object.assign(copy, copied(Object.fromEntries(parts)));
  for (const { row, column, cell } of sheet.cells.within(EVERYWHERE)) copy.cells.put(row, column, { ...cell });
  for (const axis of ["rows", "columns"] as const)
    for (const [at, line] of sheet[axis].entries()) Object.assign(copy[axis].ensure(at), line);
  copy.comments = copy.comments.map((comment) => ({ ...comment, id: newId() }));
  copy.conditionalFormats = copy.conditionalFormats.map((format) => ({ ...format, id: newId() }));
  // No two tables of a workbook have one name.
  copy.tables = copy.tables.map((table) => ({ ...table, id: newId(), name: `${table.name}${book.sheets.length}` }));
  const meant = book.names.filter((name) => namedRange(book, name)?.sheet === sheet);
  copy.names = meant.map((name) => ({ ...name, formula: name.formula.replace(/^=.*!/, `='${copy.name}'!`) }));
  book.calculation.reload();
  book.undo.clear();
  return copy;
}

function nameOfCopy(book: Book, { name }: Sheet): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  let number = 2;
  while (book.sheet(`${stem} (${number})`)) number++;
  return `${stem} (${number})`;
}

/** Sorts rows so that they stand the other way round. Cells take their comments along; conditional formats stay where they are. */
export function turnRound(sheet: Sheet, rows: Area): void {
  const turned = (row: number): number => rows.top + rows.bottom - row;
  sheet.cells.move(rows, (row, column) => ({ row: turned(row), column }));
  for (const each of anchorsIn(sheet, rows)) each.row = turned(each.row);
  sheet.book.calculation.reload();
}

/** Cuts cells and pastes them with all that is on them. */
export function cutAndPaste(from: Sheet, area: Area, to: Sheet, target: Area): void {
  const [down, across] = [target.top - area.top, target.left - area.left];
  const moved = [...from.cells.within(area)].map(({ row, column, cell }) => ({
    row: row + down,
    column: column + across,
    cell: { ...cell },
  }));
  for (const { row, column } of [...from.cells.within(area)]) from.cells.remove(row, column);
  for (const { row, column, cell } of moved) to.cells.put(row, column, cell);
  const comments = from.comments.filter((comment) => anchorsIn(from, area).includes(comment));
  from.comments = from.comments.filter((comment) => !comments.includes(comment));
  to.comments.push(...comments.map((comment) => ({ ...comment, row: comment.row + down, column: comment.column + across })));
  pasteFormats(from, area, to, target);
  for (const format of from.conditionalFormats) format.areas = withoutAll(format.areas, [area]);
  from.conditionalFormats = from.conditionalFormats.filter(({ areas }) => areas.length > 0);
  from.book.calculation.reload();
}

/** Copies cells and pastes them with all that is on them, over what stood there. */
export function copyAndPaste(from: Sheet, area: Area, to: Sheet, target: Area): void {
  clear(to, target, "All");
  const [down, across] = [target.top - area.top, target.left - area.left];
  for (const { row, column, cell } of [...from.cells.within(area)]) to.cells.put(row + down, column + across, { ...cell });
  to.comments = to.comments.filter((comment) => !anchorsIn(to, target).includes(comment));
  for (const comment of from.comments.filter((each) => anchorsIn(from, area).includes(each)))
    to.comments.push({ ...copied(comment), id: newId(), row: comment.row + down, column: comment.column + across });
  for (const format of to.conditionalFormats) format.areas = withoutAll(format.areas, [target]);
  pasteFormats(from, area, to, target);
  to.book.calculation.reload();
}

/** Within a sheet Excel widens a rule to the cells pasted; on another it adds one like it. */
function pasteFormats(from: Sheet, area: Area, to: Sheet, target: Area): void {
  const [down, across] = [target.top - area.top, target.left - area.left];
  for (const format of [...from.conditionalFormats]) {
    const there = format.areas.flatMap((each) => intersection(each, area) ?? []);
    if (there.length === 0) continue;
    const areas = there.map(({ top, left, bottom, right }) => areaAt(top + down, left + across, bottom - top + 1, right - left + 1));
    if (from === to) format.areas = [...format.areas, ...areas];
    else to.conditionalFormats.push({ ...copied(format), id: newId(), areas });
  }
}

function anchorsIn(sheet: Sheet, area: Area): Sheet["comments"][number][] {
  return sheet.comments.filter(({ row, column }) => contains(area, { top: row, bottom: row, left: column, right: column }));
}
