import { markStyles, type MarkStyle } from "../../grid/mark-looks";

/** Key of our setting in the workbook. */
const KEY = "jihe.unmarked";

/** Asks for the setting, with the next round trip. */
export function askForUnmarked({ workbook }: Excel.RequestContext): Excel.Setting {
  return workbook.settings.getItemOrNullObject(KEY).load("value");
}

/** What it says once it has been asked for: what nobody of ours can have written counts for nothing. Errors are marked whatever it says. */
export function unmarkedIn(setting: Excel.Setting): MarkStyle[] {
  const value: unknown = setting.isNullObject ? null : setting.value;
  return Array.isArray(value) ? markStyles.filter((style) => style !== "error" && value.includes(style)) : [];
}

export async function unmarked(context: Excel.RequestContext): Promise<MarkStyle[]> {
  const setting = askForUnmarked(context);
  await context.sync();
  return unmarkedIn(setting);
}

/** Nothing is written where nothing changes, since Excel's undo list does not outlast it. */
export async function setUnmarked(context: Excel.RequestContext, styles: readonly MarkStyle[]): Promise<void> {
  const setting = askForUnmarked(context);
  await context.sync();
  if (styles.length > 0) context.workbook.settings.add(KEY, [...styles]);
  else if (!setting.isNullObject) setting.delete();
  await context.sync();
}
