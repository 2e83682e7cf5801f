import { check } from "../checking/check";
import type { CheckResult } from "../checking/result";
import { review, type GivenExplanation } from "../checking/review";
import { partPackSheet } from "../pack/pack-sheet";
import { readWorkbook } from "../reading/workbook";
import { earlierLines, isWrittenInto } from "../reporting/explanations";
import { marksOf } from "../reporting/marks";
import type { Language } from "../text/words";
import type { ClearOutcome, Hindrance, Watch, WorkbookPort } from "../workbook/port";
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
}

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

/**
 * 一键审核: reads every sheet of the open workbook, checks it, marks the cells and writes 审核结果. Where no official table is
 * found, nothing is written, unless an earlier check has left its findings sheet: that one is brought up to date.
 */
export async function checkWorkbook(port: WorkbookPort, options: CheckOptions): Promise<CheckedWorkbook> {
  const { language, packs = sharedRules, onStep = () => undefined, watch } = options;
  await onStep("reading");
  const { file, grids, report, bounded } = await port.read(watch);
  await onStep("checking");
  const { tables, packSheet } = partPackSheet(grids);
  const rules = await packs.inForce(packSheet);
  const earlier = new Map(report ? [[file, earlierLines(report)]] : []);
  const { today = localDay(new Date()), by = null, given = [] } = options;
  const result = review(check([readWorkbook(file, tables)], rules.pack), earlier, { today, by, given, pack: rules.pack });
  const checked = { file, result, rules, bounded, explainsArithmetic: rules.pack.explainsArithmetic ?? false };
  if (result.files.every(({ sheets }) => sheets.length === 0) && !report) return { ...checked, hindrances: new Map(), written: false };
  await onStep("marking");
  const partial = await port.mark(marksOf(result.findings, language), watch);
  await onStep("reporting");
  await port.putReport(markedReport(result, partial, { language, lines: troubleLines(rules, language) }), watch);
  return { ...checked, hindrances: hindrancesOf(result, partial), written: true };
}

/** 清除标记: removes what is ours. 审核结果 stays where she wrote into it. */
export async function clearWorkbook(port: WorkbookPort, watch?: Watch): Promise<ClearOutcome> {
  const { report } = await port.read(watch);
  return port.clear({ keepReport: report !== null && isWrittenInto(report) }, watch);
}

/** True where a clear left something of ours, which she must be told. */
export function leftSomething({ answered, keepsReport, protectedSheets }: ClearOutcome): boolean {
  return keepsReport || answered.length > 0 || protectedSheets.length > 0;
}
