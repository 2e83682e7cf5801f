/** A comment of ours that went while somebody answered it: what is to be put back. */
export interface LostAnswer {
  readonly id: string;
  readonly place: CommentPlace;
  readonly author: string;
  readonly content: string;
  /** Each with who wrote it. */
  readonly replies: readonly string[];
}

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
  /** Ids of the sheets by their names, as they were read last: what a check speaks of. Empty before the first reading. */
  read: ReadonlyMap<string, string>;
  /** Id of the findings sheet, as it was read or written last. */
  report: string | null;
  /** Ids of the other summary sheets, as they were read or written last. */
  summaries: ReadonlySet<string>;
  /** The findings sheet of an earlier check that has lost its hidden name, as it was read last. */
  unnamed: KnownSheet | null;
  /** By the comments' ids. */
  comments: ReadonlyMap<string, CommentPlace>;
  /** False where this Excel turned out not to know comments, though it said it does. */
  takesComments: boolean;
  /** True where there are too many comments to ask for all their texts at once. */
  manyComments: boolean;
  /** Answers that are in no comment at the moment: they are put back first of all. */
  lost: readonly LostAnswer[];
}

/** From how many comments on their texts are asked for in pieces. */
export const MANY_COMMENTS = 1_000;

export function nothingKnown(): Known {
  return {
    sheets: null,
    read: new Map(),
    report: null,
    summaries: new Set(),
    unnamed: null,
    comments: new Map(),
    takesComments: true,
    manyComments: false,
    lost: [],
  };
}

/** Nothing of what stands in the workbook is taken for known any more: somebody else changes it too. What Excel takes stays known. */
export function lookAfresh(known: Known): void {
  known.sheets = null;
  known.comments = new Map();
}
