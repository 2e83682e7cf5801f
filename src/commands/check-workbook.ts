import { check } from "../checking/check";
import type { CheckResult } from "../checking/result";
import { review, type GivenExplanation } from "../checking/review";
import { partPackSheet } from "../pack/pack-sheet";
import { readWorkbook } from "../reading/workbook";
import { earlierLines, isWrittenInto } from "../reporting/explanations";
import { marksOf } from "../reporting/marks";
import type { Language } from "../text/words";
import type { ClearOutcome, Hindrance, Watch, WorkbookContents, WorkbookPort } from "../workbook/port";
import { hindrancesOf, markedReport } from "./marked-report";
import { builtInForce, type PackInForce, type PackSource } from "./pack-source";
import { troubleLines } from "./pack-trouble";
import { localDay } from "./today";

/** A check of what was read of a workbook. */
export interface CheckedContents {
  readonly contents: WorkbookContents;
  readonly result: CheckResult;
  /** What it was checked by. */
  readonly rules: PackInForce;
  /** True where the pack lets an explanation settle an error of arithmetic. */
  readonly explainsArithmetic: boolean;
}

/** A check of the open workbook, with how its cells are marked. */
export interface CheckedWorkbook extends CheckedContents {
  /** Why the mark of a finding is not whole, by the finding's id; findings that are marked as they should be are not in it. */
  readonly hindrances: ReadonlyMap<string, Hindrance>;
  /** Id of the findings sheet; null where there was nothing to write, neither official tables nor a sheet of an earlier check, or where it is gone. */
  readonly reportId: string | null;
}

/** What a check is doing, for whoever waits. */
export const steps = ["reading", "checking", "marking", "reporting"] as const;
export type Step = (typeof steps)[number];

/** What a check goes by. */
export interface CheckTerms {
  /** Where the rules come from; left out, the shared ones. */
  readonly packs?: Pick<PackSource, "inForce"> | undefined;
  /** The day, as 2026-11-22; that of this machine where it is not given. */
  readonly today?: string;
  /** Who is put down for explanations that nobody's name stands beside. */
  readonly by?: string | null;
  /** Explanations given elsewhere than in 审核结果, which they are written into. */
  readonly given?: readonly GivenExplanation[];
}

export interface CheckOptions extends CheckTerms {
  readonly language: Language;
  /** Told before each step; the step waits for its answer, so that whoever waits can be shown it. */
  readonly onStep?: (step: Step) => void | Promise<void>;
  /** Told how far a step has come, and able to stop it. */
  readonly watch?: Watch;
}

const sharedRules: Pick<PackSource, "inForce"> = { inForce: async () => builtInForce };

/**
 * 一键审核: reads every sheet of the open workbook, checks it, marks the cells and writes 审核结果. Where no official table is
 * found, nothing is written, unless an earlier check has left its findings sheet: that one is brought up to date.
 */
export async function checkWorkbook(port: WorkbookPort, options: CheckOptions): Promise<CheckedWorkbook> {
  const { language, onStep = () => undefined, watch } = options;
  await onStep("reading");
  const contents = await port.read(watch);
  await onStep("checking");
  const checked = await checkContents(contents, options);
  const { result, rules } = checked;
  if (result.files.every(({ sheets }) => sheets.length === 0) && !contents.report)
    return { ...checked, hindrances: new Map(), reportId: null };
  await onStep("marking");
  const partial = await port.mark(marksOf(result.findings, language), watch);
  await onStep("reporting");
  const reportId = await port.putReport(markedReport(result, partial, { language, lines: troubleLines(rules, language) }), watch);
  return { ...checked, contents: withoutReport(contents), hindrances: hindrancesOf(result, partial), reportId };
}

/**
 * Checks once more what changed since a check, for whoever looks at its results: only the changed sheets and the findings sheet that the
 * check has written are read, and nothing is written. Marks and 审核结果 stay those of that check.
 * @param changed ids of sheets
 */
export async function recheckWorkbook(
  port: Pick<WorkbookPort, "readAgain">,
  earlier: CheckedWorkbook,
  changed: ReadonlySet<string>,
  { watch, ...terms }: CheckTerms & Pick<CheckOptions, "watch">,
): Promise<CheckedWorkbook> {
  const checked = await checkContents(await port.readAgain(earlier.contents, changed, watch), terms);
  const isStill = new Set(checked.result.findings.map(({ id }) => id));
  const hindrances = new Map([...earlier.hindrances].filter(([id]) => isStill.has(id)));
  return { ...earlier, ...checked, hindrances, reportId: checked.contents.report && earlier.reportId };
}

async function checkContents(contents: WorkbookContents, terms: CheckTerms): Promise<CheckedContents> {
  const { packs = sharedRules, today = localDay(new Date()), by = null, given = [] } = terms;
  const { file, grids, report } = contents;
  const { tables, packSheet } = partPackSheet(grids);
  const rules = await packs.inForce(packSheet);
  const earlier = new Map(report ? [[file, earlierLines(report)]] : []);
  const result = review(check([readWorkbook(file, tables)], rules.pack), earlier, { today, by, given, pack: rules.pack });
  return { contents, result, rules, explainsArithmetic: rules.pack.explainsArithmetic ?? false };
}

/** The findings sheet that was read has been written over: a later reading reads it anew. */
function withoutReport({ report, ...contents }: WorkbookContents): WorkbookContents {
  return { ...contents, report: null, sheets: contents.sheets.filter(({ grid }) => grid !== report) };
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
