import type { WorkbookPort } from "../port";
import { addSheet } from "./add-sheet";
import { clear } from "./clear";
import { documentBytes, openCopy } from "./document-file";
import { follow } from "./follow";
import { inExcel, type Wait } from "./in-excel";
import { nothingKnown } from "./known";
import { hasNeededApi, NEEDED_API } from "./needed-api";
import { putMarks } from "./put-marks";
import { putSheet } from "./put-sheet";
import { readAgain } from "./read-again";
import { readSheets } from "./read-sheets";
import { goTo, showReport } from "./show";
import { snapshot } from "./snapshot";
import { survey } from "./survey";

export interface ExcelPortOptions {
  readonly wait?: Wait;
}

/** The workbook that is open in the Excel around this page. */
export function excelPort({ wait = pause }: ExcelPortOptions = {}): WorkbookPort {
  if (!hasNeededApi(Office.context)) throw new Error(`this Excel does not have ExcelApi ${NEEDED_API}`);
  const known = nothingKnown();
  return {
    read: (watch) => inExcel(wait, (context, between) => readSheets(context, known, between), watch),
    readAgain: (earlier, changed, watch) => inExcel(wait, (context, between) => readAgain(context, earlier, changed, between), watch),
    follow: (told) => follow(wait, told),
    mark: (marks, watch) => inExcel(wait, (context, between) => putMarks(context, known, marks, between), watch),
    putReport: (plan, watch) => inExcel(wait, (context, between) => putSheet(context, known, plan, between), watch),
    addSheet: (plan) => inExcel(wait, (context) => addSheet(context, known, plan)),
    clear: (options, watch) => inExcel(wait, (context, between) => clear(context, known, options, between), watch),
    survey: () => inExcel(wait, (context, between) => survey(context, known, between)),
    snapshot: () => inExcel(wait, (context, between) => snapshot(context, known, between)),
    bytes: documentBytes,
    openCopy,
    goTo: (place) => inExcel(wait, (context) => goTo(context, place)),
    showReport: () => inExcel(wait, showReport),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
