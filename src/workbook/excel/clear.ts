import { address } from "../../grid/address";
import type { CellPlace, ClearOutcome, Kept } from "../port";
import { doAll, type Deed } from "./deeds";
import { askForSummaries, summarySheet, type FoundSummary } from "./found-summaries";
import type { Between } from "./in-excel";
import type { Known } from "./known";
import { findOurs, removals, type PlacedComment } from "./ours";
import { reportSheet, type FoundReport } from "./overview";
import { giveNameBack } from "./report-name";

/** What taking the findings sheet away takes in a request, in bytes. */
const REMOVAL_BYTES = 1_000;

/** Takes away all that is ours: two round trips, and one more for every few hundred marks. */
export async function clear(
  context: Excel.RequestContext,
  known: Known,
  { keepReport, keepSummaries = true }: Kept,
  between: Between,
): Promise<ClearOutcome> {
  await giveNameBack(context, known);
  let found: readonly FoundSummary[] = [];
  const ours = await findOurs(context, known, between, () => (found = askForSummaries(context)));
  const standing = found.filter((each) => summarySheet(each));
  const summaries = keepSummaries || ours.report.structure.protected ? [] : standing;
  const hasReport = reportSheet(ours.report) !== null;
  const keepsReport = keepReport && hasReport;
  const lockedReport = !keepsReport && hasReport && ours.report.structure.protected;
  const ofReport = keepsReport || lockedReport ? [] : removalsOfReport(ours.report);
  const { returned } = await doAll(context, known, [...removals(ours), ...ofReport, ...summaries.flatMap(removalsOfSheet)], [], between);
  const names = new Map(ours.sheets.map((each) => [each.id, each.name]));
  const placed = ({ place }: Pick<PlacedComment, "place">): CellPlace => ({ sheet: names.get(place.sheet) ?? "", cell: address(place) });
  const unanswered = new Set(ours.comments.map(({ place }) => place.sheet));
  const left = ours.sheets.filter(({ id, isProtected, highlights }) => isProtected && (highlights.length > 0 || unanswered.has(id)));
  return {
    answered: [...ours.answered, ...returned].map(placed),
    keepsReport,
    lockedReport,
    protectedSheets: left.map((each) => each.name),
    summaries: standing.filter((each) => !summaries.includes(each)).map(({ sheet }) => sheet.name),
  };
}

function removalsOfReport(report: FoundReport): Deed[] {
  return removalsOfSheet({ sheet: reportSheet(report), name: report.name });
}

/** The sheet before its hidden name: should only one of the two be done, what is left is still known for ours. */
function removalsOfSheet({ sheet, name }: { readonly sheet: Excel.Worksheet | null; readonly name: Excel.NamedItem }): Deed[] {
  const ofSheet = sheet ? [() => deleteSheet(sheet)] : [];
  const ofName = name.isNullObject ? [] : [() => name.delete()];
  return [...ofSheet, ...ofName].map((does) => ({ bytes: REMOVAL_BYTES, does }));
}

/** Excel deletes no sheet that a macro has hidden so deeply that nobody can unhide it by hand. */
function deleteSheet(sheet: Excel.Worksheet): void {
  if (sheet.visibility === Excel.SheetVisibility.veryHidden) sheet.visibility = Excel.SheetVisibility.hidden;
  sheet.delete();
}
