import type { Words } from "../text/words";

export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Another cell that a finding speaks of, and what it is there. */
export interface Related {
  readonly cell: string;
  readonly role: string;
}

/** A safe mechanical correction of one cell, offered and never applied unasked. */
export interface Fix {
  readonly cell: string;
  readonly old: string;
  readonly new: string;
}

/** What a rule has found wrong, where and how to mend it. Money is a plain decimal in 元. */
export interface Report {
  readonly cell: string;
  /** The thing concerned, in the form's own words. */
  readonly field: string;
  /** Tells two findings of one rule on one field apart: the indicator's name, say. Part of the finding's stable id. */
  readonly subject?: string;
  readonly message: Words;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly related?: readonly Related[];
  readonly hint?: Words;
  readonly fix?: Fix;
}
