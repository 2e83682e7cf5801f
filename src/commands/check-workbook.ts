import { check } from "../checking/check";
import type { CheckResult } from "../checking/result";
import { builtInPack } from "../pack/rule-pack";
import { readWorkbook } from "../reading/workbook";
import { explanationsIn } from "../reporting/explanations";
import { marksOf } from "../reporting/marks";
import type { Language } from "../text/words";
import type { ClearOutcome, Hindrance, WorkbookContents, WorkbookPort } from "../workbook/port";
import { hindrancesOf, markedReport } from "./marked-report";

/** A check of the open workbook, with how its cells are marked. */
export interface CheckedWorkbook {
  readonly file: string;
  readonly result: CheckResult;
  /** Why the mark of a finding is not whole, by the finding's id; findings that are marked as they should be are not in it. */
  readonly hindrances: ReadonlyMap<string, Hindrance>;
  readonly bounded: boolean;
}

/** What a check is doing, for whoever waits. */
export type Step = "reading" | "checking" | "marking" | "reporting";

export interface CheckOptions {
  readonly language: Language;
  readonly onStep?: (step: Step) => void;
}

/**
 * 一键审核: reads every sheet of the open workbook, checks it, marks the cells and writes 审核结果. Where no official table is
 * found, nothing is written, and marks of an earlier check go.
 */
export async function checkWorkbook(port: WorkbookPort, { language, onStep = () => undefined }: CheckOptions): Promise<CheckedWorkbook> {
  onStep("reading");
  const contents = await port.read();
  const { file, report, bounded } = contents;
  onStep("checking");
  const result = checkContents(contents);
  if (result.files.every(({ sheets }) => sheets.length === 0) && !report) return { file, result, hindrances: new Map(), bounded };
  onStep("marking");
  const partial = await port.mark(marksOf(result.findings, language));
  onStep("reporting");
  await port.putReport(markedReport(result, partial, { language, earlier: report }));
  return { file, result, hindrances: hindrancesOf(result, partial), bounded };
}

/** 清除标记: removes what is ours. 审核结果 stays where she wrote explanations into it. */
export async function clearWorkbook(port: WorkbookPort): Promise<ClearOutcome> {
  const { report } = await port.read();
  return port.clear({ keepReport: report !== null && explanationsIn(report).length > 0 });
}

function checkContents({ file, grids }: WorkbookContents): CheckResult {
  return check([readWorkbook(file, grids)], builtInPack);
}
