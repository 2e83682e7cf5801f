import { check } from "../checking/check";
import type { CheckResult } from "../checking/result";
import { builtInPack } from "../pack/rule-pack";
import { readWorkbook } from "../reading/workbook";
import { explanationsIn } from "../reporting/explanations";
import { marksOf } from "../reporting/marks";
import type { Language } from "../text/words";
import type { ClearOutcome, Hindrance, Watch, WorkbookContents, WorkbookPort } from "../workbook/port";
import { hindrancesOf, markedReport } from "./marked-report";

/** A check of the open workbook, with how its cells are marked. */
export interface CheckedWorkbook {
  readonly file: string;
  readonly result: CheckResult;
  /** Why the mark of a finding is not whole, by the finding's id; findings that are marked as they should be are not in it. */
  readonly hindrances: ReadonlyMap<string, Hindrance>;
  readonly bounded: boolean;
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
  /** Told how far a step has come, and able to stop it. */
  readonly watch?: Watch;
}

/**
 * 一键审核: reads every sheet of the open workbook, checks it, marks the cells and writes 审核结果. Where no official table is
 * found, nothing is written, unless an earlier check has left its findings sheet: that one is brought up to date.
 */
export async function checkWorkbook(
  port: WorkbookPort,
  { language, onStep = () => undefined, watch }: CheckOptions,
): Promise<CheckedWorkbook> {
  await onStep("reading");
  const contents = await port.read(watch);
  const { file, report, bounded } = contents;
  await onStep("checking");
  const result = checkContents(contents);
  if (result.files.every(({ sheets }) => sheets.length === 0) && !report)
    return { file, result, hindrances: new Map(), bounded, written: false };
  await onStep("marking");
  const partial = await port.mark(marksOf(result.findings, language), watch);
  await onStep("reporting");
  await port.putReport(markedReport(result, partial, { language, earlier: report }), watch);
  return { file, result, hindrances: hindrancesOf(result, partial), bounded, written: true };
}

/** 清除标记: removes what is ours. 审核结果 stays where she wrote explanations into it. */
export async function clearWorkbook(port: WorkbookPort, watch?: Watch): Promise<ClearOutcome> {
  const { report } = await port.read(watch);
  return port.clear({ keepReport: report !== null && explanationsIn(report).length > 0 }, watch);
}

/** True where a clear left something of ours, which she must be told. */
export function leftSomething({ answered, keepsReport, protectedSheets }: ClearOutcome): boolean {
  return keepsReport || answered.length > 0 || protectedSheets.length > 0;
}

function checkContents({ file, grids }: WorkbookContents): CheckResult {
  return check([readWorkbook(file, grids)], builtInPack);
}
