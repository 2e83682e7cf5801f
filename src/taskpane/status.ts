import { cleanWords } from "../text/clean";
import { correctionWords } from "../text/corrections";
import { nothingRecognised } from "../text/faults";
import { freshnessWords } from "../text/freshness";
import { clearedWords, explanationWords, paneWords, verdictWords, workWords } from "../text/taskpane";
import type { Language, Words } from "../text/words";
import { standingOf, type Freshness } from "./freshness";
import type { Outline } from "./outline";
import type { PaneState, Shown, WorkKind } from "./state";

/** What she waits for, where that is done in one go. */
export const waitWords: Readonly<Record<Exclude<WorkKind, "check" | "summarise">, Words>> = {
  clear: workWords.clearing,
  explain: explanationWords.saving,
  cleanCopy: cleanWords.copying,
  cleanHere: cleanWords.removing,
  correct: correctionWords.doing,
};

/** What is told aloud to those who do not see the pane; faults speak for themselves. */
export function statusOf({ connection, work, outcome, trouble, refusal, freshness }: PaneState): Words | null {
  if (connection.kind === "connecting") return paneWords.connecting;
  if (work?.stopping) return workWords.stopping;
  if (work && work.job !== "check" && work.job !== "summarise") return waitWords[work.job];
  if (work) return work.step && workWords.doing(workWords[work.step]);
  if (trouble || refusal) return null;
  if (outcome.kind === "cleaned") return outcome.title;
  if (outcome.kind === "checked") return resultsLine(outcome, freshness);
  return outcome.kind === "cleared" ? clearedWords.done : null;
}

/** A change is told once it has been checked, or could not be: not at every stroke. */
function resultsLine({ outline, at, marked }: Shown, freshness: Freshness): Words {
  if (standingOf(freshness) === "outdated") return freshnessWords.outdated;
  return at === marked.at ? verdictLine(outline) : freshnessWords.rechecked(verdictLine(outline));
}

/** The outcome of a check in a line. */
export function verdictLine({ verdict, findings, counts }: Outline): Words {
  switch (verdict) {
    case "nothing-recognised":
      return nothingRecognised.what;
    case "only-blank":
      return verdictWords.onlyBlank;
    case "settled":
      return verdictWords.settled(counts.explained);
    case "found":
      return counts.info === findings ? verdictWords.onlyRemarks(findings) : verdictWords.found(findings);
    case "partly-clean":
      return verdictWords.partlyClean;
    case "clean":
      return verdictWords.clean;
  }
}

/** When a check was made, as she reads a clock. */
export function shownTime(at: Date, language: Language): string {
  const format = { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", format).format(at);
}
