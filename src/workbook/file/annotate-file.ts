import type { SheetPlan } from "../../grid/sheet-plan";
import type { Mark } from "../../reporting/marks";
import type { PartialMark } from "../port";
import { isTrue, openBook, relationType, type ListedSheet, type OpenBook } from "./annotate/book";
import { putComments } from "./annotate/comments";
import { putHighlights } from "./annotate/highlights";
import { putReport } from "./annotate/report-sheet";
import { NO_STYLES, Styles } from "./annotate/styles";
import { childOf } from "./annotate/xml-part";

export { UnwritableFile, type WriteFault } from "./annotate/package";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

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
  const stylesPart = stylesOf(book);
  const stylesXml = book.files.xml(stylesPart);
  const styles = new Styles(stylesXml);
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
  styles.finish();
  book.files.putXml(stylesPart, stylesXml);
  book.files.putXml(book.part, book.xml);
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

function stylesOf({ files, part }: OpenBook): string {
  const known = files.relationships(part).find(({ type }) => type.endsWith("/styles"))?.target;
  if (known !== undefined) return known;
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const added = files.add(`${folder}styles`, "xml", STYLES_TYPE, NO_STYLES);
  files.relate(part, relationType("styles"), added);
  return added;
}
