import { REPORT_NAME } from "../signature";
import type { Known, KnownSheet } from "./known";
import { askForReport, reportSheet } from "./overview";

/** Makes a sheet known for the findings sheet. The name means all of it, so that no row or column taken out of it loses it. */
export function nameOurs(sheet: Excel.Worksheet): void {
  sheet.context.workbook.names.add(REPORT_NAME, sheet.getRange()).visible = false;
}

/**
 * Names the findings sheet again where something, such as a tool that tidies names, has taken its hidden name. It stays known until then, so
 * that work that begins anew finds it.
 */
export async function giveNameBack(context: Excel.RequestContext, known: Known): Promise<void> {
  const { unnamed } = known;
  if (!unnamed) return;
  await nameAgain(context, unnamed);
  known.unnamed = null;
}

async function nameAgain(context: Excel.RequestContext, unnamed: KnownSheet): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(unnamed.id).load("name");
  const report = askForReport(context);
  await context.sync();
  if (sheet.isNullObject || sheet.name !== unnamed.name || reportSheet(report)) return;
  if (!report.name.isNullObject) report.name.delete();
  nameOurs(sheet);
  await context.sync();
}
