import { makeGrid, type Cell, type Grid } from "../grid/grid";
import { tidy } from "../grid/text";
import type { FormLayout } from "../official/layout";
import { isTitle } from "../reading/recognise";
import { mendLines, type Line } from "./broken-lines";

/** A line of the text that found no place in a form. Lines count from 1. */
export interface LeftOverLine {
  readonly line: number;
  readonly text: string;
}

/** The text of one form as a grid: a row a line, a column a tab. Rows are line numbers of the text, counted from 0. */
export interface FormText {
  readonly grid: Grid;
  readonly leftOver: readonly LeftOverLine[];
}

/** Cuts a tab-separated text into the texts of its forms, at each line that is the form's title. */
export function splitForms(text: string, layout: FormLayout): { forms: FormText[]; leftOver: readonly LeftOverLine[] } {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map(toLine)
    .filter(({ fields }) => fields.length > 0);
  const starts = lines.flatMap((line, index) => (isTitleLine(line, layout) ? [index] : []));
  const forms = starts.map((start, index) => formText(lines.slice(start, starts[index + 1]), layout));
  return { forms, leftOver: lines.slice(0, starts[0] ?? lines.length).map(leftOver) };
}

/** Trailing blank fields say nothing: extraction adds them at will. */
function toLine(line: string, number: number): Line {
  const fields = line
    .replace(/^#+\s*/, "")
    .split("\t")
    .map(tidy);
  return { number, fields: fields.slice(0, fields.findLastIndex((field) => field !== "") + 1) };
}

function isTitleLine({ fields }: Line, layout: FormLayout): boolean {
  const filled = fields.filter((field) => field !== "");
  return filled.length === 1 && isTitle(filled[0]!, layout);
}

function formText(lines: readonly Line[], layout: FormLayout): FormText {
  const { whole, leftOver: left } = mendLines(lines, layout);
  const cells = whole.flatMap(({ number, fields }) => fields.map((field, col) => textCell(number, col, field)));
  return { grid: makeGrid("", cells), leftOver: left.map(leftOver) };
}

function textCell(row: number, col: number, text: string): Cell {
  return { row, col, kind: "text", value: text, text };
}

function leftOver({ number, fields }: Line): LeftOverLine {
  return { line: number + 1, text: fields.join(" ").trim() };
}
