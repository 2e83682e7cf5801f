import { dirname, relative, sep } from "node:path";
import { check } from "../checking/check";
import { countFindings, type CheckResult } from "../checking/result";
import { review } from "../checking/review";
import type { RulePack } from "../pack/rule-pack";
import { checkJson } from "../reporting/check-json";
import { coverageSheet } from "../reporting/coverage-sheet";
import { findingsSheet } from "../reporting/findings-sheet";
import type { FailedFile } from "../reporting/read-json";
import { cliWords } from "../text/cli";
import { writeFile } from "../workbook/file/write-file";
import { planCopies, writeCopies } from "./copies";
import { earlierChecks } from "./earlier";
import { readInputs, type Inputs } from "./inputs";
import { mayWrite, write } from "./outputs";
import { printCheck } from "./print-check";
import { reportNames } from "./report-names";
import { packNamed } from "./rule-packs";
import { packOnSheets } from "./sheet-packs";
import { FOUND_ERRORS, OK, UNUSABLE, remark, type ExitStatus, type Terminal } from "./terminal";

export interface CheckOptions {
  readonly json?: boolean;
  /** The pack to check by: an id, a file or an address. */
  readonly rules?: string;
  readonly annotate?: string;
  readonly report?: string;
  readonly force?: boolean;
  readonly allowNone?: boolean;
  /** Last year's workbooks, which are only compared with. */
  readonly previous?: readonly string[];
}

/** `jihe check`: all files of one call are checked together. */
export async function checkCommand(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  version: string,
): Promise<ExitStatus> {
  const named = options.rules === undefined ? undefined : await packNamed(options.rules, terminal);
  return named === null ? UNUSABLE : checkBy(named?.pack, files, options, terminal, version);
}

/** @param named the pack that was asked for; without one, that of the workbooks' own sheets 审核规则 is used */
async function checkBy(
  named: RulePack | undefined,
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  version: string,
): Promise<ExitStatus> {
  const { report, annotate, force = false } = options;
  const previous = await readPrevious(options.previous ?? [], terminal);
  const read = await readInputs(files, terminal, previous.paths);
  const inputs = { ...read, paths: [...read.paths, ...previous.paths] };
  const { readings, failed, paths } = inputs;
  if (report !== undefined && !(await mayWrite(report, paths, force, terminal))) return UNUSABLE;
  const copies = annotate === undefined ? [] : await planCopies({ named: files, inputs, out: annotate, report, force }, terminal);
  if (copies === null) return UNUSABLE;
  const pack = await packFor(named, inputs, terminal);
  if (pack === null) return UNUSABLE;
  const checked = check(readings, pack, previous.readings);
  const earlier = await earlierChecks(inputs, { copies, report }, checked.findings, terminal);
  if (earlier === null) return UNUSABLE;
  const result = review(checked, earlier, { today: terminal.today, by: null, pack });
  print(result, failed, options, terminal, version);
  const reported = report === undefined || (await writeReport(report, result, failed, force, terminal));
  const copied = await writeCopies(copies, result, inputs, force, terminal);
  return statusOf(result, failed.length > 0 || !previous.usable || !reported || !copied, options.allowNone, terminal);
}

function print(result: CheckResult, failed: readonly FailedFile[], { json }: CheckOptions, terminal: Terminal, version: string): void {
  if (json) terminal.out(JSON.stringify(checkJson(result, failed, version, terminal.language), null, 2));
  else if (result.files.length > 0) printCheck(result, terminal);
}

function packFor(named: RulePack | undefined, { packSheets }: Inputs, terminal: Terminal): Promise<RulePack | null> {
  return named ? Promise.resolve(named) : packOnSheets(packSheets, terminal);
}

/** Last year's workbooks. One that cannot be used, or that holds no official table, has its line on stderr. */
async function readPrevious(
  named: readonly string[],
  terminal: Terminal,
): Promise<Pick<Inputs, "readings" | "paths"> & { usable: boolean }> {
  const { readings, failed, paths } = await readInputs(named, terminal);
  const empty = readings.filter(({ forms, tables, notes }) => forms.length + tables.length + notes.length === 0);
  for (const { file } of empty) remark(terminal, file, cliWords.nothingToCompare);
  return { readings, paths, usable: failed.length === 0 && (empty.length === 0 || empty.length < readings.length) };
}

async function writeReport(
  path: string,
  result: CheckResult,
  failed: readonly FailedFile[],
  force: boolean,
  terminal: Terminal,
): Promise<boolean> {
  const { language, today } = terminal;
  const linkTo = (file: string): string => relative(dirname(path), file).split(sep).join("/");
  const names = reportNames([...result.files, ...failed].map(({ file }) => file));
  // What is not checked this time stays under the name that it had.
  const options = { language, today, linkTo, nameOf: (file: string): string => names.get(file) ?? file };
  const plans = [findingsSheet(result, options), coverageSheet(result, failed, options)];
  const written = await write(path, await writeFile(plans, { ours: true }), force, terminal);
  if (written) terminal.err(cliWords.written(path)[language]);
  return written;
}

function statusOf(result: CheckResult, unusable: boolean, allowNone: boolean | undefined, terminal: Terminal): ExitStatus {
  const none = result.files.every(({ sheets }) => sheets.length === 0);
  // Where no file could be used, each has had its own line already.
  if (none && !allowNone && result.files.length > 0) terminal.err(cliWords.noTable[terminal.language]);
  if (unusable || (none && !allowNone)) return UNUSABLE;
  return countFindings(result.findings).error > 0 ? FOUND_ERRORS : OK;
}
