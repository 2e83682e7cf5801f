import type { SheetPlan } from "../../grid/sheet-plan";
import type { Mark } from "../../reporting/marks";
import type { PartialMark } from "../port";
import { isTrue, openBook, type ListedSheet, type OpenBook } from "./annotate/book";
import { withStyles } from "./annotate/book-styles";
import { putComments } from "./annotate/comments";
import { putHighlights } from "./annotate/highlights";
import { putReport } from "./annotate/report-sheet";
import type { Styles } from "./annotate/styles";
import { childOf } from "./annotate/xml-part";

export { UnwritableFile, type WriteFault } from "./annotate/package";

/** What is put into a copy of a workbook. */
export interface Annotations {
  readonly marks: readonly Mark[];
  /** The findings sheet, once it is known which marks are not whole. */
  readonly report: (partial: readonly PartialMark[]) => SheetPlan;
}

/**
 * A copy of an .xlsx or .xlsm workbook with these marks and the findings sheet in place of those of an earlier check. Only the parts
 * that must change are changed, and these only in the places concerned; everything else is copied byte for byte, which keeps what no
 * library models: charts, macros, threads, custom XML. Throws `UnwritableFile`.
 */
export async function annotateFile(bytes: Uint8Array, { marks, report }: Annotations): Promise<Uint8Array> {
  const book = openBook(bytes);
  await withStyles(book, async (styles) => {
    const partial = book.sheets
      .filter(({ hasCells }) => hasCells)
      .flatMap((sheet) =>
        markSheet(
          book,
          sheet,
          marks.filter((mark) => mark.sheet === sheet.name),
          styles,
        ),
      );
    await putReport(book, report(partial), styles);
  });
  return book.files.toBytes();
}

/** Marks of a protected sheet stay as they are, as in Excel. */
function markSheet({ files }: OpenBook, { part }: ListedSheet, marks: readonly Mark[], styles: Styles): PartialMark[] {
  const xml = files.xml(part, "row");
  if (isTrue(childOf(xml.root, "sheetProtection")?.attributes["sheet"])) {
    return marks.map(({ sheet, cell }) => ({ sheet, cell, hindrance: "protected" }));
  }
  putHighlights(xml, marks, styles);
  const { commented } = putComments(files, xml, part, marks);
  files.putXml(part, xml);
  return commented.map(({ sheet, cell }) => ({ sheet, cell, hindrance: "commented" }));
}
