import { type packColumns, type packHead, type packSections } from "../../text/pack";
import type { Words } from "../../text/words";

export type HeadKey = keyof typeof packHead;
export type SectionKey = keyof typeof packSections;
export type ColumnKey = keyof typeof packColumns;

/** A column of a list on the sheet. */
export interface ColumnPlan {
  readonly key: ColumnKey;
  /** A list whose heading row lacks it cannot be read. */
  readonly needed?: boolean;
  /** Told for the reader's sake, and never read. */
  readonly shownOnly?: boolean;
  /** Left out where nothing stands in it. */
  readonly seldom?: boolean;
}

/** The lists of the sheet, in the order in which they are written; the longest last. */
export const packLists: Readonly<Record<SectionKey, readonly ColumnPlan[]>> = {
  thresholds: [
    { key: "id" },
    { key: "name" },
    { key: "value", needed: true },
    { key: "unit", shownOnly: true },
    { key: "wasValue", shownOnly: true },
  ],
  vocabularies: [
    { key: "list", needed: true },
    { key: "word", needed: true },
  ],
  classes: [
    { key: "layout", needed: true },
    { key: "class", needed: true },
  ],
  subjectCodes: [
    { key: "code", needed: true },
    { key: "name", needed: true },
  ],
  equations: [
    { key: "id", needed: true },
    { key: "equation", needed: true },
    { key: "mode" },
    { key: "severity" },
    { key: "tolerance" },
    { key: "message" },
    { key: "basis" },
  ],
  rules: [
    { key: "id" },
    { key: "name" },
    { key: "mode" },
    { key: "severity" },
    { key: "was", shownOnly: true },
    { key: "advice" },
    { key: "why", seldom: true },
    { key: "title", seldom: true },
  ],
};

export const sectionKeys = Object.keys(packLists) as readonly SectionKey[];

/** Every spelling of some words: what a sheet in either language says. */
export function spellings(words: Words): readonly string[] {
  return [words.zh, words.en];
}
