import type { Finding, SheetResult, SkippedRule } from "../checking/result";

/** How a sheet came out, in one word. */
export type SheetState = "clean" | "error" | "warning" | "notJudged" | "blank";

/** The sign that stands before a sheet wherever results are shown. */
export const sheetSigns: Readonly<Record<SheetState, string>> = { clean: "✓", error: "✗", warning: "!", notJudged: "?", blank: "○" };

/** Clean only where every rule could look and none found anything. */
export function sheetState(sheet: SheetResult, findings: readonly Finding[]): SheetState {
  if (sheet.blank) return "blank";
  if (findings.some(({ severity }) => severity === "error")) return "error";
  if (findings.length > 0) return "warning";
  return hindrances(sheet).length > 0 ? "notJudged" : "clean";
}

/** Rules that something stood in the way of. */
export function hindrances({ rulesSkipped }: SheetResult): SkippedRule[] {
  return rulesSkipped.filter(({ hinders }) => hinders);
}
