import { area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import { UncleanFile, type CleanStatement } from "../clean-statement";
import { OUR_PROPERTY } from "../signature";
import { openBook, type OpenBook } from "./annotate/book";
import { putComments } from "./annotate/comments";
import { removeHighlights, type Highlight } from "./annotate/highlights";
import { dropAddIn } from "./clean/add-in";
import { authorsOf, dropAuthors, dropPeople, hasThreads } from "./clean/authors";
import { compareFiles } from "./clean/compare-files";
import { findOurSheets } from "./clean/our-sheets";
import { referencesTo } from "./clean/references";
import { removeSheets } from "./clean/remove-sheets";
import { dropStrings, dropStyles, usedBy } from "./clean/unused";

export interface CleanOptions {
  /** How many explanations stand in a findings sheet. */
  readonly explanations: (report: Grid) => number;
  /** Whether the sheet with the organisation's rule pack goes too. */
  readonly withPack?: boolean;
}

export interface CleanCopy {
  readonly bytes: Uint8Array;
  readonly statement: CleanStatement;
}

/**
 * A copy of an .xlsx or .xlsm workbook without anything of ours, and the statement that all else is as it was: both files are read
 * again for it and compared. Where there is nothing of ours, the copy is the file itself. A comment of ours that a colleague has
 * answered stays and is named. Throws `UnwritableFile` where a copy could not hold all of the workbook, `UncleanFile` where it could
 * not be clean or is not the same.
 */
export function cleanFile(original: Uint8Array, { explanations, withPack = false }: CleanOptions): CleanCopy {
  const book = openBook(original);
  if (isReport(book)) throw new UncleanFile("own");
  const { report, alike, packs, summaries } = findOurSheets(book);
  const reports = report ? [report] : [];
  const going = [...reports.map(({ sheet }) => sheet), ...summaries, ...(withPack ? packs : [])];
  const references = referencesTo(book, going);
  if (references.length > 0) throw new UncleanFile("referred", references);
  const { answered, comments, highlights } = takeOut(book, going);
  const bytes = book.files.changed ? book.files.toBytes() : original;
  const { differences, ...compared } = compareFiles(original, bytes, going);
  if (differences.length > 0) throw new UncleanFile("different", differences);
  const statement: CleanStatement = {
    compared,
    removed: {
      comments,
      highlights,
      reports: reports.map(({ sheet }) => sheet),
      explanations: reports.reduce((sum, report) => sum + explanations(report), 0),
      summaries,
      packs: withPack ? packs : [],
    },
    kept: { answered, packs: withPack ? [] : packs, reports: alike.map(({ sheet }) => sheet) },
  };
  return { bytes, statement };
}

type TakenOut = Pick<CleanStatement["kept"], "answered"> & Pick<CleanStatement["removed"], "comments" | "highlights">;

function takeOut(book: OpenBook, going: readonly string[]): TakenOut {
  const { files, sheets, part } = book;
  const hers = sheets.filter(({ name, hasCells }) => hasCells && !going.includes(name));
  const threads = hasThreads(files);
  const marked = hers.map((sheet) => ({ sheet: sheet.name, ...unmark(book, sheet.part) }));
  const gone = usedBy(
    files,
    sheets.filter(({ name }) => going.includes(name)).map((sheet) => sheet.part),
  );
  removeSheets(book, going);
  files.putXml(part, book.xml);
  const staying = usedBy(
    files,
    hers.map((sheet) => sheet.part),
  );
  const styles = marked.flatMap(({ highlights }) => highlights.flatMap(({ style }) => (style === null ? [] : [style])));
  dropStrings(book, gone, staying);
  dropStyles(book, { ...gone, dxfs: new Set([...gone.dxfs, ...styles]) }, staying);
  if (threads && !hasThreads(files)) dropPeople(files, part);
  dropAddIn(files);
  return {
    comments: marked.reduce((sum, { removed }) => sum + removed.length, 0),
    highlights: marked.reduce((sum, { highlights }) => sum + countCells(highlights), 0),
    answered: marked.flatMap(({ sheet, answered }) => answered.map((cell) => ({ sheet, cell }))),
  };
}

function unmark(
  { files }: OpenBook,
  part: string,
): { highlights: readonly Highlight[]; removed: readonly string[]; answered: readonly string[] } {
  const xml = files.xml(part, "row");
  const authors = authorsOf(files, part);
  const highlights = removeHighlights(xml);
  const { removed, answered } = putComments(files, xml, part, []);
  if (authors) dropAuthors(files, authors);
  files.putXml(part, xml);
  return { highlights, removed, answered };
}

function countCells(highlights: readonly Highlight[]): number {
  const areas = highlights.flatMap(({ cells }) => cells.split(/\s+/).filter((each) => each !== ""));
  return areas.map(area).reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
}

/** A report of ours holds nothing but what is ours. */
function isReport({ files }: OpenBook): boolean {
  const properties = files.relationships("").find(({ type }) => type.endsWith("/custom-properties"))?.target;
  if (properties === undefined || !files.has(properties)) return false;
  return files.xml(properties).root.children.some(({ attributes }) => attributes["name"] === OUR_PROPERTY);
}
