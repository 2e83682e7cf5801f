import { isMarkFormula, isOurComment } from "../signature";
import { codeOf } from "./faults";
import type { CommentPlace, Known } from "./known";
import { askForComments, askForPlaces, askForReport, overview, type FoundReport } from "./overview";

/** A sheet with the conditional formats that are ours. */
export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  /** Takes neither conditional formats nor comments, nor gives any back. */
  readonly isProtected: boolean;
  readonly highlights: readonly Excel.ConditionalFormat[];
}

export interface PlacedComment {
  readonly comment: Excel.Comment;
  readonly place: CommentPlace;
}

/** What of the workbook is ours, and where comments stand that are not. */
export interface Ours {
  readonly sheets: readonly MarkedSheet[];
  /** Comments of ours that nobody has answered: they may go. */
  readonly comments: readonly PlacedComment[];
  /** Comments of ours that a colleague has answered. */
  readonly answered: readonly PlacedComment[];
  /** Comments of the user's. */
  readonly others: readonly PlacedComment[];
  readonly report: FoundReport;
}

/**
 * Asks what is ours: one round trip after a reading. Sheets and comments that came since are asked for with one more each;
 * sheets that went are left out.
 */
export async function findOurs(context: Excel.RequestContext, known: Known): Promise<Ours> {
  if (!known.sheets) await overview(context, known);
  const sheets = known.sheets!.map(({ id }) => askForHighlights(context.workbook.worksheets.getItemOrNullObject(id)));
  const report = askForReport(context);
  const comments = askForComments(context, known);
  try {
    await context.sync();
  } catch (error) {
    if (!known.takesComments || codeOf(error) !== "NotImplemented") throw error;
    known.takesComments = false;
    return findOurs(context, known);
  }
  const items = comments?.items ?? [];
  await placeNew(context, known, items);
  const placed = items.map((comment): PlacedComment => ({ comment, place: known.comments.get(comment.id)! }));
  const mine = placed.filter(({ comment }) => isOurComment(comment.content));
  return {
    sheets: sheets.filter(({ sheet }) => !sheet.isNullObject).map(markedSheet),
    comments: mine.filter(({ comment }) => comment.replies.items.length === 0),
    answered: mine.filter(({ comment }) => comment.replies.items.length > 0),
    others: placed.filter((each) => !mine.includes(each)),
    report,
  };
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

function askForHighlights(sheet: Excel.Worksheet): AskedSheet {
  sheet.load("id,name,protection/protected");
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return { sheet, formats };
}

function markedSheet({ sheet, formats }: AskedSheet): MarkedSheet {
  const { id, name, protection } = sheet;
  const highlights = formats.items.filter(
    ({ type, customOrNullObject }) => type === Excel.ConditionalFormatType.custom && isMarkFormula(customOrNullObject.rule.formula),
  );
  return { id, name, isProtected: protection.protected, highlights };
}

/** Comments that came since the last reading. */
async function placeNew(context: Excel.RequestContext, known: Known, comments: readonly Excel.Comment[]): Promise<void> {
  const unknown = comments.filter(({ id }) => !known.comments.has(id));
  if (unknown.length === 0) return;
  const places = askForPlaces(unknown);
  await context.sync();
  known.comments = new Map([...known.comments, ...places()]);
}

/** Takes away what is ours, with the next round trip, except from protected sheets and where somebody has answered. */
export function removeOurs({ sheets, comments }: Ours): void {
  const open = sheets.filter(({ isProtected }) => !isProtected);
  for (const { highlights } of open) for (const highlight of highlights) highlight.delete();
  const ids = new Set(open.map(({ id }) => id));
  for (const { comment, place } of comments) if (ids.has(place.sheet)) comment.delete();
}
