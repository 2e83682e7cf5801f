import type { Cell, Grid, GridRow } from "../grid/grid";
import { rowsBetween } from "../grid/grid";
import { oncePer } from "../grid/once";
import { compact } from "../grid/text";
import { spellingsOf, valueParts, type FieldKey, type FormLayout, type ValuePart } from "../official/layout";
import type { LayoutScore, Unrecognised } from "./facts";
import { countSlots, Frame, labelBookOf, slotsOf } from "./frame";
import { findLabels, LabelBook, matchLabel, type Occurrence } from "./labels";
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
const LONGEST_TITLE = 80;
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
  const titles = titlesLike(grid, layouts);
  const labels = findLabels(grid.rows, unionOf(layouts));
  const ranked = layouts
    .map((layout) => ({ layout, score: scoreOf(layout, titles.some(isTitleOf(layout)), countSlots(layout, labels)) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  const found = first ? candidates(grid, landmarksOf(titles, labels, first.layout)) : [];
  const winners = found.filter(({ score }) => score >= RECOGNISED_FROM);
  if (winners.length === 0) return unrecognised(grid, found);
  const runnerUp = second && second.score > 0 ? { layout: second.layout.id, score: second.score } : null;
  return winners.map(({ rows, occurrences, frame, layout, score }) => ({
    rows,
    occurrences,
    frame,
    layout,
    recognition: { layout: layout.id, score, runnerUp },
  }));
}

/** True of a text that holds the title of a layout. Longer texts than this only speak of the form. */
export function isTitle(text: string, layout: FormLayout): boolean {
  return text.length <= LONGEST_TITLE && holdsTitle(compact(text), layout);
}

function holdsTitle(plain: string, { title, titleVariants = [] }: FormLayout): boolean {
  return plain.includes(title) || titleVariants.some((variant) => plain.includes(variant));
}

/** Where the labels and titles of a layout stand on a sheet: searched once, whatever number of forms the sheet holds. */
interface Landmarks {
  readonly layout: FormLayout;
  readonly occurrences: readonly Occurrence[];
  readonly titleRows: readonly number[];
}

/** The labels of all layouts: most cells hold none of them, and one look tells. */
const unionOf = oncePer((layouts: readonly FormLayout[]) => new LabelBook(layouts.flatMap((layout) => [...labelBookOf(layout).spellings])));

/** A short text that has the last sign of a title, and so may be one. */
interface TitleLike {
  readonly row: number;
  readonly plain: string;
}

function titlesLike({ rows }: Grid, layouts: readonly FormLayout[]): TitleLike[] {
  const lastSigns = [...new Set(layouts.map(({ title }) => title.at(-1)!))];
  const isLike = ({ text }: Cell): boolean => text.length <= LONGEST_TITLE && lastSigns.some((sign) => text.includes(sign));
  return rows.flatMap(({ row, cells }) => cells.filter(isLike).map(({ text }) => ({ row, plain: compact(text) })));
}

function landmarksOf(titles: readonly TitleLike[], labels: readonly Occurrence[], layout: FormLayout): Landmarks {
  const book = labelBookOf(layout);
  // A cell may read as a longer label of another layout.
  const own = (label: Occurrence): Occurrence | null => (book.spellings.has(label.spelling) ? label : matchLabel(label.cell, book));
  const occurrences = labels.flatMap((label) => own(label) ?? []);
  return { layout, occurrences, titleRows: titles.filter(isTitleOf(layout)).map(({ row }) => row) };
}

function isTitleOf(layout: FormLayout): (title: TitleLike) => boolean {
  return ({ plain }) => holdsTitle(plain, layout);
}

/** Share of a layout's title and labels that are there. */
function scoreOf(layout: FormLayout, titled: boolean, labels: number): number {
  const score = ((titled ? TITLE_WEIGHT : 0) + labels) / (TITLE_WEIGHT + slotsOf(layout).length);
  return Math.round(score * 100) / 100;
}

function candidates(grid: Grid, landmarks: Landmarks): Candidate[] {
  return formRows(grid, landmarks).map((rows) => fit(rows, landmarks));
}

function fit(rows: readonly GridRow[], landmarks: Landmarks): Candidate {
  const { layout } = landmarks;
  const own = new Set(rows.map(({ row }) => row));
  const occurrences = landmarks.occurrences.filter(({ cell }) => own.has(cell.row));
  const frame = new Frame(layout, occurrences);
  const titled = landmarks.titleRows.some((row) => own.has(row));
  const missing = [...(titled ? [] : [layout.title]), ...frame.missing().map(({ label }) => label)];
  return { rows, occurrences, frame, layout, score: scoreOf(layout, titled, frame.size), missing };
}

/** Splits a sheet where its forms begin: at the title above each first label, or at that label where no title stands. */
function formRows(grid: Grid, { layout, occurrences, titleRows }: Landmarks): (readonly GridRow[])[] {
  const { leading } = openingOf(layout);
  const anchors = anchorRows(occurrences, layout);
  if (anchors.length <= 1) return grid.rows.length === 0 ? [] : [grid.rows];
  const leadingRows = occurrences.filter(({ spelling }) => leading.has(spelling)).map(({ cell }) => cell.row);
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

const openingOf = oncePer((layout: FormLayout): Opening => {
  const parts = valueParts(layout);
  const at = parts.findIndex(({ key }) => key === ANCHOR);
  const spellings = (some: readonly ValuePart[]): Set<string> => new Set(some.flatMap(spellingsOf));
  return {
    leading: spellings(parts.slice(0, at)),
    anchor: spellings(parts.slice(at, at + 1)),
    followers: spellings(parts.slice(at + 1, at + ANCHOR_LABELS)),
  };
});

/** Rows of the project's name. A goal or note may begin with the same words, but the form's next labels do not follow it. */
function anchorRows(occurrences: readonly Occurrence[], layout: FormLayout): number[] {
  const { anchor, followers } = openingOf(layout);
  const rowsOf = (spellings: ReadonlySet<string>): number[] =>
    occurrences.filter(({ spelling }) => spellings.has(spelling)).map(({ cell }) => cell.row);
  const rows = rowsOf(anchor);
  const following = rowsOf(followers);
  return rows.filter((row, index) => {
    const end = Math.min(row + ANCHOR_ROWS, (rows[index + 1] ?? Infinity) - 1);
    return following.filter((follower) => follower >= row && follower <= end).length >= ANCHOR_FOLLOWERS;
  });
}

function best(found: readonly Candidate[]): Candidate {
  return found.reduce((a, b) => (b.score > a.score ? b : a));
}

function unrecognised(grid: Grid, nearest: readonly Candidate[]): Unrecognised {
  const candidate = nearest.length > 0 ? best(nearest) : null;
  const resembles = candidate && candidate.score >= RESEMBLES_FROM;
  return {
    sheet: grid.sheet,
    empty: grid.rows.length === 0,
    nearest: resembles
      ? { layout: candidate.layout.id, score: candidate.score, title: candidate.layout.title, missing: candidate.missing }
      : null,
  };
}
