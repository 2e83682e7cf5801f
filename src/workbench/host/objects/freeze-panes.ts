import { objectClass, type Live } from "../executor/table";
import { freeze, freezeArea, frozenArea } from "../model/freezing";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { cellsArgument } from "./cells";
import { range } from "./range";

export const freezePanes = objectClass<Sheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: {
      call: (sheet, args) => {
        const cells = cellsArgument(args, 0, sheet);
        if (cells.sheet !== sheet) throw HostError.invalidArgument();
        freezeArea(sheet, cells.area);
      },
    },
    FreezeRows: { call: (sheet, args) => freeze(sheet, args.integer(0, 1), 0) },
    FreezeColumns: { call: (sheet, args) => freeze(sheet, 0, args.integer(0, 1)) },
    GetLocation: {
      call: (sheet): Live => {
        const area = frozenArea(sheet);
        if (!area) throw HostError.itemNotFound();
        return range.of({ sheet, area });
      },
    },
    GetLocationOrNullObject: {
      call: (sheet) => {
        const area = frozenArea(sheet);
        return area && range.of({ sheet, area });
      },
    },
    Unfreeze: { call: (sheet) => freeze(sheet, 0, 0) },
  },
});
