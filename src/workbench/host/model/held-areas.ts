import { WHOLE_SHEET, type Area } from "./area";
import { namedAreas } from "./names";
import type { Page, PageBreak } from "./page";
import type { Sheet } from "./sheet";

/** An area that something other than cells stands on, and how it is put elsewhere; null: its cells are gone. */
export interface HeldArea {
  readonly area: Area;
  place(area: Area | null): void;
}

/** What names, the filter and the page setup hold of a sheet: it moves when rows or columns do. */
export function heldAreas(sheet: Sheet): HeldArea[] {
  return [...namedAreas(sheet), ...filtered(sheet), ...printed(sheet.page), ...breaks(sheet.page)];
}

function filtered(sheet: Sheet): HeldArea[] {
  return sheet.filter ? [{ area: sheet.filter, place: (moved) => (sheet.filter = moved) }] : [];
}

function printed(page: Page): HeldArea[] {
  return (["printArea", "titleRows", "titleColumns"] as const).flatMap((key) => {
    const area = page[key];
    return area ? { area, place: (moved: Area | null) => void (page[key] = moved) } : [];
  });
}

function breaks(page: Page): HeldArea[] {
  const held = (axis: "rows" | "columns", each: PageBreak): HeldArea => ({
    area:
      axis === "rows"
        ? { ...WHOLE_SHEET, top: each.before, bottom: each.before }
        : { ...WHOLE_SHEET, left: each.before, right: each.before },
    place: (moved) => {
      if (moved) each.before = axis === "rows" ? moved.top : moved.left;
      else page.breaks[axis] = page.breaks[axis].filter((other) => other !== each);
    },
  });
  return (["rows", "columns"] as const).flatMap((axis) => page.breaks[axis].map((each) => held(axis, each)));
}
