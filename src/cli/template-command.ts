import { withUniqueNames, type SheetPlan } from "../grid/sheet-plan";
import { formLayouts } from "../official";
import { blankBudgetSheets, budgetSheetIds, wholeBlankBudget } from "../templates/budget-sheets";
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
/** Stands for all sheets of a year's department budget. */
const WHOLE_BUDGET = "budget";

type Blank = (year: number | null) => SheetPlan[];

/** Blank sheets by what people ask for them with, in the order in which the choice is listed. */
const blanks: ReadonlyMap<string, Blank> = new Map<string, Blank>([
  ...formLayouts.map((layout): [string, Blank] => [layout.id, (year) => blankSheets([layout], year)]),
  ...budgetSheetIds.map((id): [string, Blank] => [id, (year) => blankBudgetSheets([id], year)]),
  [WHOLE_BUDGET, wholeBlankBudget],
]);

/** `jihe template`: blank official sheets, one or more for each layout named. */
export async function templateCommand(
  ids: readonly string[],
  { out, year, force = false }: TemplateOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const unknown = ids.filter((id) => !blanks.has(id));
  for (const id of unknown) remark(terminal, id, templateFaults.unknownLayout([...blanks.keys()]));
  if (year !== undefined && !YEAR.test(year)) remark(terminal, `--year ${year}`, templateFaults.notAYear);
  if (unknown.length > 0 || (year !== undefined && !YEAR.test(year)) || !(await mayWrite(out, [], force, terminal))) return UNUSABLE;
  const plans = withUniqueNames(ids.flatMap((id) => blanks.get(id)!(year === undefined ? null : Number(year))));
  if (!(await write(out, await writeFile(plans, { ours: false }), force, terminal))) return UNUSABLE;
  terminal.out(cliWords.templated(plans.length, out)[terminal.language]);
  return OK;
}
