import { area, type Area } from "../grid/address";
import { rowHeight } from "../grid/fit";
import { sheetNames, type SheetPlan } from "../grid/sheet-plan";
import { blankForm } from "../official/blank-form";
import type { FilledForm } from "../official/filled-form";
import { fieldParts, type FormLayout } from "../official/layout";
import { cellsOf, fillers, isMerged, type Block } from "./block";
import { Geometry } from "./geometry";
import { listBlocks } from "./list-blocks";
import { FONT_SIZE, looks } from "./looks";
import { pageStarts } from "./pages";
import { partBlocks, subProjectBlocks, totalFormulas, type Formulas } from "./part-blocks";

const LEAST_ROW_HEIGHT = 21;
const TITLE_ROW_HEIGHT = 33;
const LONG_TEXT_HEIGHT = 60;

/** Lays a filled form out as its official sheet, with merged areas, borders and heights that show all text. */
export function formSheet(layout: FormLayout, filled: FilledForm, name: string): SheetPlan {
  const geometry = new Geometry(layout, filled);
  return planOf(layout, filledBlocks(layout, filled, geometry), geometry, name);
}

/** One sheet for each form, named after its project; names are made unique. */
export function formSheets(forms: readonly { readonly layout: FormLayout; readonly filled: FilledForm }[]): SheetPlan[] {
  const names = sheetNames(forms.map(({ layout, filled }) => filled.fields.projectName ?? layout.title));
  return forms.map(({ layout, filled }, index) => formSheet(layout, filled, names[index]!));
}

/** The official sheets to be filled in, each named after its layout's title. */
export function blankSheets(layouts: readonly FormLayout[], year: number | null): SheetPlan[] {
  const names = sheetNames(layouts.map(({ title }) => title));
  return layouts.map((layout, index) => blankSheet(layout, year, names[index]!));
}

/** Totals add themselves up, and known answers can be chosen from a list. */
function blankSheet(layout: FormLayout, year: number | null, name: string): SheetPlan {
  const blank = blankForm(layout, year);
  const geometry = new Geometry(layout, blank);
  return planOf(layout, filledBlocks(layout, blank, geometry, totalFormulas(layout, geometry)), geometry, name);
}

function filledBlocks(layout: FormLayout, filled: FilledForm, geometry: Geometry, formulas: Formulas = {}): Block[] {
  return [
    ...headBlocks(layout, filled),
    ...partBlocks(layout, filled, geometry, formulas),
    ...subProjectBlocks(layout, geometry),
    ...listBlocks(layout, geometry),
  ];
}

function planOf(layout: FormLayout, printed: readonly Block[], geometry: Geometry, name: string): SheetPlan {
  const blocks = [...printed, ...fillers(printed, layout.columnWidths.length, looks.label)];
  const heights = rowHeights(blocks, layout, geometry);
  return {
    name,
    cells: blocks.flatMap(cellsOf),
    merges: blocks.filter(isMerged).map((block) => block.area),
    columnWidths: layout.columnWidths,
    rowHeights: heights,
    print: { orientation: "portrait", pageStarts: pageStarts(layout, heights, geometry) },
    choices: blocks.flatMap(({ area: { top, left }, options }) => (options ? [{ row: top, col: left, options }] : [])),
  };
}

function headBlocks(layout: FormLayout, { year }: FilledForm): Block[] {
  return [
    { area: area(layout.titleAt), value: layout.title, look: looks.title },
    { area: area(layout.yearAt), value: year === null ? "（    年度）" : `（${year}年度）`, look: looks.subtitle },
  ];
}

function rowHeights(blocks: readonly Block[], layout: FormLayout, geometry: Geometry): Map<number, number> {
  const least = new Map<number, number>([[area(layout.titleAt).top, TITLE_ROW_HEIGHT]]);
  for (const part of fieldParts(layout))
    if (part.long && part.key !== "remarks") least.set(geometry.place(part.value).top, LONG_TEXT_HEIGHT);
  const texts = new Map<number, { text: string; width: number }[]>();
  for (const { area: covered, value, look } of blocks) {
    const line = texts.get(covered.top) ?? [];
    texts.set(covered.top, line);
    const oneRow = covered.top === covered.bottom;
    if (look.wrap && oneRow && value !== null) line.push({ text: String(value), width: widthOf(covered, layout) });
  }
  return new Map([...texts].map(([row, line]) => [row, rowHeight(line, FONT_SIZE, least.get(row) ?? LEAST_ROW_HEIGHT)]));
}

function widthOf({ left, right }: Area, { columnWidths }: FormLayout): number {
  return columnWidths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}
