import { compact } from "../grid/text";
import type { Indicator } from "../reading/facts";

/** Words that hold a place until somebody decides. */
const UNDECIDED = /^(?:待定|未定|待补充?|待填写?|待确定|待明确|另定)$/;
/** Signs that stand twice: ≥≥85%, 85%%. */
const DOUBLED = /[≥≤][≥≤><=]|%%/;

/** True of a target that nobody has finished writing: ≥XX%, 待定, ≥≥85%. One rule says so; to others it says nothing yet. */
export function isUnfinished({ target, problem }: Pick<Indicator, "target" | "problem">): boolean {
  if (target === null || problem !== null) return target !== null && problem === "not-a-target";
  const plain = compact(target);
  return UNDECIDED.test(plain) || DOUBLED.test(plain);
}
