import { address, fullAddress, position } from "../../grid/address";
import { groupBy } from "../../grid/group";
import { markStyles } from "../../grid/mark-looks";
import type { Mark } from "../../reporting/marks";
import type { Hindrance, PartialMark } from "../port";
import { markFormula, signComment } from "../signature";
import { addressLists } from "./addresses";
import { doAll, type Commenting, type Deed } from "./deeds";
import type { Between } from "./in-excel";
import type { Known } from "./known";
import { putMarkLook } from "./mark-format";
import { findOurs, removals, type MarkedSheet, type Ours } from "./ours";
import { textBytes } from "./requests";

/** Weakest first, since Excel puts each new format before the others. */
const WEAKEST_FIRST = [...markStyles].reverse();

/** What stands around the addresses of a conditional format, and around a comment's text, in a request, in bytes. */
const AROUND_FORMAT = 6_000;
const AROUND_COMMENT = 700;

/**
 * Puts marks in place of those of an earlier check, everywhere or, where the id of a sheet is given, on that one only: two round trips, one more for every few hundred comments and for each that Excel
 * refuses.
 */
export async function putMarks(
  context: Excel.RequestContext,
  known: Known,
  marks: readonly Mark[],
  between: Between,
  only?: string,
): Promise<PartialMark[]> {
  const found = await findOurs(context, known, between);
  const ours = only === undefined ? found : { ...found, sheets: found.sheets.filter(({ id }) => id === only) };
  const sheets = sheetsToMark(ours, known);
  const hindrances = new Map<Mark, Hindrance>();
  const occupied = occupiedCells(ours);
  for (const mark of marks) {
    const sheet = sheets.get(mark.sheet);
    if (!sheet) hindrances.set(mark, "gone");
    else if (sheet.isProtected) hindrances.set(mark, "protected");
    else if (occupied.has(`${sheet.id} ${mark.cell}`)) hindrances.set(mark, "commented");
    else if (!known.takesComments) hindrances.set(mark, "refused");
  }
  const bySheet = groupBy(marks, ({ sheet }) => sheet);
  const highlights = [...sheets.values()]
    .filter(({ isProtected }) => !isProtected)
    .flatMap((sheet) => highlightsOf(context, sheet, bySheet.get(sheet.name) ?? []));
  const comments = marks.filter((mark) => !hindrances.has(mark)).map((mark) => commenting(context, mark));
  const { refused } = await doAll(context, known, [...removals(ours), ...highlights], comments, between);
  for (const mark of refused) hindrances.set(mark, "refused");
  return [...hindrances].map(([{ sheet, cell }, hindrance]) => ({ sheet, cell, hindrance }));
}

/** Sheets by their names. One that was renamed since it was read, or whose name another has by now, is not the one that was checked. */
function sheetsToMark({ sheets }: Ours, { read }: Known): Map<string, MarkedSheet> {
  return new Map(sheets.filter(({ id, name }) => (read.get(name) ?? id) === id).map((sheet) => [sheet.name, sheet]));
}

/** Cells that have a comment which stays: the user's, or one of ours that somebody has answered. */
function occupiedCells({ others, answered }: Ours): Set<string> {
  return new Set([...others, ...answered].map(({ place }) => `${place.sheet} ${address(place)}`));
}

function highlightsOf({ workbook }: Excel.RequestContext, { id }: MarkedSheet, marks: readonly Mark[]): Deed[] {
  return WEAKEST_FIRST.flatMap((style) => {
    const cells = marks.filter((mark) => mark.style === style).map(({ cell }) => address(position(cell)));
    return addressLists(cells).map((list) => ({
      bytes: AROUND_FORMAT + list.length,
      does: () => {
        const { conditionalFormats } = workbook.worksheets.getItem(id).getRanges(list);
        const { custom } = conditionalFormats.add(Excel.ConditionalFormatType.custom);
        custom.rule.formula = markFormula(style);
        putMarkLook(custom.format, style);
      },
    }));
  });
}

function commenting({ workbook }: Excel.RequestContext, mark: Mark): Commenting {
  const text = signComment(mark.comment);
  return {
    mark,
    bytes: AROUND_COMMENT + textBytes(mark.sheet + text),
    does: () => void workbook.comments.add(fullAddress(mark.sheet, mark.cell), text),
  };
}
