import { address, areaAddress, fullAddress } from "../../grid/address";
import type { Choice, PlannedCell, SheetPlan } from "../../grid/sheet-plan";
import { rectangles } from "./addresses";
import { codeOf } from "./faults";
import { asFault } from "./in-excel";
import type { Known } from "./known";
import { putLooks } from "./looks";

/** Number format of cells whose text is a text, whatever it looks like. */
const TEXT = "@";

/**
 * Adds a sheet of a few hundred rows at the end, as the user's own: two round trips. False where there is one of that name already, which
 * is left as it is.
 */
export async function addSheet(context: Excel.RequestContext, known: Known, plan: SheetPlan): Promise<boolean> {
  const { worksheets } = context.workbook;
  const taken = worksheets.getItemOrNullObject(plan.name).load("name");
  await context.sync();
  if (!taken.isNullObject) return false;
  const sheet = worksheets.add(plan.name);
  sheet.showGridlines = false;
  writeCells(sheet, plan);
  putLooks(sheet, plan);
  offerChoices(sheet, plan.choices ?? []);
  sheet.activate();
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === "AccessDenied") throw asFault("protected-workbook", "the workbook takes no more sheets", error);
    throw error;
  }
  known.sheets = null;
  return true;
}

function writeCells(sheet: Excel.Worksheet, { cells }: SheetPlan): void {
  const width = Math.max(...cells.map(({ col }) => col)) + 1;
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const spread = <Value>(blank: Value): Value[][] => Array.from({ length: height }, () => Array.from({ length: width }, () => blank));
  const [formats, values] = [spread("General"), spread<string | number>("")];
  for (const { row, col, value, look } of cells) {
    // What is typed into a tinted cell later is a text too: no version becomes a date, and no equation a formula.
    formats[row]![col] = typeof value === "number" ? (look.numberFormat ?? "General") : TEXT;
    values[row]![col] = value ?? "";
  }
  const block = sheet.getRangeByIndexes(0, 0, height, width);
  block.numberFormat = formats;
  block.values = values;
  for (const cell of cells) putLink(sheet, cell);
}

function putLink(sheet: Excel.Worksheet, { row, col, value, link }: PlannedCell): void {
  if (!link) return;
  const documentReference = fullAddress(link.sheet, link.cell);
  sheet.getRange(address({ row, col })).hyperlink = { documentReference, textToDisplay: String(value ?? link.cell) };
}

/** Answers to choose from; others may still be typed in. */
function offerChoices(sheet: Excel.Worksheet, choices: readonly Choice[]): void {
  const alike = new Map<string, Choice[]>();
  for (const choice of choices) {
    const source = choice.options.join(",");
    alike.set(source, [...(alike.get(source) ?? []), choice]);
  }
  for (const [source, places] of alike) {
    for (const area of rectangles(places)) {
      const { dataValidation } = sheet.getRange(areaAddress(area));
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.errorAlert = { showAlert: false, message: "", style: "Information", title: "" };
    }
  }
}
