import type { SheetPlan } from "../../grid/sheet-plan";

/** As on the sheets of files. */
const INCHES = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };

/** A4, as wide as the page, headings, foot and number on every page. */
export function setUpPage(sheet: Excel.Worksheet, { print: { orientation, titleRows, pageStarts = [], foot, onePage } }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.inches, INCHES);
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (pageStarts.length > 0) {
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of pageStarts) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
  if (foot === undefined) return;
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = foot.replaceAll("&", "&&");
  defaultForAllPages.rightFooter = "&P / &N";
}
