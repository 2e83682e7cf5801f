import { readFile as readBytes, writeFile as writeBytes } from "node:fs/promises";
import { sheetName } from "../grid/sheet-plan";
import type { FilledForm } from "../official/filled-form";
import { project2023 } from "../official/project-2023";
import { formSheet } from "../templates/form-sheet";
import { writeFile } from "../workbook/file/write-file";

const FACTS = "assets/samples/project-2023.json";
const WORKBOOK = "assets/samples/project-2023.xlsx";

// Names, amounts and indicators are those of published forms; the goals are invented.
const forms = JSON.parse(await readBytes(FACTS, "utf8")) as FilledForm[];
const names: string[] = [];
const plans = forms.map((form) => {
  names.push(sheetName(form.fields.projectName!, names));
  return formSheet(project2023, form, names.at(-1)!);
});
await writeBytes(WORKBOOK, await writeFile(plans, { ours: false }));
process.stdout.write(`${WORKBOOK}: ${names.join("、")}\n`);
