import type { FormLayoutId } from "../official/layout";

/** Numbers that rules judge by. Shares and rates are in percent, money in 元, lengths in signs (字). `thresholdInfo` tells what each may be. */
export interface Thresholds {
  /** A budget that differs from last year's by more than this needs a word of explanation. */
  readonly unexplainedChange: number;
  /** A rate that ought to be high, such as execution or completion, is told below this. */
  readonly leastRate: number;
  /** The same of satisfaction, for which many ask more. */
  readonly leastSatisfaction: number;
  /** A whole project that costs less was meant in 万元. */
  readonly leastProjectMoney: number;
  /** A sub-project that costs less, beside others ten thousand times as large, was meant in 万元. */
  readonly leastSubProjectMoney: number;
  /** More of the year's money than this without an output indicator is told. */
  readonly moneyWithoutOutput: number;
  /** Two projects' goals or overviews that are alike to this share are one text. */
  readonly copiedLikeness: number;
  /** Shorter goals and overviews are not compared. */
  readonly copiedLength: number;
  /** How far amounts of one form may be off each other besides what rounding explains. */
  readonly formTolerance: number;
  /** How far sums and ties of budget tables may be off besides what rounding explains. */
  readonly tableTolerance: number;
}

/** Second-level classes of indicators, by the names that the layout prints: `classLabels` lists them. */
export interface ClassChoice {
  /** Each must have an indicator; of an inner list any one. */
  readonly required: readonly (string | readonly string[])[];
}

/** Lists of words that rules take besides their own: `vocabularyInfo` tells what each does. */
export const vocabularyNames = [
  "properNames",
  "placeholders",
  "vagueTargets",
  "units",
  "satisfactionWords",
  "unwantedThings",
  "classNames",
] as const;
export type VocabularyName = (typeof vocabularyNames)[number];

/** What an organisation may set for its rules. One object stands for one set of choices: rules keep what they worked out of it. */
export interface Settings {
  readonly thresholds: Thresholds;
  /** Classes of indicators by layout; a layout that is not here goes by its own data. */
  readonly classes: Readonly<Partial<Record<FormLayoutId, ClassChoice>>>;
  /** Names of subjects by code, besides the built-in ones or instead of them; null where a code is not to be judged at all. */
  readonly subjectCodes: Readonly<Record<string, string | null>>;
  /** Words as they are written, never patterns. */
  readonly vocabularies: Readonly<Record<VocabularyName, readonly string[]>>;
}

export const defaultSettings: Settings = {
  thresholds: {
    unexplainedChange: 30,
    leastRate: 50,
    leastSatisfaction: 50,
    leastProjectMoney: 100,
    leastSubProjectMoney: 1000,
    moneyWithoutOutput: 50,
    copiedLikeness: 90,
    copiedLength: 40,
    formTolerance: 0,
    tableTolerance: 0,
  },
  classes: {},
  subjectCodes: {},
  vocabularies: {
    properNames: [],
    placeholders: [],
    vagueTargets: [],
    units: [],
    satisfactionWords: [],
    unwantedThings: [],
    classNames: [],
  },
};
