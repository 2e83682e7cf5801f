import { objectClass, type Live } from "../executor/table";
import { areaAt } from "../model/area";
import { addBreak, type PageBreak } from "../model/page";
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
  readonly page: PageBreak;
}

export const pageBreak = objectClass<Break>({
  name: "PageBreak",
  identity: "_Id",
  properties: {
    _Id: { get: ({ page }) => String(page.before) },
    RowIndex: { get: ({ axis, page }) => (axis === "rows" ? page.before : 0) },
    ColumnIndex: { get: ({ axis, page }) => (axis === "columns" ? page.before : 0) },
  },
  methods: {
    Delete: {
      call: ({ sheet, axis, page }) => {
        sheet.page.breaks[axis] = sheet.page.breaks[axis].filter((each) => each !== page);
      },
    },
    GetCellAfterBreak: {
      call: ({ sheet, axis, page: { before } }): Live =>
        range.of({ sheet, area: axis === "rows" ? areaAt(before, 0, 1, 1) : areaAt(0, before, 1, 1) }),
    },
  },
});

export const pageBreaks = objectClass<Breaks>({
  name: "PageBreakCollection",
  collection: {
    items: ({ sheet, axis }) => sheet.page.breaks[axis].map((page) => pageBreak.of({ sheet, axis, page })),
    // Pages ask by position, the library itself by what it was told of the break.
    byKey: ({ sheet, axis }, key) => {
      const breaks = sheet.page.breaks[axis];
      const page = typeof key === "number" ? breaks[key] : breaks.find(({ before }) => String(before) === key);
      return page ? pageBreak.of({ sheet, axis, page }) : null;
    },
    members: { GetItem: true, GetCount: true },
  },
  methods: {
    Add: {
      call: ({ sheet, axis }, args): Live => {
        const cells = cellsArgument(args, 0, sheet);
        if (cells.sheet !== sheet) throw HostError.invalidArgument();
        const before = axis === "rows" ? cells.area.top : cells.area.left;
        return pageBreak.of({ sheet, axis, page: addBreak(sheet.page.breaks[axis], before) });
      },
    },
    RemovePageBreaks: { call: ({ sheet, axis }) => void (sheet.page.breaks[axis] = []) },
  },
});
