import type { Grid } from "../grid/grid";
import { formLayouts } from "../official";
import type { Note, ProjectNote, Table } from "./budget-facts";
import type { Form, Unrecognised, WorkbookReading } from "./facts";
import { readForm } from "./form";
import { readNotes } from "./notes";
import { recognise, type FoundForm } from "./recognise";
import { nearestTable, readTables } from "./tables";

/** Reads every official table on the sheets of one workbook; other sheets are listed, never guessed at. */
export function readWorkbook(file: string, grids: readonly Grid[]): WorkbookReading {
  const forms: Form[] = [];
  const tables: Table[] = [];
  const notes: (Note | ProjectNote)[] = [];
  const unrecognised: Unrecognised[] = [];
  for (const grid of grids) {
    const found = recognise(grid, formLayouts);
    if (Array.isArray(found)) {
      forms.push(...readForms(file, grid.sheet, found));
      continue;
    }
    const ownTables = readTables(file, grid);
    tables.push(...ownTables);
    if (ownTables.length > 0) continue;
    // Only a sheet without a form or a table is looked at for prose, so that they cost nothing more.
    const prose = readNotes(file, grid);
    notes.push(...prose);
    if (prose.length === 0) unrecognised.push(nearer(found, grid));
  }
  return { file, forms, tables, notes, unrecognised };
}

/** The forms of one sheet, from top to bottom. */
function readForms(file: string, sheet: string, found: readonly FoundForm[]): Form[] {
  return found.reduce<Form[]>((forms, form) => [...forms, readForm(file, sheet, form, forms.at(-1))], []);
}

/** Of forms and tables, what a sheet that is none of them comes closest to. */
function nearer(form: Unrecognised, grid: Grid): Unrecognised {
  const table = nearestTable(grid);
  const isNearer = table !== null && (form.nearest === null || table.score > form.nearest.score);
  return isNearer ? { ...form, nearest: table } : form;
}
