import type { Grid, GridRow } from "../../grid/grid";
import { oncePer } from "../../grid/once";
import { compact } from "../../grid/text";
import type { TableLayout } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";
import { yearIn } from "../../values/year";
import type { LayoutScore } from "../facts";
import { fitLayout, type Fit } from "./fit";
import { findHeaders, type Header } from "./header";
import { findTitles, namedLayout, titledIds, type Title } from "./titles";

/** The title says more than any single heading; the sheet's name half as much. */
const TITLE_WEIGHT = 3;
const NAME_WEIGHT = 1.5;
/** A titled table that lacks more than this share of its columns is something else. */
const COLUMNS_NEEDED = 0.5;
/** Between a title and its headings stand the department, the unit, perhaps the year; so many filled rows at most. */
const TITLE_DISTANCE = 5;

/** Headings that were recognised, with the title above them. */
export interface FoundHeader {
  readonly header: Header;
  /** Null of headings that repeat those of the page before, or whose table has no title. */
  readonly title: Title | null;
  readonly fit: Fit;
  readonly year: number | null;
  readonly recognition: LayoutScore & { readonly runnerUp: LayoutScore | null };
  /** Place, among the rows of the grid, of the first row that belongs to these headings: that of the title or of what follows it. */
  readonly start: number;
  /** True of headings without a title that may go on with the table above as well as begin another one. */
  readonly mayGoOn: boolean;
}

/** What of a sheet bears on tables, searched once. */
export interface Landmarks {
  readonly titles: readonly Title[];
  readonly headers: readonly Header[];
}

export const landmarksOf = oncePer((grid: Grid): Landmarks => {
  const headers = findHeaders(grid);
  return { titles: findTitles(grid.rows), headers };
});

/** What speaks for a table beside its headings. */
export interface Evidence {
  readonly titled: TableLayout | null;
  readonly named: TableLayout | null;
}

/** The headings on a sheet that are those of a known table, from top to bottom. */
export function recogniseHeaders(grid: Grid): FoundHeader[] {
  const { titles, headers } = landmarksOf(grid);
  // A sheet's name tells which table it holds where it is the only one and has no title of its own.
  const named = titles.length === 0 ? namedLayout(grid.sheet) : null;
  const found: FoundHeader[] = [];
  for (const header of headers) {
    const before = found.at(-1);
    const above = before?.header.last ?? -1;
    const title = titleAbove(header, titles, above);
    const own = recogniseHeader(grid, header, title, before === undefined ? named : null);
    const onward = title === null && before ? goesOn(header, before) : null;
    const start = startOf(grid.rows, header, title, above);
    if (onward && (own === null || onward.fit.layout === own.fit.layout)) found.push({ ...before!, ...onward, header, title, start });
    else if (own) found.push({ ...own, start });
  }
  return found;
}

type Recognised = Omit<FoundHeader, "start">;

function recogniseHeader(grid: Grid, header: Header, title: Title | null, named: TableLayout | null): Recognised | null {
  const year = yearOf(grid.rows, header, title);
  const evidence = { titled: title?.layout ?? null, named };
  const ranked = rankLayouts(header, year, evidence);
  const fit = choose(ranked, evidence);
  if (!fit) return null;
  const others = ranked.filter(({ layout }) => layout !== fit.layout).map((other) => scored(other, evidence));
  const runnerUp = others.find(({ score }) => score > 0) ?? null;
  return { header, title, fit, year, recognition: { ...scored(fit, evidence), runnerUp }, mayGoOn: false };
}

/** All layouts laid on a header, the best first. */
export function rankLayouts(header: Header, year: number | null, evidence: Evidence): Fit[] {
  return tableLayouts
    .map((layout) => fitLayout(layout, header, year))
    .sort((a, b) => scored(b, evidence).score - scored(a, evidence).score);
}

/** Share of title and headings that are there. */
export function scored({ layout, expected, missing }: Fit, { titled, named }: Evidence): LayoutScore {
  const title = titled === layout ? TITLE_WEIGHT : named === layout ? NAME_WEIGHT : 0;
  const score = (title + expected.length - missing.length) / (TITLE_WEIGHT + expected.length);
  return { layout: layout.id, score: Math.round(score * 100) / 100 };
}

/**
 * The table that headings are of. Tables by function differ in nothing but their titles and one heading, so without a title
 * every heading must be there, or the sheet's name must tell and no heading speak against it.
 */
function choose(ranked: readonly Fit[], { titled, named }: Evidence): Fit | null {
  if (titled) return ranked.find((fit) => fit.layout === titled && isUsable(fit)) ?? null;
  const whole = ranked.filter(({ missing }) => missing.length === 0);
  if (whole.length > 0) return whole.length === 1 ? whole[0]! : null;
  const contradicted = ranked.some((fit) => fit.layout !== named && hasGroups(fit));
  const fit = ranked.find(({ layout }) => layout === named);
  return fit && !contradicted && fit.missing.every(({ kind }) => kind === "group") ? fit : null;
}

/** True where all headings stand by which a table is told from the others. */
function hasGroups({ expected, missing }: Fit): boolean {
  return expected.some(({ kind }) => kind === "group") && missing.every(({ kind }) => kind !== "group");
}

/** Enough of a titled table to read it: half of its columns, some on each side, and what its rows are. */
function isUsable({ layout, sides, expected, missing }: Fit): boolean {
  const columns = (slots: Fit["expected"]): number => slots.filter(({ kind }) => kind === "column").length;
  const hasRows = layout.sides.every(({ codes, name }, at) => {
    const side = sides[at]!;
    return side.columns.length > 0 && ((!name && !codes) || side.name !== null || side.codes.length > 0);
  });
  return hasRows && 1 - columns(missing) / columns(expected) >= COLUMNS_NEEDED;
}

/** Headings without a title under a table that has them all go on with it, unless one of them is another table's. */
function goesOn(header: Header, { fit, year }: FoundHeader): Pick<FoundHeader, "fit" | "mayGoOn"> | null {
  const again = fitLayout(fit.layout, header, year);
  if (again.sides.some(({ columns }, at) => columns.length !== fit.sides[at]!.columns.length)) return null;
  const foreign = tableLayouts.some((layout) => layout !== fit.layout && hasGroups(fitLayout(layout, header, year)) && !hasGroups(again));
  return foreign ? null : { fit: again, mayGoOn: true };
}

/** The nearest title above headings, not further up than the headings before. */
function titleAbove(header: Header, titles: readonly Title[], above: number): Title | null {
  const from = Math.max(above + 1, header.first - TITLE_DISTANCE);
  return titles.findLast(({ at }) => at >= from && at < header.first) ?? null;
}

/** Rows between a title and its headings belong to them; without a title those of the department and the unit do. */
function startOf(rows: readonly GridRow[], header: Header, title: Title | null, above: number): number {
  if (title) return title.at;
  let start = header.first;
  while (start - 1 > above && isPreamble(rows[start - 1]!)) start--;
  return start;
}

const PREAMBLE =
  /^\(?(?:编制|填报|填制|预算|主管|金额|计量)*(?:部门|单位|币种)(?:名称|编码)?:|^\(?20\d{2}年(?:度)?\)?$|^\(?续表?[一二三四五六七八九十\d]*\)?$/;

/** True of a row of nothing but the department, the unit or the year. */
export function isPreamble({ cells }: GridRow): boolean {
  return cells.every(({ kind }) => kind === "text") && cells.some(({ text }) => PREAMBLE.test(compact(text)));
}

/** Year of the title, or of a line under it, or the one that stands before the headings. */
function yearOf(rows: readonly GridRow[], header: Header, title: Title | null): number | null {
  const titled = title ? yearIn(title.text) : null;
  if (titled !== null) return titled;
  const from = title ? title.at + 1 : Math.max(0, header.first - 2);
  for (const { cells } of rows.slice(from, header.first)) {
    for (const { kind, text } of cells) {
      const year = kind === "text" ? yearIn(text) : null;
      if (year !== null) return year;
    }
  }
  const years = new Set(header.headings.flatMap(({ known, year }) => (known && year !== null ? [year] : [])));
  return years.size === 1 ? [...years][0]! : null;
}

/** Several tables' titles without a table below them are a list of contents. */
export function isContents({ titles }: Landmarks): boolean {
  return titledIds(titles).size > 1;
}
