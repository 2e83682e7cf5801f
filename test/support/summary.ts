import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { check } from "../../src/checking/check";
import type { CheckResult } from "../../src/checking/result";
import { address } from "../../src/grid/address";
import { gridCells, type Cell, type Grid } from "../../src/grid/grid";
import type { PlannedCell, SheetPlan } from "../../src/grid/sheet-plan";
import { builtInPack } from "../../src/pack/rule-pack";
import { readWorkbook } from "../../src/reading/workbook";
import type { SummaryOptions, SummarySource } from "../../src/reporting/summary/source";
import { enter } from "../../src/workbench/host/model/editing";
import { newBook } from "./excel/workbook";

/** How the summaries of tests are told. */
export const options: SummaryOptions = { language: "zh", today: "2026-11-22" };

/** What the summaries tell of these workbooks, checked together; each is given as its sheets. */
export function sourceOf(
  workbooks: Readonly<Record<string, readonly (SheetPlan | Grid)[]>>,
  review: (result: CheckResult) => CheckResult = (result) => result,
): SummarySource {
  const grids = Object.entries(workbooks).map(([file, sheets]) => [file, sheets.map(gridOf)] as const);
  const readings = grids.map(([file, own]) => readWorkbook(file, own));
  const cells = new Map(
    grids.flatMap(([file, own]) =>
      own.flatMap((grid) => gridCells(grid).map((cell): [string, Cell] => [JSON.stringify([file, grid.sheet, address(cell)]), cell])),
    ),
  );
  return {
    readings,
    previous: [],
    result: review(check(readings, builtInPack)),
    failed: [],
    cellAt: (...place) => cells.get(JSON.stringify(place)),
  };
}

function gridOf(sheet: SheetPlan | Grid): Grid {
  return "cells" in sheet ? gridOfPlan(sheet) : sheet;
}

/** What every formula of a sheet comes to beside its sources, by an engine that knows nothing of what is expected. */
export function recalculated(
  plan: SheetPlan,
  sources: readonly (SheetPlan | Grid)[],
): { cell: string; value: unknown; calculated: unknown }[] {
  const grids = sources.map(gridOf);
  const book = newBook(plan.name, ...grids.map(({ sheet }) => sheet));
  for (const grid of grids) {
    for (const { row, col, kind, value } of gridCells(grid)) {
      enter(book.sheet(grid.sheet)!, areaOf({ row, col }), () => (kind === "text" ? `'${value}` : (value as string | number)));
    }
  }
  for (const { row, col, value, formula } of plan.cells) {
    if (value === null && formula === undefined) continue;
    const text = typeof value === "string" ? `'${value}` : value!;
    enter(book.sheet(plan.name)!, areaOf({ row, col }), () => (formula === undefined ? text : `=${formula}`));
  }
  const formulas = plan.cells.filter(({ formula }) => formula !== undefined);
  return formulas.map(({ row, col, value }) => ({
    cell: address({ row, col }),
    value: value ?? "",
    calculated: book.sheet(plan.name)!.value(row, col),
  }));
}

function areaOf({ row, col }: { readonly row: number; readonly col: number }): {
  top: number;
  left: number;
  bottom: number;
  right: number;
} {
  return { top: row, left: col, bottom: row, right: col };
}

/** The rows of a list by the headings of its columns, down to the first blank one. */
export function listedRows(plan: SheetPlan): Record<string, PlannedCell["value"]>[] {
  const heading = plan.print.titleRows!.first;
  const at = (row: number): PlannedCell[] => plan.cells.filter((cell) => cell.row === row);
  const titles = new Map(at(heading).map(({ col, value }) => [col, String(value)]));
  const rows: Record<string, PlannedCell["value"]>[] = [];
  for (let row = heading + 1; at(row).length > 0; row++) {
    rows.push(Object.fromEntries(at(row).flatMap(({ col, value }) => (value === null ? [] : [[titles.get(col)!, value]]))));
  }
  return rows;
}
