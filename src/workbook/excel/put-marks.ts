import { address, position } from "../../grid/address";
import { markStyles } from "../../grid/mark-looks";
import type { Mark } from "../../reporting/marks";
import type { Hindrance, PartialMark } from "../port";
import { markFormula } from "../signature";
import { addressLists } from "./addresses";
import { asFault } from "./in-excel";
import type { Known } from "./known";
import { putMarkLook } from "./mark-format";
import { findOurs, removeOurs, type MarkedSheet, type Ours } from "./ours";
import { putComments } from "./put-comments";

/** Weakest first, since Excel puts each new format before the others. */
const WEAKEST_FIRST = [...markStyles].reverse();

/** Puts marks in place of those of an earlier check: two round trips, and one for each comment that Excel refuses. */
export async function putMarks(context: Excel.RequestContext, known: Known, marks: readonly Mark[]): Promise<PartialMark[]> {
  const ours = await findOurs(context, known);
  const sheets = new Map(ours.sheets.map((sheet) => [sheet.name, sheet]));
  const missing = marks.find(({ sheet }) => !sheets.has(sheet));
  if (missing) throw asFault("sheet-gone", `the sheet ${missing.sheet} is gone`);
  const hindrances = new Map<Mark, Hindrance>();
  const occupied = occupiedCells(ours);
  for (const mark of marks) {
    const sheet = sheets.get(mark.sheet)!;
    if (sheet.isProtected) hindrances.set(mark, "protected");
    else if (occupied.has(`${sheet.id} ${mark.cell}`)) hindrances.set(mark, "commented");
    else if (!known.takesComments) hindrances.set(mark, "refused");
  }
  removeOurs(ours);
  for (const sheet of ours.sheets) if (!sheet.isProtected) highlight(context, sheet, marks);
  const refused = await putComments(
    context,
    marks.filter((mark) => !hindrances.has(mark)),
  );
  for (const mark of refused) hindrances.set(mark, "refused");
  return [...hindrances].map(([{ sheet, cell }, hindrance]) => ({ sheet, cell, hindrance }));
}

/** Cells that have a comment which stays: the user's, or one of ours that somebody has answered. */
function occupiedCells({ others, answered }: Ours): Set<string> {
  return new Set([...others, ...answered].map(({ place }) => `${place.sheet} ${address(place)}`));
}

function highlight(context: Excel.RequestContext, { id, name }: MarkedSheet, marks: readonly Mark[]): void {
  const sheet = context.workbook.worksheets.getItem(id);
  for (const style of WEAKEST_FIRST) {
    const cells = marks.filter((mark) => mark.sheet === name && mark.style === style).map(({ cell }) => address(position(cell)));
    for (const list of addressLists(cells)) {
      const { custom } = sheet.getRanges(list).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = markFormula(style);
      putMarkLook(custom.format, style);
    }
  }
}
