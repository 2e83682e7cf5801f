import type { Mark } from "../../reporting/marks";
import type { FaultKind } from "../port";
import { isAnswered } from "./answered";
import { codeOf, faultOf } from "./faults";
import { asFault, type Between } from "./in-excel";
import type { Known, LostAnswer } from "./known";
import { lastLook, putBack } from "./lost-answers";
import type { PlacedComment } from "./ours";
import { inRequests, sendPieces } from "./requests";

/** One thing done to the workbook; nothing hangs on others that go with the same request. */
export interface Deed {
  /** What it takes in a request, at most. */
  readonly bytes: number;
  does(): void;
}

/** A comment of ours taken away. Somebody may have answered it a moment ago. */
export interface Taking extends Deed {
  readonly taken: PlacedComment;
}

/** A comment put in a cell, which Excel may refuse where it takes all else. */
export interface Commenting extends Deed {
  readonly mark: Mark;
}

/** Excel does nothing else while it works through a request: it gets no more than this at once. */
const MOST_AT_ONCE = 500;
/** Refusals after which no more comments are tried: each costs a round trip. */
const MOST_REFUSALS = 50;
/** What may be wrong with one comment alone; all else concerns the whole request. */
const REFUSALS: readonly FaultKind[] = ["unknown", "read-only"];
/** Answers that mean that this Excel takes no comments at all. */
const NO_COMMENTS = ["NotImplemented", "ApiNotFound"];

/** What came of deeds. */
export interface Done {
  /** Comments that Excel refused. */
  readonly refused: readonly Mark[];
  /** Comments that had to be put back with the answers that somebody had given meanwhile. */
  readonly returned: readonly LostAnswer[];
}

/**
 * Does deeds in order, then puts comments, with as few requests as their size allows. A comment that Excel refuses, since an
 * old-style note of the user's stands there, ends a request; what comes after it goes with the next. Tells which were refused.
 */
export async function doAll(
  context: Excel.RequestContext,
  known: Known,
  deeds: readonly Deed[],
  comments: readonly Commenting[],
  between: Between,
): Promise<Done> {
  const refused: Mark[] = [];
  let takesComments = true;
  const send = async (piece: readonly (Deed | Commenting)[]): Promise<readonly Commenting[]> => {
    const [plain, commenting] = [piece.filter((deed): deed is Deed => !isCommenting(deed)), piece.filter(isCommenting)];
    if (!takesComments) refused.push(...commenting.map(({ mark }) => mark));
    const stopped = await sendPiece(context, known, plain, takesComments ? commenting : []);
    if (!stopped) return [];
    refused.push(commenting[stopped.at]!.mark);
    takesComments = !stopped.forGood && refused.length < MOST_REFUSALS;
    return commenting.slice(stopped.at + 1);
  };
  try {
    await sendPieces(
      inRequests([...deeds, ...comments], ({ bytes }) => bytes, MOST_AT_ONCE),
      send,
      between,
    );
  } catch (error) {
    // The failure that led here is the one to tell; what could not be put back is put back next time.
    await putBack(context, known).catch(() => undefined);
    throw error;
  }
  return { refused, returned: await putBack(context, known) };
}

function isTaking(deed: Deed): deed is Taking {
  return "taken" in deed;
}

function isCommenting(deed: Deed | Commenting): deed is Commenting {
  return "mark" in deed;
}

/** Sends some, and tells which comment was refused, or null. Those before it are put, those after it are not. */
async function sendPiece(
  context: Excel.RequestContext,
  known: Known,
  deeds: readonly Deed[],
  comments: readonly Commenting[],
): Promise<{ at: number; forGood: boolean } | null> {
  const taken = deeds.filter(isTaking).map((deed) => deed.taken);
  const answers = lastLook(taken);
  for (const deed of deeds) deed.does();
  // Answered where everything before the comments was done.
  const reached = context.workbook.worksheets.load("items/name");
  for (const comment of comments) {
    comment.does();
    context.trace("put");
  }
  try {
    await context.sync();
    return null;
  } catch (error) {
    // The library tells the traces that Excel came by: one for each comment that it put.
    const at = error instanceof OfficeExtension.Error ? error.traceMessages.length : comments.length;
    const isRefusal = REFUSALS.includes(faultOf(error).kind);
    if (!isRefusal || at === comments.length || !isAnswered(() => reached.items)) throw error;
    const { sheet } = comments[at]!.mark;
    if (reached.items.every(({ name }) => name !== sheet)) throw asFault("sheet-gone", `the sheet ${sheet} is gone`, error);
    return { at, forGood: NO_COMMENTS.includes(codeOf(error) ?? "") };
  } finally {
    known.lost = [...known.lost, ...answers()];
  }
}
