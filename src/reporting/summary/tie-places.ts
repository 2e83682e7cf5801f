import { address, position } from "../../grid/address";
import type { PlacedComparison } from "../../checking/result";
import type { ComparedAmount } from "../../rules/comparison";
import type { Place } from "../../rules/report";
import { tieWords as words } from "../../text/summary-ties";
import type { SummaryOptions } from "./source";

const MOST_CELLS = 12;

/** Where an amount of a comparison stands. */
export function placeOf({ file, sheet }: PlacedComparison, amount: ComparedAmount): Place {
  return { file: amount.file ?? file, sheet: amount.sheet ?? sheet, cell: amount.cell };
}

/** All the cells of both sides in words, a sheet named where it changes, cells below one another as one: 部门支出总表!F5 ↔ F6:F9、F12. */
export function cellsInWords(sides: readonly (readonly Place[])[], several: boolean, options: SummaryOptions): string {
  const at = { sheet: "" };
  return sides.map((places) => sideInWords(places, several, options, at)).join(words.against[options.language]);
}

/** @param at the sheet named last */
function sideInWords(
  places: readonly Place[],
  several: boolean,
  { language, nameOf = (file) => file }: SummaryOptions,
  at: { sheet: string },
): string {
  const comma = words.comma[language];
  const all = [...new Map(places.map((place) => [JSON.stringify([place.file, place.sheet, place.cell]), place])).values()];
  const shown = all.slice(0, MOST_CELLS);
  let said = "";
  for (const { first, last } of runsOf(shown)) {
    const sheet = `${several ? `[${nameOf(first.file)}]` : ""}${first.sheet}`;
    const cells = first === last ? first.cell : `${first.cell}:${last.cell}`;
    said += `${said === "" ? "" : comma}${sheet === at.sheet ? "" : `${sheet}!`}${cells}`;
    at.sheet = sheet;
  }
  return all.length > MOST_CELLS ? `${said}${words.andMore(all.length)[language]}` : said;
}

/** Cells below one another taken together. */
export function runsOf(places: readonly Place[]): { first: Place; last: Place }[] {
  const runs: { first: Place; last: Place }[] = [];
  for (const place of places) {
    const open = runs.at(-1);
    if (open && isBelow(open.last, place)) open.last = place;
    else runs.push({ first: place, last: place });
  }
  return runs;
}

function isBelow(above: Place, below: Place): boolean {
  if (above.file !== below.file || above.sheet !== below.sheet) return false;
  const { row, col } = position(above.cell);
  return address({ row: row + 1, col }) === below.cell;
}
