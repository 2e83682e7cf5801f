import type { AmountFact, Fact, FieldFact, Form, Indicator, WorkbookReading } from "../reading/facts";
import type { Language } from "../text/words";
import { plainMoney } from "../values/money";
import type { Target } from "../values/target";
import { noteJson } from "./read-notes-json";
import { whyUnreadable, whyUnrecognised } from "./reasons";
import { tableJson } from "./read-tables-json";

/** A file that could not be used, as both JSON outputs print it. */
export interface FailedFile {
  readonly file: string;
  readonly error: string;
}

/** What `jihe read --json` prints of one workbook: the command line's promise, so keys keep their meaning. */
export function readJson({ file, forms, tables, notes, unrecognised }: WorkbookReading, language: Language): object {
  return {
    file,
    error: null,
    forms: forms.map((form) => formJson(form, language)),
    tables: tables.map((table) => tableJson(table, language)),
    notes: notes.map(noteJson),
    unrecognised: unrecognised.map((sheet) => ({ sheet: sheet.sheet, reason: whyUnrecognised(sheet)[language] })),
  };
}

/** The same of a file that could not be used. */
export function failedReadJson({ file, error }: FailedFile): object {
  return { file, error, forms: [], tables: [], notes: [], unrecognised: [] };
}

function formJson(form: Form, language: Language): object {
  const { recognition, parts, goalPeriod } = form;
  return {
    sheet: form.sheet,
    layout: form.layout.id,
    title: form.title.value,
    year: form.year.value,
    unit: form.unit,
    recognition: { score: recognition.score, runnerUp: recognition.runnerUp },
    parts: { ...parts, unreadable: parts.unreadable.map((part) => ({ cell: part.cell, reason: whyUnreadable(part)[language] })) },
    fields: {
      ...mapValues<FieldFact>(form.fields, fieldJson),
      ...(goalPeriod ? { goalPeriod: { value: goalPeriod.text, cell: goalPeriod.cell } } : {}),
    },
    amounts: mapValues<AmountFact>(form.amounts, ({ value, cell }) => ({ value: value ? plainMoney(value) : null, cell })),
    subProjects: form.subProjects.map(({ name, amount }) => ({
      name: name.value,
      amount: amount.value ? plainMoney(amount.value) : null,
      cells: { name: name.cell, amount: amount.cell },
    })),
    indicators: form.indicators.map(indicatorJson),
  };
}

function mapValues<F>(facts: Readonly<Record<string, F>>, json: (fact: F) => object): object {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, json(fact)]));
}

function fieldJson({ value, cell }: Fact<string>): object {
  return { value, cell };
}

function indicatorJson({ level1, level2, classCertain, name, target, parsed, cells }: Indicator): object {
  return { level1, level2, classCertain, name, target, parsed: targetJson(parsed), cells };
}

function targetJson({ kind, operator, number, unit, upTo, date }: Target): object {
  return { kind, operator, number, unit, ...(upTo === undefined ? {} : { upTo }), ...(kind === "date" ? { date: date ?? null } : {}) };
}
