import { check } from "../checking/check";
import type { CheckResult } from "../checking/result";
import { review, type GivenExplanation } from "../checking/review";
import { partPackSheet } from "../pack/pack-sheet";
import { readWorkbook } from "../reading/workbook";
import { earlierLines, isWrittenInto } from "../reporting/explanations";
import { marksOf } from "../reporting/marks";
import type { Grid } from "../grid/grid";
import type { Language } from "../text/words";
import { WorkbookFault, type ClearOutcome, type Hindrance, type PartialMark, type Watch, type WorkbookPort } from "../workbook/port";
import { faultKind } from "./fault-report";
import { hindrancesOf, markedReport } from "./marked-report";
import { builtInForce, type PackInForce, type PackSource } from "./pack-source";
import { troubleLines } from "./pack-trouble";
import { localDay } from "./today";

/** A check of the open workbook, with how its cells are marked. */
export interface CheckedWorkbook {
  readonly file: string;
  readonly result: CheckResult;
  /** What it was checked by. */
  readonly rules: PackInForce;
  /** Why the mark of a finding is not whole, by the finding's id; findings that are marked as they should be are not in it. */
  readonly hindrances: ReadonlyMap<string, Hindrance>;
  readonly bounded: boolean;
  /** True where the pack lets an explanation settle an error of arithmetic. */
  readonly explainsArithmetic: boolean;
  /** False where there was nothing to write: no official table, and no findings sheet of an earlier check. */
  readonly written: boolean;
  /** Why the workbook does not hold all that a check writes; null where it does. Told apart from a failure: the findings are all here. */
  readonly unwritten: Unwritten | null;
  /** Names of hidden sheets that were checked and marked like all others. */
  readonly hiddenSheets: readonly string[];
}

/** `read-only`: neither marks nor findings sheet; the others: cells are marked, the findings sheet is missing or not brought up to date. */
const unwrittenKinds = ["read-only", "protected-workbook", "protected-report"] as const;
export type Unwritten = (typeof unwrittenKinds)[number];

/** What a check is doing, for whoever waits. */
export const steps = ["reading", "checking", "marking", "reporting"] as const;
export type Step = (typeof steps)[number];

export interface CheckOptions {
  readonly language: Language;
  /** Where the rules come from; left out, the shared ones. */
  readonly packs?: Pick<PackSource, "inForce"> | undefined;
  /** Told before each step; the step waits for its answer, so that whoever waits can be shown it. */
  readonly onStep?: (step: Step) => void | Promise<void>;
  /** The day, as 2026-11-22; that of this machine where it is not given. */
  readonly today?: string;
  /** Who is put down for explanations that nobody's name stands beside. */
  readonly by?: string | null;
  /** Explanations given elsewhere than in 审核结果, which they are written into. */
  readonly given?: readonly GivenExplanation[];
  /** Told how far a step has come, and able to stop it. */
  readonly watch?: Watch;
}

const sharedRules: Pick<PackSource, "inForce"> = { inForce: async () => builtInForce };

/** How often a check begins anew where sheets were deleted or renamed while it went on. */
const MOST_CHECKS = 3;

/**
 * 一键审核: reads every sheet of the open workbook, checks it, marks the cells and writes 审核结果. Where no official table is
 * found, nothing is written, unless an earlier check has left its findings sheet: that one is brought up to date. Where the workbook
 * cannot be written into, the findings are given all the same; explanations that were given here are then a failure, since they would be lost.
 */
export async function checkWorkbook(port: WorkbookPort, options: CheckOptions): Promise<CheckedWorkbook> {
  for (let check = 1; ; check++) {
    const checked = await checkOnce(port, options, check === MOST_CHECKS);
    if (checked) return checked;
  }
}

/** Null where a sheet to be marked is no longer there, unless this is the `last` attempt. */
async function checkOnce(port: WorkbookPort, options: CheckOptions, last: boolean): Promise<CheckedWorkbook | null> {
  const { language, packs = sharedRules, onStep = () => undefined, watch } = options;
  await onStep("reading");
  const { file, grids, report, bounded } = await port.read(watch);
  await onStep("checking");
  const { tables, packSheet } = partPackSheet(grids);
  const rules = await packs.inForce(packSheet);
  const earlier = new Map(report ? [[file, earlierLines(report)]] : []);
  const { today = localDay(new Date()), by = null, given = [] } = options;
  const result = review(check([readWorkbook(file, tables)], rules.pack), earlier, { today, by, given, pack: rules.pack });
  const checked: CheckedWorkbook = {
    file,
    result,
    rules,
    bounded,
    explainsArithmetic: rules.pack.explainsArithmetic ?? false,
    hindrances: new Map(),
    written: false,
    unwritten: null,
    hiddenSheets: hiddenAmong(grids, result),
  };
  if (result.files.every(({ sheets }) => sheets.length === 0) && !report) return checked;
  try {
    await onStep("marking");
    const partial = await port.mark(marksOf(result.findings, language), watch);
    if (!last && partial.some(({ hindrance }) => hindrance === "gone")) return null;
    const marked = { ...checked, hindrances: hindrancesOf(result, partial) };
    await onStep("reporting");
    return await reported(port, marked, partial, options);
  } catch (error) {
    return unlessUnwritten(error, checked, given);
  }
}

async function reported(
  port: WorkbookPort,
  marked: CheckedWorkbook,
  partial: readonly PartialMark[],
  { language, given = [], watch }: CheckOptions,
): Promise<CheckedWorkbook> {
  const { result, rules, hiddenSheets: hidden } = marked;
  try {
    await port.putReport(markedReport(result, partial, { language, lines: troubleLines(rules, language), hidden }), watch);
    return { ...marked, written: true };
  } catch (error) {
    return unlessUnwritten(error, { ...marked, written: faultKind(error) === "protected-report" }, given);
  }
}

/** The check all the same, where the workbook merely does not take what it comes to. */
function unlessUnwritten(error: unknown, checked: CheckedWorkbook, given: readonly GivenExplanation[]): CheckedWorkbook {
  const unwritten = unwrittenKinds.find((kind) => error instanceof WorkbookFault && error.kind === kind);
  if (!unwritten || given.length > 0) throw error;
  return { ...checked, unwritten };
}

/** Hidden sheets that were checked. */
function hiddenAmong(grids: readonly Grid[], { files }: CheckResult): string[] {
  const checked = new Set(files.flatMap(({ sheets }) => sheets.map(({ sheet }) => sheet)));
  return grids.filter(({ sheet, visibility }) => visibility !== "visible" && checked.has(sheet)).map(({ sheet }) => sheet);
}

/** 清除标记: removes what is ours. 审核结果 stays where she wrote into it. */
export async function clearWorkbook(port: WorkbookPort, watch?: Watch): Promise<ClearOutcome> {
  const { report } = await port.read(watch);
  return port.clear({ keepReport: report !== null && isWrittenInto(report) }, watch);
}

/** True where a clear left something of ours, which she must be told. */
export function leftSomething({ answered, keepsReport, lockedReport, protectedSheets }: ClearOutcome): boolean {
  return keepsReport || lockedReport || answered.length > 0 || protectedSheets.length > 0;
}
