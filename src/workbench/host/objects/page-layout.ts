import { asFlag, asNumber, asOneOf, asText, type Arguments } from "../executor/arguments";
import { isLive, objectClass, type Live, type Method, type Property } from "../executor/table";
import { isWholeColumns, isWholeRows, type Area } from "../model/area";
import { setZoom, type Page } from "../model/page";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { cellsArgument, type CellArea } from "./cells";
import { range } from "./range";
import { rangeAreas, type CellAreas } from "./range-areas";

/** Papers by the API's names, as far as offices print tables on them. */
const PAPERS = ["Letter", "Tabloid", "Ledger", "Legal", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio"] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

type Flag = "blackAndWhite" | "centerHorizontally" | "centerVertically" | "draftMode" | "printGridlines" | "printHeadings";

function flag(key: Flag): Property<Sheet> {
  return { get: ({ page }) => page[key], set: ({ page }, value) => (page[key] = asFlag(value)) };
}

function choice(key: "printErrors" | "printComments" | "printOrder", allowed: readonly string[]): Property<Sheet> {
  return { get: ({ page }) => page[key], set: ({ page }, value) => (page[key] = asOneOf(value, allowed)) };
}

function margin(key: keyof Page["margins"]): Property<Sheet> {
  return { get: ({ page }) => page.margins[key], set: ({ page }, value) => (page.margins[key] = size(value)) };
}

const margins: Readonly<Record<string, Property<Sheet>>> = {
  LeftMargin: margin("left"),
  RightMargin: margin("right"),
  TopMargin: margin("top"),
  BottomMargin: margin("bottom"),
  HeaderMargin: margin("header"),
  FooterMargin: margin("footer"),
};

/** What is set as a range and asked for as one: `get…` throws where there is none, `get…OrNullObject` does not. */
function asked(name: string, find: (sheet: Sheet) => Live | null): Record<string, Method<Sheet>> {
  return {
    [`Get${name}`]: {
      call: (sheet): Live => {
        const found = find(sheet);
        if (!found) throw HostError.itemNotFound();
        return found;
      },
    },
    [`Get${name}OrNullObject`]: { call: find },
  };
}

function lines(key: "titleRows" | "titleColumns"): (sheet: Sheet) => Live | null {
  return (sheet) => {
    const area = sheet.page[key];
    return area && range.of({ sheet, area });
  };
}

export const headerFooter = objectClass<Page>({
  name: "HeaderFooter",
  properties: Object.fromEntries(
    (["header", "footer"] as const).flatMap((end) =>
      (["left", "center", "right"] as const).map((side): [string, Property<Page>] => [
        `${side.charAt(0).toUpperCase()}${side.slice(1)}${end === "header" ? "Header" : "Footer"}`,
        { get: (page) => page[end][side], set: (page, value) => (page[end][side] = asText(value)) },
      ]),
    ),
  ),
});

/** Only the header and footer of all pages; others for the first or for even pages are not emulated. */
export const headerFooterGroup = objectClass<Page>({
  name: "HeaderFooterGroup",
  navigation: { DefaultForAllPages: { to: (page): Live => headerFooter.of(page) } },
});

export const pageLayout = objectClass<Sheet>({
  name: "PageLayout",
  properties: {
    ...margins,
    Orientation: {
      get: ({ page }) => page.orientation,
      set: ({ page }, value) => (page.orientation = asOneOf(value, ["Portrait", "Landscape"])),
    },
    PaperSize: { get: ({ page }) => page.paperSize, set: ({ page }, value) => (page.paperSize = asOneOf(value, PAPERS)) },
    Zoom: { get: ({ page }) => page.zoom, set: ({ page }, value) => setZoom(page, zoomMeant(value)) },
    BlackAndWhite: flag("blackAndWhite"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    DraftMode: flag("draftMode"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    PrintErrors: choice("printErrors", ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    PrintComments: choice("printComments", ["NoComments", "EndSheet", "InPlace"]),
    PrintOrder: choice("printOrder", ["DownThenOver", "OverThenDown"]),
    FirstPageNumber: {
      get: ({ page }) => page.firstPageNumber ?? "",
      set: ({ page }, value) => (page.firstPageNumber = value === "" ? null : asNumber(value)),
    },
  },
  navigation: { HeadersFooters: { to: ({ page }): Live => headerFooterGroup.of(page) } },
  methods: {
    ...asked("PrintArea", (sheet) => (sheet.page.printArea ? rangeAreas.of({ sheet, areas: [sheet.page.printArea] }) : null)),
    ...asked("PrintTitleRows", lines("titleRows")),
    ...asked("PrintTitleColumns", lines("titleColumns")),
    SetPrintArea: { call: (sheet, args) => void (sheet.page.printArea = printArea(sheet, args)) },
    SetPrintTitleRows: { call: (sheet, args) => void (sheet.page.titleRows = whole(sheet, args, isWholeRows)) },
    SetPrintTitleColumns: { call: (sheet, args) => void (sheet.page.titleColumns = whole(sheet, args, isWholeColumns)) },
    SetPrintMargins: {
      call: ({ page }, args) => {
        const points = POINTS[args.oneOf(0, Object.keys(POINTS) as (keyof typeof POINTS)[])];
        for (const [key, value] of Object.entries(args.record(1))) {
          if (value !== undefined && value !== null)
            page.margins[asOneOf(key, Object.keys(page.margins) as "top"[])] = size(value) * points;
        }
      },
    },
  },
});

function size(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw HostError.invalidArgument();
  return points;
}

function zoomMeant(value: unknown): Page["zoom"] {
  if (typeof value !== "object" || value === null) throw HostError.invalidArgument();
  const given = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
  return Object.fromEntries(given.map(([key, each]) => [key, asNumber(each)]));
}

function printArea(sheet: Sheet, args: Arguments): Area {
  const asGiven = args.raw(0);
  const several = isLive(asGiven) && asGiven.table.name === "RangeAreas" ? (asGiven.data as CellAreas) : null;
  if (several && several.areas.length > 1) throw HostError.notEmulated("print areas of several parts");
  const cells: CellArea = several ? { sheet: several.sheet, area: several.areas[0]! } : cellsArgument(args, 0, sheet);
  return onSheet(sheet, cells);
}

function whole(sheet: Sheet, args: Arguments, isWhole: (area: Area) => boolean): Area {
  const area = onSheet(sheet, cellsArgument(args, 0, sheet));
  if (!isWhole(area)) throw HostError.invalidArgument();
  return area;
}

function onSheet(sheet: Sheet, cells: CellArea): Area {
  if (cells.sheet !== sheet) throw HostError.invalidArgument();
  return cells.area;
}
