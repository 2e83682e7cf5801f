import { formLayouts } from "../official";
import type { FilledBudgetSheet } from "../official/filled-budget";
import type { FilledForm } from "../official/filled-form";
import type { FormLayout } from "../official/layout";
import { importBudget, type ScatteredTable } from "./budget/import-budget";
import { cutForms, leftOver, linesOf, type FormText, type LeftOverLine } from "./form-texts";
import { plainForms } from "./plain-form";
import { cutAtRestarts } from "./restarts";
import { runningHeads, withoutLines } from "./running-heads";
import { tabbedForm } from "./tabbed-form";

/** Tabs are believed unless reading without them gives so many times the facts. */
const MUCH_MORE = 1.25;

/** What the text of one form gave; null where it is no form after all. */
export interface FormOfText {
  readonly filled: FilledForm | null;
  readonly leftOver: readonly LeftOverLine[];
}

/** A form of a text with the layout that it was read by. */
export interface LaidOut extends FormOfText {
  readonly layout: FormLayout;
}

/** What a published text holds: its forms, its department budget, and the lines that belong to neither, so that nothing is dropped unsaid. */
export interface ImportedText {
  readonly forms: readonly { readonly layout: FormLayout; readonly filled: FilledForm }[];
  /** Tables, prose sheets and project notes, in the order of the document. */
  readonly budget: readonly FilledBudgetSheet[];
  readonly leftOver: readonly LeftOverLine[];
  /** Tables of the budget that the text has too much disordered to be imported. */
  readonly scattered: readonly ScatteredTable[];
}

/**
 * Reads the text of project forms of all generations and of department budgets, as extracted from published documents: fields
 * separated by tabs, or by nothing; forms, tables and prose in any order.
 */
export function importText(text: string): ImportedText {
  const lines = linesOf(text);
  const { forms: titled } = cutForms(lines, formLayouts);
  const budget = importBudget(
    lines,
    titled.map((form) => form.lines[0]!.number),
  );
  const cut = budget.others.map((run) => cutForms(run, formLayouts));
  const texts = cut.flatMap(({ forms }) => forms);
  const heads = runningHeads(texts.flatMap((form) => form.lines));
  const read = texts.map((form) => ({ ...form, lines: withoutLines(form.lines, heads) })).flatMap(readForm);
  return {
    forms: read.flatMap(({ layout, filled }) => (filled ? [{ layout, filled }] : [])),
    budget: budget.sheets,
    scattered: budget.scattered,
    leftOver: [
      ...[...cut.flatMap(({ before }) => before), ...heads, ...budget.leftOver].map(leftOver),
      ...read.flatMap((form) => form.leftOver),
    ]
      .filter((line) => line.text !== "")
      .sort((a, b) => a.line - b.line),
  };
}

/** A text that kept its columns is read by them, unless the order of its labels tells more. Where a title was lost it holds several forms. */
function readForm(text: FormText): LaidOut[] {
  const plain = (): LaidOut[] =>
    plainForms({ ...text, lines: text.lines.map((line) => ({ ...line, text: line.text.replaceAll("\t", "  ") })) });
  if (!isTabbed(text)) return plain();
  const tabbed = cutAtRestarts(text.lines, text.layout).map((lines) => ({ layout: text.layout, ...tabbedForm({ ...text, lines }) }));
  const ordered = plain();
  return ordered.length === tabbed.length && sum(ordered) > MUCH_MORE * sum(tabbed) ? ordered : tabbed;
}

function sum(forms: readonly LaidOut[]): number {
  return forms.reduce((all, { filled }) => all + facts(filled), 0);
}

function facts(filled: FilledForm | null): number {
  if (!filled) return 0;
  const { fields, amounts, indicators, subProjects = [] } = filled;
  const pairs = indicators.filter((row) => row.name !== null && row.target !== null && !row.review);
  return Object.keys(fields).length + Object.keys(amounts).length + pairs.length + subProjects.length;
}

/** A text whose tables kept their columns has a tab in the heading of its list of indicators and in many other lines. */
function isTabbed({ lines }: FormText): boolean {
  return lines.filter(({ text }) => /\S\t+\S/.test(text)).length >= 3;
}
