import { address, area } from "../grid/address";
import type { Cell } from "../grid/grid";
import { compact, tidy } from "../grid/text";
import { amountParts } from "../official/layout";
import { unitIn, type Unit } from "../values/money";
import { parsePeriod, type Period } from "../values/period";
import { yearIn } from "../values/year";
import type { Fact } from "./facts";
import { isTitle, type FoundForm } from "./recognise";

const YEAR_LABEL = /^(?:预算|申报|项目|资金)?年度:?$/;

/** The title as printed, without white space; `head`: the cells above the form's labels. */
export function readTitle(found: FoundForm, head: readonly Cell[]): Fact<string> {
  const { layout } = found;
  const cell = head.find(({ text }) => isTitle(text, layout));
  const value = cell ? tidy(cell.text).replace(/\s+/g, "") : null;
  return {
    label: layout.title,
    value,
    text: value ?? "",
    cell: address(cell ?? found.frame.place(area(layout.titleAt))),
    problem: cell ? null : "no-label",
  };
}

/** The budget year, from where it is stated most plainly. Other years stand in heads too: of decrees, of the day of filling in. */
export function readYear(found: FoundForm, head: readonly Cell[]): Fact<number> {
  const { layout } = found;
  const labelled = head.findIndex(({ text }) => YEAR_LABEL.test(compact(text)));
  const dated = head.filter(({ text }) => yearIn(text) !== null);
  const cell =
    (labelled >= 0 ? dated.find((candidate) => candidate === head[labelled + 1]) : undefined) ??
    dated.find(({ text }) => /年\s*度\s*[:：]/.test(text)) ??
    dated.find(({ text }) => parsePeriod(text) !== null || /^\(?20\d{2}\)?$/.test(compact(text))) ??
    dated.find(({ text }) => isTitle(text, layout)) ??
    dated.find(({ text }) => /年\s*度/.test(text)) ??
    yearHeadings(found).find(({ text }) => yearIn(text) !== null);
  return {
    label: "年度",
    value: cell ? yearIn(cell.text) : null,
    text: cell ? tidy(cell.text) : "",
    cell: address(cell ?? found.frame.place(area(layout.yearAt))),
    problem: cell ? null : "no-label",
  };
}

/** Unit of the form: named in its amounts' labels, beside or above them; else the official one. */
export function readUnit({ rows, frame, layout }: FoundForm): Unit {
  const amounts = amountParts(layout)
    .map(({ key }) => frame.occurrence(key))
    .filter((label) => label !== null);
  const inLabels = new Set(amounts.map(({ bracket }) => (bracket === "" ? null : unitIn(`(${bracket})`))).filter((unit) => unit !== null));
  if (inLabels.size === 1) return [...inLabels][0]!;
  const lastRow = Math.max(...amounts.map(({ cell }) => cell.row), 0);
  for (const { row, cells } of rows) {
    if (row > lastRow) break;
    const stated = cells.find(({ kind, text }) => kind === "text" && unitIn(text) !== null);
    if (stated) return unitIn(stated.text)!;
  }
  return layout.unit;
}

/** Years printed beside the overall goal: in brackets behind its label, in a cell beside it, or at the head of the goal. */
export function readPeriod({ rows, frame, layout }: FoundForm): Fact<Period> | null {
  const part = layout.parts.find((candidate) => candidate.kind === "text" && candidate.period);
  const label = part && "key" in part ? frame.occurrence(part.key) : null;
  if (!part || !label) return null;
  const { row, col } = label.cell;
  if (label.bracket !== "") return periodFact(part.label, label.bracket, label.cell);
  const isPeriod = (cell: Cell): boolean => cell.col >= col && cell !== label.cell && parsePeriod(firstLine(cell.text)) !== null;
  for (const line of rows) {
    if (line.row < row) continue;
    if (line.row > row + 2) break;
    const own = line.cells.find(isPeriod);
    if (own) return periodFact(part.label, firstLine(own.text), own);
  }
  return null;
}

function periodFact(label: string, text: string, cell: Cell): Fact<Period> {
  const value = parsePeriod(text);
  return { label, value, text, cell: address(cell), problem: value ? null : "not-a-date" };
}

/** So much of a cell can be a period with the blanks before it; goals are pages long. */
const LONGEST_PERIOD = 100;

/** The first line, or the brackets that a text begins with. */
function firstLine(cell: string): string {
  const text = cell.slice(0, LONGEST_PERIOD);
  return tidy(/^\s*([（(][^（）()]*[）)])/.exec(text)?.[1] ?? /^[^\n]*/.exec(text)![0]);
}

/** Cells above the project's name, or the first label found: title, year, unit. */
export function headCells({ rows, frame }: FoundForm): Cell[] {
  const end = frame.occurrence("projectName")?.cell.row ?? frame.nextLabelRow(-1);
  const head: Cell[] = [];
  for (const { row, cells } of rows) {
    if (row >= end) break;
    head.push(...cells);
  }
  return head;
}

/** 2020年绩效目标: a heading that names the year. */
function yearHeadings({ layout, frame }: FoundForm): Cell[] {
  return layout.parts.flatMap((part) => (part.kind === "heading" && part.withYear ? (frame.heading(part.label)?.cell ?? []) : []));
}
