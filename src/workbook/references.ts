/** Finds, in a formula or a link, references to any of these sheets. */
export function leadsTo(sheets: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}\\p{N}_.])'?(?:${sheets.map(inFormula).join("|")})'?!`, "iu");
}

function inFormula(sheet: string): string {
  return sheet.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
