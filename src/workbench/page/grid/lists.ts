import { ISheetCellDropdownManagerService } from "@univerjs/preset-sheets-core";
import type { ExcelHost } from "../../host";
import { areaAddress, parseAddress, quotedSheetName } from "../../host/model/address";
import { validationOn } from "../../host/model/data-validations";
import type { Sheet } from "../../host/model/sheet";
import { filled } from "../../host/model/validity";
import type { BookView } from "./book-view";
import type { Library } from "./univer";

/** Opens the drop-down list of a cell that has one. What is picked there goes to the workbook. */
export function offerList(
  { injector }: Library,
  view: BookView,
  { book, user }: ExcelHost,
  sheetId: string,
  row: number,
  column: number,
): void {
  const sheet = book.sheet(sheetId);
  const place = sheet && view.placeOf(sheet.id, row, column);
  const entries = sheet && !sheet.protection ? listEntries(sheet, row, column) : [];
  if (!sheet || !place || entries.length === 0) return;
  const address = `${quotedSheetName(sheet.name)}!${areaAddress({ top: row, bottom: row, left: column, right: column })}`;
  injector.get(ISheetCellDropdownManagerService).showDropdown({
    type: "list",
    location: place,
    props: {
      // Without a colour the library writes white on white.
      options: entries.map((entry) => ({ label: entry, value: entry, color: "#FFFFFF" })),
      defaultValue: sheet.text(row, column),
      showEdit: false,
      onChange: ([picked]) => {
        if (picked !== undefined) user.pick(address, picked);
        return true;
      },
    },
  });
}

/** The entries of a cell's list: written out, or what stands in the cells it names. */
function listEntries(sheet: Sheet, row: number, column: number): string[] {
  const { type, rule } = validationOn(sheet, [{ top: row, bottom: row, left: column, right: column }]);
  if (type !== "List") return [];
  const { source = "" } = Object.values(rule)[0] as { source?: string };
  if (!source.startsWith("=")) return source.split(",").map((each) => each.trim());
  const named = parseAddress(source.slice(1));
  const on = named?.sheet === undefined ? sheet : sheet.book.sheet(named.sheet);
  return named && on ? filled(on, [named.area]).map(({ top, left }) => on.text(top, left)) : [];
}
