import type Decimal from "decimal.js";
import type { Fact, Form, Indicator, WorkbookReading } from "../reading/facts";
import { failedReadJson, readJson } from "../reporting/read-json";
import { whyUnreadable, whyUnrecognised } from "../reporting/reasons";
import { cliWords } from "../text/cli";
import { shownMoney } from "../values/money";
import { readInputs } from "./inputs";
import { printNote } from "./print-notes";
import { printTable } from "./print-tables";
import { OK, UNUSABLE, type ExitStatus, type Terminal } from "./terminal";

/** `jihe read`: what was read from each sheet, each fact with its cell. */
export async function readCommand(files: readonly string[], options: { readonly json?: boolean }, terminal: Terminal): Promise<ExitStatus> {
  const { readings, failed } = await readInputs(files, terminal);
  if (options.json) {
    const content = [...readings.map((reading) => readJson(reading, terminal.language)), ...failed.map(failedReadJson)];
    terminal.out(JSON.stringify({ files: content }, null, 2));
  } else {
    readings.forEach((reading) => printReading(reading, terminal));
  }
  return failed.length > 0 ? UNUSABLE : OK;
}

function printReading({ file, forms, tables, notes, unrecognised }: WorkbookReading, terminal: Terminal): void {
  terminal.out(file);
  forms.forEach((form) => printForm(form, terminal));
  tables.forEach((table) => printTable(table, terminal));
  notes.forEach((note) => printNote(note, terminal));
  for (const sheet of unrecognised) {
    const reason = whyUnrecognised(sheet)[terminal.language];
    terminal.out(`  – ${sheet.sheet}  ${cliWords.unrecognised(reason)[terminal.language]}`);
  }
}

function printForm(form: Form, terminal: Terminal): void {
  const blank = cliWords.blankValue[terminal.language];
  const line = (cell: string, text: string): void => terminal.out(`    ${cell.padEnd(5)} ${text}`);
  const money = ({ value }: Fact<Decimal>): string => (value ? shownMoney(value) : blank);
  const { title, year, layout, recognition, parts } = form;
  terminal.out(`  ${form.sheet}  ${layout.id} (${recognition.score})  ${parts.read}/${parts.expected}`);
  line(title.cell, title.value ?? blank);
  line(year.cell, year.text || blank);
  for (const { cell, label, value } of Object.values(form.fields)) line(cell, `${label}: ${value ?? blank}`);
  if (form.goalPeriod) line(form.goalPeriod.cell, `${form.goalPeriod.label}: ${form.goalPeriod.text}`);
  for (const amount of Object.values(form.amounts)) line(amount.cell, `${amount.label}: ${money(amount)}`);
  for (const { name, amount } of form.subProjects) line(amount.cell, `${name.value ?? blank}: ${money(amount)}`);
  for (const indicator of form.indicators) line(indicator.cells.target, indicatorLine(indicator, blank));
  for (const part of parts.unreadable)
    line(part.cell, `${cliWords.unreadable[terminal.language]}: ${whyUnreadable(part)[terminal.language]}`);
}

function indicatorLine({ level1, level2, name, target }: Indicator, blank: string): string {
  return `${level1 ?? "?"} / ${level2 ?? "?"} / ${name ?? blank} / ${target ?? blank}`;
}
