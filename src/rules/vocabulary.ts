import { oncePer } from "../grid/once";
import { compact } from "../grid/text";
import type { Settings } from "./settings";
import type { Slip } from "./slips";

interface Lists {
  readonly properNames: readonly string[];
  /** The same without white space, whole names to be held against. */
  readonly wholeNames: ReadonlySet<string>;
  /** The longest first: of two that begin alike it is the longer one that is meant. */
  readonly placeholders: readonly string[];
  readonly vagueTargets: readonly string[];
  readonly units: ReadonlySet<string>;
  readonly satisfactionWords: readonly string[];
  readonly unwantedThings: readonly string[];
  readonly classNames: ReadonlySet<string>;
}

/** An empty word would stand everywhere. */
function wordsIn(list: readonly string[]): string[] {
  return list.map((word) => word.trim()).filter((word) => word !== "");
}

const listsOf = oncePer(({ vocabularies: own }: Settings): Lists => {
  const compacted = (list: readonly string[]): string[] => wordsIn(list).map(compact);
  return {
    properNames: wordsIn(own.properNames),
    wholeNames: new Set(compacted(own.properNames)),
    placeholders: wordsIn(own.placeholders).sort((a, b) => b.length - a.length),
    vagueTargets: compacted(own.vagueTargets),
    units: new Set(compacted(own.units)),
    satisfactionWords: compacted(own.satisfactionWords),
    unwantedThings: compacted(own.unwantedThings),
    classNames: new Set(compacted(own.classNames)),
  };
});

/** True of what lies within a name or wording that the organisation knows to be right. */
export function isProper(text: string, { from, text: slip }: Slip, settings: Settings): boolean {
  const end = from + slip.length;
  return listsOf(settings).properNames.some((name) => {
    const at = text.indexOf(name, Math.max(0, end - name.length));
    return at >= 0 && at <= from;
  });
}

/** True of a name that as a whole is one known to be right. */
export function isProperName(name: string, settings: Settings): boolean {
  const { wholeNames } = listsOf(settings);
  return wholeNames.size > 0 && wholeNames.has(compact(name));
}

/** Where the organisation's own placeholders stand in a text. */
export function ownPlaceholdersIn(text: string, settings: Settings): readonly Slip[] {
  const { placeholders } = listsOf(settings);
  if (placeholders.length === 0) return [];
  return placeholders.flatMap((word) => {
    const found: Slip[] = [];
    for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) found.push({ from, text: word });
    return found;
  });
}

/** The vague word that a target says, or null. */
export function vagueWordIn(target: string, settings: Settings): string | null {
  const { vagueTargets } = listsOf(settings);
  if (vagueTargets.length === 0) return null;
  const plain = compact(target);
  return vagueTargets.find((word) => plain.includes(word)) ?? null;
}

/** True of a unit that the organisation accepts for whatever it stands beside. */
export function isAcceptedUnit(unit: string, settings: Settings): boolean {
  return listsOf(settings).units.has(unit);
}

/** True of an indicator that the organisation counts as satisfaction by another name. */
export function isOwnSatisfaction(head: string, settings: Settings): boolean {
  return listsOf(settings).satisfactionWords.some((word) => head.endsWith(word));
}

/** What is counted of a thing, at the end of an indicator's name. */
const MEASURE = /(?:行为|事件)?(?:发生)?(?:次数|数量|件数|起数|人数|率|数|量)$/;

/** True of the rate or number of something that the organisation wants little of. */
export function countsUnwanted(head: string, settings: Settings): boolean {
  const { unwantedThings } = listsOf(settings);
  if (unwantedThings.length === 0 || !MEASURE.test(head)) return false;
  const thing = head.replace(MEASURE, "");
  return unwantedThings.some((word) => thing.endsWith(word));
}

/** True of a second-level class of the organisation's own. */
export function isOwnClass(label: string, settings: Settings): boolean {
  return listsOf(settings).classNames.has(compact(label));
}
