import { HIGHEST_ROW, textHeight } from "../grid/fit";
import type { SheetPlan } from "../grid/sheet-plan";
import { compact } from "../grid/text";
import type { FilledNote, FilledProjectNote } from "../official/filled-budget";
import { projectNoteLayout, type NoteLayout, type ProjectNoteSectionKey } from "../official/note-layout";
import type { Block } from "./block";
import { FONT_SIZE, looks } from "./looks";
import { sheetOfBlocks } from "./sheet-of-blocks";

/** Prose runs across the sheet in one column. Not every program prints a single column smaller, so it is as wide as a page. */
const COLUMN_WIDTH = 108;
const TITLE_HEIGHT = 33;
/** Below the title and a blank row. */
const FIRST_ROW = 2;
const NUMBERS = [..."一二三四五六七八九十"];
/** As Chinese prose begins a paragraph. */
const INDENTATION = "　　";
/** 一、机关运行经费预算: a numbered line that is no sentence. */
const HEADING = /^[一二三四五六七八九十]+、[^。;]{1,40}$/;

/** One paragraph of a sheet of prose. */
interface Line {
  readonly text: string;
  readonly isHeading?: boolean;
  readonly review?: string | undefined;
}

/** Lays a prose sheet out, one paragraph a row. */
export function noteSheet({ title, paragraphs }: FilledNote, name: string): SheetPlan {
  return fitted(title, paragraphs.map(lineOf), name);
}

/** Lays the description of a project out, paragraphs under their numbered headings. */
export function projectNoteSheet({ name: project, sections, review = {} }: FilledProjectNote, name: string): SheetPlan {
  const lines = projectNoteLayout.sections.flatMap(({ key }, index): Line[] => {
    const why = review[key];
    const paragraphs = sections[key];
    if (!paragraphs && why === undefined) return [];
    const own = (paragraphs ?? []).map((text, at): Line => ({ text, review: at === 0 ? why : undefined }));
    return [{ ...sectionHeading(index), review: own.length === 0 ? why : undefined }, ...own];
  });
  return fitted(projectTitle(project), lines, name);
}

/** A prose sheet to be written: what it says every year, with （　） to fill in. */
export function blankNoteSheet(layout: NoteLayout, year: number | null): SheetPlan {
  return growing(layout.printedTitle(year), layout.blank(year).map(lineOf), layout.sheetName);
}

/** The description of a project to be written, with a row under each heading. */
export function blankProjectNoteSheet(year: number | null): SheetPlan {
  const { sections, blank, blankName, sheetName } = projectNoteLayout;
  const printed = blank(year);
  const below = (key: ProjectNoteSectionKey): Line[] => (printed[key] ?? [""]).map((text) => ({ text }));
  return growing(
    projectTitle(blankName),
    sections.flatMap(({ key }, index) => [sectionHeading(index), ...below(key)]),
    sheetName,
  );
}

function projectTitle(project: string): string {
  return `${project}${projectNoteLayout.title}`;
}

function sectionHeading(index: number): Line {
  return { text: `${NUMBERS[index]!}、${projectNoteLayout.sections[index]!.label}`, isHeading: true };
}

function lineOf(text: string): Line {
  return { text, isHeading: HEADING.test(compact(text)) };
}

/** Rows as high as their text. What no row can hold takes several, merged. */
function fitted(title: string, lines: readonly Line[], name: string): SheetPlan {
  const heights = new Map([[0, TITLE_HEIGHT]]);
  const blocks = [titleBlock(title)];
  let top = FIRST_ROW;
  for (const line of lines) {
    const height = heightOf(printed(line));
    const rows = Math.ceil(height / HIGHEST_ROW);
    for (let row = top; row < top + rows; row++) heights.set(row, height / rows);
    blocks.push(blockOf(line, top, rows));
    top += rows;
  }
  return planOf(blocks, name, heights);
}

/**
 * Rows to be filled in. The height of a row is left to the program, so that it grows with what is written into it; only what
 * takes several lines from the start has a height, with room for more, since not every program fits rows when it opens a file.
 */
function growing(title: string, lines: readonly Line[], name: string): SheetPlan {
  const blocks = [titleBlock(title), ...lines.map((line, index) => blockOf(line, FIRST_ROW + index, 1))];
  const heights = lines.map((line, index) => [FIRST_ROW + index, heightOf(`${printed(line)}\n`)] as const);
  const several = heights.filter(([, height]) => height > heightOf("\n"));
  return planOf(blocks, name, new Map([[0, TITLE_HEIGHT], ...several]));
}

function heightOf(text: string): number {
  return textHeight([{ text, width: COLUMN_WIDTH }], FONT_SIZE);
}

function planOf(blocks: readonly Block[], name: string, rowHeights: ReadonlyMap<number, number>): SheetPlan {
  return sheetOfBlocks(blocks, { name, columnWidths: [COLUMN_WIDTH], rowHeights, print: { orientation: "landscape" } });
}

function titleBlock(title: string): Block {
  return { area: { top: 0, left: 0, bottom: 0, right: 0 }, value: title, look: { ...looks.title, wrap: true } };
}

function blockOf(line: Line, top: number, rows: number): Block {
  return {
    area: { top, left: 0, bottom: top + rows - 1, right: 0 },
    value: printed(line) || null,
    look: line.isHeading ? looks.heading : looks.paragraph,
    review: line.review,
  };
}

function printed({ text, isHeading }: Line): string {
  return isHeading || text === "" ? text : text.replace(/^[\s　]*/, INDENTATION);
}
