import type { MapTie, TieCounts, TieState } from "../../reporting/relation-map/model";
import { headWords, severityWords } from "../../text/reporting";
import { relationMapWords as words } from "../../text/relation-map";
import { tieStates, tieWords } from "../../text/summary-ties";
import type { Words } from "../../text/words";

/** How a tie came out, as a sign that does without colour. */
export const tieSigns: Readonly<Record<TieState, string>> = { holds: "✓", fails: "✗", "not-checked": "?" };

/** The look that goes with each, by its name among those that are shared. */
export const tieLooks = { holds: "success", fails: "error", "not-checked": "trial" } as const satisfies Record<TieState, string>;

/** How two sides really stand that should stand otherwise. */
const FAILED: Readonly<Record<string, string>> = { "=": "≠", "≥": "<", "≤": ">", ">": "≤", "<": "≥", "≠": "=" };

/** How the sides of a comparison stand to each other. */
export function actualSign(operator: string, state: TieState): string {
  return state === "fails" ? FAILED[operator]! : operator;
}

/** How one tie came out, in words. */
export function stateWords({ state, isNear, hinders, head }: MapTie): readonly Words[] {
  if (state === "not-checked") return [hinders ? tieWords.hinders : tieWords.notApplicable];
  if (state === "holds") return [isNear ? tieStates.within : tieStates.holds];
  if (head === null) return [tieStates.fails];
  return [tieStates.fails, head === "explained" || head === "trial" ? headWords[head] : severityWords[head]];
}

/** How several came out, in one line. */
export function countWords({ holds, fails, "not-checked": notChecked }: TieCounts): Words {
  return words.counts(holds, fails, notChecked);
}
