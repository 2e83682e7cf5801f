import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { check } from "../../src/checking/check";
import type { CheckResult, Finding } from "../../src/checking/result";
import type { Grid } from "../../src/grid/grid";
import type { SheetPlan } from "../../src/grid/sheet-plan";
import { importText } from "../../src/importing/import-text";
import { builtInPack } from "../../src/pack/rule-pack";
import type { WorkbookReading } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { cleanBudget } from "../../src/rules/example-budget";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { formSheets } from "../../src/templates/form-sheet";
import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { cleanWorkbooks } from "./clean-forms";

const DOCUMENTS = path.resolve("../shared/seeds");
const FILE = "base.xlsx";

/** A workbook that slips happen to, read and checked once. */
export interface Base {
  readonly name: string;
  /** True of a published document: what is found on it as it is does not count. */
  readonly real: boolean;
  readonly grids: readonly Grid[];
  /** Sheet by sheet, so that only a changed sheet need be read again. */
  readonly readings: readonly WorkbookReading[];
  readonly findings: readonly Finding[];
  /** What rules say stood in their way. */
  readonly hindrances: ReadonlySet<string>;
  /** Cells that findings on the clean workbook speak of, as sheet!cell. */
  readonly spokenOf: ReadonlySet<string>;
  /** Cells that are compared with a cell, as sheet!cell. */
  readonly partners: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The readings of single sheets as those of one workbook. */
export function checkSheets(readings: readonly WorkbookReading[]): CheckResult {
  const whole: WorkbookReading = {
    file: FILE,
    forms: readings.flatMap(({ forms }) => forms),
    tables: readings.flatMap(({ tables }) => tables),
    notes: readings.flatMap(({ notes }) => notes),
    unrecognised: readings.flatMap(({ unrecognised }) => unrecognised),
  };
  return check([whole], builtInPack);
}

/** What rules say stood in their way, and the sheets that are not recognised. */
export function hindrancesOf({ files }: CheckResult): Set<string> {
  const skipped = files.flatMap(({ sheets }) => sheets.flatMap(({ rulesSkipped }) => rulesSkipped));
  const unread = files.flatMap(({ unrecognised }) => unrecognised.map(({ sheet }) => sheet));
  return new Set([...skipped.filter(({ hinders }) => hinders).map(({ rule, form, reason }) => `${rule}|${form}|${reason.zh}`), ...unread]);
}

export function readSheet(grid: Grid): WorkbookReading {
  return readWorkbook(FILE, [grid]);
}

function baseOf(name: string, real: boolean, plans: readonly SheetPlan[], merges = true): Base {
  const grids = plans.map((plan) => gridOfPlan(plan, { merges }));
  const readings = grids.map(readSheet);
  const result = checkSheets(readings);
  const { findings, comparisons } = result;
  const spokenOf = new Set(findings.flatMap(({ place, related }) => [place, ...related].map(({ sheet, cell }) => `${sheet}!${cell}`)));
  const partners = new Map<string, Set<string>>();
  for (const { left, right, sheet } of comparisons) {
    const cells = [...left.amounts, ...right.amounts].map((amount) => `${amount.sheet ?? sheet}!${amount.cell}`);
    for (const cell of cells) partners.set(cell, new Set([...(partners.get(cell) ?? []), ...cells]));
  }
  return { name, real, grids, readings, findings, hindrances: hindrancesOf(result), spokenOf, partners };
}

/** The clean examples and more of their kind; then the published documents where they lie beside the project. */
export function allBases(): Base[] {
  const own = cleanWorkbooks.map(({ name, forms, merges }) => baseOf(name, false, formSheets(forms), merges));
  return [...own, baseOf("部门预算", false, budgetPlans(cleanBudget)), ...published()];
}

function published(): Base[] {
  if (!existsSync(DOCUMENTS)) return [];
  return readdirSync(DOCUMENTS)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const { forms, budget } = importText(readFileSync(path.join(DOCUMENTS, file), "utf8"));
      return baseOf(file.slice(0, 3), true, [...formSheets(forms), ...budgetPlans(budget)]);
    });
}
