/** A sheet as the port saw it last. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/** Where a comment stands; `sheet` is the sheet's id. */
export interface CommentPlace {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** What the port remembers from one request to the next, so that it need not ask for it twice. */
export interface Known {
  sheets: readonly KnownSheet[] | null;
  /** By the comments' ids. */
  comments: ReadonlyMap<string, CommentPlace>;
  /** False where this Excel turned out not to know comments, though it said it does. */
  takesComments: boolean;
  /** True where there are too many comments to ask for all their texts at once. */
  manyComments: boolean;
}

/** From how many comments on their texts are asked for in pieces. */
export const MANY_COMMENTS = 1_000;

export function nothingKnown(): Known {
  return { sheets: null, comments: new Map(), takesComments: true, manyComments: false };
}
