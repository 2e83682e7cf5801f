import type { ExcelHost } from "../../host";
import { parseAddress } from "../../host/model/address";
import { linkOn } from "../../host/model/hyperlinks";

/** Goes where the link of a cell leads inside of the workbook; a link that leads out of it, or nowhere, does nothing. */
export function followLink({ book, user }: ExcelHost, sheetId: string, row: number, column: number): void {
  const sheet = book.sheet(sheetId);
  const target = sheet && linkOn(sheet, { top: row, bottom: row, left: column, right: column })?.documentReference;
  const to = target === undefined ? null : parseAddress(target);
  if (to && (to.sheet === undefined || book.sheet(to.sheet)?.visibility === "Visible")) user.select(target!);
}
