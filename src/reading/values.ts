import { address, area, type Position } from "../grid/address";
import { type Cell, type GridRow } from "../grid/grid";
import { oncePer } from "../grid/once";
import { textOfCells } from "../grid/placed-text";
import { standsBelow, type AmountPart, type FieldPart, type ValuePart } from "../official/layout";
import { readBoxes } from "../values/boxes";
import { readDate } from "../values/date";
import { ERROR_VALUE } from "../values/error-value";
import { readMoney, unitIn, type Unit } from "../values/money";
import { parsePeriod } from "../values/period";
import type { AmountFact, FieldFact, Problem } from "./facts";
import type { Frame } from "./frame";
import type { Occurrence } from "./labels";

/** What shares the line above the grid with the unit's name: 单位：元, the year, a place for the seal. */
const BEHIND_FREE_TEXT =
  /(?:\s*[(（](?:公章|盖章|20\d{2}年度?)[)）]|\s{2,}20\d{2}\s*年度?|\s{2,}(?:金额)?单位\s*[:：]\s*万?元|\s{2,}填报日期.*)+\s*$/;
/** A column too narrow shows a number as ####. */
const ERROR = new RegExp(`^(?:${ERROR_VALUE.source}|##+)$`);
/** So many rows further down, what stands there belongs to something else. */
const GAP = 3;

/** A few words with a colon behind them, or alone: the label of something of the unit's own. */
const OWN_LABEL = /^\s*[^，。；,;]{1,12}(?:[:：]|\s*$)/;

/** The rows of one form with its labels found: all that is needed to look up a value. */
export interface Region {
  readonly rows: readonly GridRow[];
  readonly occurrences: readonly Occurrence[];
  readonly frame: Frame;
}

/** Where a value stands: its filled cells, none if blank, and its address either way. */
interface FoundValue {
  readonly cells: readonly Cell[];
  readonly cell: string;
  readonly hasLabel: boolean;
  /** Set where the value stands in its label's cell. */
  readonly behindLabel?: true;
}

/** Reads a text, a date or a choice. */
export function readField(region: Region, part: FieldPart): FieldFact {
  const found = findValue(region, part);
  const { text, pieces } = textOfCells(found.cells);
  const { value, problem } = valueOf(found, text, part);
  return {
    part,
    label: part.label,
    value,
    text,
    cell: found.cell,
    cells: found.cells.map(address),
    pieces,
    behindLabel: found.behindLabel ?? false,
    problem,
  };
}

function valueOf(found: FoundValue, text: string, part: FieldPart): Pick<FieldFact, "value" | "problem"> {
  const problem = problemOf(found);
  if (problem || found.cells.length === 0) return { value: null, problem };
  if (part.kind === "date") return dateOf(found.cells[0]!);
  const choice = part.kind === "boxes" || (part.options && hasBoxes(text, part));
  return { value: choice ? choiceOf(text, part) : textOf(found, text, part), problem: null };
}

/** Reads an amount; a unit in its own label wins over the form's. */
export function readAmount(region: Region, part: AmountPart, formUnit: Unit): AmountFact {
  const found = findValue(region, part);
  const bracket = region.frame.occurrence(part.key)?.bracket ?? "";
  const { value, problem } = moneyOf(found, bracket === "" ? formUnit : (unitIn(`(${bracket})`) ?? formUnit));
  return { part, label: part.label, value, text: textOfCells(found.cells).text, cell: found.cell, problem };
}

function moneyOf(found: FoundValue, unit: Unit): Pick<AmountFact, "value" | "problem"> {
  const problem = problemOf(found);
  if (problem || found.cells.length === 0) return { value: null, problem };
  const reading = readMoney(found.cells[0]!, unit);
  if (reading.kind === "unreadable") return { value: null, problem: "not-money" };
  return { value: reading.kind === "money" ? reading.value : null, problem: null };
}

function findValue(region: Region, part: ValuePart): FoundValue {
  const label = region.frame.occurrence(part.key);
  if (!label) {
    const place = region.frame.place(area(part.value));
    return { cells: orphanAt(region, place), cell: address(place), hasLabel: false };
  }
  if (label.inline !== "") return takesRows(part) ? withRowsBelow(region, label) : inlineValue(label);
  const found = valueOutside(region, label, part);
  // Where the copy writes values behind its labels, a blank one is missing there and nowhere else.
  const belongsInside = found.cells.length === 0 && label.colon && region.frame.labels().some(({ inline }) => inline !== "");
  return belongsInside ? { ...found, cell: address(label.cell) } : found;
}

function valueOutside(region: Region, label: Occurrence, part: ValuePart): FoundValue {
  const beside = valueBeside(region, label, part);
  if (standsBelow(part)) {
    const below = valueBelow(region, label);
    const goesOn = beside.cells.length > 0 && below.cells.every(({ col }) => col > label.cell.col);
    if (goesOn) return { ...beside, cells: [...beside.cells, ...below.cells] };
    return below.cells.length > 0 || beside.cells.length === 0 ? below : beside;
  }
  if (!takesRows(part)) return beside;
  const cells = [...beside.cells, ...moreRows(region, label, beside.cells)];
  return cells.length > 0 ? { ...beside, cells } : (textUnder(region, label) ?? beside);
}

/** A text in its label's cell, with the paragraphs that stand alone in the rows below it. */
function withRowsBelow(region: Region, label: Occurrence): FoundValue {
  const first = inlineValue(label);
  return { ...first, cells: [...first.cells, ...rowsAlone(region, label)] };
}

/** Copies put a long text into the row under its label, where nothing else stands. */
function textUnder(region: Region, label: Occurrence): FoundValue | null {
  const cells = rowsAlone(region, label);
  return cells.length > 0 ? { cells, cell: address(cells[0]!), hasLabel: true } : null;
}

/** Texts in the label's column that are alone in the rows right under it; a short one with a colon begins something else. */
function rowsAlone({ rows, frame }: Region, { cell: { row, col } }: Occurrence): Cell[] {
  const end = frame.nextLabelRow(row);
  const found: Cell[] = [];
  for (const line of rows) {
    if (line.row <= row || line.row >= end) continue;
    const [only] = line.cells;
    const follows = line.row === (found.at(-1)?.row ?? row) + 1;
    if (!follows || line.cells.length > 1 || only!.col !== col || only!.kind !== "text" || OWN_LABEL.test(only!.text)) break;
    found.push(only!);
  }
  return found;
}

/** True of what copies spread over several cells and rows beside the label: paragraphs, boxes. */
function takesRows(part: ValuePart): boolean {
  return part.kind === "boxes" || (part.kind === "text" && part.long === true);
}

/** Further cells beside the label, down to the next row that holds a label or another text in the label's column. */
function moreRows(region: Region, label: Occurrence, found: readonly Cell[]): Cell[] {
  const { row, col } = label.cell;
  const nextLabel = nextLabelColumn(region, label);
  const nextRow = region.frame.nextLabelRow(row);
  const below = region.rows.filter((line) => line.row >= row && line.row < nextRow);
  const isOther = (line: GridRow): boolean => line.row > row && line.cells.some((cell) => cell.col <= col && cell.text !== label.cell.text);
  const end = below.findIndex((line, index) => isOther(line) || (index > 0 && line.row - below[index - 1]!.row >= GAP));
  const cells = (end < 0 ? below : below.slice(0, end)).flatMap((line) =>
    line.cells.filter((cell) => cell.col > col && cell.col < nextLabel),
  );
  return withoutRepeats([...found, ...cells]).filter((cell) => !found.includes(cell) && !isOwnLabel(region, label, cell));
}

/** A value that stands there without a label. It is not taken over, but shown, so that nobody counts the place as blank. */
function orphanAt(region: Region, { row, col }: Position): Cell[] {
  const cells = region.rows.find((line) => line.row === row)?.cells ?? [];
  const before = cells.findLast((cell) => cell.col < col);
  const label = before && region.frame.labelIn(before);
  return label && nextLabelColumn(region, label) > col ? [] : cells.filter((cell) => cell.col === col && !region.frame.labelIn(cell));
}

function inlineValue(label: Occurrence): FoundValue {
  const { row, col } = label.cell;
  const kind = ERROR.test(label.inline) ? "error" : "text";
  const cell: Cell = { row, col, kind, value: label.inline, text: label.inline };
  return { cells: [cell], cell: address(cell), hasLabel: true, behindLabel: true };
}

/** The filled cell right of the label and before the next label that is its value. */
function valueBeside(region: Region, label: Occurrence, part: ValuePart): FoundValue {
  const { row, col } = label.cell;
  const nextLabel = nextLabelColumn(region, label);
  const line = region.rows.find((candidate) => candidate.row === row)?.cells ?? [];
  const repeated = region.frame.labelsInRow(row).find(({ cell, inline }) => inline !== "" && isOwnLabel(region, label, cell));
  if (repeated) return inlineValue(repeated);
  const candidates = line.filter((cell) => cell.col > col && cell.col < nextLabel && !isPeriod(cell) && !isOwnLabel(region, label, cell));
  const officialColumn = area(part.value).left;
  const expected = region.frame.column(officialColumn);
  const cell = valueAmong(candidates, expected, part);
  if (cell) {
    region.frame.learnColumn(officialColumn, cell.col);
    return { cells: [cell], cell: address(cell), hasLabel: true };
  }
  const fits = expected > col && expected < nextLabel;
  return { cells: [], cell: address({ row, col: fits ? expected : col + 1 }), hasLabel: true };
}

/**
 * The only cell, or of several the one where the value should stand, or the only one that reads as such a value. A unit's own
 * label may fill the place of a blank value, so the first one will not do.
 */
function valueAmong(cells: readonly Cell[], expected: number, part: ValuePart): Cell | null {
  if (cells.length === 1) return cells[0]!;
  const inPlace = cells.find(({ col }) => col === expected);
  if (inPlace) return inPlace;
  const readable = cells.filter((cell) => readsAs(part, cell));
  return readable.length === 1 ? readable[0]! : null;
}

function readsAs(part: ValuePart, cell: Cell): boolean {
  if (part.kind === "amount") return readMoney(cell, "元").kind === "money";
  return part.kind === "date" && readDate(cell).kind === "date";
}

/** A period beside or under a label says when, not what. */
function isPeriod({ text }: Cell): boolean {
  return parsePeriod(text) !== null;
}

/** All filled cells under the label, as wide as the label reaches, down to the next row that holds a label of the form. */
function valueBelow(region: Region, label: Occurrence): FoundValue {
  const { row, col } = label.cell;
  const nextLabel = nextLabelColumn(region, label);
  const nextRow = region.frame.nextLabelRow(row);
  const below = region.rows.filter((line) => line.row > row && line.row < nextRow);
  const own = below.findIndex((line) => line.row > row + 1 && startsOtherPart(region, line, row));
  const cells: Cell[] = [];
  for (const line of own < 0 ? below : below.slice(0, own)) {
    for (const cell of line.cells) if (cell.col >= col && cell.col < nextLabel && !isPeriod(cell)) cells.push(cell);
  }
  return { cells: withoutRepeats(cells), cell: address(cells[0] ?? { row: row + 1, col }), hasLabel: true };
}

/** A text left of the labels begins another part, of a unit's own making: 立项依据, 备注. Repeats and known headings do not. */
function startsOtherPart({ rows, frame }: Region, line: GridRow, labelRow: number): boolean {
  const left = Math.min(
    ...frame
      .labels()
      .filter(({ cell }) => cell.row === labelRow)
      .map(({ cell }) => cell.col),
  );
  const beside = rows.find(({ row }) => row === labelRow)?.cells ?? [];
  const isKnown = (cell: Cell): boolean => beside.some(({ text }) => text === cell.text) || frame.labelIn(cell) !== null;
  return line.cells.some((cell) => cell.col < left && !isKnown(cell));
}

/** Programs that take merged areas apart leave the same text in each of their cells. */
function withoutRepeats(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell, index) => cells.findIndex(({ text }) => text === cell.text) === index);
}

/** True of a cell right of the label that repeats it: 结束时间 | 结束日期：2019年12月31日. */
function isOwnLabel({ frame }: Region, label: Occurrence, cell: Cell): boolean {
  const repeated = frame.labelIn(cell);
  return repeated !== null && cell.col > label.cell.col && frame.repeats(repeated, label);
}

/** Column at which the values of a label end: that of the next label in its row, also where that one has lost its text. */
function nextLabelColumn(region: Region, label: Occurrence): number {
  const { row, col } = label.cell;
  const next = region.frame.labelsInRow(row).find(({ cell }) => cell.col > col && !isOwnLabel(region, label, cell));
  return Math.min(next?.cell.col ?? Infinity, region.frame.missingLabelColumn(label));
}

function problemOf(found: FoundValue): Problem | null {
  if (!found.hasLabel) return "no-label";
  if (found.cells.some((cell) => cell.kind === "error")) return "error-value";
  return found.cells.some((cell) => cell.kind === "uncalculated") ? "uncalculated" : null;
}

/** A name on one line, however the cell breaks it; a goal keeps its paragraphs. A link to a blank cell shows 0. */
function textOf(found: FoundValue, printed: string, part: FieldPart): string | null {
  if (found.cells.every(({ value }) => value === 0)) return null;
  const text = part.free ? printed.replace(BEHIND_FREE_TEXT, "") : printed;
  return (part.long ? text : text.replace(/\s*\n\s*/g, "")) || null;
}

/** The known answers, without the lines in which they are printed. */
const optionsOf = oncePer(({ options = [] }: FieldPart): readonly string[] => options.flat());

/** Copies print boxes where the form has a choice without them. */
function hasBoxes(text: string, part: FieldPart): boolean {
  return readBoxes(text, optionsOf(part))?.some(({ ticked }) => ticked !== null) ?? false;
}

/** The ticked options, 、 between them; null where none is. A copy without boxes names its choice in words. */
function choiceOf(text: string, part: FieldPart): string | null {
  const printed = readBoxes(text, optionsOf(part));
  if (!printed) return text.replace(/\s*\n\s*/g, "") || null;
  const ticked = printed.filter((option) => option.ticked).map(({ name }) => name);
  return ticked.join("、") || null;
}

function dateOf(cell: Cell): { value: string | null; problem: Problem | null } {
  const reading = readDate(cell);
  switch (reading.kind) {
    case "date":
      return { value: reading.iso, problem: null };
    case "blank":
      return { value: null, problem: null };
    case "impossible":
      return { value: null, problem: "impossible-date" };
    case "unreadable":
      return { value: null, problem: "not-a-date" };
  }
}
