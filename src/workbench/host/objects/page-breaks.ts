import { objectClass, type Live } from "../executor/table";
import { areaAt } from "../model/area";
import { addBreak } from "../model/page";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { cellsArgument } from "./cells";
import { range } from "./range";

type Axis = "rows" | "columns";

/** The pages that a sheet begins by hand, along its rows or its columns. */
interface Breaks {
  readonly sheet: Sheet;
  readonly axis: Axis;
}

interface Break extends Breaks {
  /** Row or column the page begins with. */
  readonly index: number;
}

export const pageBreak = objectClass<Break>({
  name: "PageBreak",
  identity: "_Id",
  properties: {
    _Id: { get: ({ index }) => String(index) },
    RowIndex: { get: ({ axis, index }) => (axis === "rows" ? index : 0) },
    ColumnIndex: { get: ({ axis, index }) => (axis === "columns" ? index : 0) },
  },
  methods: {
    Delete: {
      call: ({ sheet, axis, index }) => {
        sheet.page.breaks[axis] = sheet.page.breaks[axis].filter((each) => each !== index);
      },
    },
    GetCellAfterBreak: {
      call: ({ sheet, axis, index }): Live => range.of({ sheet, area: axis === "rows" ? areaAt(index, 0, 1, 1) : areaAt(0, index, 1, 1) }),
    },
  },
});

export const pageBreaks = objectClass<Breaks>({
  name: "PageBreakCollection",
  collection: {
    items: ({ sheet, axis }) => sheet.page.breaks[axis].map((index) => pageBreak.of({ sheet, axis, index })),
    // Pages ask by position, the library itself by what it was told of the break.
    byKey: ({ sheet, axis }, key) => {
      const breaks = sheet.page.breaks[axis];
      const index = typeof key === "number" ? breaks[key] : breaks.find((each) => String(each) === key);
      return index === undefined ? null : pageBreak.of({ sheet, axis, index });
    },
    members: { GetItem: true, GetCount: true },
  },
  methods: {
    Add: {
      call: ({ sheet, axis }, args): Live => {
        const cells = cellsArgument(args, 0, sheet);
        if (cells.sheet !== sheet) throw HostError.invalidArgument();
        const index = axis === "rows" ? cells.area.top : cells.area.left;
        addBreak(sheet.page.breaks[axis], index);
        return pageBreak.of({ sheet, axis, index });
      },
    },
    RemovePageBreaks: { call: ({ sheet, axis }) => void (sheet.page.breaks[axis] = []) },
  },
});
