import { position } from "../grid/address";
import { openPlaces } from "../reporting/explanations";
import type { CellPlace, MarkedWorkbook, WorkbookPort } from "../workbook/port";

/** What came of going to a finding. */
export type Stepped = "shown" | "not-checked" | "none-open";

/**
 * 下一处, 上一处: shows the next open finding in the order of sheets, rows and columns, or the one before, from the selected cell; after the last
 * comes the first. What stands marked decides, since marks go along with rows that are inserted, which the addresses in 审核结果 do not; only
 * a protected sheet, where no rows can be inserted either, is gone through by 审核结果. Throws `WorkbookFault`.
 */
export async function stepToFinding(port: WorkbookPort, step: 1 | -1): Promise<Stepped> {
  const marked = await port.marked();
  if (!marked.isChecked) return "not-checked";
  const places = ring(marked, step);
  if (places.length === 0) return "none-open";
  for (const place of places) {
    const selected = await port.goTo(place);
    // Selecting a merged area's later cell selects its first: then nothing has moved, and she wants to go on.
    if (!isSame(selected, marked.at)) break;
  }
  return "shown";
}

/** Cells to go to, the nearest first. */
function ring(marked: MarkedWorkbook, step: 1 | -1): CellPlace[] {
  const sheetAt = new Map(marked.sheets.map(({ sheet }, index) => [sheet, index]));
  const rank = ({ sheet, cell }: CellPlace): readonly number[] => {
    const { row, col } = position(cell);
    return [sheetAt.get(sheet) ?? 0, row, col];
  };
  const compare = (a: CellPlace, b: CellPlace): number => {
    const [one, other] = [rank(a), rank(b)];
    const differs = one.findIndex((part, index) => part !== other[index]);
    return differs < 0 ? 0 : step * (one[differs]! - other[differs]!);
  };
  const places = placesOf(marked).sort(compare);
  const ahead = places.filter((place) => compare(place, marked.at) > 0);
  return [...ahead, ...places.filter((place) => !ahead.includes(place))];
}

function placesOf({ sheets, report }: MarkedWorkbook): CellPlace[] {
  const told = report ? openPlaces(report) : null;
  const places = sheets
    .filter(({ isVisible }) => isVisible)
    .flatMap(({ sheet, isProtected, cells }): CellPlace[] => {
      const isTold = isProtected && told !== null;
      return isTold ? told.filter((place) => place.sheet === sheet) : cells.map((cell) => ({ sheet, cell }));
    });
  return [...new Map(places.map((place) => [JSON.stringify([place.sheet, place.cell]), place])).values()];
}

function isSame(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.cell === other.cell;
}
