/** Bytes that one request carries at most; Excel on the web takes 5 MB, and what stands around each value counts too. */
const MOST_BYTES = 3_000_000;

/** Cuts a list where one request would become too large. `size` guesses what an item adds to it, in bytes. */
export function inRequests<Item>(items: readonly Item[], size: (item: Item) => number): Item[][] {
  const pieces: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const bytes = size(item);
    if (pieces.length === 0 || bytes > room) {
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
