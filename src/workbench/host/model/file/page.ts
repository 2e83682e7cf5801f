import type { HeaderFooter, PageSetup, Sheet as FileSheet, WriteSheet } from "hucre";
import { parseAddress } from "../address";
import type { Area } from "../area";
import { newPage, type Page, type PageBreak } from "../page";
import { fixedAddress } from "./areas";
import type { Losses } from "./losses";
import { keyOf, said } from "./style";

const PAPERS: Readonly<Record<string, string>> = {
  letter: "Letter",
  legal: "Legal",
  a3: "A3",
  a4: "A4",
  a5: "A5",
  b4: "B4",
  b5: "B5",
  executive: "Executive",
  tabloid: "Tabloid",
};
const POINTS_PER_INCH = 72;
const EDGES = ["top", "bottom", "left", "right", "header", "footer"] as const;

/** How a sheet of a file prints. */
export function pageFromFile({ pageSetup = {}, headerFooter, rowBreaks, colBreaks }: FileSheet, losses: Losses): Page {
  const page = newPage();
  const { paperSize, orientation, printArea, printTitlesRow, printTitlesColumn } = pageSetup;
  if (headerFooter?.differentFirst || headerFooter?.differentOddEven) losses.add("headers and footers that differ between pages");
  return {
    ...page,
    orientation: orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPERS[paperSize ?? ""] ?? page.paperSize,
    centerHorizontally: pageSetup.horizontalCentered ?? false,
    centerVertically: pageSetup.verticalCentered ?? false,
    printGridlines: pageSetup.showGridLines ?? false,
    printArea: areaOf(printArea, losses),
    titleRows: areaOf(printTitlesRow, losses),
    titleColumns: areaOf(printTitlesColumn, losses),
    breaks: { rows: breaksFromFile(rowBreaks), columns: breaksFromFile(colBreaks) },
    zoom: zoomFromFile(pageSetup),
    margins: { ...page.margins, ...marginsFromFile(pageSetup) },
    header: partsFromFile(headerFooter?.oddHeader),
    footer: partsFromFile(headerFooter?.oddFooter),
  };
}

export function pageToFile(page: Page): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks" | "colBreaks"> {
  const margins = Object.fromEntries(EDGES.map((edge) => [edge, page.margins[edge] / POINTS_PER_INCH]));
  const headerFooter: HeaderFooter = said({ oddHeader: partsToFile(page.header), oddFooter: partsToFile(page.footer) });
  return {
    pageSetup: said({
      orientation: page.orientation === "Landscape" ? ("landscape" as const) : ("portrait" as const),
      paperSize: keyOf(PAPERS, page.paperSize) as PageSetup["paperSize"],
      horizontalCentered: page.centerHorizontally || undefined,
      verticalCentered: page.centerVertically || undefined,
      showGridLines: page.printGridlines || undefined,
      printArea: placeToFile(page.printArea),
      printTitlesRow: placeToFile(page.titleRows),
      printTitlesColumn: placeToFile(page.titleColumns),
      margins,
      ...zoomToFile(page.zoom),
    }),
    ...(Object.keys(headerFooter).length > 0 ? { headerFooter } : {}),
    rowBreaks: breaksToFile(page.breaks.rows),
    colBreaks: breaksToFile(page.breaks.columns),
  };
}

/** Files name the line that a page ends with, the model the one that the next begins with. */
function breaksFromFile(lastLines: readonly number[] = []): PageBreak[] {
  return lastLines.map((last) => ({ before: last + 1 }));
}

function breaksToFile(breaks: readonly PageBreak[]): number[] {
  return breaks.map(({ before }) => before - 1);
}

/** Fitting goes before a scale; 0 pages mean as many as it takes. */
function zoomFromFile({ fitToPage, fitToWidth = 1, fitToHeight = 1, scale }: PageSetup): Page["zoom"] {
  if (!fitToPage) return { scale: scale ?? 100 };
  return {
    ...(fitToWidth > 0 ? { horizontalFitToPages: fitToWidth } : {}),
    ...(fitToHeight > 0 ? { verticalFitToPages: fitToHeight } : {}),
  };
}

function zoomToFile({ scale, horizontalFitToPages: across, verticalFitToPages: down }: Page["zoom"]): PageSetup {
  if (across !== undefined || down !== undefined) return { fitToPage: true, fitToWidth: across ?? 0, fitToHeight: down ?? 0 };
  return scale === undefined || scale === 100 ? {} : { scale };
}

function placeToFile(area: Area | null): string | undefined {
  return area ? fixedAddress(area) : undefined;
}

function marginsFromFile({ margins = {} }: PageSetup): Partial<Page["margins"]> {
  return Object.fromEntries(EDGES.filter((edge) => margins[edge] !== undefined).map((edge) => [edge, margins[edge]! * POINTS_PER_INCH]));
}

function areaOf(address: string | undefined, losses: Losses): Area | null {
  const area = address === undefined ? undefined : parseAddress(address)?.area;
  if (address !== undefined && !area) losses.add("a print area or title of several parts");
  return area ?? null;
}

/** "&L左&C中&R右": what stands before any sign stands in the middle. */
function partsFromFile(text = ""): Page["header"] {
  const parts: Record<string, string> = { L: "", C: "", R: "" };
  const pieces = text.split(/&([LCR])/);
  parts["C"] = pieces[0]!;
  for (let index = 1; index < pieces.length; index += 2) parts[pieces[index]!] = pieces[index + 1]!;
  return { left: parts["L"]!, center: parts["C"]!, right: parts["R"]! };
}

function partsToFile({ left, center, right }: Page["header"]): string | undefined {
  const written = [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join("");
  return written === "" ? undefined : written;
}
