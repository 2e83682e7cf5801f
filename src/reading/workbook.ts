import type { Grid } from "../grid/grid";
import { formLayouts } from "../official";
import type { Form, Unrecognised, WorkbookReading } from "./facts";
import { readForm } from "./form";
import { recognise, type FoundForm } from "./recognise";

/** Reads every official table on the sheets of one workbook; other sheets are listed, never guessed at. */
export function readWorkbook(file: string, grids: readonly Grid[]): WorkbookReading {
  const forms: Form[] = [];
  const unrecognised: Unrecognised[] = [];
  for (const grid of grids) {
    const found = recognise(grid, formLayouts);
    if (Array.isArray(found)) forms.push(...readForms(file, grid.sheet, found));
    else unrecognised.push(found);
  }
  return { file, forms, tables: [], notes: [], unrecognised };
}

/** The forms of one sheet, from top to bottom. */
function readForms(file: string, sheet: string, found: readonly FoundForm[]): Form[] {
  return found.reduce<Form[]>((forms, form) => [...forms, readForm(file, sheet, form, forms.at(-1))], []);
}
