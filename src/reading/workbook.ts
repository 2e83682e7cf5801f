import type { Grid } from "../grid/grid";
import { formLayouts } from "../official";
import type { Note, ProjectNote } from "./budget-facts";
import type { Form, Unrecognised, WorkbookReading } from "./facts";
import { readForm } from "./form";
import { readNotes } from "./notes";
import { recognise, type FoundForm } from "./recognise";

/** Reads every official table on the sheets of one workbook; other sheets are listed, never guessed at. */
export function readWorkbook(file: string, grids: readonly Grid[]): WorkbookReading {
  const forms: Form[] = [];
  const notes: (Note | ProjectNote)[] = [];
  const unrecognised: Unrecognised[] = [];
  for (const grid of grids) {
    const found = recognise(grid, formLayouts);
    if (Array.isArray(found)) {
      forms.push(...readForms(file, grid.sheet, found));
      continue;
    }
    // Only a sheet without a form is looked at for prose, so that forms cost nothing more.
    const prose = readNotes(file, grid);
    notes.push(...prose);
    if (prose.length === 0) unrecognised.push(found);
  }
  return { file, forms, notes, unrecognised };
}

/** The forms of one sheet, from top to bottom. */
function readForms(file: string, sheet: string, found: readonly FoundForm[]): Form[] {
  return found.reduce<Form[]>((forms, form) => [...forms, readForm(file, sheet, form, forms.at(-1))], []);
}
