/**
 * A sheet that was added, and whose hidden name was not, would pass for one of hers ever after: it is named, or goes. To be called where adding
 * one has failed.
 */
export async function ownUp(context: Excel.RequestContext, name: string, hiddenName: string): Promise<void> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    const hidden = context.workbook.names.getItemOrNullObject(hiddenName).load("name");
    await context.sync();
    if (sheet.isNullObject || !hidden.isNullObject) return;
    context.workbook.names.add(hiddenName, sheet.getRange()).visible = false;
    sheet.showGridlines = false;
    await context.sync().catch(() => {
      sheet.delete();
      return context.sync();
    });
  } catch {
    // The failure that led here is the one to tell.
  }
}
