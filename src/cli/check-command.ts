import { check } from "../checking/check";
import { countFindings, type CheckResult } from "../checking/result";
import { review } from "../checking/review";
import type { RulePack } from "../pack/rule-pack";
import { checkJson } from "../reporting/check-json";
import { earlierLines } from "../reporting/explanations";
import type { FailedFile } from "../reporting/read-json";
import { cliWords } from "../text/cli";
import type { EarlierFile } from "../workbook/file/renew/earlier-file";
import { planCopies, writeCopies, type PlannedCopy } from "./copies";
import { earlierChecks } from "./earlier";
import { readInputs, type Inputs } from "./inputs";
import { mayWrite } from "./outputs";
import { printCheck } from "./print-check";
import { earlierReport, writeReport } from "./report";
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
  const { report, force = false } = options;
  const ready = await prepare(files, options, terminal);
  if (ready === null) return UNUSABLE;
  const { inputs, previous, copies, stands } = ready;
  const pack = await packFor(named, inputs, terminal);
  if (pack === null) return UNUSABLE;
  const checked = check(inputs.readings, pack, previous.readings);
  const told = { copies, report: stands?.told.flatMap(earlierLines) ?? [] };
  const earlier = await earlierChecks(inputs, told, checked.findings, terminal);
  if (earlier === null) return UNUSABLE;
  const result = review(checked, earlier, { today: terminal.today, by: null, pack });
  print(result, inputs.failed, options, terminal, version);
  const wish = { force, earlier: stands, inputs, previous };
  const reported = report === undefined || (await writeReport(result, { ...wish, path: report }, terminal));
  const copied = await writeCopies(copies, result, inputs, force, terminal);
  return statusOf(result, inputs.failed.length > 0 || !previous.usable || !reported || !copied, options.allowNone, terminal);
}

/** What a check needs, read, and where its outputs go. */
interface Prepared {
  readonly inputs: Inputs;
  readonly previous: Previous;
  readonly copies: readonly PlannedCopy[];
  /** The report that stands where one is to be written. */
  readonly stands: EarlierFile | null;
}

/** Null, with a line on stderr, where an output cannot be written. */
async function prepare(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Prepared | null> {
  const { report, annotate, force = false } = options;
  const keepGrids = report !== undefined;
  const previous = await readPrevious(options.previous ?? [], keepGrids, terminal);
  const read = await readInputs(files, terminal, { except: previous.paths, keepGrids });
  const inputs = { ...read, paths: [...read.paths, ...previous.paths] };
  if (report !== undefined && !(await mayWrite(report, inputs.paths, force, terminal))) return null;
  const copies = annotate === undefined ? [] : await planCopies({ named: files, inputs, out: annotate, report, force }, terminal);
  if (copies === null) return null;
  const stands = report === undefined ? null : await earlierReport(report, terminal);
  return stands === undefined ? null : { inputs, previous, copies, stands };
}

type Previous = Pick<Inputs, "readings" | "paths" | "grids"> & { readonly usable: boolean };

function print(result: CheckResult, failed: readonly FailedFile[], { json }: CheckOptions, terminal: Terminal, version: string): void {
  if (json) terminal.out(JSON.stringify(checkJson(result, failed, version, terminal.language), null, 2));
  else if (result.files.length > 0) printCheck(result, terminal);
}

function packFor(named: RulePack | undefined, { packSheets }: Inputs, terminal: Terminal): Promise<RulePack | null> {
  return named ? Promise.resolve(named) : packOnSheets(packSheets, terminal);
}

/** Last year's workbooks. One that cannot be used, or that holds no official table, has its line on stderr. */
async function readPrevious(named: readonly string[], keepGrids: boolean, terminal: Terminal): Promise<Previous> {
  const { readings, failed, paths, grids } = await readInputs(named, terminal, { keepGrids });
  const empty = readings.filter(({ forms, tables, notes }) => forms.length + tables.length + notes.length === 0);
  for (const { file } of empty) remark(terminal, file, cliWords.nothingToCompare);
  return { readings, paths, grids, usable: failed.length === 0 && (empty.length === 0 || empty.length < readings.length) };
}

function statusOf(result: CheckResult, unusable: boolean, allowNone: boolean | undefined, terminal: Terminal): ExitStatus {
  const none = result.files.every(({ sheets }) => sheets.length === 0);
  // Where no file could be used, each has had its own line already.
  if (none && !allowNone && result.files.length > 0) terminal.err(cliWords.noTable[terminal.language]);
  if (unusable || (none && !allowNone)) return UNUSABLE;
  return countFindings(result.findings).error > 0 ? FOUND_ERRORS : OK;
}
