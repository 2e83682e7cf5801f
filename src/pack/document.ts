import type { FormLayoutId } from "../official/layout";
import type { Severity } from "../rules/rule";
import type { ClassChoice, Thresholds, VocabularyName } from "../rules/settings";

/** A text of an organisation's own, in Chinese or in both languages. */
export type OwnWords = string | { readonly zh: string; readonly en: string };

/** `trial`: what the rule finds is shown, and never counts as an error. */
export const ruleModes = ["on", "off", "trial"] as const;
export type RuleMode = (typeof ruleModes)[number];

/** What a pack makes of one rule. */
export interface RuleChoice {
  readonly mode?: RuleMode;
  readonly severity?: Severity;
  readonly title?: OwnWords;
  readonly why?: OwnWords;
  /** What the organisation asks for, told with each finding besides the rule's own hint. */
  readonly advice?: OwnWords;
}

/** An equation as finance staff write it (审核公式). */
export interface OwnEquation {
  /** Kebab-case, unique in the pack. */
  readonly id: string;
  readonly equation: string;
  /** How far the sides may be off, in 元: a plain decimal. */
  readonly tolerance?: string;
  readonly severity?: Severity;
  readonly mode?: RuleMode;
  readonly message?: OwnWords;
  /** Document that asks for it. */
  readonly basis?: string;
}

/** A rule pack as people share it: a JSON document, plain data. `rule-pack.schema.json` describes it for other programs. */
export interface PackDocument {
  readonly $schema?: string;
  readonly id: string;
  readonly version: string;
  readonly title?: OwnWords;
  /**
   * Ids of built-in packs, or where other packs lie, as seen from this one; later ones win over earlier ones, this one over all. A pack that is needed
   * twice, such as by one listed earlier, is laid once, where it is first needed.
   */
  readonly extends?: readonly string[];
  /**
   * Budget years of the documents that it speaks of: what it says holds for them alone, and not for a document that states no year,
   * nor for what compares documents of several years. Absent: all.
   */
  readonly years?: { readonly from?: number; readonly to?: number };
  readonly rules?: Readonly<Record<string, RuleMode | RuleChoice>>;
  readonly thresholds?: Partial<Thresholds>;
  readonly classes?: Readonly<Partial<Record<FormLayoutId, ClassChoice>>>;
  readonly subjectCodes?: Readonly<Record<string, string | null>>;
  /** Words that rules know besides their own, by the name of the list. */
  readonly vocabularies?: Readonly<Partial<Record<VocabularyName, readonly string[]>>>;
  readonly equations?: readonly OwnEquation[];
  readonly explanations?: {
    /** True where an explanation settles an error of arithmetic too. */
    readonly arithmetic?: boolean;
  };
}

/** What is wrong with a pack: where, and what to do. `at` is a JSON pointer, or a cell where the pack stands on a sheet. */
export interface PackFault {
  readonly at: string;
  readonly message: { readonly zh: string; readonly en: string };
}
