import { check } from "../../src/checking/check";
import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { address } from "../../src/grid/address";
import { gridCells, type Cell, type Grid } from "../../src/grid/grid";
import type { PlannedCell, SheetPlan } from "../../src/grid/sheet-plan";
import { formLayouts } from "../../src/official";
import { readWorkbook } from "../../src/reading/workbook";
import type { SummarySource } from "../../src/reporting/summary/source";
import { rules } from "../../src/rules";
import type { FilledWorkbook } from "../../src/rules/rule";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { formSheet } from "../../src/templates/form-sheet";
import { engine } from "./excel/workbook";

/** Workbooks laid out as official sheets, read back and checked by all rules unless others are given; `grids` are the sheets of the first. */
export function sourceOf(
  given: readonly FilledWorkbook[],
  previous: readonly FilledWorkbook[] = [],
  by = rules,
): SummarySource & { grids: Grid[] } {
  const laid = [...given, ...previous].map((workbook) => ({ file: workbook.file, grids: gridsOf(workbook) }));
  const readings = laid.map(({ file, grids }) => readWorkbook(file, grids));
  const [own, last] = [readings.slice(0, given.length), readings.slice(given.length)];
  const cells = new Map<string, Cell>();
  for (const { file, grids } of laid)
    for (const grid of grids) for (const cell of gridCells(grid)) cells.set(JSON.stringify([file, grid.sheet, address(cell)]), cell);
  return {
    readings: own,
    previous: last,
    result: check(own, { id: "test", version: "1", rules: by }, last),
    failed: [],
    cellAt: (file, sheet, cell) => cells.get(JSON.stringify([file, sheet, cell])),
    grids: laid[0]!.grids,
  };
}

function gridsOf({ forms = [], budget = [] }: FilledWorkbook): Grid[] {
  const layoutOf = (id: string) => formLayouts.find((layout) => layout.id === id)!;
  const plans = [...forms.map(({ layout, filled }, at) => formSheet(layoutOf(layout), filled, `表${at + 1}`)), ...budgetPlans(budget)];
  return plans.map((plan) => gridOfPlan(plan));
}

/** What the formulas of a planned sheet come to in its workbook, by address. `changed`: amounts that somebody has typed over, by sheet and cell. */
export function calculated(plan: SheetPlan, grids: readonly Grid[], changed: Readonly<Record<string, number>> = {}): Map<string, unknown> {
  const sheetNames = [...grids.map(({ sheet }) => sheet), plan.name];
  const calculator = engine();
  const stored = grids.flatMap((grid, sheet) =>
    gridCells(grid).map(({ row, col, value }) => ({ sheet, row, column: col, value: value ?? "" })),
  );
  const planned = plan.cells.map(({ row, col, value, formula }) => ({
    ...{ sheet: grids.length, row, column: col, value: value ?? "" },
    ...(formula ? { formula: `=${formula}` } : {}),
  }));
  const typed = ({ sheet, row, column }: { sheet: number; row: number; column: number }) =>
    changed[`${sheetNames[sheet]}!${address({ row, col: column })}`];
  calculator.load({
    sheetNames,
    names: [],
    cells: [...stored, ...planned].map(({ value, ...cell }) => [cell, { ...cell, value: typed(cell) ?? value }] as const),
  });
  const formulas = planned.filter(({ formula }) => formula !== undefined);
  const values = calculator.values(formulas);
  return new Map(formulas.map(({ row, column }, at) => [address({ row, col: column }), values[at]]));
}

/** Rows of a planned sheet as a person reads them: shown values by the title of their column. */
export function rowsOf(plan: SheetPlan): Record<string, PlannedCell>[] {
  const titles = new Map(plan.cells.filter(({ row }) => row === plan.frozenRows! - 1).map(({ col, value }) => [col, String(value)]));
  const rows = new Map<number, Record<string, PlannedCell>>();
  for (const cell of plan.cells) {
    if (cell.row < plan.frozenRows!) continue;
    rows.set(cell.row, { ...rows.get(cell.row), [titles.get(cell.col)!]: cell });
  }
  return [...rows.values()];
}

/** Some columns of rows, as they are shown. */
export function shown(rows: readonly Record<string, PlannedCell>[], ...titles: readonly string[]): unknown[][] {
  return rows.map((row) => titles.map((title) => row[title]?.value ?? null));
}

/** Cells whose formula comes to something else than they show. */
export function untrue(plan: SheetPlan, values: ReadonlyMap<string, unknown>): string[] {
  return plan.cells.flatMap((cell) => {
    if (cell.formula === undefined) return [];
    const value = values.get(address(cell));
    const isSame =
      typeof value === "number" && typeof cell.value === "number" ? Math.abs(value - cell.value) < 1e-6 : value === (cell.value ?? "");
    return isSame ? [] : [`${address(cell)} ${cell.formula}: ${String(cell.value)}, but ${String(value)}`];
  });
}
