import type { FormLayoutId } from "../official/layout";

/** Numbers that rules judge by. Shares and rates are in percent, money in 元. */
export interface Thresholds {
  /** A budget that differs from last year's by more than this needs a word of explanation. */
  readonly unexplainedChange: number;
  /** A rate that ought to be high, such as execution or completion, is absurd below this. */
  readonly leastRate: number;
}

/** Second-level classes of indicators, by the names that the layout prints. */
export interface ClassChoice {
  /** Each must have an indicator. */
  readonly required: readonly string[];
}

/** What an organisation may set for its rules. */
export interface Settings {
  readonly thresholds: Thresholds;
  /** Classes of indicators by layout; a layout that is not here goes by its own data. */
  readonly classes: Readonly<Partial<Record<FormLayoutId, ClassChoice>>>;
  /** Names of subjects by code, besides the built-in ones or instead of them; null where a built-in one is not to be used. */
  readonly subjectCodes: Readonly<Record<string, string | null>>;
}

export const defaultSettings: Settings = {
  thresholds: { unexplainedChange: 30, leastRate: 50 },
  classes: {},
  subjectCodes: {},
};
