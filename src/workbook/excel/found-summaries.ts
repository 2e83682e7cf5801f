import { summaryKinds, type SummaryKind } from "../../text/summary";
import { hiddenNameOf, isTitleRow } from "../known-summaries";

/** Where the title of a summary sheet stands. */
const HEAD = "A1:AX1";

/** A summary sheet, found by its hidden name; null objects where there is none. */
export interface FoundSummary {
  readonly kind: SummaryKind;
  readonly name: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly head: Excel.Range;
  readonly used: Excel.Range;
}

/** Asks for the summary sheets, with the next round trip. Where she deleted one, its name is still there and leads nowhere. */
export function askForSummaries({ workbook }: Excel.RequestContext): FoundSummary[] {
  return summaryKinds.map((kind) => {
    const name = workbook.names.getItemOrNullObject(hiddenNameOf(kind)).load("name");
    const range = name.getRangeOrNullObject().load("address");
    const sheet = range.worksheet.load("id,name,visibility,protection/protected");
    sheet.autoFilter.load("enabled");
    const head = sheet.getRange(HEAD).load("values");
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,columnIndex,columnCount");
    return { kind, name, range, sheet, head, used };
  });
}

/** The sheet once it has been asked for; null where there is none. The name on a sheet of hers does not make it ours. */
export function summarySheet({ kind, range, sheet, head, used }: FoundSummary): Excel.Worksheet | null {
  if (range.isNullObject) return null;
  return used.isNullObject || isTitleRow((head.values as unknown[][])[0]!.map(String), kind) ? sheet : null;
}

/** Ids of the summary sheets that stand there, by their kinds. */
export function summaryIds(found: readonly FoundSummary[]): Map<SummaryKind, string> {
  return new Map(
    found.flatMap((each) => {
      const sheet = summarySheet(each);
      return sheet ? [[each.kind, sheet.id] as const] : [];
    }),
  );
}
