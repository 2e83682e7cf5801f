import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { check } from "../../src/checking/check";
import type { CheckResult } from "../../src/checking/result";
import { address, type Position } from "../../src/grid/address";
import { gridCells, type Cell, type Grid } from "../../src/grid/grid";
import { extentOf, type PlannedCell, type SheetPlan } from "../../src/grid/sheet-plan";
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
  const type = (sheet: string, cells: readonly (Position & { readonly input: string | number })[]): void => {
    const { rows, cols } = extentOf(cells);
    const inputs = new Map(cells.map(({ row, col, input }) => [address({ row, col }), input]));
    // All at once, and never one cell by itself: for that the engine would calculate each time.
    const area = { top: 0, left: 0, bottom: rows, right: cols };
    enter(book.sheet(sheet)!, area, (row, col) => inputs.get(address({ row, col })) ?? null);
  };
  for (const grid of grids) {
    const inputOf = ({ kind, value }: Cell): string | number => (kind === "text" ? `'${value}` : (value as string | number));
    type(
      grid.sheet,
      gridCells(grid).map((cell) => ({ row: cell.row, col: cell.col, input: inputOf(cell) })),
    );
  }
  type(
    plan.name,
    plan.cells.flatMap(({ row, col, value, formula }) => {
      if (formula !== undefined) return [{ row, col, input: `=${formula}` }];
      return value === null ? [] : [{ row, col, input: typeof value === "string" ? `'${value}` : value }];
    }),
  );
  const formulas = plan.cells.filter(({ formula }) => formula !== undefined);
  return formulas.map(({ row, col, value }) => ({
    cell: address({ row, col }),
    value: value ?? "",
    calculated: book.sheet(plan.name)!.value(row, col),
  }));
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
