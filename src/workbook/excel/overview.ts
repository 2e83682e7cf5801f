import { REPORT_NAME } from "../signature";
import { codeOf } from "./faults";
import type { CommentPlace, Known } from "./known";

/** The findings sheet, found by its hidden name; null objects where there is none. */
export interface FoundReport {
  readonly name: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/** What a workbook is made of. */
export interface Overview {
  readonly sheets: readonly Excel.Worksheet[];
  /** Empty where this Excel knows no comments. */
  readonly comments: readonly Excel.Comment[];
  readonly report: FoundReport;
}

/** Asks for sheets, comments and the findings sheet: one round trip. */
export async function overview(context: Excel.RequestContext, known: Known): Promise<Overview> {
  const ask = async (): Promise<Overview> => {
    const { worksheets } = context.workbook;
    context.workbook.load("name");
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    const report = askForReport(context);
    const comments = askForComments(context, known);
    await context.sync();
    known.sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
    return { sheets: worksheets.items, comments: comments?.items ?? [], report };
  };
  try {
    return await ask();
  } catch (error) {
    if (!known.takesComments || codeOf(error) !== "NotImplemented") throw error;
    known.takesComments = false;
    return ask();
  }
}

/** Asks for all comments, with the next round trip; not so much as named where Excel does not know them. */
export function askForComments({ workbook }: Excel.RequestContext, { takesComments }: Known): Excel.CommentCollection | null {
  if (!takesComments) return null;
  const { comments } = workbook;
  comments.load("items/id,items/content,items/replies/items/id");
  return comments;
}

/** Asks for the findings sheet, with the next round trip. Where she deleted it, the name is still there and leads nowhere. */
export function askForReport(context: Excel.RequestContext): FoundReport {
  const name = context.workbook.names.getItemOrNullObject(REPORT_NAME).load("name");
  const range = name.getRangeOrNullObject().load("address");
  const sheet = range.worksheet.load("id,name,visibility");
  sheet.protection.load("protected");
  sheet.autoFilter.load("enabled");
  return { name, range, sheet };
}

/** The findings sheet once it has been asked for; null where there is none. */
export function reportSheet({ range, sheet }: FoundReport): Excel.Worksheet | null {
  return range.isNullObject ? null : sheet;
}

/** Asks where comments stand; the answer can be had after the next round trip. */
export function askForPlaces(comments: readonly Excel.Comment[]): () => Map<string, CommentPlace> {
  const cells = comments.map((comment) => comment.getLocation().load("rowIndex,columnIndex,worksheet/id"));
  return () =>
    new Map(
      comments.map(({ id }, index): [string, CommentPlace] => {
        const { rowIndex: row, columnIndex: col, worksheet } = cells[index]!;
        return [id, { sheet: worksheet.id, row, col }];
      }),
    );
}
