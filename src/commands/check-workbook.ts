import { check } from "../checking/check";
import type { CheckResult } from "../checking/result";
import { review, type GivenExplanation } from "../checking/review";
import { builtInPack } from "../pack/rule-pack";
import { readWorkbook } from "../reading/workbook";
import { earlierLines, isWrittenInto } from "../reporting/explanations";
import { marksOf } from "../reporting/marks";
import type { Language } from "../text/words";
import type { ClearOutcome, Hindrance, WorkbookContents, WorkbookPort } from "../workbook/port";
import { hindrancesOf, markedReport } from "./marked-report";
import { localDay } from "./today";

/** A check of the open workbook, with how its cells are marked. */
export interface CheckedWorkbook {
  readonly file: string;
  readonly result: CheckResult;
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
  /** Told before each step; the step waits for its answer, so that whoever waits can be shown it. */
  readonly onStep?: (step: Step) => void | Promise<void>;
  /** The day, as 2026-11-22; that of this machine where it is not given. */
  readonly today?: string;
  /** Who is put down for explanations that nobody's name stands beside. */
  readonly by?: string | null;
  /** Explanations given elsewhere than in 审核结果, which they are written into. */
  readonly given?: readonly GivenExplanation[];
}

/**
 * 一键审核: reads every sheet of the open workbook, checks it, marks the cells and writes 审核结果. Where no official table is
 * found, nothing is written, unless an earlier check has left its findings sheet: that one is brought up to date.
 */
export async function checkWorkbook(port: WorkbookPort, options: CheckOptions): Promise<CheckedWorkbook> {
  const { language, onStep = () => undefined } = options;
  await onStep("reading");
  const contents = await port.read();
  const { file, report, bounded } = contents;
  const explainsArithmetic = builtInPack.explainsArithmetic ?? false;
  await onStep("checking");
  const result = checkContents(contents, options);
  if (result.files.every(({ sheets }) => sheets.length === 0) && !report)
    return { file, result, hindrances: new Map(), bounded, explainsArithmetic, written: false };
  await onStep("marking");
  const partial = await port.mark(marksOf(result.findings, language));
  await onStep("reporting");
  await port.putReport(markedReport(result, partial, { language }));
  return { file, result, hindrances: hindrancesOf(result, partial), bounded, explainsArithmetic, written: true };
}

/** 清除标记: removes what is ours. 审核结果 stays where she wrote into it. */
export async function clearWorkbook(port: WorkbookPort): Promise<ClearOutcome> {
  const { report } = await port.read();
  return port.clear({ keepReport: report !== null && isWrittenInto(report) });
}

/** True where a clear left something of ours, which she must be told. */
export function leftSomething({ answered, keepsReport, protectedSheets }: ClearOutcome): boolean {
  return keepsReport || answered.length > 0 || protectedSheets.length > 0;
}

function checkContents(
  { file, grids, report }: WorkbookContents,
  { today = localDay(new Date()), by = null, given = [] }: CheckOptions,
): CheckResult {
  const earlier = new Map(report ? [[file, earlierLines(report)]] : []);
  return review(check([readWorkbook(file, grids)], builtInPack), earlier, { today, by, given, pack: builtInPack });
}
