import type { Grid } from "../grid/grid";
import { summaryKinds, summaryTitles, type SummaryKind } from "../text/summary";
import { SUMMARY_NAME } from "./signature";

/** Hidden name by which a summary sheet is known, whatever it is called by now. */
export function hiddenNameOf(kind: SummaryKind): string {
  return `${SUMMARY_NAME}${kind}`;
}

/**
 * Tells the summary sheets among sheets. The hidden name alone does not make one, since cells moved over another sheet take it along: our
 * title stands in its first row, or nothing on the sheet at all.
 * @param named the sheet that has the hidden name of a kind; undefined where none has
 */
export function knownSummaries(grids: readonly Grid[], named: (kind: SummaryKind) => string | undefined): Map<SummaryKind, Grid> {
  return new Map(
    summaryKinds.flatMap((kind) => {
      const grid = grids.find(({ sheet }) => sheet === named(kind));
      return grid && isTitled(grid, kind) ? [[kind, grid] as const] : [];
    }),
  );
}

/** True of the texts of the first row of a summary sheet. */
export function isTitleRow(texts: readonly string[], kind: SummaryKind): boolean {
  const titles = Object.values(summaryTitles[kind]);
  return texts.some((text) => titles.includes(text.trim()));
}

function isTitled({ rows }: Grid, kind: SummaryKind): boolean {
  const first = rows[0];
  return (
    first === undefined ||
    (first.row === 0 &&
      isTitleRow(
        first.cells.map(({ text }) => text),
        kind,
      ))
  );
}
