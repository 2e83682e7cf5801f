import type { Area } from "./area";

/** How a sheet prints. */
export interface Page {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
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
    printArea: null,
    titleRows: null,
    titleColumns: null,
    zoom: { scale: 100 },
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
  };
}
