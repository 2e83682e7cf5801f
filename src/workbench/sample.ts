import { readFile as readBytes, writeFile as writeBytes } from "node:fs/promises";
import type { FilledForm } from "../official/filled-form";
import { project2023 } from "../official/project-2023";
import { formSheets } from "../templates/form-sheet";
import { writeFile } from "../workbook/file/write-file";

const FACTS = "assets/samples/project-2023.json";
const WORKBOOK = "assets/samples/project-2023.xlsx";

// Names, amounts and indicators are those of published forms; the goals are invented.
const forms = JSON.parse(await readBytes(FACTS, "utf8")) as FilledForm[];
const plans = formSheets(forms.map((filled) => ({ layout: project2023, filled })));
await writeBytes(WORKBOOK, await writeFile(plans, { ours: false }));
process.stdout.write(`${WORKBOOK}: ${plans.map(({ name }) => name).join("、")}\n`);
