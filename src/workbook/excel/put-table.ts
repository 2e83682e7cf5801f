import { areaAddress, type Area } from "../../grid/address";
import type { TablePlan } from "../../grid/sheet-plan";

/** Quiet, since the cells have looks of their own. */
const STYLE = "TableStyleLight1";

/** Asks for the tables of a sheet, with the next round trip. */
export function askForTables(sheet: Excel.Worksheet): Excel.TableCollection {
  return sheet.tables.load("items/name,items/columns/items/name");
}

/** Makes cells Excel's own table; what hers is called the same keeps its name. Its headings must stand already. */
export function addTable(sheet: Excel.Worksheet, { area }: TablePlan, name: string): void {
  const table = sheet.tables.add(areaAddress(area), true);
  table.name = name;
  table.style = STYLE;
  table.showBandedRows = false;
}

/**
 * Brings the table of an earlier writing, whose headings are where they are to be, over the cells of now; columns that Excel added to it on the
 * right for her stay part of it. Formulas that name it go on doing so, where this Excel can resize tables.
 */
export function fitTable(sheet: Excel.Worksheet, table: Excel.Table, plan: TablePlan, right: number): void {
  const area: Area = { ...plan.area, right: Math.max(plan.area.right, right) };
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return table.resize(areaAddress(area));
  const { name } = table;
  table.convertToRange();
  addTable(sheet, { ...plan, area }, name);
}

/** A name that no table of the workbook has; Excel compares them without case. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
