import { verdictWords } from "../text/taskpane";
import type { Words } from "../text/words";
import type { Uncovered } from "./outline";
import { BOUNDED_RANGE } from "../workbook/bounded-range";

/** One kind of thing that was not covered, and where the reasons stand: in the list at the end, with the sheets, or in the details of what was checked. */
export interface UncoveredLine {
  readonly words: Words;
  readonly reasons: Reasons;
}

export type Reasons = "list" | "sheets" | "scope";

/** What was not covered, counted; shown beside every verdict. Empty sheets are listed below, but are nothing to be warned of. */
export function uncoveredLines({ bounded, unrecognised, blankForms, notJudged }: Uncovered, hindered: number): UncoveredLine[] {
  const counted = (count: number, words: (count: number) => Words, reasons: Reasons): UncoveredLine[] =>
    count > 0 ? [{ words: words(count), reasons }] : [];
  return [
    ...counted(bounded ? 1 : 0, () => verdictWords.bounded(BOUNDED_RANGE), "scope"),
    ...counted(unrecognised.length, verdictWords.unrecognised, "list"),
    ...counted(notJudged, verdictWords.notJudged, "sheets"),
    ...counted(blankForms.length, verdictWords.blankForms, "scope"),
    ...counted(hindered, verdictWords.partlyMarked, "scope"),
  ];
}
