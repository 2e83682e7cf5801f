import { formLayouts } from "../official";
import { blankSheets } from "../templates/form-sheet";
import { cliWords, templateFaults } from "../text/cli";
import { writeFile } from "../workbook/file/write-file";
import { mayWrite, write } from "./outputs";
import { OK, remark, UNUSABLE, type ExitStatus, type Terminal } from "./terminal";

export interface TemplateOptions {
  readonly out: string;
  readonly year?: string;
  readonly force?: boolean;
}

const YEAR = /^20\d{2}$/;

/** `jihe template`: blank official sheets, one for each layout named. */
export async function templateCommand(
  ids: readonly string[],
  { out, year, force = false }: TemplateOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const unknown = ids.filter((id) => formLayouts.every((layout) => layout.id !== id));
  for (const id of unknown) remark(terminal, id, templateFaults.unknownLayout(formLayouts.map((layout) => layout.id)));
  if (year !== undefined && !YEAR.test(year)) remark(terminal, `--year ${year}`, templateFaults.notAYear);
  if (unknown.length > 0 || (year !== undefined && !YEAR.test(year)) || !(await mayWrite(out, [], force, terminal))) return UNUSABLE;
  const layouts = ids.map((id) => formLayouts.find((layout) => layout.id === id)!);
  const plans = blankSheets(layouts, year === undefined ? null : Number(year));
  if (!(await write(out, await writeFile(plans, { ours: false }), force, terminal))) return UNUSABLE;
  terminal.out(cliWords.templated(plans.length, out)[terminal.language]);
  return OK;
}
