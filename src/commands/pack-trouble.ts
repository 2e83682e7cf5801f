import { packTroubleWords as words } from "../text/pack";
import type { Language, Words } from "../text/words";
import type { PackInForce, PackOrigin, PackTrouble } from "./pack-source";

/** What could not be used. */
export function troubleTitle({ kind, from }: PackTrouble): Words {
  return kind === "unreachable" ? words.unreachable : words.refused[from];
}

/** What is in force instead, and since when it is known. */
export function insteadOf(origin: PackOrigin, language: Language): Words {
  if (origin.kind === "built-in" || origin.at === null) return words.instead["built-in"];
  return words.instead[origin.kind](shownMoment(origin.at, language));
}

/** A moment as she reads it; other years are named. */
export function shownMoment(at: string, language: Language): string {
  const format = { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", format).format(new Date(at));
}

/** What stands above the findings where another pack is in force than was asked for. */
export function troubleLines({ trouble, origin }: PackInForce, language: Language): string[] {
  if (!trouble) return [];
  const { faults } = trouble;
  return [words.line(troubleTitle(trouble), insteadOf(origin, language), faults[0], faults.length - 1)[language]];
}
