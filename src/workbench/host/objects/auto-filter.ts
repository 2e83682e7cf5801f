import { objectClass, type Live } from "../executor/table";
import { requireUnlocked } from "../model/editing";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { cellsArgument } from "./cells";
import { range } from "./range";

/** The filter of a sheet as far as it shows all rows; choosing among them is not emulated. */
export const autoFilter = objectClass<Sheet>({
  name: "AutoFilter",
  properties: { Enabled: { get: ({ filter }) => filter !== null }, IsDataFiltered: { get: () => false } },
  methods: {
    Apply: {
      call: (sheet, args) => {
        if (args.has(1) || args.has(2)) throw HostError.notEmulated("criteria of AutoFilter.apply()");
        const { sheet: meant, area } = cellsArgument(args, 0, sheet);
        if (meant !== sheet) throw HostError.invalidArgument();
        requireUnlocked(sheet, area);
        sheet.filter = area;
      },
    },
    Remove: { call: (sheet) => void (sheet.filter = null) },
    GetRange: {
      call: (sheet): Live => {
        if (!sheet.filter) throw HostError.itemNotFound();
        return range.of({ sheet, area: sheet.filter });
      },
    },
    GetRangeOrNullObject: { call: (sheet) => (sheet.filter ? range.of({ sheet, area: sheet.filter }) : null) },
  },
});
