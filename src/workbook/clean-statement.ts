import type { CellPlace } from "./port";

/** What a clean copy holds and what it does not, as two independent readings of both workbooks found it. */
export interface CleanStatement {
  /** Sheets and cells that were compared with the original, and are the same. */
  readonly compared: { readonly sheets: number; readonly cells: number };
  readonly removed: {
    readonly comments: number;
    /** Cells that were highlighted. */
    readonly highlights: number;
    /** Names of findings sheets. */
    readonly reports: readonly string[];
    /** Explanations that stood in them: the original keeps them. */
    readonly explanations: number;
    /** Names of the other summary sheets, with all that was written into them. */
    readonly summaries: readonly string[];
    /** Names of sheets that hold the organisation's rule pack, where they were to go too. */
    readonly packs: readonly string[];
  };
  readonly kept: {
    /** Comments of ours that a colleague has answered. */
    readonly answered: readonly CellPlace[];
    readonly packs: readonly string[];
    /** Names of sheets like our findings sheet that may be hers. */
    readonly reports: readonly string[];
  };
}

/**
 * Why there is no clean copy: `own` the workbook is nothing but a report of ours; `referred` something refers to a sheet that would go;
 * `hidden` no sheet that can be seen would be left; `different` the copy is not as the original in these places.
 */
export type CleanFault = "own" | "referred" | "hidden" | "different";

/** Says that no clean copy is given, and the places concerned: cells with their sheets, names, or parts of the file. */
export class UncleanFile extends Error {
  constructor(
    readonly fault: CleanFault,
    readonly places: readonly string[] = [],
  ) {
    super([fault, ...places].join(": "));
  }
}

/** True where something of ours was taken out. */
export function removedSomething({ removed }: CleanStatement): boolean {
  return removed.comments + removed.highlights + [removed.reports, removed.summaries, removed.packs].flat().length > 0;
}
