import { address } from "../grid/address";
import { makeGrid, textCell, type Grid, type GridRow } from "../grid/grid";
import { tidy } from "../grid/text";
import type { FilledForm } from "../official/filled-form";
import type { AmountKey, FieldKey, FormLayout } from "../official/layout";
import type { AmountFact, FieldFact, Form } from "../reading/facts";
import { readForm } from "../reading/form";
import { recognise, type FoundForm } from "../reading/recognise";
import { importReviews } from "../text/importing";
import { exactMoney, unitIn } from "../values/money";
import { tabbedIndicators } from "./tabbed-indicators";
import { mendLines, type Line } from "./broken-lines";
import type { FormText, LeftOverLine, RawLine } from "./form-texts";
import type { FormOfText } from "./import-text";

/** Reads the text of one form whose fields are separated by tabs. */
export function tabbedForm(text: FormText): FormOfText {
  const { layout } = text;
  const { whole, leftOver: dropped } = mendLines(
    text.lines.map(toLine).filter(({ fields }) => fields.length > 0),
    layout,
  );
  const grid = makeGrid(
    "",
    whole.flatMap(({ number, fields }) => fields.map((field, col) => textCell({ row: number, col }, field))),
  );
  const done = fillForm(grid, layout);
  return { filled: done?.filled ?? null, leftOver: [...dropped.map(leftOverFields), ...(done ? done.leftOver : wholeText(grid))] };
}

/** Trailing blank fields say nothing: extraction adds them at will. */
function toLine({ number, text }: RawLine): Line {
  const fields = text.split("\t").map(tidy);
  return { number, fields: fields.slice(0, fields.findLastIndex((field) => field !== "") + 1) };
}

function leftOverFields({ number, fields }: Line): LeftOverLine {
  return { line: number + 1, text: fields.join(" ").trim() };
}

/** The top of the form is read as any sheet is; only the list of indicators, whose fields are shifted, is read by order. */
function fillForm(grid: Grid, layout: FormLayout): { filled: FilledForm; leftOver: readonly LeftOverLine[] } | null {
  const recognised = recognise(grid, [layout]);
  if (!Array.isArray(recognised)) return null;
  const [found, ...others] = recognised as [FoundForm, ...FoundForm[]];
  const form = readForm("", "", found);
  const fields = Object.values(form.fields);
  const amounts = Object.values(form.amounts);
  const filled: FilledForm = {
    year: form.year.value,
    fields: textsOf<FieldKey, FieldFact>(fields, (fact) => fact.value ?? asPrinted(fact)),
    ...(form.goalPeriod ? { goalPeriod: form.goalPeriod.text } : {}),
    amounts: textsOf<AmountKey, AmountFact>(amounts, (fact) => (fact.value ? exactMoney(fact.value) : asPrinted(fact))),
    indicators: tabbedIndicators(listRows(found), layout),
    review: textsOf<FieldKey | AmountKey, FieldFact | AmountFact>(
      [...fields, ...amounts].filter(({ problem }) => problem !== null),
      ({ problem }) => importReviews[problem === "no-label" ? "missingLabel" : "unreadableValue"].zh,
    ),
  };
  return { filled, leftOver: [...unread(found, form), ...others.flatMap(wholeText)] };
}

/** Fields down to the headings of the list of indicators that are neither a label nor a value of the form: rows of a unit's own. */
function unread({ rows, occurrences, frame }: FoundForm, form: Form): LeftOverLine[] {
  const labelled = <F extends FieldFact | AmountFact>(facts: Readonly<Record<string, F>>): F[] =>
    Object.values(facts).filter(({ problem }) => problem !== "no-label");
  const facts = [form.title, form.year, ...labelled(form.amounts), ...(form.goalPeriod ? [form.goalPeriod] : [])];
  const taken = new Set([...facts.map(({ cell }) => cell), ...labelled(form.fields).flatMap(({ cells }) => cells)]);
  occurrences.forEach(({ cell }) => taken.add(address(cell)));
  const listHead = frame.occurrence("name")?.cell.row ?? Infinity;
  return rows
    .filter(({ row }) => row <= listHead)
    .map(({ row, cells }) => ({ line: row + 1, own: cells.filter((cell) => !taken.has(address(cell)) && unitIn(cell.text) === null) }))
    .filter(({ own }) => own.length > 0)
    .map(({ line, own }) => ({ line, text: inOneLine(own) }));
}

/** What could not be read is kept as printed; what stands beside no label may belong to anything, so it is left out. */
function asPrinted({ text, problem }: FieldFact | AmountFact): string {
  return problem === "no-label" ? "" : text;
}

function listRows({ rows, frame }: FoundForm): FoundForm["rows"] {
  const heading = frame.occurrence("name") ?? frame.occurrence("target");
  return heading ? rows.filter(({ row }) => row > heading.cell.row) : [];
}

function textsOf<K extends string, F extends FieldFact | AmountFact>(
  facts: readonly F[],
  text: (fact: F) => string,
): Partial<Record<K, string>> {
  return Object.fromEntries(facts.map((fact) => [fact.part.key, text(fact)]).filter(([, value]) => value !== "")) as Partial<
    Record<K, string>
  >;
}

function wholeText({ rows }: Pick<Grid, "rows">): LeftOverLine[] {
  return rows.map(({ row, cells }) => ({ line: row + 1, text: inOneLine(cells) }));
}

function inOneLine(cells: GridRow["cells"]): string {
  return cells.map(({ text }) => text.replaceAll("\n", " ")).join(" ");
}
