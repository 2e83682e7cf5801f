/** Signs that one message between a window and its command carries: nobody says how many Excel takes. */
const PIECE = 30_000;

/** A part of a long text on its way. */
interface Piece {
  readonly at: number;
  readonly of: number;
  readonly text: string;
}

/** A text as messages, none of them long. */
export function inPieces(text: string): string[] {
  const of = Math.max(1, Math.ceil(text.length / PIECE));
  return Array.from({ length: of }, (_, at) => JSON.stringify({ at, of, text: text.slice(at * PIECE, (at + 1) * PIECE) } satisfies Piece));
}

/** Puts a text together from what is heard, message by message: the text with its last one, null before. Anything else that is said is passed over. */
export function fromPieces(longest: number): (message: string) => string | null {
  let heard: string[] = [];
  return (message) => {
    const piece = pieceIn(message);
    if (!piece || piece.of > longest / PIECE + 1) return null;
    if (piece.at === 0) heard = [];
    if (piece.at !== heard.length) return null;
    heard.push(piece.text);
    return heard.length === piece.of ? heard.join("") : null;
  };
}

function pieceIn(message: string): Piece | null {
  try {
    const said = JSON.parse(message) as Partial<Record<keyof Piece, unknown>> | null;
    const { at, of, text } = said ?? {};
    const isPiece = typeof at === "number" && typeof of === "number" && typeof text === "string" && text.length <= PIECE;
    return isPiece ? { at, of, text } : null;
  } catch {
    return null;
  }
}
