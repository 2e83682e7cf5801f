import type { Finding } from "../checking/result";
import { layoutTitle } from "../official";
import type { LayoutId } from "../official/layout";
import { basisOf } from "../rules/authority";
import { cleanBudget } from "../rules/example-budget";
import { cleanForms } from "../rules/example-form";
import type { FilledWorkbook, Rule } from "../rules/rule";
import type { Words } from "../text/words";
import { runExample, workbooksOf, type AnyExample } from "./run-example";
import { budgetChanges, formChanges, sheetTitle, type Change } from "./changes";

/** A sheet of an example and what is filled in there otherwise than in the clean one. */
export interface ShownSheet {
  readonly file: string;
  readonly isPrevious: boolean;
  /** By its own words. */
  readonly title: string;
  readonly changes: readonly Change[];
}

/** An example of a rule as people can read it, and what the program says of it. */
export interface ShownExample {
  readonly sheets: readonly ShownSheet[];
  readonly findings: readonly Finding[];
}

/** An organisation's own rules come without examples. */
const NONE: ShownExample = { sheets: [], findings: [] };

/** All there is to say of a rule. */
export interface CatalogueEntry extends Pick<Rule, "id" | "family" | "severity" | "scope" | "title" | "why"> {
  readonly layouts: readonly { readonly id: LayoutId; readonly title: string }[];
  readonly basis: readonly string[];
  /** Null where neither the rule nor its findings tell it. */
  readonly remedy: Words | null;
  /** Both without sheets and findings where the rule has no examples. */
  readonly failing: ShownExample;
  readonly passing: ShownExample;
}

/** The rules with the examples that tell most of them: the first that fails, the last that passes. */
export function catalogueOf(rules: readonly Rule[]): CatalogueEntry[] {
  return rules.map(entryOf);
}

function entryOf(rule: Rule): CatalogueEntry {
  const { id, family, severity, scope, title, why, layouts, remedy, examples } = rule;
  const shown = (example: AnyExample): ShownExample => ({ sheets: sheetsOf(example), findings: runExample(example, [rule]).findings });
  const all: readonly AnyExample[] = examples;
  const [first] = all.filter(({ finds }) => finds.length > 0);
  const failing = first ? shown(first) : NONE;
  const passing = all.filter(({ finds }) => finds.length === 0);
  const telling = passing.findLast((example) => sheetsOf(example).some(({ changes }) => changes.length > 0));
  return {
    id,
    family,
    severity,
    scope,
    title,
    why,
    layouts: layouts.map((layout) => ({ id: layout, title: layoutTitle(layout) })),
    basis: basisOf(rule),
    remedy: remedy ?? failing.findings.find(({ hint }) => hint)?.hint ?? null,
    failing,
    passing: passing[0] ? shown(telling ?? passing[0]) : NONE,
  };
}

function sheetsOf(example: AnyExample): ShownSheet[] {
  const { given, previous } = workbooksOf(example);
  return [
    ...given.flatMap((workbook) => sheetsIn(workbook).map((sheet) => ({ ...sheet, file: workbook.file, isPrevious: false }))),
    ...previous.flatMap((workbook) => sheetsIn(workbook).map((sheet) => ({ ...sheet, file: workbook.file, isPrevious: true }))),
  ];
}

function sheetsIn({ forms = [], budget }: FilledWorkbook): Pick<ShownSheet, "title" | "changes">[] {
  return [
    ...forms.map(({ layout, filled }) => ({ title: layoutTitle(layout), changes: formChanges(layout, cleanForms[layout], filled) })),
    ...(budget ? budgetChanges(cleanBudget, budget).map(({ sheet, changes }) => ({ title: sheetTitle(sheet), changes })) : []),
  ];
}
