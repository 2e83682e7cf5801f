import { isMarkFormula, isOurComment, REPORT_NAME, wasOurComment } from "../signature";
import type { Deed, Taking } from "./deeds";
import { codeOf } from "./faults";
import type { Between } from "./in-excel";
import { MANY_COMMENTS, type CommentPlace, type Known } from "./known";
import { askForComments, askForReport, overview, placesOf, type FoundReport } from "./overview";
import { inRequests, isQuestionTooLarge, sendPieces } from "./requests";

/** What asking for a comment's text takes in a request, in bytes. */
const TEXT_BYTES = 600;
/** What taking something away takes. */
const REMOVAL_BYTES = 500;
/** What taking a comment away takes, and looking at it for the last time. */
const TAKING_BYTES = 900;

/** A sheet with the conditional formats that are ours. */
export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  /** Takes neither conditional formats nor comments, nor gives any back. */
  readonly isProtected: boolean;
  readonly highlights: readonly Excel.ConditionalFormat[];
  /** Our hidden name once more: Excel gives it to a copy of the findings sheet, which is hers. Null where there is none. */
  readonly copiedName: Excel.NamedItem | null;
}

export interface PlacedComment {
  readonly comment: Excel.Comment;
  readonly place: CommentPlace;
}

/** What of the workbook is ours, and where comments stand that are not. */
export interface Ours {
  readonly sheets: readonly MarkedSheet[];
  /** Comments of ours that nobody has answered or written into: they may go. */
  readonly comments: readonly PlacedComment[];
  /** Comments of ours that a colleague has answered or written into. */
  readonly answered: readonly PlacedComment[];
  /** Comments of the user's. */
  readonly others: readonly PlacedComment[];
  readonly report: FoundReport;
}

/**
 * Asks what is ours: one round trip after a reading. Sheets and comments that came since are asked for with one more each;
 * sheets that went are left out. `besides` is asked for along with it, and again where Excel did not take that request.
 */
export async function findOurs(
  context: Excel.RequestContext,
  known: Known,
  between: Between,
  besides: () => void = () => undefined,
): Promise<Ours> {
  if (!known.sheets) await overview(context, known);
  // What every sheet is asked is asked of all at once; only the formats of its cells are not to be had so.
  const worksheets = context.workbook.worksheets.load("items/id,items/name,items/protection/protected,items/names/items/name");
  const formats = new Map(known.sheets!.map(({ id }) => [id, askForFormats(context.workbook.worksheets.getItemOrNullObject(id))]));
  const report = askForReport(context);
  const comments = askForComments(context, known, known.manyComments ? "items/id" : "items/id,items/content,items/replies/items/id");
  besides();
  try {
    await context.sync();
  } catch (error) {
    if (!asksForLess(error, known)) throw error;
    return findOurs(context, known, between, besides);
  }
  const items = comments?.items ?? [];
  if (known.manyComments) await loadTexts(context, items, between);
  await placeNew(context, known, items, between);
  const placed = items.map((comment): PlacedComment => ({ comment, place: known.comments.get(comment.id)! }));
  const mine = placed.filter(({ comment }) => wasOurComment(comment.content));
  const untouched = mine.filter(({ comment: { content, replies } }) => replies.items.length === 0 && isOurComment(content));
  return {
    sheets: worksheets.items.flatMap((sheet) => {
      const ofSheet = formats.get(sheet.id);
      return ofSheet ? [markedSheet(sheet, ofSheet)] : [];
    }),
    comments: untouched,
    answered: mine.filter((each) => !untouched.includes(each)),
    others: placed.filter((each) => !mine.includes(each)),
    report,
  };
}

/** Notes what Excel does not answer, so that it is not asked for again; false where there is nothing that could be left out. */
function asksForLess(error: unknown, known: Known): boolean {
  if (known.takesComments && codeOf(error) === "NotImplemented") known.takesComments = false;
  else if (known.takesComments && !known.manyComments && isQuestionTooLarge(error)) known.manyComments = true;
  else return false;
  return true;
}

/** Texts of very many comments do not fit into one answer. */
async function loadTexts(context: Excel.RequestContext, comments: readonly Excel.Comment[], between: Between): Promise<void> {
  const send = async (piece: readonly Excel.Comment[]): Promise<never[]> => {
    for (const comment of piece) comment.load("content,replies/items/id");
    await context.sync();
    return [];
  };
  await sendPieces(
    inRequests(comments, () => TEXT_BYTES, MANY_COMMENTS),
    send,
    () => between(0, 1),
    isQuestionTooLarge,
  );
}

/** Asks for the conditional formats of a sheet, with the next round trip: as much of each as tells whether it is ours. */
export function askForFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
}

function markedSheet(sheet: Excel.Worksheet, formats: Excel.ConditionalFormatCollection): MarkedSheet {
  const { id, name, protection, names } = sheet;
  const highlights = formats.items.filter(isOurHighlight);
  const isCopied = names.items.some((each) => each.name === REPORT_NAME);
  return { id, name, isProtected: protection.protected, highlights, copiedName: isCopied ? names.getItem(REPORT_NAME) : null };
}

export function isOurHighlight({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  return type === Excel.ConditionalFormatType.custom && isMarkFormula(customOrNullObject.rule.formula);
}

/** Comments that came since the last reading. */
async function placeNew(context: Excel.RequestContext, known: Known, comments: readonly Excel.Comment[], between: Between): Promise<void> {
  const unknown = comments.filter(({ id }) => !known.comments.has(id));
  if (unknown.length === 0) return;
  known.comments = new Map([...known.comments, ...(await placesOf(context, unknown, between))]);
}

/** Takes away what is ours, except from protected sheets and where somebody has answered. */
export function removals({ sheets, comments }: Ours): Deed[] {
  const open = sheets.filter(({ isProtected }) => !isProtected);
  const ids = new Set(open.map(({ id }) => id));
  const going = comments.filter(({ place }) => ids.has(place.sheet));
  const bare = open.flatMap(({ highlights, copiedName }) => [...highlights, ...(copiedName ? [copiedName] : [])]);
  return [
    ...bare.map((each) => ({ bytes: REMOVAL_BYTES, does: () => each.delete() })),
    ...going.map((taken): Taking => ({ bytes: TAKING_BYTES, taken, does: () => taken.comment.delete() })),
  ];
}
