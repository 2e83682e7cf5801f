import { isOursByName } from "../known-report";
import { REPORT_NAME } from "../signature";
import type { MarkStyle } from "../../grid/mark-looks";
import type { SummaryKind } from "../../text/summary";
import { codeOf } from "./faults";
import { askForSummaries, summaryIds } from "./found-summaries";
import type { Between } from "./in-excel";
import { MANY_COMMENTS, type CommentPlace, type Known } from "./known";
import { inRequests, isQuestionTooLarge, sendPieces } from "./requests";
import { askForUnmarked, unmarkedIn } from "./unmarked";

/** Where headings are looked for: people insert rows above them, but not very many. */
const HEAD = "A1:AX100";
/** Stands for what stands on a sheet besides its head. */
const STANDS = "…";
/** What asking for a comment's place takes in a request, in bytes. */
const PLACE_BYTES = 1_000;

/** The findings sheet, found by its hidden name; null objects where there is none. */
export interface FoundReport {
  readonly name: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  /** Where its headings stand. */
  readonly head: Excel.Range;
  readonly used: Excel.Range;
  /** Where the workbook's structure is protected no sheet can be added or taken away. */
  readonly structure: Excel.WorkbookProtection;
}

/** What a workbook is made of. */
export interface Overview {
  readonly sheets: readonly Excel.Worksheet[];
  /** Empty where this Excel knows no comments. */
  readonly comments: readonly Excel.Comment[];
  readonly report: FoundReport;
  /** Ids of the other summary sheets, by their kinds. */
  readonly summaries: ReadonlyMap<SummaryKind, string>;
  readonly unmarked: readonly MarkStyle[];
}

/** Asks for sheets, comments and the sheets of ours: one round trip. */
export async function overview(context: Excel.RequestContext, known: Known): Promise<Overview> {
  const ask = async (): Promise<Overview> => {
    const { worksheets } = context.workbook;
    context.workbook.load("name");
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    const report = askForReport(context);
    const found = askForSummaries(context);
    const setting = askForUnmarked(context);
    const comments = askForComments(context, known, "items/id");
    await context.sync();
    known.manyComments = (comments?.items.length ?? 0) > MANY_COMMENTS;
    known.sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
    const summaries = summaryIds(found);
    known.summaries = new Set(summaries.values());
    return { sheets: worksheets.items, comments: comments?.items ?? [], report, summaries, unmarked: unmarkedIn(setting) };
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
export function askForComments({ workbook }: Excel.RequestContext, { takesComments }: Known, what: string): Excel.CommentCollection | null {
  return takesComments ? workbook.comments.load(what) : null;
}

/** Asks for the findings sheet, with the next round trip. Where she deleted it, the name is still there and leads nowhere. */
export function askForReport(context: Excel.RequestContext): FoundReport {
  const name = context.workbook.names.getItemOrNullObject(REPORT_NAME).load("name,visible");
  const range = name.getRangeOrNullObject().load("address");
  const sheet = range.worksheet.load("id,name,visibility");
  sheet.protection.load("protected");
  sheet.autoFilter.load("enabled");
  const head = sheet.getRange(HEAD).load("values");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,columnIndex,columnCount");
  const structure = context.workbook.protection.load("protected");
  return { name, range, sheet, head, used, structure };
}

/** The findings sheet once it has been asked for; null where there is none. The name on a sheet of hers does not make it ours. */
export function reportSheet({ range, sheet, head, used }: FoundReport): Excel.Worksheet | null {
  if (range.isNullObject) return null;
  return used.isNullObject || isOursByName([[STANDS], ...(head.values as unknown[][]).map((row) => row.map(String))]) ? sheet : null;
}

/**
 * Asks where comments stand: one round trip, unless there are very many. `besides` is asked for along with the first of them, and
 * again where Excel did not take that request.
 */
export async function placesOf(
  context: Excel.RequestContext,
  comments: readonly Excel.Comment[],
  between: Between,
  besides: () => void = () => undefined,
): Promise<Map<string, CommentPlace>> {
  const places = new Map<string, CommentPlace>();
  let isFirst = true;
  const send = async (piece: readonly Excel.Comment[]): Promise<never[]> => {
    if (isFirst) besides();
    const cells = piece.map((comment) => comment.getLocation().load("rowIndex,columnIndex,worksheet/id"));
    await context.sync();
    isFirst = false;
    piece.forEach(({ id }, index) => {
      const { rowIndex: row, columnIndex: col, worksheet } = cells[index]!;
      places.set(id, { sheet: worksheet.id, row, col });
    });
    return [];
  };
  const pieces = inRequests(comments, () => PLACE_BYTES, MANY_COMMENTS);
  await sendPieces(pieces.length > 0 ? pieces : [[]], send, () => between(0, 1), isQuestionTooLarge);
  return places;
}
