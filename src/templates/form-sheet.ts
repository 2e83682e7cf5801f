import { area } from "../grid/address";
import { sheetNames, type SheetPlan } from "../grid/sheet-plan";
import { blankForm } from "../official/blank-form";
import type { FilledForm } from "../official/filled-form";
import { fieldParts, type FormLayout } from "../official/layout";
import { fillers, type Block } from "./block";
import { Geometry } from "./geometry";
import { listBlocks } from "./list-blocks";
import { looks } from "./looks";
import { pageStarts } from "./pages";
import { partBlocks, subProjectBlocks, totalFormulas, type Formulas } from "./part-blocks";
import { rowHeights, sheetOfBlocks } from "./sheet-of-blocks";

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
  const { columnWidths } = layout;
  const blocks = [...printed, ...fillers(printed, columnWidths.length, looks.label)];
  const least = leastHeights(layout, geometry);
  const heights = rowHeights(blocks, columnWidths, (row) => least.get(row) ?? LEAST_ROW_HEIGHT);
  const print = { orientation: "portrait", pageStarts: pageStarts(layout, heights, geometry) } as const;
  return sheetOfBlocks(blocks, { name, columnWidths, rowHeights: heights, print });
}

function headBlocks(layout: FormLayout, { year }: FilledForm): Block[] {
  return [
    { area: area(layout.titleAt), value: layout.title, look: looks.title },
    { area: area(layout.yearAt), value: year === null ? "（    年度）" : `（${year}年度）`, look: looks.subtitle },
  ];
}

function leastHeights(layout: FormLayout, geometry: Geometry): Map<number, number> {
  const least = new Map<number, number>([[area(layout.titleAt).top, TITLE_ROW_HEIGHT]]);
  for (const part of fieldParts(layout))
    if (part.long && part.key !== "remarks") least.set(geometry.place(part.value).top, LONG_TEXT_HEIGHT);
  return least;
}
