import { HostError } from "../protocol/host-error";
import type { Area } from "./area";

/** A page that begins by hand, before a row or a column. */
export interface PageBreak {
  before: number;
}

/** How a sheet prints. */
export interface Page {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printErrors: string;
  printComments: string;
  printOrder: string;
  /** Null: numbered by itself. */
  firstPageNumber: number | null;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  /** Rows and columns before which a page begins by hand. */
  breaks: { rows: PageBreak[]; columns: PageBreak[] };
  /** `{scale}` in percent, or pages to fit into. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
}

export function newPage(): Page {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    printErrors: "AsDisplayed",
    printComments: "NoComments",
    printOrder: "DownThenOver",
    firstPageNumber: null,
    printArea: null,
    titleRows: null,
    titleColumns: null,
    breaks: { rows: [], columns: [] },
    zoom: { scale: 100 },
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
  };
}

/** Sets the scale, or the pages to fit into; the one undoes the other. */
export function setZoom(page: Page, { scale, horizontalFitToPages, verticalFitToPages }: Page["zoom"]): void {
  const fits = [horizontalFitToPages, verticalFitToPages].filter((each) => each !== undefined);
  if (scale === undefined ? fits.length === 0 : fits.length > 0) throw HostError.invalidArgument();
  if (scale !== undefined && !(Number.isInteger(scale) && scale >= 10 && scale <= 400)) throw HostError.invalidArgument();
  if (fits.some((each) => !Number.isInteger(each) || each < 0)) throw HostError.invalidArgument();
  page.zoom =
    scale === undefined
      ? {
          ...(horizontalFitToPages === undefined ? {} : { horizontalFitToPages }),
          ...(verticalFitToPages === undefined ? {} : { verticalFitToPages }),
        }
      : { scale };
}

/** Begins a page before a row or column; nothing can come before the first. */
export function addBreak(breaks: PageBreak[], before: number): PageBreak {
  if (before === 0) throw HostError.invalidArgument();
  const known = breaks.find((each) => each.before === before);
  if (known) return known;
  const added = { before };
  breaks.push(added);
  breaks.sort((a, b) => a.before - b.before);
  return added;
}
