import { verdictWords } from "../text/taskpane";
import type { Words } from "../text/words";
import type { Uncovered } from "./outline";
import { BOUNDED_RANGE } from "../workbook/bounded-range";

/** One kind of thing that was not covered, and where the reasons stand: in the list at the end, or with the sheets. */
export interface UncoveredLine {
  readonly words: Words;
  readonly reasons: "list" | "sheets" | null;
}

/** What was not covered, counted; shown beside every verdict. Empty sheets are listed below, but are nothing to be warned of. */
export function uncoveredLines({ bounded, unrecognised, blankForms, notJudged }: Uncovered, hindered: number): UncoveredLine[] {
  const counted = (count: number, words: (count: number) => Words, reasons: UncoveredLine["reasons"]): UncoveredLine[] =>
    count > 0 ? [{ words: words(count), reasons }] : [];
  return [
    ...(bounded ? [{ words: verdictWords.bounded(BOUNDED_RANGE), reasons: null }] : []),
    ...counted(unrecognised.length, verdictWords.unrecognised, "list"),
    ...counted(notJudged, verdictWords.notJudged, "sheets"),
    ...counted(blankForms.length, verdictWords.blankForms, null),
    ...counted(hindered, verdictWords.partlyMarked, null),
  ];
}
