import type { Grid, GridRow } from "../grid/grid";
import { oncePer } from "../grid/once";
import { compact } from "../grid/text";
import type { FormLayout } from "../official/layout";
import type { LayoutScore, Unrecognised } from "./facts";
import { countSlots, Frame, labelBookOf, slotsOf } from "./frame";
import { findLabels, LabelBook, matchLabel, type Occurrence } from "./labels";
import { splitForms } from "./split-forms";
import type { Region } from "./values";

/** The title of a form says more than any single label of it. */
const TITLE_WEIGHT = 3;
/** Below this share of title and labels a sheet is not taken for the form. */
const RECOGNISED_FROM = 0.7;
const LONGEST_TITLE = 80;
/** From this share on a sheet is worth telling what it lacks of the form. */
const RESEMBLES_FROM = 0.35;

/** One form found on a sheet: its rows and where its labels lie. */
export interface FoundForm extends Region {
  readonly layout: FormLayout;
  readonly recognition: LayoutScore & { readonly runnerUp: LayoutScore | null };
}

interface Candidate extends FoundForm {
  readonly titled: boolean;
}

/** The forms on a sheet, one below another where there are several, or what the sheet comes closest to. */
export function recognise(grid: Grid, layouts: readonly FormLayout[]): FoundForm[] | Unrecognised {
  const landmarks = { titles: titlesLike(grid, layouts), labels: findLabels(grid.rows, unionOf(layouts)) };
  const titleRows = landmarks.titles.filter((title) => layouts.some((layout) => isTitleOf(layout)(title))).map(({ row }) => row);
  const parts = splitForms(grid, landmarks.labels, titleRows, layouts);
  const found = parts
    .map((rows) => nearest(rows, parts.length === 1 ? landmarks : within(rows, landmarks), layouts))
    .filter((candidate) => candidate !== null);
  const winners = found.filter(({ recognition }) => recognition.score >= RECOGNISED_FROM);
  return winners.length > 0 ? winners : unrecognised(grid, found);
}

/** What the labels and titles on a sheet are, searched once, whatever number of forms it holds. */
interface Landmarks {
  readonly titles: readonly TitleLike[];
  readonly labels: readonly Occurrence[];
}

function within(rows: readonly GridRow[], { titles, labels }: Landmarks): Landmarks {
  const own = new Set(rows.map(({ row }) => row));
  return { titles: titles.filter(({ row }) => own.has(row)), labels: labels.filter(({ cell }) => own.has(cell.row)) };
}

/** The rows of one form as the layout that they come closest to; null without any layout to compare with. */
function nearest(rows: readonly GridRow[], landmarks: Landmarks, layouts: readonly FormLayout[]): Candidate | null {
  const { titles, labels } = landmarks;
  const [first, second] = layouts
    .map((layout) => ({ layout, score: scoreOf(layout, titles.some(isTitleOf(layout)), countSlots(layout, labels)) }))
    .sort((a, b) => b.score - a.score);
  if (!first) return null;
  const runnerUp = second && second.score > 0 ? { layout: second.layout.id, score: second.score } : null;
  return fit(rows, first.layout, landmarks, runnerUp);
}

function fit(rows: readonly GridRow[], layout: FormLayout, { titles, labels }: Landmarks, runnerUp: LayoutScore | null): Candidate {
  const book = labelBookOf(layout);
  // A cell may read as a longer label of another layout.
  const ownLabel = (label: Occurrence): Occurrence | null => (book.spellings.has(label.spelling) ? label : matchLabel(label.cell, book));
  const occurrences = labels.map(ownLabel).filter((label) => label !== null);
  const frame = new Frame(layout, occurrences);
  const titled = titles.some(isTitleOf(layout));
  return {
    rows,
    occurrences,
    frame,
    layout,
    titled,
    recognition: { layout: layout.id, score: scoreOf(layout, titled, frame.size), runnerUp },
  };
}

/** True of a text that holds the title of a layout. Longer texts than this only speak of the form. */
export function isTitle(text: string, layout: FormLayout): boolean {
  return text.length <= LONGEST_TITLE && holdsTitle(compact(text), layout);
}

function holdsTitle(plain: string, { title, titleVariants = [] }: FormLayout): boolean {
  return plain.includes(title) || titleVariants.some((variant) => plain.includes(variant));
}

/** The labels of all layouts: most cells hold none of them, and one look tells. */
const unionOf = oncePer((layouts: readonly FormLayout[]) => new LabelBook(layouts.flatMap((layout) => [...labelBookOf(layout).spellings])));

/** A short text that has the last sign of a title, and so may be one. */
interface TitleLike {
  readonly row: number;
  readonly plain: string;
}

const lastSignsOf = oncePer((layouts: readonly FormLayout[]) => [...new Set(layouts.map(({ title }) => title.at(-1)!))]);

function titlesLike({ rows }: Grid, layouts: readonly FormLayout[]): TitleLike[] {
  const lastSigns = lastSignsOf(layouts);
  const isLike = (text: string): boolean => text.length <= LONGEST_TITLE && lastSigns.some((sign) => text.includes(sign));
  const found: TitleLike[] = [];
  for (const { row, cells } of rows) {
    for (const { kind, text } of cells) if (kind === "text" && isLike(text)) found.push({ row, plain: compact(text) });
  }
  return found;
}

function isTitleOf(layout: FormLayout): (title: TitleLike) => boolean {
  return ({ plain }) => holdsTitle(plain, layout);
}

/** Share of a layout's title and labels that are there. */
function scoreOf(layout: FormLayout, titled: boolean, labels: number): number {
  const score = ((titled ? TITLE_WEIGHT : 0) + labels) / (TITLE_WEIGHT + slotsOf(layout).length);
  return Math.round(score * 100) / 100;
}

function unrecognised(grid: Grid, found: readonly Candidate[]): Unrecognised {
  const closest = [...found].sort((a, b) => b.recognition.score - a.recognition.score)[0];
  const resembles = closest && (closest.titled || closest.recognition.score >= RESEMBLES_FROM) ? closest : null;
  return {
    sheet: grid.sheet,
    empty: grid.rows.length === 0,
    nearest: resembles && {
      layout: resembles.layout.id,
      score: resembles.recognition.score,
      title: resembles.layout.title,
      missing: [
        ...new Set([
          ...(resembles.titled ? [] : [`表名“${resembles.layout.title}”`]),
          ...resembles.frame.missing().map(({ label }) => label),
        ]),
      ],
    },
  };
}
