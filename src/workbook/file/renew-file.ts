import { withUniqueNames, type SheetPlan } from "../../grid/sheet-plan";
import { findingsSheet } from "../../text/reporting";
import { summaryNames } from "../../text/summary";
import type { Language } from "../../text/words";
import { hiddenNameOf } from "../known-summaries";
import { REPORT_NAME } from "../signature";
import { withStyles } from "./annotate/book-styles";
import { openBook } from "./annotate/book";
import { putSheets } from "./annotate/put-sheets";
import type { EarlierFile, ReportKind } from "./renew/earlier-file";
import { withHers } from "./renew/keep-hers";
import { writeFile } from "./write-file";

export interface RenewOptions {
  readonly language: Language;
  /** The day, as 2026-11-22. */
  readonly today: string;
}

/** A sheet of a report. */
export interface ReportSheet {
  readonly kind: ReportKind;
  readonly plan: SheetPlan;
}

interface Written extends ReportSheet {
  /** Name of the sheet that it is written over. */
  readonly over: string | null;
}

/**
 * Bytes of a report. Where one stands already, what she has given its sheets is taken over: widths, columns at the right, names. Sheets of hers
 * in it stay byte for byte; then the workbook is not written anew, ours are put into it. Throws `UnwritableFile` where that cannot be.
 */
export async function renewFile(
  sheets: readonly ReportSheet[],
  earlier: EarlierFile | null,
  { language, today }: RenewOptions,
): Promise<Uint8Array> {
  const written = sheets.flatMap(({ kind, plan }): Written[] => {
    const stands = earlier?.ours.get(kind)?.sheet;
    if (!stands) return plan.onlyOver ? [] : [{ kind, plan, over: null }];
    const name = namesOf(kind).includes(stands.name) ? plan.name : stands.name;
    return [{ kind, plan: withHers({ ...plan, name }, stands, language), over: stands.name }];
  });
  if (earlier && earlier.hers.length > 0) {
    const book = openBook(earlier.bytes);
    const put = written.map(({ kind, plan, over }) => ({ plan, over, hiddenName: hiddenNameIn(kind) }));
    await withStyles(book, (styles) => putSheets(book, put, styles));
    return book.files.toBytes();
  }
  const plans = withUniqueNames(written.map(({ plan }) => plan));
  const names = new Map(written.map(({ kind }, index) => [hiddenNameIn(kind), plans[index]!.name]));
  return writeFile(plans, { ours: true, hiddenNames: names, day: today });
}

function hiddenNameIn(kind: ReportKind): string {
  return kind === "findings" ? REPORT_NAME : hiddenNameOf(kind);
}

/** What a sheet is called as long as nobody has renamed it. */
function namesOf(kind: ReportKind): readonly string[] {
  return Object.values(kind === "findings" ? findingsSheet.name : summaryNames[kind]);
}
