import { relationType, type OpenBook } from "./book";
import { NO_STYLES, Styles } from "./styles";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Lets work add styles to a workbook, and writes those that it added. */
export async function withStyles<Result>(book: OpenBook, work: (styles: Styles) => Promise<Result>): Promise<Result> {
  const part = stylesOf(book);
  const xml = book.files.xml(part);
  const styles = new Styles(xml);
  const result = await work(styles);
  styles.finish();
  book.files.putXml(part, xml);
  return result;
}

function stylesOf({ files, part }: OpenBook): string {
  const known = files.relationships(part).find(({ type }) => type.endsWith("/styles"))?.target;
  if (known !== undefined) return known;
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const added = files.add(`${folder}styles`, "xml", STYLES_TYPE, NO_STYLES);
  files.relate(part, relationType("styles"), added);
  return added;
}
