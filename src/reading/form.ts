import { address, area } from "../grid/address";
import { amountParts, fieldParts } from "../official/layout";
import type { AmountFact, Fact, FieldFact, Form, Indicator, Unreadable } from "./facts";
import { readIndicators } from "./indicators";
import { headCells, readPeriod, readTitle, readUnit, readYear } from "./head";
import { readOtherAmounts } from "./other-amounts";
import type { FoundForm } from "./recognise";
import { readSubProjects } from "./sub-projects";
import { readAmount, readField } from "./values";

/** Reads one form that was recognised on a sheet. One without a title shares that of the form above it. */
export function readForm(file: string, sheet: string, found: FoundForm, above: Form | null = null): Form {
  const { layout } = found;
  const unit = readUnit(found);
  const fields = fieldParts(layout).map((part) => readField(found, part));
  const amounts = amountParts(layout).map((part) => readAmount(found, part, unit));
  const subProjects = readSubProjects(found, unit);
  const list = readIndicators(found.rows, found.frame, layout.indicators);
  const head = headCells(found);
  const ownTitle = readTitle(found, head);
  const ownYear = readYear(found, head);
  const title = ownTitle.value === null && above ? above.title : ownTitle;
  const sharesHead = title !== ownTitle && above !== null;
  const year = ownYear.value === null && sharesHead ? above.year : ownYear;
  return {
    kind: "form",
    file,
    sheet,
    layout,
    title,
    year,
    unit,
    recognition: found.recognition,
    fields: byKey(sharesHead ? fields.map((field) => inherited(field, above)) : fields) as Form["fields"],
    goalPeriod: readPeriod(found),
    amounts: byKey(amounts),
    subProjects,
    otherAmounts: readOtherAmounts(found),
    errorCells: [...errorCells(found, list.lastRow), ...inlineErrors([...fields, ...amounts], found)],
    indicators: list.indicators,
    classCells: list.classCells,
    indicatorsCell: address(found.frame.occurrence("level1")?.cell ?? found.frame.place(area(layout.indicators.columns.level1.at))),
    parts: countParts(
      found,
      [title, year, ...fields, ...amounts, ...subProjects.flatMap(({ name, amount }) => [name, amount])],
      list.indicators,
    ),
  };
}

/** Errors behind a label in its own cell, where the cell as a whole is text. */
function inlineErrors(facts: readonly (FieldFact | AmountFact)[], { rows }: FoundForm): Form["errorCells"] {
  const broken = facts.filter(({ problem }) => problem === "error-value");
  const isText = (a1: string): boolean => rows.some(({ cells }) => cells.some((cell) => cell.kind === "text" && address(cell) === a1));
  return broken.filter(({ cell }) => isText(cell)).map(({ cell, text }) => ({ cell, text }));
}

/** Forms below one another print the unit once, above all of them. */
function inherited(field: FieldFact, above: Form): FieldFact {
  return field.part.free && field.problem === "no-label" ? (above.fields[field.part.key] ?? field) : field;
}

function byKey<F extends FieldFact | AmountFact>(facts: readonly F[]): Partial<Record<F["part"]["key"], F>> {
  const keyed: Partial<Record<F["part"]["key"], F>> = {};
  for (const fact of facts) keyed[fact.part.key as F["part"]["key"]] = fact;
  return keyed;
}

/** Errors in the rows and columns that the form covers; a stray one far from it is not the form's. */
function errorCells({ rows, frame, layout }: FoundForm, lastRow: number): Form["errorCells"] {
  const edge = frame.column(layout.columnWidths.length - 1);
  const found: { cell: string; text: string }[] = [];
  for (const { row, cells } of rows) {
    if (row > lastRow) break;
    for (const cell of cells) if (cell.kind === "error" && cell.col <= edge) found.push({ cell: address(cell), text: cell.text });
  }
  return found;
}

/**
 * Counts what the form should show and what was read of it: title, year, every labelled value, the headings of the
 * indicator list, and name and target of each indicator. A blank value counts as read, a missing label does not.
 */
function countParts({ frame, layout }: FoundForm, facts: readonly Fact<unknown>[], indicators: readonly Indicator[]): Form["parts"] {
  const columns = Object.entries(layout.indicators.columns);
  const listHeads = columns.filter(([column]) => frame.occurrence(column)).length;
  const unread = facts.filter(({ problem }) => problem !== null);
  const badIndicators = indicators.filter(({ problem }) => problem !== null);
  const unreadable: Unreadable[] = [
    ...unread.map(({ cell, label, text, problem }) => ({ cell, label, text, problem: problem! })),
    ...badIndicators.map(({ cells, name, target, problem }) => ({
      cell: cells.target,
      label: name ?? "",
      text: target ?? "",
      problem: problem!,
    })),
  ];
  return {
    expected: facts.length + columns.length + 2 * indicators.length,
    read: facts.length - unread.length + listHeads + 2 * indicators.length - badIndicators.length,
    unreadable,
  };
}
