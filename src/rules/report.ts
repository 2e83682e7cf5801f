import type { SheetPlace } from "../reading/budget-facts";
import type { SheetSubject } from "../reading/facts";
import type { Words } from "../text/words";
import type { Severity } from "./rule";

export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Another cell that a finding speaks of, and what it is there; on the finding's own sheet unless it says otherwise. */
export interface Related extends Partial<SheetPlace> {
  readonly cell: string;
  readonly role: string;
}

/** A safe mechanical correction of one cell, offered and never applied unasked. */
export interface Fix {
  readonly cell: string;
  readonly old: string;
  readonly new: string;
}

/** What a rule has found wrong, where and how to mend it. Money is a plain decimal in 元. A sheet is named where a rule looks at several. */
export interface Report extends Partial<SheetPlace> {
  /** Where a rule looks at several forms or tables of several workbooks: the one that it speaks of. */
  readonly on?: SheetSubject;
  readonly cell: string;
  /** The thing concerned, in the form's own words. */
  readonly field: string;
  /** Tells two findings of one rule on one field apart: the indicator's name, say. Part of the finding's stable id. */
  readonly subject?: string;
  /** Tells two kinds of the rule's findings apart where they are told in groups. */
  readonly kind?: string;
  /** Where this one weighs less than the rule's findings do. */
  readonly severity?: Severity;
  readonly message: Words;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly related?: readonly Related[];
  readonly hint?: Words;
  readonly fix?: Fix;
}
