import goalCopied from "./goal-copied";
import goalIsName from "./goal-is-name";
import goalRepeats from "./goal-repeats";
import htmlLeft from "./html-left";
import type { Rule } from "../rule";

/** Residue, cuts and slips in what is written. */
export const textRules: readonly Rule[] = [htmlLeft, goalIsName, goalRepeats, goalCopied];
