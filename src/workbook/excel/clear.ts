import { address } from "../../grid/address";
import type { CellPlace, ClearOutcome } from "../port";
import type { Known } from "./known";
import { findOurs, removeOurs, type PlacedComment } from "./ours";
import { reportSheet } from "./overview";

/** Takes away all that is ours: two round trips. */
export async function clear(context: Excel.RequestContext, known: Known, { keepReport }: { keepReport: boolean }): Promise<ClearOutcome> {
  const ours = await findOurs(context, known);
  const report = reportSheet(ours.report);
  removeOurs(ours);
  const keepsReport = keepReport && report !== null;
  if (!keepsReport) {
    if (!ours.report.name.isNullObject) ours.report.name.delete();
    report?.delete();
  }
  await context.sync();
  const names = new Map(ours.sheets.map((each) => [each.id, each.name]));
  const placed = ({ place }: PlacedComment): CellPlace => ({ sheet: names.get(place.sheet) ?? "", cell: address(place) });
  const unanswered = new Set(ours.comments.map(({ place }) => place.sheet));
  const left = ours.sheets.filter(({ id, isProtected, highlights }) => isProtected && (highlights.length > 0 || unanswered.has(id)));
  return { answered: ours.answered.map(placed), keepsReport, protectedSheets: left.map((each) => each.name) };
}
