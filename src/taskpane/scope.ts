import { scopeWords } from "../text/finding-list";
import type { Words } from "../text/words";
import type { Shown } from "./state";

/** How far a check went, part by part: sheets recognised, parts read, rules run, and those that could not judge. */
export function shownScope({ outline: { sheets, uncovered, rules } }: Pick<Shown, "outline">): Words[] {
  const others = uncovered.unrecognised.length + uncovered.emptySheets.length;
  // Of a blank form nothing was to be read.
  const judged = sheets.filter(({ sheet }) => !sheet.blank);
  const recognised = scopeWords.sheets(sheets.length, sheets.length + others);
  if (judged.length === 0) return [recognised];
  const total = (part: "partsRead" | "partsExpected"): number => judged.reduce((sum, { sheet }) => sum + sheet[part], 0);
  return [
    recognised,
    scopeWords.parts(total("partsRead"), total("partsExpected")),
    scopeWords.rules(rules.size),
    ...(uncovered.notJudged > 0 ? [scopeWords.skipped(uncovered.notJudged)] : []),
  ];
}
