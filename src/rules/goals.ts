import type { FieldFact, Form } from "../reading/facts";
import { standsForNothing } from "../values/nothing";

/** What a form promises for the whole project and for the year, as far as it is filled in. */
export function goalsOf({ fields: { overallGoal, annualGoal } }: Form): FieldFact[] {
  return [overallGoal, annualGoal].filter(
    (fact): fact is FieldFact => fact !== undefined && wordsOf(fact.text) !== "" && !standsForNothing(fact.text),
  );
}

const SIGNS = /[^\p{L}\p{N}]/gu;

/** A text's letters and digits alone: two texts with the same are the same word for word. */
export function wordsOf(text: string): string {
  return text.normalize("NFKC").replace(SIGNS, "");
}
