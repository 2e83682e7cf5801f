import { area } from "../grid/address";
import type { Look, PrintSetup, SheetPlan } from "../grid/sheet-plan";
import { blankTable, printsSince } from "../official/blank-table";
import type { FilledTable } from "../official/filled-budget";
import type { TableLayout } from "../official/table-layout";
import { tableLayout } from "../official/tables";
import { fillers } from "./block";
import { looks } from "./looks";
import { rowHeights, sheetOfBlocks } from "./sheet-of-blocks";
import { amountLook, headBlocks, headingBlocks, rowBlocks, type TableFormulas } from "./table-blocks";
import { totalFormulas } from "./table-formulas";
import { TableGeometry } from "./table-geometry";

const TITLE_HEIGHT = 30;
const ROW_HEIGHT = 24;
/** Of rows that stay blank above and below the title. */
const SPACE_HEIGHT = 7.5;
/** A table of one row has a high one. */
const ONLY_ROW_HEIGHT = 45;

/** Lays a filled table out as its official sheet: figures as filled in, columns that its year did not print left out. */
export function tableSheet(filled: FilledTable, name: string): SheetPlan {
  const layout = tableLayout(filled.layout);
  // Without a year nothing tells that the copy had a column that only some years print.
  const geometry = new TableGeometry(layout, filled, ({ fromYear }) => printsSince(fromYear, filled.year ?? -Infinity));
  const year = filled.year === null ? "" : `${filled.year}年`;
  return planOf(geometry, filled, { name, year, amount: amountLook(filled.rows), formulas: () => undefined });
}

/** The official sheet to be filled in; totals add themselves up. */
export function blankTableSheet(layout: TableLayout, year: number | null): SheetPlan {
  const blank = blankTable(layout, year);
  const geometry = new TableGeometry(layout, blank, ({ fromYear }) => printsSince(fromYear, year));
  const formulas = totalFormulas(geometry);
  return planOf(geometry, blank, { name: layout.sheetName, year: `${year ?? "    "}年`, amount: looks.figure, formulas });
}

interface Manner {
  readonly name: string;
  readonly year: string;
  readonly amount: Look;
  readonly formulas: TableFormulas;
}

function planOf(geometry: TableGeometry, filled: FilledTable, { name, year, amount, formulas }: Manner): SheetPlan {
  const { layout, columnWidths } = geometry;
  const table = [...headingBlocks(geometry), ...rowBlocks(geometry, amount, formulas)];
  const blocks = [
    ...headBlocks(geometry, filled, `${year}${layout.printedTitle}`),
    ...table,
    ...fillers(table, columnWidths.length, looks.label),
  ];
  const heights = rowHeights(blocks, columnWidths, (row) => leastHeight(row, geometry));
  return sheetOfBlocks(blocks, { name, columnWidths, rowHeights: withSpaces(heights, geometry), print: printSetup(geometry) });
}

/** Headings are repeated on each page, as published tables do. */
function printSetup({ layout, firstRow }: TableGeometry): PrintSetup {
  return { orientation: "landscape", titleRows: { first: firstHeadingRow(layout), last: firstRow - 1 } };
}

function firstHeadingRow({ sides }: TableLayout): number {
  return Math.min(...sides.flatMap(({ groups }) => groups.map(({ at }) => area(at).top)));
}

function leastHeight(row: number, { layout, firstRow }: TableGeometry): number {
  if (row === area(layout.titleAt).top) return TITLE_HEIGHT;
  return layout.blankRows === 1 && row >= firstRow ? ONLY_ROW_HEIGHT : ROW_HEIGHT;
}

function withSpaces(heights: ReadonlyMap<number, number>, { layout }: TableGeometry): Map<number, number> {
  const above = Array.from({ length: firstHeadingRow(layout) }, (_, row) => [row, SPACE_HEIGHT] as const);
  return new Map([...above, ...heights]);
}
