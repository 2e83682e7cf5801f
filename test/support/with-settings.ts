import { check } from "../../src/checking/check";
import type { Finding } from "../../src/checking/result";
import { readFilled, workbooksOf, type AnyExample } from "../../src/catalogue/run-example";
import type { FormLayoutId } from "../../src/official/layout";
import { rules } from "../../src/rules";
import type { Example, Rule } from "../../src/rules/rule";
import { defaultSettings, type Settings, type VocabularyName } from "../../src/rules/settings";

/** What an organisation's settings make rules find in an example. */
export function findingsWith(example: AnyExample, settings: Settings, inForce: readonly Rule[] = rules): readonly Finding[] {
  const { given, previous } = workbooksOf(example);
  return check(given.map(readFilled), { id: "t", version: "1", rules: inForce, settings }, previous.map(readFilled)).findings;
}

/** The same, a line each: rule, sheet, cell and figures. */
export function found(example: AnyExample, settings: Settings, inForce: readonly Rule[] = rules): string[] {
  return findingsWith(example, settings, inForce).map(({ rule, place, expected, actual, difference, severity }) =>
    [rule, place.sheet, place.cell, severity, expected, actual, difference].filter((part) => part !== null).join(" "),
  );
}

export const words = (some: Partial<Record<VocabularyName, readonly string[]>>): Partial<Settings> => ({
  vocabularies: { ...defaultSettings.vocabularies, ...some },
});
export const form = (change: Example["change"], layout: FormLayoutId = "project-2023"): AnyExample => ({ layout, change, finds: [] });
