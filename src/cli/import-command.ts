import { readFile as readBytes } from "node:fs/promises";
import { decodeText } from "../importing/decode-text";
import { importText as readText, type ImportedText } from "../importing/import-text";
import { withUniqueNames, type SheetPlan } from "../grid/sheet-plan";
import { budgetPlans } from "../templates/budget-sheets";
import { formSheets } from "../templates/form-sheet";
import { cliWords, fileFaults } from "../text/cli";
import { writeFile } from "../workbook/file/write-file";
import { listInputs, TEXT_KINDS } from "./inputs";
import { mayWrite, write } from "./outputs";
import { OK, remark, UNUSABLE, type ExitStatus, type Terminal } from "./terminal";

export interface ImportOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** `jihe import`: the forms and budgets of all texts as sheets of one workbook. */
export async function importCommand(
  texts: readonly string[],
  { out, force = false }: ImportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { paths, failed } = await listInputs(texts, terminal, TEXT_KINDS);
  if (!(await mayWrite(out, paths, force, terminal))) return UNUSABLE;
  const imported: ImportedText[] = [];
  let unusable = failed.length;
  for (const path of paths) {
    const found = await importText(path, terminal);
    if (found) imported.push(found);
    else unusable++;
  }
  if (imported.length === 0) return UNUSABLE;
  const plans = plansOf(imported);
  if (!(await write(out, await writeFile(plans, { ours: false }), force, terminal))) return UNUSABLE;
  terminal.out(cliWords.imported(plans.length, out)[terminal.language]);
  const toReview = plans.flatMap(({ cells }) => cells.filter(({ comment }) => comment !== undefined)).length;
  if (toReview > 0) terminal.out(cliWords.reviewed(toReview)[terminal.language]);
  return unusable > 0 ? UNUSABLE : OK;
}

/** Sheets of all texts, text by text; a budget stands before the forms that belong to it. */
function plansOf(imported: readonly ImportedText[]): SheetPlan[] {
  return withUniqueNames(imported.flatMap(({ budget, forms }) => [...budgetPlans(budget), ...formSheets(forms)]));
}

async function importText(path: string, terminal: Terminal): Promise<ImportedText | null> {
  const text = await textOf(path, terminal);
  if (text === null) return null;
  const imported = readText(text);
  for (const { title, from, to } of imported.scattered) remark(terminal, path, cliWords.scattered(title, from, to));
  if (imported.forms.length + imported.budget.length === 0) {
    remark(terminal, path, fileFaults["no-form-text"]);
    return null;
  }
  for (const { line, text: words } of imported.leftOver) remark(terminal, path, cliWords.leftOver(line, words));
  return imported;
}

async function textOf(path: string, terminal: Terminal): Promise<string | null> {
  const bytes = await readBytes(path).catch(() => null);
  const text = bytes && decodeText(bytes);
  if (text === null) remark(terminal, path, fileFaults[bytes ? "no-text" : "no-access"]);
  return text;
}
