import { readFile as readBytes, writeFile as writeBytes } from "node:fs/promises";
import type { SheetPlan } from "../grid/sheet-plan";
import { formLayouts } from "../official";
import type { FilledBudgetSheet } from "../official/filled-budget";
import type { FilledForm } from "../official/filled-form";
import { budgetPlans } from "../templates/budget-sheets";
import { formSheets } from "../templates/form-sheet";
import { writeFile } from "../workbook/file/write-file";

const FOLDER = "assets/samples";
const BUDGET = "budget";

// Names, amounts and indicators of forms are those of published ones; the goals are invented, and so is the department of the budget.
for (const layout of formLayouts)
  await write(layout.id, (facts) => formSheets((facts as FilledForm[]).map((filled) => ({ layout, filled }))));
await write(BUDGET, (facts) => budgetPlans(facts as FilledBudgetSheet[]));

/** Lays out the facts of a sample as its workbook beside them. */
async function write(name: string, plans: (facts: unknown) => readonly SheetPlan[]): Promise<void> {
  const sheets = plans(JSON.parse(await readBytes(`${FOLDER}/${name}.json`, "utf8")));
  await writeBytes(`${FOLDER}/${name}.xlsx`, await writeFile(sheets, { ours: false }));
  process.stdout.write(`${FOLDER}/${name}.xlsx: ${sheets.map((sheet) => sheet.name).join("、")}\n`);
}
