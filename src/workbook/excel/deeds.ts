import type { Mark } from "../../reporting/marks";
import type { FaultKind } from "../port";
import { codeOf, faultOf } from "./faults";
import type { Between } from "./in-excel";
import { inRequests, sendPieces } from "./requests";

/** One thing done to the workbook; nothing hangs on others that go with the same request. */
export interface Deed {
  /** What it takes in a request, at most. */
  readonly bytes: number;
  does(): void;
}

/** A comment put in a cell, which Excel may refuse where it takes all else. */
export interface Commenting extends Omit<Deed, "does"> {
  readonly mark: Mark;
  does(): Excel.Comment;
}

/** Excel does nothing else while it works through a request: it gets no more than this at once. */
const MOST_AT_ONCE = 500;
/** Refusals after which no more comments are tried: each costs a round trip. */
const MOST_REFUSALS = 50;
/** What may be wrong with one comment alone; all else concerns the whole request. */
const REFUSALS: readonly FaultKind[] = ["unknown", "read-only"];
/** Answers that mean that this Excel takes no comments at all. */
const NO_COMMENTS = ["NotImplemented", "ApiNotFound"];

/**
 * Does deeds in order, then puts comments, with as few requests as their size allows. A comment that Excel refuses, since an
 * old-style note of the user's stands there, ends a request; what comes after it goes with the next. Tells which were refused.
 */
export async function doAll(
  context: Excel.RequestContext,
  deeds: readonly Deed[],
  comments: readonly Commenting[],
  between: Between,
): Promise<Mark[]> {
  const refused: Mark[] = [];
  let takesComments = true;
  const send = async (piece: readonly (Deed | Commenting)[]): Promise<readonly Commenting[]> => {
    const [plain, commenting] = [piece.filter((deed): deed is Deed => !isCommenting(deed)), piece.filter(isCommenting)];
    if (!takesComments) refused.push(...commenting.map(({ mark }) => mark));
    const stopped = await sendPiece(context, plain, takesComments ? commenting : []);
    if (!stopped) return [];
    refused.push(commenting[stopped.at]!.mark);
    takesComments = !stopped.forGood && refused.length < MOST_REFUSALS;
    return commenting.slice(stopped.at + 1);
  };
  await sendPieces(
    inRequests([...deeds, ...comments], ({ bytes }) => bytes, MOST_AT_ONCE),
    send,
    between,
  );
  return refused;
}

function isCommenting(deed: Deed | Commenting): deed is Commenting {
  return "mark" in deed;
}

/** Sends some, and tells which comment was refused, or null. Those before it are put, those after it are not. */
async function sendPiece(
  context: Excel.RequestContext,
  deeds: readonly Deed[],
  comments: readonly Commenting[],
): Promise<{ at: number; forGood: boolean } | null> {
  for (const deed of deeds) deed.does();
  // Answered where everything before the comments was done.
  const reached = context.workbook.worksheets.getCount();
  const added = comments.map((comment) => comment.does().load("id"));
  try {
    await context.sync();
    return null;
  } catch (error) {
    const at = added.findIndex((comment) => !isAnswered(() => comment.id));
    const isRefusal = REFUSALS.includes(faultOf(error).kind);
    if (!isRefusal || at < 0 || !isAnswered(() => reached.value)) throw error;
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
