import type { PlacedComparison } from "../../checking/result";
import type { tieGroups } from "../../text/summary-ties";
import type { SummarySource } from "./source";
import { placeOf } from "./tie-places";

export type TieGroup = keyof typeof tieGroups;

/** Tells of which kind a comparison is, by the sheets that it takes figures from. */
export function groupsOf({ readings, previous }: SummarySource): (comparison: PlacedComparison) => TieGroup {
  const kinds = new Map<string, "table" | "note" | "form">();
  for (const { forms, tables, notes } of [...readings, ...previous]) {
    for (const place of forms) kinds.set(nameOf(place), "form");
    for (const place of tables) kinds.set(nameOf(place), "table");
    for (const place of notes) kinds.set(nameOf(place), "note");
  }
  return (comparison) => {
    const amounts = [...comparison.left.amounts, ...comparison.right.amounts];
    const sheets = new Set(amounts.map((amount) => nameOf(placeOf(comparison, amount))));
    const met = new Set([...sheets].map((sheet) => kinds.get(sheet)));
    if (met.has("note")) return "prose";
    if (!met.has("table")) return "forms";
    return sheets.size > 1 ? "tables" : "table";
  };
}

function nameOf({ file, sheet }: { readonly file: string; readonly sheet: string }): string {
  return JSON.stringify([file, sheet]);
}
