import { oncePer, oncePerText } from "../grid/once";
import type { FieldFact, Form } from "../reading/facts";
import { standsForNothing } from "../values/nothing";

/** What a form promises for the whole project and for the year, as far as it is filled in. */
export const goalsOf = oncePer(({ fields: { overallGoal, annualGoal } }: Form): readonly FieldFact[] =>
  [overallGoal, annualGoal].filter(
    (fact): fact is FieldFact => fact !== undefined && wordsOf(fact.text) !== "" && !standsForNothing(fact.text),
  ),
);

const SIGNS = /[^\p{L}\p{N}]/gu;

/** A text's letters and digits alone: two texts with the same are the same word for word. */
export const wordsOf = oncePerText((text: string): string => text.normalize("NFKC").replace(SIGNS, ""));
