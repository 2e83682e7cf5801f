import { writeFileSync } from "node:fs";
import type { FilledForm } from "../../src/official/filled-form";
import { project2023 } from "../../src/official/project-2023";
import { formSheets } from "../../src/templates/form-sheet";
import { writeFile } from "../../src/workbook/file/write-file";

/** Writes filled forms as a workbook file, one sheet each. */
export async function writeForms(file: string, ...forms: FilledForm[]): Promise<string> {
  writeFileSync(file, await writeFile(formSheets(forms.map((filled) => ({ layout: project2023, filled }))), { ours: false }));
  return file;
}
