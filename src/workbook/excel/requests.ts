import { codeOf } from "./faults";
import type { Between } from "./in-excel";

/** Bytes that one request carries at most; Excel on the web takes 5 MB, and what stands around each value counts too. */
const MOST_BYTES = 3_000_000;

/** Cuts a list where one request would become too large. `size` guesses what an item adds to it, in bytes. */
export function inRequests<Item>(items: readonly Item[], size: (item: Item) => number, most = Infinity): Item[][] {
  const pieces: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const bytes = size(item);
    if (pieces.length === 0 || bytes > room || pieces.at(-1)!.length >= most) {
      pieces.push([]);
      room = MOST_BYTES;
    }
    pieces.at(-1)!.push(item);
    room -= bytes;
  }
  return pieces;
}

/** What a text takes in a request, at most: Chinese signs take three bytes, and signs that are written as escapes two. */
export function textBytes(text: string): number {
  return 3 * text.length;
}

/** Sends a piece; what of it is still to be sent, where Excel stopped in it, comes back. */
type Send<Item> = (piece: readonly Item[]) => Promise<readonly Item[]>;

/**
 * Sends pieces one after another. One that Excel finds too large is sent in halves, down to a single item; `isTooLarge` tells which
 * refusals mean that, and that nothing of the piece was done.
 */
export async function sendPieces<Item>(
  pieces: readonly (readonly Item[])[],
  send: Send<Item>,
  between: Between,
  isTooLarge = isRequestTooLarge,
): Promise<void> {
  const of = pieces.reduce((sum, { length }) => sum + length, 0);
  const waiting = [...pieces];
  while (waiting.length > 0) {
    const piece = waiting.shift()!;
    waiting.unshift(...(await sendOrHalve(piece, send, isTooLarge)).filter(({ length }) => length > 0));
    await between(of - waiting.reduce((sum, { length }) => sum + length, 0), of);
  }
}

async function sendOrHalve<Item>(
  piece: readonly Item[],
  send: Send<Item>,
  isTooLarge: (error: unknown) => boolean,
): Promise<(readonly Item[])[]> {
  try {
    return [await send(piece)];
  } catch (error) {
    if (piece.length < 2 || !isTooLarge(error)) throw error;
    const half = Math.ceil(piece.length / 2);
    return [piece.slice(0, half), piece.slice(half)];
  }
}

/** True of a request that Excel has not even looked at, as there was too much in it. */
export function isRequestTooLarge(error: unknown): boolean {
  return codeOf(error) === "RequestPayloadSizeLimitExceeded";
}

/** True of a question that Excel might answer if it were asked for less. Of a request that writes, all may have been done. */
export function isQuestionTooLarge(error: unknown): boolean {
  return isRequestTooLarge(error) || codeOf(error) === "ResponsePayloadSizeLimitExceeded";
}
