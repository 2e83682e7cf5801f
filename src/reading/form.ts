import { address, area } from "../grid/address";
import { tidy } from "../grid/text";
import type { Cell } from "../grid/grid";
import { unitIn, type Unit } from "../values/money";
import { parsePeriod, type Period } from "../values/period";
import { yearIn } from "../values/year";
import type { AmountFact, Fact, FieldFact, Form, Indicator, Unreadable } from "./facts";
import { readIndicators } from "./indicators";
import { isTitle, type FoundForm } from "./recognise";
import { readAmount, readField } from "./values";

/** Reads one form that was recognised on a sheet. */
export function readForm(file: string, sheet: string, found: FoundForm): Form {
  const { layout } = found;
  const unit = unitOf(found);
  const fields = layout.parts.flatMap((part) => (part.kind === "text" || part.kind === "date" ? [readField(found, part)] : []));
  const amounts = layout.parts.flatMap((part) => (part.kind === "amount" ? [readAmount(found, part, unit)] : []));
  const list = readIndicators(found.rows, found.frame, layout.indicators);
  const title = readTitle(found);
  const year = readYear(found);
  return {
    kind: "form",
    file,
    sheet,
    layout,
    title,
    year,
    unit,
    recognition: found.recognition,
    fields: byKey(fields),
    goalPeriod: readPeriod(found),
    amounts: byKey(amounts),
    indicators: list.indicators,
    classCells: list.classCells,
    indicatorsCell: cellOf(found, "level1", layout.indicators.columns.level1.at),
    parts: countParts(found, [title, year], [...fields, ...amounts], list.indicators),
  };
}

function byKey<F extends FieldFact | AmountFact>(facts: readonly F[]): Record<F["part"]["key"], F> {
  return Object.fromEntries(facts.map((fact) => [fact.part.key, fact])) as Record<F["part"]["key"], F>;
}

function cellOf({ frame }: FoundForm, slot: string, official: string): string {
  const { top, left } = area(official);
  const found = frame.occurrence(slot)?.cell;
  return address(found ?? { row: frame.row(top), col: frame.column(left) });
}

/** Cells above the first label of the form: title, year, unit. */
function headCells({ rows, frame }: FoundForm): Cell[] {
  const firstLabelRow = Math.min(...frame.labelRows(), Infinity);
  return rows.filter(({ row }) => row < firstLabelRow).flatMap(({ cells }) => cells);
}

function readTitle(found: FoundForm): Fact<string> {
  const { layout } = found;
  const cell = headCells(found).find(({ text }) => isTitle(text, layout));
  const value = cell ? tidy(cell.text).replace(/\s+/g, "") : null;
  return {
    label: layout.title,
    value,
    text: value ?? "",
    cell: cell ? address(cell) : cellOf(found, "title", layout.titleAt),
    problem: cell ? null : "no-label",
  };
}

/** The budget year, from a line that says nothing else, else from the title, else from another line that says 年度. */
function readYear(found: FoundForm): Fact<number> {
  const { layout } = found;
  const head = headCells(found).filter(({ text }) => yearIn(text) !== null);
  const cell =
    head.find(({ text }) => parsePeriod(text) !== null) ??
    head.find(({ text }) => isTitle(text, layout)) ??
    head.find(({ text }) => /年\s*度/.test(text));
  return {
    label: "年度",
    value: cell ? yearIn(cell.text) : null,
    text: cell ? tidy(cell.text) : "",
    cell: cell ? address(cell) : cellOf(found, "year", layout.yearAt),
    problem: cell ? null : "no-label",
  };
}

/** Unit named beside the heading of the amounts or in a unit line above the form; else the official one. */
function unitOf(found: FoundForm): Unit {
  const headings = found.layout.parts
    .filter(({ kind }) => kind === "heading")
    .map(({ label }) => found.frame.occurrence(`heading ${label}`));
  const inHeading = headings.map((heading) => heading && unitIn(heading.cell.text)).find((unit) => unit);
  const above = headCells(found)
    .map(({ text }) => unitIn(text))
    .find((unit) => unit);
  return inHeading ?? above ?? found.layout.unit;
}

function readPeriod(found: FoundForm): Fact<Period> | null {
  const part = found.layout.parts.find((candidate) => candidate.kind === "text" && candidate.period);
  const label = part && "key" in part ? found.frame.occurrence(part.key) : null;
  if (!label || label.bracket === "") return null;
  const value = parsePeriod(label.bracket);
  return { label: part!.label, value, text: label.bracket, cell: address(label.cell), problem: value ? null : "not-a-date" };
}

/**
 * Counts what the form should show and what was read of it: title, year, every labelled value, the headings of the
 * indicator list, and name and target of each indicator. A blank value counts as read, a missing label does not.
 */
function countParts(
  { frame, layout }: FoundForm,
  head: readonly Fact<unknown>[],
  values: readonly (FieldFact | AmountFact)[],
  indicators: readonly Indicator[],
): Form["parts"] {
  const facts = [...head, ...values];
  const columns = Object.entries(layout.indicators.columns);
  const listHeads = columns.filter(([column]) => frame.occurrence(column)).length;
  const badIndicators = indicators.filter(({ problem }) => problem !== null);
  const unreadable: Unreadable[] = [
    ...facts.flatMap(({ cell, label, text, problem }) => (problem ? [{ cell, label, text, problem }] : [])),
    ...badIndicators.map(({ cells, name, target, problem }) => ({
      cell: cells.target,
      label: name ?? "",
      text: target ?? "",
      problem: problem!,
    })),
  ];
  return {
    expected: facts.length + columns.length + 2 * indicators.length,
    read: facts.filter(({ problem }) => !problem).length + listHeads + 2 * indicators.length - badIndicators.length,
    unreadable,
  };
}
