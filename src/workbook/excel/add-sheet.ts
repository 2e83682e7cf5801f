import { areaAddress } from "../../grid/address";
import type { Choice, SheetPlan } from "../../grid/sheet-plan";
import { rectangles } from "./addresses";
import { asFault } from "./in-excel";
import type { Known } from "./known";
import { putLooks } from "./looks";
import { putLinks, putValues, rowsOf } from "./sheet-cells";

/**
 * Adds a sheet of a few hundred rows at the end, as the user's own: two round trips. False where there is one of that name already, which
 * is left as it is.
 */
export async function addSheet(context: Excel.RequestContext, known: Known, plan: SheetPlan): Promise<boolean> {
  const { worksheets } = context.workbook;
  const taken = worksheets.getItemOrNullObject(plan.name).load("name");
  const structure = context.workbook.protection.load("protected");
  await context.sync();
  if (!taken.isNullObject) return false;
  if (structure.protected) throw asFault("protected-workbook", "the workbook takes no more sheets");
  const sheet = worksheets.add(plan.name);
  sheet.showGridlines = false;
  const rows = rowsOf(plan);
  putValues(sheet, rows);
  putLinks(sheet, rows);
  putLooks(sheet, plan);
  offerChoices(sheet, plan.choices ?? []);
  sheet.activate();
  await context.sync();
  known.sheets = null;
  return true;
}

/** Answers to choose from; others may still be typed in. */
export function offerChoices(sheet: Excel.Worksheet, choices: readonly Choice[]): void {
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
