import directionUnclear from "./direction-unclear";
import documentNumberBrackets from "./document-number-brackets";
import documentNumberDiffers from "./document-number-differs";
import doubledPunctuation from "./doubled-punctuation";
import garbledText from "./garbled-text";
import goalCopied from "./goal-copied";
import goalIsName from "./goal-is-name";
import goalRepeats from "./goal-repeats";
import halfWidthPunctuation from "./half-width-punctuation";
import htmlLeft from "./html-left";
import placeholderLeft from "./placeholder-left";
import reasonMissing from "./reason-missing";
import strayLatin from "./stray-latin";
import textCut from "./text-cut";
import unpairedMarks from "./unpaired-marks";
import type { Rule } from "../rule";

/** Residue, cuts and slips in what is written. */
export const textRules: readonly Rule[] = [
  htmlLeft,
  garbledText,
  unpairedMarks,
  doubledPunctuation,
  halfWidthPunctuation,
  documentNumberBrackets,
  documentNumberDiffers,
  strayLatin,
  placeholderLeft,
  textCut,
  goalIsName,
  goalRepeats,
  goalCopied,
  directionUnclear,
  reasonMissing,
];
