import { openXlsx } from "hucre";
import { saveBook, type Book, type Sheet } from "../../../src/workbench/host";
import { isMarkFormula, isOurComment, REPORT_NAME } from "../../../src/workbook/signature";

const ALL = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
const NO_PART = new Set(["book", "id", "cells", "comments", "conditionalFormats", "rows", "columns"]);

type Comment = Sheet["comments"][number];

function reportOf({ names, sheets }: Book): Sheet | undefined {
  const formula = names.find(({ name }) => name === REPORT_NAME)?.formula ?? "";
  return sheets.find(({ name }) => formula.startsWith(`='${name}'!`) || formula.startsWith(`=${name}!`));
}

/** A comment of ours that somebody answered is hers too. */
const isOurs = ({ content, replies }: Comment): boolean => isOurComment(content) && replies.length === 0;
const isMark = ({ rule }: Sheet["conditionalFormats"][number]): boolean => isMarkFormula(String(rule["formula"] ?? ""));

function cellsOf({ cells }: Sheet): unknown[] {
  const told = [...cells.within(ALL)].filter(({ cell: { value, formula, style } }) => value !== "" || formula || style);
  return told.map(({ row, column, cell }) => [row, column, { ...cell }]);
}

/** Everything in the workbook that is not ours, as text. */
export function hersIn(book: Book): string {
  const report = reportOf(book);
  const sheets = book.sheets.filter((sheet) => sheet !== report);
  return JSON.stringify({
    sheets: sheets.map((sheet) => ({
      ...Object.fromEntries(Object.entries(sheet).filter(([key]) => !NO_PART.has(key))),
      cells: cellsOf(sheet),
      comments: sheet.comments.filter((comment) => !isOurs(comment)),
      formats: sheet.conditionalFormats.filter((format) => !isMark(format)).map(({ areas, rule, format }) => [areas, rule, format]),
    })),
    names: book.names.filter(({ name }) => name !== REPORT_NAME),
    settings: [[...book.settings], [...book.documentSettings]],
  });
}

/** Everything in the workbook that is ours, as text: marks, comments, the findings sheet and its name. */
export function oursIn(book: Book): string {
  const report = reportOf(book);
  const marked = book.sheets.map(({ name, comments, conditionalFormats }) => ({
    name,
    comments: comments.filter(isOurs).map(({ row, column, content }) => [row, column, content]),
    formats: conditionalFormats.filter(isMark).map(({ areas, rule, format }) => [areas, rule, format]),
  }));
  const names = book.names.filter(({ name }) => name === REPORT_NAME);
  return JSON.stringify({
    marked,
    names,
    report: report && [report.name, cellsOf(report), report.hyperlinks, report.filter, report.frozen, report.showGridlines, report.page],
  });
}

/** What is hers in the saved file, as a reader of files that knows nothing of our model finds it. */
export async function hersInFile(book: Book): Promise<unknown> {
  const report = reportOf(book)?.name;
  const { sheets, namedRanges = [] } = await openXlsx((await saveBook(book)).bytes);
  return {
    names: namedRanges.filter(({ name }) => name !== REPORT_NAME),
    sheets: sheets
      .filter(({ name }) => name !== report)
      .map(({ cells = new Map(), conditionalRules = [], ...sheet }) => ({
        ...sheet,
        conditionalRules: conditionalRules
          .filter(({ formula }) => !isMarkFormula(String(formula)))
          .map((rule) => ({ ...rule, priority: 0 })),
        cells: [...cells]
          .map(([at, { comment, ...cell }]) => [at, { ...cell, ...(comment && !isOurComment(comment.text) ? { comment } : {}) }] as const)
          .filter(([, cell]) => Object.values(cell).some((value) => value !== null && value !== undefined && value !== "empty"))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      })),
  };
}

/** Everything that a reader of files, which knows nothing of our model, finds in the saved workbook; and what files of ours do not hold. */
export async function told(book: Book): Promise<unknown> {
  const { bytes } = await saveBook(book);
  const { sheets, namedRanges, ...rest } = await openXlsx(bytes, { readStyles: true });
  const parts = Object.entries(rest).filter(([key]) => !/^_|properties/.test(key));
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, cells: [...(sheet.cells ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)) })),
    names: namedRanges ?? [],
    rest: Object.fromEntries(parts),
    settings: [[...book.settings], [...book.documentSettings]],
    threads: book.sheets.map(({ comments }) => comments.map(({ id, resolved, replies }) => [id, resolved, replies])),
  };
}
