import { rowsBetween, type Grid, type GridRow } from "../grid/grid";
import { oncePer } from "../grid/once";
import { spellingsOf, valueParts, type FieldKey, type FormLayout, type ValuePart } from "../official/layout";
import type { Occurrence } from "./labels";

/** A form begins where its project's name is followed, within so many rows, by others of its first labels. */
const ANCHOR: FieldKey = "projectName";
const ANCHOR_LABELS = 7;
const ANCHOR_ROWS = 6;
const ANCHOR_FOLLOWERS = 3;
/** How far above the project's name the labels printed before it may stand. */
const LEADING_ROWS = 3;

/**
 * Splits a sheet where its forms begin, of whatever layouts: at the title above each project's name, or at that name where no
 * title stands.
 */
export function splitForms(
  grid: Grid,
  labels: readonly Occurrence[],
  titleRows: readonly number[],
  layouts: readonly FormLayout[],
): (readonly GridRow[])[] {
  const opening = openingOf(layouts);
  const anchors = anchorRows(labels, opening);
  if (anchors.length <= 1) return grid.rows.length === 0 ? [] : [grid.rows];
  const leadingRows = labels.filter(({ spelling }) => opening.leading.has(spelling)).map(({ cell }) => cell.row);
  const starts = anchors.map((anchor, index) => {
    const isAbove = (row: number): boolean => row <= anchor && row > (anchors[index - 1] ?? -1);
    return index === 0 ? 0 : (titleRows.find(isAbove) ?? leadingRows.find((row) => isAbove(row) && row >= anchor - LEADING_ROWS) ?? anchor);
  });
  return starts.map((start, index) => rowsBetween(grid, start, (starts[index + 1] ?? Infinity) - 1));
}

/** Spellings by which the beginning of a form is known. */
interface Opening {
  /** Labels printed before the project's name, where forms of one layout differ most. */
  readonly leading: ReadonlySet<string>;
  readonly anchor: ReadonlySet<string>;
  /** Labels that follow the project's name. */
  readonly followers: ReadonlySet<string>;
}

const openingOf = oncePer((layouts: readonly FormLayout[]): Opening => {
  const spellings = (some: (parts: readonly ValuePart[], anchor: number) => readonly ValuePart[]): Set<string> =>
    new Set(
      layouts.flatMap((layout) => {
        const parts = valueParts(layout);
        return some(
          parts,
          parts.findIndex(({ key }) => key === ANCHOR),
        ).flatMap(spellingsOf);
      }),
    );
  return {
    leading: spellings((parts, anchor) => parts.slice(0, anchor)),
    anchor: spellings((parts, anchor) => parts.slice(anchor, anchor + 1)),
    followers: spellings((parts, anchor) => parts.slice(anchor + 1, anchor + ANCHOR_LABELS)),
  };
});

/** Rows of the project's name. A goal or note may begin with the same words, but a form's next labels do not follow it. */
function anchorRows(labels: readonly Occurrence[], { anchor, followers }: Opening): number[] {
  const rowsOf = (spellings: ReadonlySet<string>): number[] =>
    labels.filter(({ spelling }) => spellings.has(spelling)).map(({ cell }) => cell.row);
  const rows = rowsOf(anchor);
  const following = rowsOf(followers);
  return rows.filter((row, index) => {
    const end = Math.min(row + ANCHOR_ROWS, (rows[index + 1] ?? Infinity) - 1);
    return following.filter((follower) => follower >= row && follower <= end).length >= ANCHOR_FOLLOWERS;
  });
}
