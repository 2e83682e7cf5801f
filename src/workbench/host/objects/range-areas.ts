import { objectClass, type Live } from "../executor/table";
import { areaAddress, parseAddress, quotedSheetName } from "../model/address";
import { columnCount, rowCount, WHOLE_SHEET, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { range } from "./range";
import { rangeFormat } from "./range-format";
import { together } from "./together";
import { worksheet } from "./worksheets";

/** One or more areas of a sheet. */
export interface CellAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export const rangeCollection = objectClass<CellAreas>({
  name: "RangeCollection",
  collection: {
    items: ({ sheet, areas }) => areas.map((area) => range.of({ sheet, area })),
    members: { GetItemAt: true, GetCount: true },
  },
});

export const rangeAreas = objectClass<CellAreas>({
  name: "RangeAreas",
  tracked: true,
  properties: {
    Address: { get: fullAddresses },
    AddressLocal: { get: fullAddresses },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0) },
  },
  navigation: {
    Areas: { to: (cells): Live => rangeCollection.of(cells) },
    DataValidation: { to: (cells): Live => dataValidation.of(cells) },
    ConditionalFormats: { to: (cells): Live => conditionalFormats.of(cells) },
    Format: { to: ({ sheet, areas }): Live => together(areas.map((area) => rangeFormat.of({ sheet, area }))) },
    Worksheet: { to: ({ sheet }): Live => worksheet.of(sheet) },
  },
});

/** The areas of an address list such as "A1:B2, D4"; the whole sheet where none is given. */
export function areasOf(sheet: Sheet, addresses: string | undefined): CellAreas {
  if (addresses === undefined) return { sheet, areas: [WHOLE_SHEET] };
  const areas = addresses.split(",").map((address) => {
    const parsed = parseAddress(address.trim());
    if (!parsed || (parsed.sheet !== undefined && sheet.book.sheet(parsed.sheet) !== sheet)) throw HostError.invalidArgument();
    return parsed.area;
  });
  return { sheet, areas };
}

function fullAddresses({ sheet, areas }: CellAreas): string {
  return areas.map((area) => `${quotedSheetName(sheet.name)}!${areaAddress(area)}`).join(",");
}
