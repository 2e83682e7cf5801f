import { headOf, type Finding, type SheetResult, type SkippedRule } from "../checking/result";
import { severities } from "../rules/rule";

/** How a sheet came out, in one word. */
export type SheetState = "clean" | "error" | "warning" | "info" | "notJudged" | "explained" | "blank";

/** The sign that stands before a sheet wherever results are shown. */
export const sheetSigns: Readonly<Record<SheetState, string>> = {
  clean: "✓",
  error: "✗",
  warning: "!",
  info: "i",
  notJudged: "?",
  explained: "※",
  blank: "○",
};

/** Clean only where every rule could look and none found anything; what is on trial does not count. */
export function sheetState(sheet: SheetResult, findings: readonly Finding[]): SheetState {
  if (sheet.blank) return "blank";
  const heads = new Set(findings.map(headOf));
  const gravest = severities.find((severity) => heads.has(severity));
  if (gravest === "error" || gravest === "warning") return gravest;
  return hindrances(sheet).length > 0 ? "notJudged" : (gravest ?? (heads.has("explained") ? "explained" : "clean"));
}

/** Rules that something stood in the way of. */
export function hindrances({ rulesSkipped }: SheetResult): SkippedRule[] {
  return rulesSkipped.filter(({ hinders }) => hinders);
}
