import type { FilledBudgetSheet } from "../official/filled-budget";
import type { FilledForm } from "../official/filled-form";
import type { FormLayoutId, LayoutId } from "../official/layout";
import type { NoteId } from "../official/note-layout";
import type { TableId } from "../official/table-layout";
import type { Budget, Note, ProjectNote, SheetPlace, Table } from "../reading/budget-facts";
import type { Collection } from "../reading/collection";
import type { Form } from "../reading/facts";
import type { Words } from "../text/words";
import type { Authority } from "./authority";
import type { CompareRequest } from "./comparison";
import type { Written } from "./passages";
import type { Report } from "./report";
import type { Settings } from "./settings";

export const families = ["amounts", "indicators", "text", "dates", "fields", "tables", "across"] as const;
export type Family = (typeof families)[number];

/** `error`: a contradiction, an impossible value, required content absent, markup. `warning`: explain or revise. `info`: style or judgement. */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** What a rule may do while it looks at something. A rule that looks at several sheets says which one it speaks of. */
export interface CheckContext {
  readonly settings: Settings;
  /** Records a comparison, held or not, and reports it if it fails. Amounts that cannot be read skip it. */
  compare(request: CompareRequest): void;
  report(report: Report): void;
  /** Says that the rule could not look, and why, so that the sheet is not shown as clean without it. */
  skip(reason: Words, on?: SheetPlace): void;
  /** Says that there is nothing for the rule to look at, and why: another table is not there, or a condition is not met. */
  notApplicable(reason: Words, on?: SheetPlace): void;
}

/** What an example must make the rule find. */
interface Expected {
  readonly cell: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly severity?: Severity;
}

/** A change to the clean example form of a layout that shows what a rule is about. */
export interface Example {
  readonly layout: FormLayoutId;
  readonly change: (clean: FilledForm) => FilledForm;
  /** What the rule must find: nothing for a passing example. */
  readonly finds: readonly Expected[];
}

/** A change to the clean example budget that shows what a rule is about. */
export interface BudgetExample {
  readonly change: (clean: readonly FilledBudgetSheet[]) => readonly FilledBudgetSheet[];
  /** What the rule must find, and on which sheet: nothing for a passing example. */
  readonly finds: readonly (Expected & { readonly sheet: string })[];
}

/** A workbook of an example: forms, each on a sheet of its own called 表1, 表2, …, or the sheets of a budget. */
export interface FilledWorkbook {
  readonly file: string;
  readonly forms?: readonly { readonly layout: FormLayoutId; readonly filled: FilledForm }[];
  readonly budget?: readonly FilledBudgetSheet[];
}

/** Workbooks checked together that show what a rule is about. */
export interface CollectionExample {
  readonly given: readonly FilledWorkbook[];
  /** Last year's workbooks. */
  readonly previous?: readonly FilledWorkbook[];
  /** What the rule must find, and where: nothing for a passing example. */
  readonly finds: readonly (Expected & { readonly file: string; readonly sheet: string })[];
}

/** What rules of one scope look at. */
interface RuleOf<Scope extends string, Subject, Layouts extends LayoutId, OwnExample> {
  /** Kebab-case, unique, never reused for something else. */
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly layouts: readonly Layouts[];
  readonly scope: Scope;
  readonly title: Words;
  readonly why: Words;
  /** Of a rule of an organisation's own: what it compares, in its words. The title names the fault that it finds. */
  readonly relation?: Words;
  readonly basis: readonly Authority[];
  /** Of a rule of an organisation's own: the documents that ask for it, in its words. */
  readonly ownBasis?: readonly string[];
  /** How to mend what it finds: for the catalogue, where its findings' hints say nothing or only what fits the case in hand. */
  readonly remedy?: Words;
  readonly examples: readonly OwnExample[];
  /** Rules of which this one's finding is a mere consequence where both speak of the same cell: it is folded under theirs. */
  readonly follows?: readonly string[];
  check(subject: Subject, context: CheckContext): void;
}

export type FormRule = RuleOf<"form", Form, FormLayoutId, Example>;
export type TableRule = RuleOf<"table", Table, TableId, BudgetExample>;
export type NoteRule = RuleOf<"note", Note | ProjectNote, NoteId, BudgetExample>;
/** Looks at all sheets of one department's budget together. Its layouts are those that it takes figures from. */
export type BudgetRule = RuleOf<"budget", Budget, TableId | NoteId, BudgetExample>;
/** Looks at the texts of a form or a note, whichever it is. */
export type TextRule = RuleOf<"text", Written, FormLayoutId | NoteId, Example | BudgetExample>;
/** Looks at all workbooks of one check together. Its layouts are those that it takes facts from; every report says what it is on. */
export type CollectionRule = RuleOf<"collection", Collection, LayoutId, CollectionExample>;
export type Rule = FormRule | TableRule | NoteRule | TextRule | BudgetRule | CollectionRule;

/** Declares a rule. One that lacks an example of either kind is refused, so no rule goes untried. */
export function rule<R extends Rule>(definition: R): R {
  const { id, examples } = definition;
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) throw new Error(`rule id ${id} is not kebab-case`);
  const failing = examples.filter(({ finds }) => finds.length > 0);
  if (failing.length === 0 || failing.length === examples.length) throw new Error(`rule ${id} needs a passing and a failing example`);
  return definition;
}
