import directionUnclear from "./direction-unclear";
import htmlLeft from "./html-left";
import reasonMissing from "./reason-missing";
import type { Rule } from "../rule";

/** Residue, cuts and slips in what is written. */
export const textRules: readonly Rule[] = [htmlLeft, directionUnclear, reasonMissing];
