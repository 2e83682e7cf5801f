import type { FaultKind, WorkbookPort } from "../port";
import { addSheet } from "./add-sheet";
import { addSheets } from "./add-sheets";
import { clear } from "./clear";
import { correct } from "./correct";
import { documentBytes, openCopy } from "./document-file";
import { follow } from "./follow";
import { inExcel, type Retake, type Wait } from "./in-excel";
import { lookAfresh, nothingKnown, type Known } from "./known";
import { marked } from "./marked";
import { hasNeededApi, NEEDED_API } from "./needed-api";
import { putMarks } from "./put-marks";
import { putSheet } from "./put-sheet";
import { putSummaries } from "./put-summaries";
import { readAgain } from "./read-again";
import { readSheets } from "./read-sheets";
import { activeSheet, goTo, showReport, showSummary } from "./show";
import { snapshot } from "./snapshot";
import { survey } from "./survey";
import { setUnmarked, unmarked } from "./unmarked";

/** What somebody else may have done meanwhile: something is gone that was just there, or protected by now. */
const READING_ANEW: readonly FaultKind[] = ["sheet-gone"];
const WRITING_ANEW: readonly FaultKind[] = ["sheet-gone", "read-only"];

export interface ExcelPortOptions {
  readonly wait?: Wait;
}

/** The workbook that is open in the Excel around this page. */
export function excelPort({ wait = pause }: ExcelPortOptions = {}): WorkbookPort {
  if (!hasNeededApi(Office.context)) throw new Error(`this Excel does not have ExcelApi ${NEEDED_API}`);
  const known = nothingKnown();
  const [reading, writing] = [anew(known, READING_ANEW), anew(known, WRITING_ANEW)];
  return {
    read: (watch) => inExcel(wait, (context, between) => readSheets(context, known, between), watch, reading),
    readAgain: (earlier, changed, watch) =>
      inExcel(wait, (context, between) => readAgain(context, known, earlier, changed, between), watch, reading),
    follow: (told) => follow(wait, known, told),
    mark: (marks, watch, only) => inExcel(wait, (context, between) => putMarks(context, known, marks, between, only), watch, writing),
    marked: () => inExcel(wait, marked, undefined, reading),
    active: () => inExcel(wait, activeSheet),
    putReport: (plan, watch) => inExcel(wait, (context, between) => putSheet(context, known, plan, between), watch, writing),
    putSummaries: (sheets, watch) => inExcel(wait, (context, between) => putSummaries(context, known, sheets, between), watch, writing),
    unmarked: () => inExcel(wait, unmarked),
    setUnmarked: (styles) => inExcel(wait, (context) => setUnmarked(context, styles)),
    addSheet: (plan) => inExcel(wait, (context) => addSheet(context, known, plan)),
    addSheets: (plans, watch) => inExcel(wait, (context, between) => addSheets(context, known, plans, between), watch),
    correct: (corrections) => inExcel(wait, (context) => correct(context, corrections)),
    clear: (options, watch) => inExcel(wait, (context, between) => clear(context, known, options, between), watch, writing),
    survey: () => inExcel(wait, (context, between) => survey(context, known, between), undefined, reading),
    snapshot: () => inExcel(wait, (context, between) => snapshot(context, known, between), undefined, reading),
    bytes: documentBytes,
    openCopy,
    goTo: (place) => inExcel(wait, (context) => goTo(context, place)),
    showReport: () => inExcel(wait, showReport),
    showSummary: (kind) => inExcel(wait, (context) => showSummary(context, kind)),
  };
}

/**
 * One port for all that a page asks of its workbook, made when it is first asked for: an answer that could not be put back is put back with
 * the next request that writes.
 */
export function onePort(make: () => WorkbookPort = excelPort): () => WorkbookPort {
  let own: WorkbookPort | null = null;
  return () => (own ??= make());
}

/** All of what the port does may be done twice: it begins by looking at what is there. */
function anew(known: Known, kinds: readonly FaultKind[]): Retake {
  return ({ kind }) => {
    if (!kinds.includes(kind)) return false;
    lookAfresh(known);
    return true;
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
