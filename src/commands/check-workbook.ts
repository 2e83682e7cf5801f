import { check } from "../checking/check";
import type { CheckResult } from "../checking/result";
import { review, type GivenExplanation } from "../checking/review";
import { partPackSheet } from "../pack/pack-sheet";
import type { WorkbookReading } from "../reading/facts";
import { readWorkbook } from "../reading/workbook";
import { earlierLines, isWrittenInto } from "../reporting/explanations";
import { marksOf, type Mark } from "../reporting/marks";
import type { Grid } from "../grid/grid";
import type { Language } from "../text/words";
import type { ClearOutcome, Hindrance, PartialMark, SheetPlace, Watch, WorkbookContents, WorkbookPort } from "../workbook/port";
import { faultKind } from "./fault-report";
import { hindrancesOf, markedReport } from "./marked-report";
import { builtInForce, type PackInForce, type PackSource } from "./pack-source";
import { troubleLines } from "./pack-trouble";
import type { Step } from "./steps";
import { localDay } from "./today";

/** A check of what was read of a workbook. */
export interface CheckedContents {
  readonly contents: WorkbookContents;
  readonly reading: WorkbookReading;
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
  /** Why the workbook does not hold all that a check writes; null where it does. Told apart from a failure: the findings are all here. */
  readonly unwritten: Unwritten | null;
}

/** `read-only`: neither marks nor findings sheet; the others: cells are marked where they can be, the findings sheet is missing or not brought up to date. */
const unwrittenKinds = ["read-only", "protected-workbook", "protected-report"] as const;
export type Unwritten = (typeof unwrittenKinds)[number];

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
  /** The one sheet whose marks are renewed; then 审核结果 is written only where it stands there already. */
  readonly only?: SheetPlace;
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
  const { language, onStep = () => undefined, watch, only } = options;
  await onStep("reading");
  const contents = await port.read(watch);
  await onStep("checking");
  const checked = { ...(await checkContents(contents, options)), hindrances: new Map(), reportId: null, unwritten: null };
  const { result } = checked;
  if (result.files.every(({ sheets }) => sheets.length === 0) && !contents.report) return checked;
  try {
    await onStep("marking");
    const marks = marksOf(result.findings, language).filter(({ sheet }) => !only || sheet === only.name);
    const isOff = ({ style }: Mark): boolean => contents.unmarked.includes(style);
    const put = await port.mark(
      marks.filter((mark) => !isOff(mark)),
      watch,
      only?.id,
    );
    const partial = [...put, ...marks.filter(isOff).map(({ sheet, cell }): PartialMark => ({ sheet, cell, hindrance: "off" }))];
    if (!last && partial.some(({ hindrance }) => hindrance === "gone")) return null;
    if (only && contents.reportId === null) return { ...checked, hindrances: hindrancesOf(result, partial) };
    await onStep("reporting");
    return await reported(port, { ...checked, hindrances: hindrancesOf(result, partial) }, partial, options);
  } catch (error) {
    return unlessUnwritten(error, checked, options);
  }
}

async function reported(
  port: WorkbookPort,
  marked: CheckedWorkbook,
  partial: readonly PartialMark[],
  options: CheckOptions,
): Promise<CheckedWorkbook> {
  const { contents, result, rules } = marked;
  const { language, watch, only, today = localDay(new Date()) } = options;
  try {
    const lines = troubleLines(rules, language);
    const hidden = hiddenAmong(contents.grids, result);
    const reportId = await port.putReport(markedReport(result, partial, { language, lines, hidden, today, only: only?.name }), watch);
    return { ...marked, contents: withoutReport(contents), reportId };
  } catch (error) {
    return unlessUnwritten(error, { ...marked, reportId: faultKind(error) === "protected-report" ? contents.reportId : null }, options);
  }
}

/** The check all the same, where the workbook merely does not take what it comes to. */
function unlessUnwritten(error: unknown, checked: CheckedWorkbook, { given = [] }: CheckOptions): CheckedWorkbook {
  const unwritten = unwrittenKinds.find((kind) => faultKind(error) === kind);
  if (!unwritten || given.length > 0) throw error;
  return { ...checked, unwritten };
}

/** Hidden sheets that were checked. */
function hiddenAmong(grids: readonly Grid[], { files }: CheckResult): string[] {
  const checked = new Set(files.flatMap(({ sheets }) => sheets.map(({ sheet }) => sheet)));
  return grids.filter(({ sheet, visibility }) => visibility !== "visible" && checked.has(sheet)).map(({ sheet }) => sheet);
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
  // Of a workbook that took nothing, a findings sheet that stands there tells of an older check.
  const reportId = earlier.unwritten === "read-only" ? null : checked.contents.reportId;
  return { ...earlier, ...checked, hindrances, reportId };
}

async function checkContents(contents: WorkbookContents, terms: CheckTerms): Promise<CheckedContents> {
  const { packs = sharedRules, today = localDay(new Date()), by = null, given = [] } = terms;
  const { file, grids, report } = contents;
  const { tables, packSheet } = partPackSheet(grids);
  const rules = await packs.inForce(packSheet);
  const earlier = new Map(report ? [[file, earlierLines(report)]] : []);
  const reading = readWorkbook(file, tables);
  const result = review(check([reading], rules.pack), earlier, { today, by, given, pack: rules.pack });
  return { contents, reading, result, rules, explainsArithmetic: rules.pack.explainsArithmetic ?? false };
}

/** The findings sheet that was read has been written over: a later reading reads it anew. */
function withoutReport({ report, ...contents }: WorkbookContents): WorkbookContents {
  return { ...contents, report: null, reportId: null, sheets: contents.sheets.filter(({ grid }) => grid !== report) };
}

/** 清除标记: removes what is ours. 审核结果 stays where she wrote into it, and so do the summary sheets, which she asked for apart. */
export async function clearWorkbook(port: WorkbookPort, watch?: Watch): Promise<ClearOutcome> {
  const { report } = await port.read(watch);
  return port.clear({ keepReport: report !== null && isWrittenInto(report) }, watch);
}
