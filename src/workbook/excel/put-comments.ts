import { fullAddress } from "../../grid/address";
import type { Mark } from "../../reporting/marks";
import { signComment } from "../signature";
import { codeOf } from "./faults";
import { inRequests, textBytes } from "./requests";

/** What stands around a comment's text in a request, in bytes. */
const AROUND_COMMENT = 700;
/** Refusals after which no more comments are tried: each costs a round trip. */
const MOST_REFUSALS = 50;
/** Answers that mean that this Excel takes no comments at all. */
const NO_COMMENTS = ["NotImplemented", "ApiNotFound"];

/**
 * Sends what waits in the context, and with it a comment for each mark. One that Excel refuses, since an old-style note of the
 * user's stands there, ends a request; those after it go with the next. Tells which were refused.
 */
export async function putComments(context: Excel.RequestContext, marks: readonly Mark[]): Promise<Mark[]> {
  const refused: Mark[] = [];
  let pieces = inRequests(marks, ({ sheet, cell, comment }) => AROUND_COMMENT + textBytes(sheet + cell + comment));
  if (pieces.length === 0) await context.sync();
  while (pieces.length > 0) {
    const [piece, ...later] = pieces;
    const stopped = await putPiece(context, piece!);
    if (!stopped) {
      pieces = later;
      continue;
    }
    refused.push(piece![stopped.at]!);
    const left = piece!.slice(stopped.at + 1);
    if (stopped.forGood || refused.length >= MOST_REFUSALS) return [...refused, ...left, ...later.flat()];
    pieces = left.length > 0 ? [left, ...later] : later;
  }
  return refused;
}

/** Sends some comments, and tells which was refused, or null. Those before it are put, those after it are not. */
async function putPiece(context: Excel.RequestContext, marks: readonly Mark[]): Promise<{ at: number; forGood: boolean } | null> {
  const { comments, worksheets } = context.workbook;
  // Answered where everything that waited before the comments was done.
  const reached = worksheets.getCount();
  const added = marks.map(({ sheet, cell, comment }) => comments.add(fullAddress(sheet, cell), signComment(comment)).load("id"));
  try {
    await context.sync();
    return null;
  } catch (error) {
    const at = added.findIndex((comment) => !isAnswered(() => comment.id));
    if (at < 0 || !isAnswered(() => reached.value)) throw error;
    return { at, forGood: NO_COMMENTS.includes(codeOf(error) ?? "") };
  }
}

/** The library hands over what Excel answered before an error; the rest throws when read. */
function isAnswered(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}
