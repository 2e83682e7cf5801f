import { address } from "../grid/address";
import type { FilledForm } from "../official/filled-form";
import type { AmountKey, FieldKey } from "../official/layout";
import { project2023 } from "../official/project-2023";
import type { AmountFact, FieldFact, Form } from "../reading/facts";
import { readForm } from "../reading/form";
import { recognise, type FoundForm } from "../reading/recognise";
import { importReviews } from "../text/importing";
import { exactMoney, unitIn } from "../values/money";
import { tabbedIndicators } from "./tabbed-indicators";
import { splitForms, type FormText, type LeftOverLine } from "./tabbed-text";

/** What a published text holds: its forms, and the lines that belong to none, so that nothing is dropped unsaid. */
export interface ImportedText {
  readonly forms: readonly FilledForm[];
  readonly leftOver: readonly LeftOverLine[];
}

/** Reads the tab-separated text of 2023 project forms, as extracted from the published document. */
export function importProject2023(text: string): ImportedText {
  const { forms, leftOver } = splitForms(text, project2023);
  const filled = forms.map((form) => ({ form, filled: fillForm(form) }));
  return {
    forms: filled.flatMap((entry) => entry.filled?.form ?? []),
    leftOver: [
      ...leftOver,
      ...filled.flatMap(({ form, filled: done }) => (done ? [...form.leftOver, ...done.leftOver] : wholeText(form))),
    ].sort((a, b) => a.line - b.line),
  };
}

/** The top of the form is read as any sheet is; only the list of indicators, whose fields are shifted, is read by order. */
function fillForm({ grid }: FormText): { form: FilledForm; leftOver: readonly LeftOverLine[] } | null {
  const recognised = recognise(grid, [project2023]);
  if (!Array.isArray(recognised)) return null;
  const found = recognised[0]!;
  const form = readForm("", "", found);
  const fields = Object.values(form.fields);
  const amounts = Object.values(form.amounts);
  const filled: FilledForm = {
    year: form.year.value,
    fields: textsOf<FieldKey, FieldFact>(fields, (fact) => fact.value ?? asPrinted(fact)),
    ...(form.goalPeriod ? { goalPeriod: form.goalPeriod.text } : {}),
    amounts: textsOf<AmountKey, AmountFact>(amounts, (fact) => (fact.value ? exactMoney(fact.value) : asPrinted(fact))),
    indicators: tabbedIndicators(listRows(found), project2023),
    review: textsOf<FieldKey | AmountKey, FieldFact | AmountFact>(
      [...fields, ...amounts].filter(({ problem }) => problem !== null),
      ({ problem }) => importReviews[problem === "no-label" ? "missingLabel" : "unreadableValue"].zh,
    ),
  };
  return { form: filled, leftOver: unread(found, form) };
}

/** Fields above the list of indicators that are neither a label nor a value of the form: rows of a unit's own. */
function unread({ rows, occurrences, frame }: FoundForm, form: Form): LeftOverLine[] {
  const facts = [form.title, form.year, ...Object.values(form.amounts), ...(form.goalPeriod ? [form.goalPeriod] : [])];
  const taken = new Set([...facts.map(({ cell }) => cell), ...Object.values(form.fields).flatMap(({ cells }) => cells)]);
  occurrences.forEach(({ cell }) => taken.add(address(cell)));
  const listHead = frame.occurrence("name")?.cell.row ?? Infinity;
  return rows
    .filter(({ row }) => row < listHead)
    .map(({ row, cells }) => ({ line: row + 1, own: cells.filter((cell) => !taken.has(address(cell)) && unitIn(cell.text) === null) }))
    .filter(({ own }) => own.length > 0)
    .map(({ line, own }) => ({ line, text: own.map(({ text }) => text).join(" ") }));
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

function wholeText({ grid, leftOver }: FormText): LeftOverLine[] {
  const lines = grid.rows.map(({ row, cells }) => ({ line: row + 1, text: cells.map(({ text }) => text).join(" ") }));
  return [...lines, ...leftOver];
}
