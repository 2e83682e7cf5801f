import type { Cell, Grid } from "../grid/grid";
import { makeGrid } from "../grid/grid";
import { tidy } from "../grid/text";
import type { FormLayout } from "../official/layout";
import { matchLabel } from "../reading/labels";
import { isTitle } from "../reading/recognise";
import { slotsOf } from "../reading/frame";
import { yearIn } from "../values/year";

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

interface Line {
  readonly number: number;
  readonly fields: string[];
}

/** Cuts a tab-separated text into the texts of its forms, at each line that is the form's title. */
export function splitForms(text: string, layout: FormLayout): { forms: FormText[]; leftOver: readonly LeftOverLine[] } {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, number): Line => ({
      number,
      fields: line
        .replace(/^#+\s*/, "")
        .split("\t")
        .map(tidy),
    }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
  const starts = lines.flatMap((line, index) => (isTitleLine(line, layout) ? [index] : []));
  const forms = starts.map((start, index) => formText(lines.slice(start, starts[index + 1]), layout));
  return { forms, leftOver: lines.slice(0, starts[0] ?? lines.length).map(leftOver) };
}

function isTitleLine({ fields }: Line, layout: FormLayout): boolean {
  const filled = fields.filter((field) => field !== "");
  return filled.length === 1 && isTitle(filled[0]!, layout);
}

/**
 * A line without tabs belongs to the goal above it, whose text ran over the line's end. Above the first label and from the
 * list of indicators on there is nothing that it could continue.
 */
function formText(lines: readonly Line[], layout: FormLayout): FormText {
  const spellings = new Set(slotsOf(layout).flatMap((slot) => slot.spellings));
  const isLabel = (text: string): boolean => matchLabel(textCell(0, 0, text), spellings) !== null;
  const firstLabel = lines.findIndex(({ fields }) => fields.some(isLabel));
  const listHead = lines.findIndex(({ fields }) => fields.includes(layout.indicators.columns.name.label));
  const kept: Line[] = [];
  const left: Line[] = [];
  lines.forEach((line, index) => {
    const [only] = line.fields;
    const single = line.fields.length === 1 && !isLabel(only!);
    const inHead = index < firstLabel;
    if (!single || (inHead && (isTitleLine(line, layout) || yearIn(only!) !== null))) kept.push(line);
    else if (!inHead && index < listHead) continueLine(kept.at(-1)!, only!);
    else left.push(line);
  });
  const cells = kept.flatMap(({ number, fields }) => fields.map((field, col) => textCell(number, col, field)));
  return { grid: makeGrid("", cells), leftOver: left.map(leftOver) };
}

function continueLine({ fields }: Line, text: string): void {
  const last = fields.findLastIndex((field) => field !== "");
  fields[last] = `${fields[last]}\n${text}`;
}

function textCell(row: number, col: number, text: string): Cell {
  return { row, col, kind: "text", value: text, text };
}

function leftOver({ number, fields }: Line): LeftOverLine {
  return { line: number + 1, text: fields.join(" ").trim() };
}
