import type { WorkbookPort } from "../port";
import { addSheet } from "./add-sheet";
import { clear } from "./clear";
import { documentBytes, openCopy } from "./document-file";
import { inExcel, type Wait } from "./in-excel";
import { nothingKnown } from "./known";
import { hasNeededApi, NEEDED_API } from "./needed-api";
import { putMarks } from "./put-marks";
import { putSheet } from "./put-sheet";
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
    read: () => inExcel(wait, (context) => readSheets(context, known)),
    mark: (marks) => inExcel(wait, (context) => putMarks(context, known, marks)),
    putReport: (plan) => inExcel(wait, (context) => putSheet(context, known, plan)),
    addSheet: (plan) => inExcel(wait, (context) => addSheet(context, known, plan)),
    clear: (options) => inExcel(wait, (context) => clear(context, known, options)),
    survey: () => inExcel(wait, (context) => survey(context, known)),
    snapshot: () => inExcel(wait, (context) => snapshot(context, known)),
    bytes: documentBytes,
    openCopy,
    goTo: (place) => inExcel(wait, (context) => goTo(context, place)),
    showReport: () => inExcel(wait, showReport),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
