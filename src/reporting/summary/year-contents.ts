import { groupBy } from "../../grid/group";
import { compact } from "../../grid/text";
import { fieldParts, type FieldKey } from "../../official/layout";
import type { FieldFact, Form, Indicator } from "../../reading/facts";
import { measureOf } from "./indicators";

/** An indicator in two years; null in the one that lacks it. */
export interface IndicatorPair {
  readonly earlier: Indicator | null;
  readonly later: Indicator | null;
}

/** Below this a text is a word or two, which is the same by chance. */
const LEAST_SIGNS = 10;

/**
 * Indicators of two forms by class and name, or by name alone where a class was changed; in the later form's order, then what it lacks. Those
 * that the form itself prints are left out.
 */
export function indicatorPairs(earlier: Form, later: Form): IndicatorPair[] {
  const [before, now] = [earlier, later].map((form) => form.indicators.filter(({ fixed, name }) => !fixed && name !== null)) as [
    Indicator[],
    Indicator[],
  ];
  const found = new Map<Indicator, Indicator>();
  const free = new Set(before);
  const match = (keyIn: (form: Form, own: Indicator) => string): void => {
    const waiting = groupBy(free, (own) => keyIn(earlier, own));
    for (const own of now) {
      const other = found.has(own) ? undefined : waiting.get(keyIn(later, own))?.shift();
      if (!other) continue;
      found.set(own, other);
      free.delete(other);
    }
  };
  match((form, own) => JSON.stringify([measureOf(form, own), compact(own.name!)]));
  match((_, own) => compact(own.name!));
  return [
    ...now.map((own) => ({ earlier: found.get(own) ?? null, later: own })),
    ...[...free].map((own) => ({ earlier: own, later: null })),
  ];
}

/** A text of a form that is word for word the earlier one's. */
export interface CarriedText {
  readonly key: FieldKey;
  readonly earlier: FieldFact;
  readonly later: FieldFact;
  readonly signs: number;
}

/** Texts of paragraphs that are the same in both forms but for white space. */
export function carriedTexts(earlier: Form, later: Form): CarriedText[] {
  const long = fieldParts(later.layout).filter((part) => part.kind === "text" && part.long);
  return long.flatMap(({ key }): CarriedText[] => {
    const [before, now] = [earlier.fields[key], later.fields[key]];
    if (before?.value == null || now?.value == null) return [];
    const text = compact(now.value);
    const isSame = text.length >= LEAST_SIGNS && text === compact(before.value);
    return isSame ? [{ key, earlier: before, later: now, signs: text.length }] : [];
  });
}
