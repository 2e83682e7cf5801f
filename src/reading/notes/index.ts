import type { Grid } from "../../grid/grid";
import type { Note, ProjectNote } from "../budget-facts";
import { linesOf, type NoteLine } from "./lines";
import { readProjectNote } from "./project-note";
import { readProseNote } from "./prose-note";
import { noteTitle, projectsIn, type FoundNote, type FoundProject } from "./sections";

/** One look that tells most sheets that hold no prose of a budget. */
const MAYBE = /职\s*[能责]|机\s*构\s*设\s*置|名\s*词\s*解\s*释|编\s*制\s*说\s*明|情\s*况\s*说\s*明|项\s*目\s*概\s*[述况]/;
const LOOK_AT = 2000;
/** Lines above the first title: the department, the year, a number of the annex. */
const MOST_ABOVE = 6;
const LONGEST_ABOVE = 40;
const CONTENTS = /^目录$/;

/** The prose sheets and descriptions of projects on one sheet, from top to bottom; none where it holds no such text. */
export function readNotes(file: string, grid: Grid): (Note | ProjectNote)[] {
  if (!grid.rows.some(({ cells }) => cells.some(({ text }) => MAYBE.test(text.slice(0, LOOK_AT))))) return [];
  const lines = linesOf(grid);
  if (lines.some(({ plain }) => CONTENTS.test(plain))) return [];
  const projects = projectsIn(lines);
  const found = [...titlesIn(lines, projects), ...projects].sort((a, b) => a.from - b.from);
  const place = { file, sheet: grid.sheet };
  const end = (index: number): number => found[index + 1]?.from ?? lines.length;
  const isBare = (start: FoundNote | FoundProject, index: number): boolean => start.kind === "note" && end(index) === start.from + 1;
  // Titles without a text below them are a list of contents; only a blank sheet has one alone.
  const bare = found.filter(isBare).length;
  if (bare > 1 || (bare === 1 && (found.length > 1 || (found[0] as FoundNote).numbered))) return [];
  return found.map((start, index) =>
    start.kind === "note"
      ? readProseNote(place, start, lines.slice(start.from + 1, end(index)))
      : readProjectNote(place, start, lines, end(index)),
  );
}

/** Titles of prose sheets. One that stands deep in another text is only a heading of that. */
function titlesIn(lines: readonly NoteLine[], projects: readonly FoundProject[]): FoundNote[] {
  const isWithin = (line: number): boolean => projects.some(({ from, sections }) => line >= from && line <= sections.at(-1)!.line);
  const titles = lines.flatMap((line, index) => (isWithin(index) ? [] : (noteTitle(line, index) ?? [])));
  const [first] = titles;
  if (!first) return [];
  const above = lines.slice(0, Math.min(first.from, projects[0]?.from ?? Infinity));
  const isHead = above.length <= MOST_ABOVE && above.every(({ plain }) => plain.length <= LONGEST_ABOVE && !/[。；，]|:$/.test(plain));
  return isHead ? titles : [];
}
