import { check } from "../../src/checking/check";
import type { CheckResult } from "../../src/checking/result";
import type { FilledBudgetSheet } from "../../src/official/filled-budget";
import type { Table } from "../../src/reading/budget-facts";
import type { WorkbookReading } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { rules } from "../../src/rules";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const ties = rules.filter(({ scope, family }) => scope !== "form" && family !== "text");

/** A budget laid out as its sheets and read back. */
export function readBudget(budget: readonly FilledBudgetSheet[]): WorkbookReading {
  return readWorkbook(
    "a.xlsx",
    budgetPlans(budget).map((plan) => gridOfPlan(plan)),
  );
}

/** Checked by every rule on budgets. */
export function checked(reading: WorkbookReading): CheckResult {
  return check([reading], { id: "test", version: "1", rules: ties });
}

/** What is wrong with a budget, in a line each. */
export function faults(reading: WorkbookReading): string[] {
  return checked(reading).findings.map(({ rule, place, message }) => `${rule} ${place.sheet} ${place.cell} ${message.zh}`);
}

/** Reasons for which rules could not look, though something is there. */
export function hindrances(reading: WorkbookReading): string[] {
  const skipped = checked(reading).files.flatMap(({ sheets }) => sheets.flatMap(({ rulesSkipped }) => rulesSkipped));
  return skipped.filter(({ hinders }) => hinders).map(({ reason }) => reason.zh);
}

/** With another table in place of the one of its layout. */
export function replaced(reading: WorkbookReading, table: Table): WorkbookReading {
  return { ...reading, tables: reading.tables.map((own) => (own.layout.id === table.layout.id ? table : own)) };
}
