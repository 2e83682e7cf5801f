import type { Grid, GridRow } from "../grid/grid";
import { rowsBetween } from "../grid/grid";
import { compact } from "../grid/text";
import { spellingsOf, valueParts, type FieldKey, type FormLayout, type ValuePart } from "../official/layout";
import type { LayoutScore, Unrecognised } from "./facts";
import { Frame, slotsOf } from "./frame";
import { findLabels, type Occurrence } from "./labels";
import type { Region } from "./values";

/** The title of a form says more than any single label of it. */
const TITLE_WEIGHT = 3;
/** Below this share of title and labels a sheet is not taken for the form. */
const RECOGNISED_FROM = 0.7;
/** A form begins where its project's name is followed, within so many rows, by others of its first labels. */
const ANCHOR: FieldKey = "projectName";
/** How far above the project's name the labels printed before it may stand. */
const LEADING_ROWS = 3;
const ANCHOR_LABELS = 7;
const ANCHOR_ROWS = 6;
const ANCHOR_FOLLOWERS = 3;
/** From this share on a sheet is worth telling what it lacks of the form. */
const RESEMBLES_FROM = 0.35;

/** One form found on a sheet: its rows and where its labels lie. */
export interface FoundForm extends Region {
  readonly layout: FormLayout;
  readonly recognition: LayoutScore & { readonly runnerUp: LayoutScore | null };
}

interface Candidate extends Region {
  readonly layout: FormLayout;
  readonly score: number;
  readonly missing: readonly string[];
}

/** The forms on a sheet, one below another where there are several, or what the sheet comes closest to. */
export function recognise(grid: Grid, layouts: readonly FormLayout[]): FoundForm[] | Unrecognised {
  const ranked = layouts
    .map((layout) => candidates(grid, layout))
    .filter((found) => found.length > 0)
    .sort((a, b) => best(b).score - best(a).score);
  const winners = ranked[0]?.filter(({ score }) => score >= RECOGNISED_FROM) ?? [];
  if (winners.length === 0) return unrecognised(grid, ranked[0]);
  const second = ranked[1] && best(ranked[1]);
  const runnerUp = second ? { layout: second.layout.id, score: second.score } : null;
  return winners.map(({ rows, occurrences, frame, layout, score }) => ({
    rows,
    occurrences,
    frame,
    layout,
    recognition: { layout: layout.id, score, runnerUp },
  }));
}

export function isTitle(text: string, layout: FormLayout): boolean {
  const plain = compact(text);
  return [layout.title, ...(layout.titleVariants ?? [])].some((title) => plain.includes(title));
}

/** Where the labels and titles of a layout stand on a sheet: searched once, whatever number of forms the sheet holds. */
interface Landmarks {
  readonly occurrences: readonly Occurrence[];
  readonly titleRows: readonly number[];
}

function candidates(grid: Grid, layout: FormLayout): Candidate[] {
  const landmarks: Landmarks = {
    occurrences: findLabels(grid.rows, new Set(slotsOf(layout).flatMap(({ spellings }) => spellings))),
    titleRows: grid.rows.filter(({ cells }) => cells.some((cell) => isTitle(cell.text, layout))).map(({ row }) => row),
  };
  return formRows(grid, layout, landmarks).map((rows) => fit(rows, layout, landmarks));
}

function fit(rows: readonly GridRow[], layout: FormLayout, landmarks: Landmarks): Candidate {
  const slots = slotsOf(layout);
  const own = new Set(rows.map(({ row }) => row));
  const occurrences = landmarks.occurrences.filter(({ cell }) => own.has(cell.row));
  const frame = new Frame(slots, occurrences);
  const titled = landmarks.titleRows.some((row) => own.has(row));
  const score = ((titled ? TITLE_WEIGHT : 0) + frame.size) / (TITLE_WEIGHT + slots.length);
  const missing = [...(titled ? [] : [layout.title]), ...frame.missing().map(({ label }) => label)];
  return { rows, occurrences, frame, layout, score: Math.round(score * 100) / 100, missing };
}

/** Splits a sheet where its forms begin: at the title above each first label, or at that label where no title stands. */
function formRows(grid: Grid, layout: FormLayout, { occurrences, titleRows }: Landmarks): (readonly GridRow[])[] {
  const anchors = anchorRows(occurrences, layout);
  const leading = new Set(leadingParts(layout).flatMap(spellingsOf));
  const leadingRows = occurrences.filter(({ spelling }) => leading.has(spelling)).map(({ cell }) => cell.row);
  const starts = anchors.map((anchor, index) => {
    const isAbove = (row: number): boolean => row <= anchor && row > (anchors[index - 1] ?? -1);
    return index === 0 ? 0 : (titleRows.find(isAbove) ?? leadingRows.find((row) => isAbove(row) && row >= anchor - LEADING_ROWS) ?? anchor);
  });
  if (starts.length === 0) return grid.rows.length === 0 ? [] : [grid.rows];
  return starts.map((start, index) => rowsBetween(grid, start, (starts[index + 1] ?? Infinity) - 1));
}

/** Parts printed before the project's name, where forms of one layout differ most. */
function leadingParts(layout: FormLayout): ValuePart[] {
  const parts = valueParts(layout);
  return parts.slice(
    0,
    parts.findIndex(({ key }) => key === ANCHOR),
  );
}

/** Rows of the project's name. A goal or note may begin with the same words, but the form's next labels do not follow it. */
function anchorRows(occurrences: readonly Occurrence[], layout: FormLayout): number[] {
  const [first, ...next] = valueParts(layout).slice(leadingParts(layout).length).slice(0, ANCHOR_LABELS);
  const rowsOf = (parts: readonly ValuePart[]): number[] => {
    const spellings = new Set(parts.flatMap(spellingsOf));
    return occurrences.filter(({ spelling }) => spellings.has(spelling)).map(({ cell }) => cell.row);
  };
  const rows = rowsOf([first!]);
  const followers = rowsOf(next);
  return rows.filter((row, index) => {
    const end = Math.min(row + ANCHOR_ROWS, (rows[index + 1] ?? Infinity) - 1);
    return followers.filter((follower) => follower >= row && follower <= end).length >= ANCHOR_FOLLOWERS;
  });
}

function best(found: readonly Candidate[]): Candidate {
  return found.reduce((a, b) => (b.score > a.score ? b : a));
}

function unrecognised(grid: Grid, nearest: readonly Candidate[] | undefined): Unrecognised {
  const candidate = nearest && best(nearest);
  const resembles = candidate && candidate.score >= RESEMBLES_FROM;
  return {
    sheet: grid.sheet,
    empty: grid.rows.length === 0,
    nearest: resembles
      ? { layout: candidate.layout.id, score: candidate.score, title: candidate.layout.title, missing: candidate.missing }
      : null,
  };
}
